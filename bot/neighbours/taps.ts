import { CARD_KEYS_NL, NEIGHBOURS_NL } from '#basis/catalogue/meldingen.nl.ts';
import { newId } from '#basis/ids.ts';
import { appendAudit } from '#store/audit.ts';
import { addNeighbour, findNeighbour, takeBackNeighbours } from '#store/buurwijken.ts';
import type { Tx } from '#store/db.ts';
import { findMelding, lockGebied, touchMelding } from '#store/meldingen.ts';
import type { Melding } from '#store/meldingen-row.ts';
import { lockStanding } from '#store/meldingen-signs.ts';
import type { BotContext } from '../context.ts';
import { actorOf } from '../meldingen/close.ts';
import { signOf } from '../meldingen/keys.ts';
import type { HeardTap, TapHandler } from '../messages/types.ts';
import { groupsBeside } from './adjacent.ts';
import { OFFER_STEP } from './offer.ts';
import { NEIGHBOUR_STEP } from './show.ts';

/**
 * A coordinator has neighbouring groups see an open melding: all that lie beside, by one tap; and takes it back by another, once. Taking the first
 * tap away does nothing: that may be a mistake.
 */
export const offerTaps: TapHandler = {
  async tapped(tap, tx, ctx) {
    const isShow = signOf(tap.key) === signOf(NEIGHBOURS_NL.key);
    if (tap.step !== OFFER_STEP || !(isShow || signOf(tap.key) === signOf(NEIGHBOURS_NL.takeBackKey))) return;
    const found = await findMelding(tx, tap.id);
    const by = ctx.directory.person(tap.by)?.personId;
    if (!found || by === undefined || ctx.directory.role(tap.by, found.gebied) !== 'coordinator') return;
    await lockGebied(tx, found.gebied);
    const melding = await lockStanding(tx, found.id);
    if (melding?.state !== 'open') return;
    const groups = isShow
      ? await show(tx, ctx, melding, { by, at: tap.at })
      : await takeBackNeighbours(tx, { melding: melding.id, by, at: tap.at });
    if (groups === 0) return;
    await touchMelding(tx, melding.id, true);
    const action = isShow ? 'melding.buurwijken' : 'melding.buurwijken-terug';
    await appendAudit(tx, {
      ...{ actor: actorOf(ctx, tap.by), action, subject: `melding:${melding.id}` },
      detail: { gebied: melding.gebied, nummer: melding.number, groepen: groups },
    });
  },
};

/** Gives to how many groups it is shown now and was not before. */
async function show(
  tx: Tx,
  ctx: BotContext,
  { id: melding, gebied }: Pick<Melding, 'id' | 'gebied'>,
  it: { readonly by: string; readonly at: Date },
): Promise<number> {
  let shown = 0;
  for (const { code } of await groupsBeside(tx, gebied))
    if (await addNeighbour(tx, { ...it, id: newId(ctx.random), melding, gebied: code })) shown += 1;
  return shown;
}

/** Who saw it too in a neighbouring group: counted there, and on the card where it comes from. */
export const neighbourTaps: TapHandler = { tapped: recount, untapped: recount };

async function recount(tap: HeardTap, tx: Tx, _ctx: BotContext): Promise<void> {
  if (tap.step !== NEIGHBOUR_STEP || signOf(tap.key) !== signOf(CARD_KEYS_NL.seen)) return;
  const neighbour = await findNeighbour(tx, tap.id);
  const melding = neighbour && !neighbour.isTakenBack && (await findMelding(tx, neighbour.melding));
  if (melding && melding.state === 'open') await touchMelding(tx, melding.id);
}
