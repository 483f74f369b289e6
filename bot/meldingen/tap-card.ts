import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import { findMelding, lockGebied } from '#store/meldingen.ts';
import type { Melding } from '#store/meldingen-row.ts';
import { addSign, lockStanding, undoSigns } from '#store/meldingen-signs.ts';
import type { TapHandler } from '../messages/types.ts';
import { actorOf, reopen } from './close.ts';
import { SIGN_KINDS, signOf } from './keys.ts';
import { notOver, saidOver } from './said-over.ts';
import { CARD_STEP } from './steps.ts';
import { tellAboutMelding } from './tell.ts';

/** Taps of members on the card of a melding. Of one that is done the card stays as it is, and they hear that it is. */
export const tapCard: TapHandler = {
  async tapped(tap, tx, ctx) {
    const kind = SIGN_KINDS.get(signOf(tap.key));
    if (tap.step !== CARD_STEP || kind === undefined) return;
    const melding = await inTurn(tx, tap.id);
    if (!melding || ctx.directory.role(tap.by, melding.gebied) === undefined) return;
    await addSign(tx, { melding: melding.id, kind, by: tap.by, event: tap.event, at: tap.at });
    if (melding.state !== 'open')
      return await tellAboutMelding(tx, { melding: melding.id, what: 'al-afgelopen', to: tap.by });
    if (kind === 'afgelopen') await saidOver(tap, melding, tx, ctx);
    if (kind === '112')
      await appendAudit(tx, {
        actor: actorOf(ctx, tap.by),
        action: 'melding.gebeld',
        subject: `melding:${melding.id}`,
        detail: { gebied: melding.gebied, nummer: melding.number, event: tap.event },
      });
  },
  async untapped(tap, tx, ctx) {
    if (tap.step !== CARD_STEP) return;
    const melding = await inTurn(tx, tap.id);
    await undoSigns(tx, tap.event, ctx.clock());
    if (!melding || SIGN_KINDS.get(signOf(tap.key)) !== 'afgelopen') return;
    if (await reopen(tx, ctx, melding, tap.by)) return;
    await notOver(tx, melding, { by: tap.by, at: ctx.clock() });
  },
};

/** The melding, locked after its gebied: always in that order, so that two taps do not wait for each other. */
async function inTurn(tx: Tx, id: string): Promise<Melding | null> {
  const found = await findMelding(tx, id);
  if (!found) return null;
  await lockGebied(tx, found.gebied);
  return await lockStanding(tx, id);
}
