import { answerHandover } from '#store/coordinatie.ts';
import { personOfUser } from '#store/kamers.ts';
import type { TapHandler } from '../messages/types.ts';
import { ASK_STEP } from './ask.ts';

/** The answer of who was asked to take over: one yes swaps the roles, by provisioning; nobody else is heard. */
export const handoverTaps: TapHandler = {
  async tapped(tap, tx, ctx) {
    const isYes = tap.key.startsWith('✅');
    if (tap.step !== ASK_STEP || !(isYes || tap.key.startsWith('❌'))) return;
    const by = await personOfUser(tx, tap.by);
    if (by !== null) await answerHandover(tx, tap.id, { by, yes: isYes, at: ctx.clock() });
  },
};
