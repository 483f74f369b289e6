import { newId } from '#basis/ids.ts';
import type { EventId } from '#basis/matrix-ids.ts';
import { KEPT_DAYS } from '#basis/retention.ts';
import type { ObservationKind } from '#basis/surveillance.ts';
import { isUrgentKind } from '#basis/surveillance.ts';
import type { Query, Tx } from '#store/db.ts';
import type { Walk } from '#store/ronde-verloop.ts';
import { addressOfPostcode, placesIn } from '#store/surveillance-adressen.ts';
import type { Telling, TellingKind } from '#store/waarneming-gesprekken.ts';
import { beginTelling, saveTelling } from '#store/waarneming-gesprekken.ts';
import type { SeenAddress } from '#store/waarnemingen.ts';
import { addSeen, recentStreets, removeSeen, setSeenAt, standingAt } from '#store/waarnemingen.ts';
import type { BotContext } from '../context.ts';
import { findAddress } from './find-address.ts';
import { askReport, askShowTelling, askTell, askTellNow } from './jobs.ts';
import { withdrawPhoto } from './photo.ts';
import { oneLine } from './read-words.ts';
import { IN_WORDS } from './telling-text.ts';
import { timesOf } from './times.ts';
import { LATE_MS } from './walk.ts';
import { LEFT_OUT, withoutNames } from './without-names.ts';

const DAY_MS = 24 * 60 * 60_000;
/** One thing that a walker tells, with their round: the caller locked it. */
export type Told = { readonly walk: Walk; readonly telling: Telling };

/** True if what came at this moment came after a round ended: its phone could not send it, or it was forgotten. */
function isAfter(walk: Walk, at: Date): boolean {
  return walk.endedAt !== null && at > walk.endedAt;
}

/** True if something can still be told of a round. */
export function canTell(walk: Walk, at: Date): boolean {
  if (walk.state === 'loopt') return true;
  return walk.endedAt !== null && at.getTime() <= walk.endedAt.getTime() + LATE_MS;
}

/**
 * A walker begins to tell what they see, by a tap or by words; `rest`: what they typed behind its kind. `at`: when the homeserver received it. Once for
 * an event.
 */
export async function tell(
  tx: Tx,
  ctx: BotContext,
  it: {
    readonly walk: Walk;
    readonly person: string;
    readonly kind: TellingKind;
    readonly event: EventId;
    readonly at: Date;
    readonly rest: string;
  },
): Promise<Telling | null> {
  const { walk, person, kind, event, at } = it;
  const isLate = isAfter(walk, at);
  const seenAt = isLate && walk.endedAt ? walk.endedAt : at;
  const telling = await beginTelling(tx, {
    ...{ id: newId(ctx.random), walk: walk.id, person, event, kind, seenAt, isLate },
  });
  if (!telling) return null;
  if (it.rest === '') await askShowTelling(tx, telling);
  else await answer(tx, ctx, { walk, telling }, it.rest, at);
  return telling;
}

/**
 * The walker says where it is. Of what they typed an address is kept; words only without what could be a name, and where that leaves nothing, it is
 * asked again.
 */
export async function answer(tx: Tx, ctx: BotContext, it: Told, typed: string, at: Date): Promise<void> {
  const { walk, telling } = it;
  const { kind } = telling;
  const text = oneLine(typed);
  const street = telling.street ?? (await recentStreets(tx, walk.id, 1))[0] ?? null;
  const address = await findAddress(tx, walk.gebied, text, street);
  if (kind === 'orde') return await mend(tx, ctx, it, address, at);
  const takesWords = IN_WORDS.has(kind) || (address === null && telling.isDoubted);
  const said = takesWords ? withoutNames(text, await placesIn(tx, walk.gebied)) : null;
  // An address says it better than words with holes.
  const words = address !== null && said?.includes(LEFT_OUT) ? null : said;
  if (address === null && words === null) return await doubt(tx, telling);
  await noteSeen(tx, ctx, it, { kind, address, words, mends: null, at });
}

/** It is asked once more where it is. */
async function doubt(tx: Tx, telling: Telling): Promise<void> {
  await saveTelling(tx, telling.id, { step: 'adres', street: telling.street, isDoubted: true });
  await askShowTelling(tx, telling);
}

/** What was seen earlier at an address of the round's gebied and is not in order yet, as far as it is still kept. */
export async function standingOf(
  sql: Query,
  walk: Walk,
  it: Pick<Telling, 'pc6' | 'huisnummer' | 'toevoeging'>,
  at: Date,
): Promise<readonly { readonly id: string; readonly kind: ObservationKind }[]> {
  const { pc6, huisnummer, toevoeging } = it;
  if (pc6 === null || huisnummer === null) return [];
  const since = new Date(at.getTime() - KEPT_DAYS.observations * DAY_MS);
  return await standingAt(sql, { gebied: walk.gebied, pc6, huisnummer, toevoeging, since });
}

/** What was seen there earlier is in order now; of several kinds it is asked which. */
async function mend(tx: Tx, ctx: BotContext, it: Told, address: SeenAddress | null, at: Date): Promise<void> {
  const { walk, telling } = it;
  if (address === null) return await doubt(tx, telling);
  const standing = await standingOf(tx, walk, address, at);
  const [only] = standing;
  if (!only) {
    await saveTelling(tx, telling.id, { step: 'niets' });
    return await askShowTelling(tx, telling);
  }
  if (standing.length === 1)
    return await noteSeen(tx, ctx, it, { kind: only.kind, address, words: null, mends: only.id, at });
  const { pc6, huisnummer, toevoeging, straat } = address;
  await saveTelling(tx, telling.id, { step: 'welke', pc6, huisnummer, toevoeging, street: straat });
  await askShowTelling(tx, telling);
}

/** The walker says which of several things is in order. */
export async function chooseMended(
  tx: Tx,
  ctx: BotContext,
  it: Told,
  kind: TellingKind,
  at: Date,
): Promise<void> {
  const { walk, telling } = it;
  const { pc6, huisnummer, toevoeging } = telling;
  if (telling.step !== 'welke' || pc6 === null || huisnummer === null) return;
  const address = await addressOfPostcode(tx, walk.gebied, { pc6, huisnummer });
  const chosen = (await standingOf(tx, walk, telling, at)).find((one) => one.kind === kind);
  if (address && chosen)
    await noteSeen(tx, ctx, it, {
      ...{ kind: chosen.kind, address: { ...address, toevoeging }, words: null, mends: chosen.id, at },
    });
}

/** A street that was tapped: its number is asked. */
export async function chooseStreet(tx: Tx, { telling }: Told, street: string): Promise<void> {
  if (telling.step !== 'adres') return;
  await saveTelling(tx, telling.id, { step: 'adres', street });
  await askShowTelling(tx, telling);
}

async function noteSeen(
  tx: Tx,
  ctx: BotContext,
  { walk, telling }: Told,
  it: {
    readonly kind: ObservationKind;
    readonly address: SeenAddress | null;
    readonly words: string | null;
    readonly mends: string | null;
    readonly at: Date;
  },
): Promise<void> {
  const { id, person: by, seenAt, isLate, event, photo } = telling;
  const { kind, address, words, mends } = it;
  const receivedAt = isLate ? it.at : seenAt;
  await addSeen(tx, {
    ...{ id, walk: walk.id, gebied: walk.gebied, kind, address, words, by },
    ...{ seenAt, receivedAt, isLate, event, photo, mends },
  });
  await saveTelling(tx, id, { step: isLate ? 'tijd' : 'klaar' });
  await askShowTelling(tx, telling);
  if (walk.state === 'loopt') {
    if (isUrgentKind(kind) && address !== null && mends === null) await askTellNow(tx, id);
    return;
  }
  await askTell(tx, id, ctx.clock());
  await askReport(tx, walk.id);
}

/** The walker says at what time they saw what came late; null: they do not know. */
export async function chooseTime(tx: Tx, { walk, telling }: Told, time: string | null): Promise<void> {
  if (telling.step !== 'tijd' || walk.startedAt === null || walk.endedAt === null) return;
  const chosen = timesOf(walk.startedAt, walk.endedAt).find(({ key }) => key === time);
  if (time !== null && !chosen) return;
  if (chosen) await setSeenAt(tx, telling.id, chosen.at);
  await saveTelling(tx, telling.id, { step: 'klaar' });
  await askShowTelling(tx, telling);
}

/** The walker takes it back: it was never seen. Whoever was told of it by then was told. */
export async function takeBackTelling(tx: Tx, ctx: BotContext, { walk, telling }: Told): Promise<void> {
  if (telling.step === 'weg') return;
  await removeSeen(tx, telling.id);
  await withdrawPhoto(tx, ctx, telling);
  await saveTelling(tx, telling.id, { step: 'weg' });
  await askShowTelling(tx, telling);
  if (walk.state !== 'loopt') await askReport(tx, walk.id);
}
