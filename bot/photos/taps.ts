import { PHOTO_TAPS_NL } from '#basis/catalogue/fotos.nl.ts';
import { appendAudit } from '#store/audit.ts';
import { tapsOn } from '#store/bot-messages.ts';
import type { Zaak } from '#store/case-row.ts';
import { caseByRef, lockCase } from '#store/cases.ts';
import type { Tx } from '#store/db.ts';
import type { Photo } from '#store/photos.ts';
import { askPreview, photoById, setCells, takePhotoAway } from '#store/photos.ts';
import { decide } from '../cases/decide.ts';
import type { BotContext } from '../context.ts';
import type { HeardTap, TapHandler } from '../messages/types.ts';
import { startSignalement } from '../signalement/start.ts';
import { cellsOfTap, isTap } from './cells.ts';
import { rasterVersion, STEPS } from './messages.ts';
import { isOfferTap } from './offer.ts';
import { askPoliceLink } from './police-link.ts';

/** Taps on what the bot says about a photo: the parts that should be unrecognisable, the line that stays, the offer to its sender. */
export const photoTaps: TapHandler = {
  async tapped(tap, tx, ctx) {
    const photo = await photoById(tx, tap.id);
    if (!photo) return;
    const version = rasterVersion(tap.step);
    if (version !== null) await onRaster(tap, photo, version, tx, ctx);
    else if (tap.step === STEPS.outcome) await onOutcome(tap, photo, tx, ctx);
    else if (tap.step === STEPS.offer || tap.step.startsWith(STEPS.unplaceable))
      await onOffer(tap, photo, tx, ctx);
  },
  async untapped(tap, tx, ctx) {
    const photo = await photoById(tx, tap.id);
    const version = rasterVersion(tap.step);
    if (photo && version !== null && cellsOfTap(tap.key) !== 0)
      await chooseCells(tap, photo, version, tx, ctx);
  },
};

/** Who decides about others' messages in this room; nobody about their own. */
function mayChoose(ctx: BotContext, zaak: Zaak, tap: Pick<HeardTap, 'by' | 'room'>): boolean {
  return (
    ctx.directory.roomOf(zaak.gebied, 'coordinatie') === tap.room &&
    ctx.directory.role(tap.by, zaak.gebied) === 'coordinator' &&
    tap.by !== zaak.sender
  );
}

async function onRaster(
  tap: HeardTap,
  photo: Photo,
  version: number,
  tx: Tx,
  ctx: BotContext,
): Promise<void> {
  if (cellsOfTap(tap.key) !== 0) await chooseCells(tap, photo, version, tx, ctx);
  else if (isTap(tap.key, PHOTO_TAPS_NL.place))
    await decide(tx, ctx, { ...tap, ref: photo.ref, version, choice: 'plaatsen' });
}

/** What is chosen follows from the taps that stand, whoever's: a tap taken away leaves what another chose as well. */
async function chooseCells(
  tap: HeardTap,
  photo: Photo,
  version: number,
  tx: Tx,
  ctx: BotContext,
): Promise<void> {
  // Locked first: once it is decided nothing is chosen any more, and of two taps at once the later one sees both.
  const zaak = await lockCase(tx, photo.ref);
  if (zaak?.state !== 'wacht' || zaak.version !== version || !mayChoose(ctx, zaak, tap)) return;
  const standing = await tapsOn(tx, tap.cause, tap.step);
  const counting = standing.filter(({ by }) => mayChoose(ctx, zaak, { by, room: tap.room }));
  const cells = counting.reduce((sum, one) => sum | cellsOfTap(one.key), 0);
  await setCells(tx, photo.ref, version, cells);
  await askPreview(tx, photo.ref);
}

async function onOutcome(tap: HeardTap, photo: Photo, tx: Tx, ctx: BotContext): Promise<void> {
  const zaak = await caseByRef(tx, photo.ref);
  if (!zaak || ctx.directory.roomOf(zaak.gebied, 'coordinatie') !== tap.room) return;
  if (isTap(tap.key, PHOTO_TAPS_NL.police)) return await askPoliceLink(tx, ctx, zaak, tap);
  if (!isTap(tap.key, PHOTO_TAPS_NL.takeAway)) return;
  const person = ctx.directory.person(tap.by);
  if (!person || ctx.directory.role(tap.by, zaak.gebied) !== 'coordinator') return;
  if (!(await takePhotoAway(tx, photo.ref, { by: tap.by, at: ctx.clock() }))) return;
  await appendAudit(tx, {
    actor: `persoon:${person.personId}`,
    action: 'foto.weghalen',
    subject: `zaak:${zaak.id}`,
    detail: { gebied: zaak.gebied, melding: photo.melding?.id ?? null, event: tap.event },
  });
}

async function onOffer(tap: HeardTap, photo: Photo, tx: Tx, ctx: BotContext): Promise<void> {
  const zaak = await caseByRef(tx, photo.ref);
  if (!zaak || !photo.melding || tap.by !== zaak.sender || !isOfferTap(tap.key)) return;
  await startSignalement(tx, ctx, { by: tap.by, gebied: zaak.gebied, melding: photo.melding.id });
}
