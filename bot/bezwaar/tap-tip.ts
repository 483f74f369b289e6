import type { Zaak } from '#store/case-row.ts';
import { caseByRef } from '#store/cases.ts';
import type { Tip } from '#store/tips.ts';
import { tipById, tipCause } from '#store/tips.ts';
import { DAY_MS } from '../ladder/history.ts';
import type { TapHandler } from '../messages/types.ts';
import { answerAppeal, placeFor, putAppeal, saysWrong, showableDays, takeBackAppeal } from './file.ts';

/** ✋ on a tip: its recipient, and nobody else, asks the coordinators to look again. Taking it away takes the question back. */
export const tipTaps: TapHandler = {
  async tapped({ id, step, key, by, room, cause }, tx, ctx) {
    if (step !== 'tip' || !saysWrong(key)) return;
    const tip = await tipById(tx, id);
    if (tip?.recipient !== by) return;
    const zaak = tip.ref === null ? null : await caseByRef(tx, tip.ref);
    const termMs = showableDays(ctx) * DAY_MS;
    if (ctx.clock().getTime() - tip.askedAt.getTime() > termMs)
      return answerAppeal(tx, { cause, room, by, why: 'tooLate' });
    if (zaak && isSettled(tip, zaak)) return answerAppeal(tx, { cause, room, by, why: 'settled' });
    const { gebied } = tip;
    const subject = { is: 'tip', id } as const;
    await putAppeal(tx, ctx, { subject, by, gebied, place: placeFor(ctx, gebied, by), tap: { cause, room } });
  },
  async untapped({ id, step, key, by }, tx, ctx) {
    if (step === 'tip' && saysWrong(key)) await takeBackAppeal(tx, ctx, { is: 'tip', id }, by);
  },
};

/** Placed already, taken back, or changed since: the tip is about what is no more. */
export function isSettled(tip: Tip, zaak: Zaak): boolean {
  return tip.cause !== tipCause(zaak) || !['wacht', 'verzacht', 'vervallen', 'verlopen'].includes(zaak.state);
}
