/** Rounds of quarters that are over, for the demo alone: what stays of them as figures. */
import type { ObservationKind } from '#basis/surveillance.ts';
import type { Tx } from './db.ts';

export type DemoRounds = {
  readonly rounds: readonly {
    /** The same for the same row, so that it is there once. */
    readonly key: string;
    readonly gebied: string;
    /** Within its quarter. */
    readonly order: number;
    readonly at: Date;
    readonly minutes: number;
  }[];
  readonly seen: readonly {
    readonly key: string;
    readonly round: string;
    readonly kind: ObservationKind;
    readonly buurt: string | null;
    /** The earlier one that is in order now. */
    readonly mends: string | null;
  }[];
};

/** Puts them there, numbered by their time; what is there is left. As the owner of the tables. */
export async function addDemoRounds(tx: Tx, { rounds, seen }: DemoRounds): Promise<void> {
  const json = (rows: readonly object[]) => tx.json(rows as unknown as Parameters<Tx['json']>[0]);
  await tx`
    insert into ronde (id, gebied_code, nummer, maand, volgnummer, begint_op, eindigt_op, toestand, getrokken_op, gestart_op,
      gestart_door, geeindigd_op)
    select md5('demo ronde ' || key)::uuid, gebied, row_number() over (partition by gebied order by at), date_trunc('month', at)::date,
      "order", at, at + make_interval(mins => minutes), 'gelopen', at, at, md5('demo loper')::uuid, at + make_interval(mins => minutes)
    from jsonb_to_recordset(${json(rounds)}) as r (key text, gebied text, "order" smallint, at timestamptz, minutes integer)
    on conflict do nothing`;
  // First what was seen, then what is in order again.
  for (const rows of [seen.filter(({ mends }) => mends === null), seen.filter(({ mends }) => mends !== null)])
    await tx`
      insert into waarneming (id, ronde_id, gebied_code, soort, buurt_code, gezien_op, ontvangen_op, event_id, in_orde_van, vertellen)
      select md5('demo waarneming ' || s.key)::uuid, r.id, r.gebied_code, s.kind, s.buurt, r.begint_op, r.begint_op,
        '$demo-waarneming-' || md5(s.key), case when s.mends is not null then md5('demo waarneming ' || s.mends)::uuid end, 'niet'
      from jsonb_to_recordset(${json(rows)}) as s (key text, round text, kind text, buurt text, mends text)
      join ronde r on r.id = md5('demo ronde ' || s.round)::uuid
      on conflict do nothing`;
}
