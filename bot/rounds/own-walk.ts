import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import type { Tx } from '#store/db.ts';
import type { Walk } from '#store/ronde-verloop.ts';
import { lockWalk, walkersOf, walkOfPerson } from '#store/ronde-verloop.ts';
import type { BotContext } from '../context.ts';
import { EARLY_MS, LATE_MS } from './walk.ts';

/** The person whose own room this is, if they are who did something there; undefined for anybody else. */
export function personIn(ctx: BotContext, room: RoomId, by: UserId): string | undefined {
  const known = ctx.directory.room(room);
  return known?.soort === 'bewoner' && known.owner === by ? ctx.directory.person(by)?.personId : undefined;
}

/** A round, locked, if this person walks it. */
export async function lockOwnWalk(tx: Tx, walk: string, person: string): Promise<Walk | null> {
  const locked = await lockWalk(tx, walk);
  if (!locked) return null;
  const walkers = await walkersOf(tx, walk);
  return walkers.some(({ personId }) => personId === person) ? locked : null;
}

/** The round that somebody's words belong to, locked; null if there is none. `at`: when the homeserver received them. */
export async function lockCurrentWalk(tx: Tx, person: string, at: Date): Promise<Walk | null> {
  const since = new Date(at.getTime() - LATE_MS);
  const beginsBefore = new Date(at.getTime() + EARLY_MS);
  const current = await walkOfPerson(tx, person, { since, beginsBefore });
  return current && (await lockWalk(tx, current.id));
}
