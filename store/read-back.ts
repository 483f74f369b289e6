/** Up to where the bot has looked whether everything that happened has reached it. */
import type { Query } from './db.ts';

/** A place in the homeserver's own order of events; null before the first look. */
export async function placeReadTo(sql: Query): Promise<number | null> {
  const [row] = await sql<{ plaats: number }[]>`select plaats::float8 as plaats from bijgelezen`;
  return row?.plaats ?? null;
}

/** Goes on from `from` to `to`; false if another process has done so meanwhile. */
export async function keepPlaceReadTo(
  sql: Query,
  from: number | null,
  to: number,
  at: Date,
): Promise<boolean> {
  const rows =
    from === null
      ? await sql`insert into bijgelezen (plaats, op) values (${to}, ${at}) on conflict do nothing returning 1`
      : await sql`update bijgelezen set plaats = ${to}, op = ${at} where plaats = ${from} returning 1`;
  return rows.length === 1;
}
