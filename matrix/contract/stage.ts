/** What the parts of the contract have in common: the stage they play on, rooms made there, and looks at their state. */
import type { RoomAlias, RoomId, UserId } from '#basis/matrix-ids.ts';
import { roomAlias } from '#basis/matrix-ids.ts';
import type { Content, Homeserver, RoomSpec, Rooms, StateEvent } from '../homeserver.ts';
import type { Person } from '../memory.ts';

export type Stage = {
  readonly serverName: string;
  readonly secret: string;
  readonly dienst: Homeserver;
  readonly bot: Rooms;
  /** Somebody new with this display name, made through `dienst`. */
  person(displayName: string): Promise<Person>;
  /** Whether this password opens the account. */
  isPassword(user: UserId, password: string): Promise<boolean>;
};
export type Staged = () => Stage;

let made = 0;
/** An alias that no other test has. */
export function freshAlias(serverName: string): RoomAlias {
  return roomAlias(`#wijk-contract-${++made}:${serverName}`);
}

/** Power levels as a wijk has them; `users` are the coordinators and the bot. */
export function powerLevels(users: Readonly<Record<string, number>>): Content {
  return {
    users,
    users_default: 0,
    events: { 'm.reaction': -1, 'nl.buurtbaken.kamer': 101 },
    events_default: 0,
    state_default: 50,
    ban: 50,
    kick: 50,
    redact: 50,
    invite: 50,
  };
}

export const MARKER = { gebied: 'WK007200', soort: 'melding' } as const;

export function spec(alias: RoomAlias, users: Readonly<Record<string, number>> = {}): RoomSpec {
  return {
    alias,
    name: 'Harlingen',
    topic: 'Nood? Bel 112.',
    isSpace: false,
    powerLevels: powerLevels(users),
    initialState: [{ type: 'nl.buurtbaken.kamer', stateKey: '', content: MARKER }],
  };
}

/** A room of @dienst's with the bot at 100 and those that are named, with their power, all joined. */
export async function roomWith(
  { dienst, bot, serverName }: Stage,
  people: readonly (readonly [UserId, power: number])[] = [],
): Promise<RoomId> {
  const users = Object.fromEntries([[bot.self, 100], ...people.filter(([, power]) => power !== 0)]);
  const room = await dienst.createRoom(spec(freshAlias(serverName), users));
  for (const user of [bot.self, ...people.map(([who]) => who)]) await dienst.joinUser(room, user);
  return room;
}

/** Content of one state event as the port reads it; null if there is none or the room is not readable. */
export async function stateOf(
  port: Rooms,
  room: RoomId,
  type: string,
  stateKey = '',
): Promise<Content | null> {
  return (await eventOf(port, room, type, stateKey))?.content ?? null;
}

export async function eventOf(
  port: Rooms,
  room: RoomId,
  type: string,
  stateKey = '',
): Promise<StateEvent | null> {
  const state = await port.readState(room);
  return state?.find((event) => event.type === type && event.stateKey === stateKey) ?? null;
}

export const membershipIn = async (port: Rooms, room: RoomId, user: UserId): Promise<unknown> =>
  (await stateOf(port, room, 'm.room.member', user))?.membership ?? null;

export const text = (body: string): Content => ({ msgtype: 'm.text', body });
