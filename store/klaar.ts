import type { GebiedCode } from '#basis/cbs.ts';
import type { Query } from './db.ts';

/** Since when somebody takes part in a gebied, and whether a run over it has made their own room and has ended since. */
export async function joiningOf(
  sql: Query,
  personId: string,
  gebied: GebiedCode,
): Promise<{ readonly since: Date; readonly ready: boolean } | null> {
  const [row] = await sql<{ since: Date; ready: boolean }[]>`
    select l.sinds as since, coalesce(s.op >= l.sinds, false) and exists (select from kamer k where k.persoon_id = l.persoon_id
      and k.gebied_code = l.gebied_code and k.room_id is not null) as ready
    from lidmaatschap l left join gebied_stand s on s.gebied_code = l.gebied_code
    where l.persoon_id = ${personId} and l.gebied_code = ${gebied} and l.tot is null`;
  return row ?? null;
}
