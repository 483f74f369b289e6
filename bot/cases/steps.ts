import type { CaseMessage } from '#store/case-work.ts';

const CARD_STEP = /^(?:kaart|upload)-\d+$/;

/** True for the messages in `coordinatie` that show what is held: they go once it is decided, and a tap on them counts. */
export function isCard(message: Pick<CaseMessage, 'step'>): boolean {
  return CARD_STEP.test(message.step);
}
