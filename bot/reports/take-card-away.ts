import { messagesOfCause } from '#store/bot-messages.ts';
import type { ReportCase } from '#store/reports.ts';
import type { BotContext } from '../context.ts';
import { removeMessage, send } from '../messages/send.ts';
import { CARD_STEP, OFFICE_CARD_STEP, REMINDER_STEP, reportCause } from './steps.ts';

/** What stands in `coordinatie` of a case, its card last. */
const COORDINATORS = [REMINDER_STEP, CARD_STEP];
/** All that stands of it, the last card last. */
export const WHOLE_CASE: readonly string[] = [...COORDINATORS, OFFICE_CARD_STEP];

/** A card and its reminder go, with the words on them; a line without them stays where the last card stood. Done again it does nothing. */
export async function takeCardAway(
  ctx: BotContext,
  { id }: ReportCase,
  it: { readonly steps?: readonly string[]; readonly line: string; readonly as: string },
): Promise<void> {
  const cause = reportCause(id);
  const all = await messagesOfCause(ctx.sql, cause);
  const going = (it.steps ?? COORDINATORS).flatMap((step) => all.filter((message) => message.step === step));
  const room = going.at(-1)?.room;
  // Gone before anybody saw it: nothing to tell them.
  if (room === undefined) return;
  for (const message of going) await removeMessage(ctx, message);
  await send(ctx, { cause, step: it.as, room }, { msgtype: 'm.notice', body: it.line });
}
