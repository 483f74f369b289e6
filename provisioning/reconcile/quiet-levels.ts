import type { Json, JsonObject } from '#basis/json.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import { POWER } from '#basis/rooms.ts';

/** An event holds 65,536 bytes with all that the homeserver adds (client-server API, "Size limits"): some 900 people. In a larger group the line is put up with. */
const MOST_BYTES = 50_000;

/**
 * What is written before new power levels, so that Element tells nobody but themselves who may only read. Element Web writes a line into the
 * room for each whose level changes, name and all, but not for who goes from `users_default` to `users_default` (src/TextForEvent.tsx,
 * textForPowerEvent; Element X shows none). So all others are listed first with the level that they have, while those whose level
 * changes go unlisted and the default is theirs; then the wanted content is written. Nobody has another level meanwhile than before or after.
 *
 * @param now the content that stands; undefined where there is none.
 * @param others who is in the room, without those who made it: they may not be listed (room version 12).
 * @returns null where no level of reading only changes, where the room is too large, and where the content that stands is one of these itself
 *   since the run was cut off: the wanted content follows.
 */
export function levelsBefore(
  now: JsonObject | undefined,
  wanted: JsonObject,
  others: readonly UserId[],
): JsonObject | null {
  if (now === undefined || now.users_default !== POWER.resident) return null;
  const was = silentIn(now);
  const is = silentIn(wanted);
  if (was.length === is.length && was.every((user) => is.includes(user))) return null;
  const silent = new Set([...was, ...is]);
  const users: Record<string, Json> = {};
  for (const user of others) if (!silent.has(user)) users[user] = POWER.resident;
  for (const [user, level] of Object.entries(usersOf(wanted))) if (!silent.has(user)) users[user] = level;
  const first = { ...wanted, users_default: POWER.readOnly, users };
  return Buffer.byteLength(JSON.stringify(first)) > MOST_BYTES ? null : first;
}

const usersOf = ({ users }: JsonObject): JsonObject =>
  typeof users === 'object' && users !== null && !Array.isArray(users) ? (users as JsonObject) : {};

const silentIn = (content: JsonObject): readonly string[] =>
  Object.entries(usersOf(content)).flatMap(([user, level]) => (level === POWER.readOnly ? [user] : []));
