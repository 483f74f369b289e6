import type { RoomId } from '#basis/matrix-ids.ts';
import { MARKER_EVENT_TYPE } from '#basis/rooms.ts';
import { initialRoomState, sameContent } from '#matrix/content.ts';
import type { RoomSpec, StateEvent, StateInput } from '#matrix/homeserver.ts';
import { HomeserverError } from '#matrix/homeserver.ts';
import { kamerOf, recordRoom } from '#store/kamers.ts';
import type { Kamer } from '#store/room-types.ts';
import type { ProvisioningContext } from '../context.ts';
import type { DesiredRoom, Links } from './desired.ts';
import { specOf } from './desired.ts';
import { readRoom } from './observe.ts';
import type { RealRoom } from './plan-types.ts';
import { realRoom } from './plan-types.ts';

export type Made = { readonly kamer: Kamer; readonly real: RealRoom };

/**
 * Makes the room of a reservation, or takes the one that an earlier run made and died before it could note it. The reserved alias
 * decides: the homeserver makes no second room with it.
 *
 * @throws HomeserverError 'fail' M_ROOM_IN_USE if the alias leads to a room that is not this one.
 */
export async function makeRoom(
  context: ProvisioningContext,
  desired: DesiredRoom,
  kamer: Kamer,
  links: Links,
): Promise<Made> {
  const { homeserver } = context;
  const spec = specOf(desired, kamer.alias, links, homeserver.serverName);
  const room = await create(context, spec);
  if (room !== null) return record(context, kamer, room, madeAs(spec, homeserver.self));
  const taken = await homeserver.resolveAlias(kamer.alias);
  if (taken !== null) {
    const adopted = await adopt(context, desired, kamer, taken);
    if (adopted !== null) return adopted;
    await removeHalfMade(context, kamer, taken);
  }
  const second = await create(context, spec);
  if (second === null) throw inUse(kamer);
  return record(context, kamer, second, madeAs(spec, homeserver.self));
}

const inUse = (kamer: Kamer): HomeserverError =>
  new HomeserverError('fail', 'M_ROOM_IN_USE', `the alias of kamer ${kamer.id} leads to another room`);

/** The new room, or null if the alias is taken. */
async function create({ homeserver }: ProvisioningContext, spec: RoomSpec): Promise<RoomId | null> {
  try {
    return await homeserver.createRoom(spec);
  } catch (error) {
    if (error instanceof HomeserverError && error.errcode === 'M_ROOM_IN_USE') return null;
    throw error;
  }
}

async function record(
  { sql, clock }: ProvisioningContext,
  kamer: Kamer,
  room: RoomId,
  real: RealRoom,
): Promise<Made> {
  if (!(await recordRoom(sql, kamer.id, room, clock()))) throw inUse(kamer);
  return { kamer: { ...kamer, roomId: room }, real };
}

/** What an earlier run made whole: by us, with the marker that belongs to this reservation. Null for anything else. */
async function adopt(
  context: ProvisioningContext,
  desired: DesiredRoom,
  kamer: Kamer,
  room: RoomId,
): Promise<Made | null> {
  const real = await readRoom(context.homeserver, { ...kamer, roomId: room });
  if (real === null) return null;
  if (!isOurs(real, context.homeserver.self)) throw inUse(kamer);
  const marker = real.state.get(MARKER_EVENT_TYPE)?.content;
  if (!sameContent(marker, { gebied: desired.gebied, soort: desired.soort })) return null;
  return record(context, kamer, room, real);
}

/** True if this service made the room. */
export function isOurs(real: RealRoom, self: string): boolean {
  return real.state.get('m.room.create')?.sender === self;
}

/**
 * A homeserver that dies inside createRoom leaves the alias with a room that lacks everything, or with none. Such a one is removed;
 * a room that is in the books never is.
 */
async function removeHalfMade(
  { sql, homeserver }: ProvisioningContext,
  kamer: Kamer,
  room: RoomId,
): Promise<void> {
  if ((await kamerOf(sql, room)) !== null) throw inUse(kamer);
  await homeserver.deleteRoom(room);
  await homeserver.deleteAlias(kamer.alias);
}

/** A room just made is as it was asked for: it need not be read back. */
function madeAs(spec: RoomSpec, self: StateEvent['sender']): RealRoom {
  const given: readonly StateInput[] = [
    ...initialRoomState(spec),
    { type: 'm.room.canonical_alias', stateKey: '', content: { alias: spec.alias } },
    { type: 'm.room.member', stateKey: self, content: { membership: 'join' } },
  ];
  const events = given.map((state, i) => ({
    ...state,
    sender: self,
    eventId: `$new-${i}` as StateEvent['eventId'],
    originServerTs: 0,
  }));
  return realRoom(events, true);
}
