/** Figures of rounds and of what was seen on them: counts by gebied; of no house, and of nobody. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { Query } from './db.ts';

export type RoundCounts = {
  readonly gebied: GebiedCode;
  /** Walked until their end, and on which nobody walked. */
  readonly walked: number;
  readonly missed: number;
  readonly minutes: number;
};

/** Rounds that began from `from` until `until`, of every gebied that had any. */
export async function roundCounts(sql: Query, from: Date, until: Date): Promise<readonly RoundCounts[]> {
  return await sql<RoundCounts[]>`
    select gebied_code as gebied, count(*) filter (where toestand = 'gelopen')::int as walked,
      count(*) filter (where toestand = 'vervallen')::int as missed,
      coalesce(round(sum(extract(epoch from geeindigd_op - gestart_op)) filter (where toestand = 'gelopen') / 60), 0)::int as minutes
    from ronde where begint_op >= ${from} and begint_op < ${until} group by gebied_code order by gebied_code`;
}

/** `soort`: its kind; `buurt`: the code of its buurt, empty where it has none; `orde`: that something is in order now. */
export type SeenCount = {
  readonly measure: 'soort' | 'buurt' | 'orde';
  readonly code: string;
  readonly count: number;
};

/** What was seen in a gebied from `from` until `until`. What is in order now is counted apart and is not seen once more. */
export async function seenCounts(
  sql: Query,
  gebied: GebiedCode,
  from: Date,
  until: Date,
): Promise<readonly SeenCount[]> {
  return await sql<SeenCount[]>`
    with gezien as (
      select soort, coalesce(buurt_code, '') as buurt, in_orde_van is not null as orde from waarneming
      where gebied_code = ${gebied} and gezien_op >= ${from} and gezien_op < ${until})
    select 'soort' as measure, soort as code, count(*)::int as count from gezien where not orde group by soort
    union all select 'buurt', buurt, count(*)::int from gezien where not orde group by buurt
    union all select 'orde', '', count(*)::int from gezien where orde having count(*) > 0
    order by 1, 2`;
}
