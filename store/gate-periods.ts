/** Times in which messages passed without the gate's verdict, per gebied. */
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { EventId } from '#basis/matrix-ids.ts';
import { eventId } from '#basis/matrix-ids.ts';
import type { Query, Sql } from './db.ts';

export type GatePeriod = {
  readonly id: string;
  readonly gebied: GebiedCode;
  readonly from: Date;
  readonly to: Date;
  /** Messages that passed unjudged, and those of them that had to be changed afterwards. */
  readonly seen: number;
  readonly changed: number;
  readonly eventId: EventId | null;
};

/**
 * Adds what was handled before `before` to the periods: each message in a judged room that has no reference and that the gate
 * had not judged. A message counts once; a period takes in all of its gebied until it is reported. `at`: now.
 */
export async function growPeriods(sql: Sql, before: Date, at: Date): Promise<number> {
  return await sql.begin(async (tx) => {
    await tx`lock table poort_open in share row exclusive mode`;
    const grown = await tx`
      with checked as (
        update gebeurtenis g set gebied_code = null
        from (select event_id, gebied_code from gebeurtenis where gebied_code is not null and verwerkt_op < ${before}
              order by verwerkt_op limit 10000) c
        where g.event_id = c.event_id
        returning g.room_id, g.afzender, g.verzonden_op, g.ongekeurd, c.gebied_code
      )
      insert into poort_open (gebied_code, van, tot, gegroeid_op, aantal, ingegrepen)
      select gebied_code, min(verzonden_op), max(verzonden_op), ${at}::timestamptz, count(*), count(*) filter (where ongekeurd)
      from checked
      where not exists (select from poort_oordeel p where p.room_id = checked.room_id and p.afzender = checked.afzender
        and p.verzonden_op = checked.verzonden_op)
      group by gebied_code
      on conflict (gebied_code) where gemeld_op is null do update set
        van = least(poort_open.van, excluded.van), tot = greatest(poort_open.tot, excluded.tot),
        gegroeid_op = excluded.gegroeid_op,
        aantal = poort_open.aantal + excluded.aantal, ingegrepen = poort_open.ingegrepen + excluded.ingegrepen`;
    return grown.count;
  });
}

type Row = {
  id: string;
  gebied_code: string;
  van: Date;
  tot: Date;
  aantal: number;
  ingegrepen: number;
  event_id: string | null;
};

/** Periods that are over: nothing passed unjudged, and nothing that had came in, since `before`; and not reported yet. */
export async function periodsOver(sql: Query, before: Date): Promise<readonly GatePeriod[]> {
  const rows = await sql<Row[]>`
    select id, gebied_code, van, tot, aantal, ingegrepen, event_id from poort_open
    where gemeld_op is null and tot < ${before} and gegroeid_op < ${before} order by id limit 500`;
  return rows.map(toPeriod);
}

/** The coordinators have been told, by this event. */
export async function markReported(sql: Query, id: string, event: EventId | null, at: Date): Promise<void> {
  await sql`update poort_open set gemeld_op = ${at}, event_id = ${event} where id = ${id} and gemeld_op is null`;
}

/** Forgets periods that ended before `before`. */
export async function forgetPeriods(sql: Query, before: Date): Promise<void> {
  await sql`delete from poort_open where tot < ${before} and gemeld_op is not null`;
}

function toPeriod(row: Row): GatePeriod {
  return {
    id: row.id,
    gebied: gebiedCode(row.gebied_code),
    from: row.van,
    to: row.tot,
    seen: row.aantal,
    changed: row.ingegrepen,
    eventId: row.event_id === null ? null : eventId(row.event_id),
  };
}
