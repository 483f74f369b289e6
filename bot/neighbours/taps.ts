import { CARD_KEYS_NL, NEIGHBOURS_NL } from '#basis/catalogue/meldingen.nl.ts';
import { newId } from '#basis/ids.ts';
import { appendAudit } from '#store/audit.ts';
import { addNeighbour, findNeighbour } from '#store/buurwijken.ts';
import type { Tx } from '#store/db.ts';
import { findMelding, lockGebied, touchMelding } from '#store/meldingen.ts';
import { lockStanding } from '#store/meldingen-signs.ts';
import type { BotContext } from '../context.ts';
import { actorOf } from '../meldingen/close.ts';
import { signOf } from '../meldingen/keys.ts';
import type { HeardTap, TapHandler } from '../messages/types.ts';
import { groupsBeside } from './adjacent.ts';
import { OFFER_STEP } from './offer.ts';
import { NEIGHBOUR_STEP } from './show.ts';

/** A coordinator has neighbouring groups see an open melding: all that lie beside, by one tap. It is not taken back by taking the tap away. */
export const offerTaps: TapHandler = {
  async tapped(tap, tx, ctx) {
    if (tap.step !== OFFER_STEP || signOf(tap.key) !== signOf(NEIGHBOURS_NL.key)) return;
    const found = await findMelding(tx, tap.id);
    if (!found || ctx.directory.role(tap.by, found.gebied) !== 'coordinator') return;
    await lockGebied(tx, found.gebied);
    const melding = await lockStanding(tx, found.id);
    if (melding?.state !== 'open') return;
    let shown = 0;
    for (const { code } of await groupsBeside(tx, melding.gebied)) {
      const it = { id: newId(ctx.random), melding: melding.id, gebied: code, at: tap.at };
      if (await addNeighbour(tx, it)) shown += 1;
    }
    if (shown === 0) return;
    await touchMelding(tx, melding.id, true);
    await appendAudit(tx, {
      ...{ actor: actorOf(ctx, tap.by), action: 'melding.buurwijken', subject: `melding:${melding.id}` },
      detail: { gebied: melding.gebied, nummer: melding.number, groepen: shown },
    });
  },
};

/** Who saw it too in a neighbouring group: counted there, and on the card where it comes from. */
export const neighbourTaps: TapHandler = { tapped: recount, untapped: recount };

async function recount(tap: HeardTap, tx: Tx, _ctx: BotContext): Promise<void> {
  if (tap.step !== NEIGHBOUR_STEP || signOf(tap.key) !== signOf(CARD_KEYS_NL.seen)) return;
  const neighbour = await findNeighbour(tx, tap.id);
  const melding = neighbour && (await findMelding(tx, neighbour.melding));
  if (melding?.state === 'open') await touchMelding(tx, melding.id);
}
