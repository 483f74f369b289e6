import { createHash } from 'node:crypto';
import type { GebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import { BOT } from '#matrix/synapse-config.ts';
import type { Tx } from '#store/db.ts';
import { closeSeen, membershipsOf } from '#store/departures.ts';
import type { WatchedRoom } from '#store/drift.ts';
import { openDriftOn, recordDrift, recordTransaction, watchedRooms } from '#store/drift.ts';
import { outdateSpelregels } from '#store/kamers.ts';
import type { ProvisioningContext } from '../context.ts';
import { requestAccountCheck, requestApply } from '../request-apply.ts';
import { noteDepartures } from './note-departures.ts';
import { driftKindOf } from './plan-settings.ts';
import type { Seen, SeenContext } from './seen-event.ts';
import { seeEvent } from './seen-event.ts';

/**
 * Takes in what the homeserver tells: what others changed in our rooms becomes a difference, a leave by choice a departure, and the
 * gebied concerned gets a run, all in one transaction. Told again, it changes nothing. Most transactions hold messages only and
 * cost no query.
 *
 * Nothing is decided here: the run compares with the rooms as they are then.
 */
export async function takeIn(
  context: ProvisioningContext,
  txnId: string,
  events: readonly TimelineEvent[],
): Promise<void> {
  const watched = events.filter((event) => isWatched(event, context.homeserver.self));
  if (watched.length === 0) return;
  const hash = createHash('sha256')
    .update(events.map((it) => it.eventId).join('\n'))
    .digest('hex');
  await context.sql.begin(async (tx) => {
    if (!(await recordTransaction(tx, txnId, hash))) return;
    await takeInWatched(context, tx, watched);
  });
}

/** What we did ourselves is no news; but that an alias is gone from a room is told in the name of who owns the room, which is us. */
function isWatched(event: TimelineEvent, self: UserId): boolean {
  if (event.type === 'm.room.redaction') return true;
  if (event.stateKey === undefined) return false;
  if (event.sender === self) return event.type === 'm.room.canonical_alias';
  return event.type === 'm.room.member' || driftKindOf(event.type) !== undefined;
}

async function takeInWatched(
  { homeserver, clock }: ProvisioningContext,
  tx: Tx,
  events: readonly TimelineEvent[],
): Promise<void> {
  const rooms = await watchedRooms(tx, [...new Set(events.map((event) => event.roomId))]);
  const ours = events.filter((event) => rooms.has(event.roomId));
  if (ours.length === 0) return;
  const gebieden = [...new Set([...rooms.values()].map((room) => room.gebied))];
  const users = ours.flatMap((it) =>
    it.type === 'm.room.redaction' ? it.sender : it.type === 'm.room.member' ? (it.stateKey ?? '') : [],
  );
  const seenContext: SeenContext = {
    self: homeserver.self,
    bot: userId(`@${BOT.localpart}:${homeserver.serverName}`),
    members: await membershipsOf(tx, gebieden, [...new Set(users)]),
  };
  const seen = ours.map((event) => seeEvent(event, rooms.get(event.roomId) as WatchedRoom, seenContext));
  await keep(tx, seen);
  const left = seen
    .flatMap(({ departures }) => departures)
    .filter(({ reason }) => reason === 'zelf-vertrokken');
  for (const persoonId of new Set(left.map((it) => it.persoonId)))
    await requestAccountCheck(tx, persoonId, clock());
  for (const gebied of await concerned(tx, ours, seen)) await requestApply(tx, gebied);
}

async function keep(tx: Tx, seen: readonly Seen[]): Promise<void> {
  const drift = seen.flatMap((it) => it.drift);
  const strangers = drift.filter((it) => it.kind === 'vreemde');
  // Of a stranger the first event tells who brought them in.
  const open = new Set(await openDriftOn(tx, strangers));
  const fresh = drift.filter((it) => {
    const name = `${it.kamerId} ${it.key}`;
    if (it.kind !== 'vreemde') return true;
    if (open.has(name)) return false;
    open.add(name);
    return true;
  });
  await recordDrift(tx, fresh);
  await noteDepartures(
    tx,
    seen.flatMap((it) => it.departures),
  );
  await closeSeen(
    tx,
    seen.flatMap((it) => it.returned),
  );
}

/** The gebieden that need a run. */
async function concerned(
  tx: Tx,
  events: readonly TimelineEvent[],
  seen: readonly Seen[],
): Promise<ReadonlySet<GebiedCode>> {
  const found = new Set(seen.filter((it) => it.run).map((it) => it.gebied));
  for (const event of events) {
    // Since room version 11 the content names what is taken away.
    const target = event.type === 'm.room.redaction' ? event.content.redacts : undefined;
    if (typeof target !== 'string') continue;
    const gebied = await outdateSpelregels(tx, event.roomId, target as TimelineEvent['eventId']);
    if (gebied !== null) found.add(gebied);
  }
  return found;
}
