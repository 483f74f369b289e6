/** 112 in meldingen that belong together: what was called for one, and what the group heard of it already. */
import type { Query, Tx } from './db.ts';
import { touchMelding } from './meldingen.ts';
import type { Melding, MeldingRow } from './meldingen-row.ts';
import { toMelding } from './meldingen-row.ts';

/** The open melding for which 112 was called and to which this one may belong: nobody has said yet whether it does. Null if none. */
export async function calledForOther(sql: Query, melding: string): Promise<Melding | null> {
  const [row] = await sql<MeldingRow[]>`
    select m.* from melding_vraag v join melding m on m.id = v.melding_id
    where v.eigen_melding_id = ${melding} and v.soort = 'hoort-bij' and v.antwoord is null
      and m.toestand = 'open' and m.gebeld_op is not null
    order by m.gebeld_op limit 1`;
  return row ? toMelding(row) : null;
}

/** 112 was called for this melding, or was not after all: those that may belong to it show that. */
export async function touchWaiting(tx: Tx, melding: string): Promise<void> {
  const rows = await tx<{ id: string }[]>`
    select distinct eigen_melding_id as id from melding_vraag
    where melding_id = ${melding} and soort = 'hoort-bij' and antwoord is null and eigen_melding_id is not null order by 1`;
  for (const { id } of rows) await touchMelding(tx, id, true);
}

/** Whether the call that its card shows was told to the group for another melding, which was joined to it since. */
export async function wasToldElsewhere(sql: Query, melding: string): Promise<boolean> {
  const rows = await sql`
    select 1 from melding m join melding ander on ander.samengevoegd_met = m.id
    where m.id = ${melding} and ander.gebeld_op = m.gebeld_op and ander.gebeld_door = m.gebeld_door limit 1`;
  return rows.length > 0;
}

/** Whether the group heard that 112 was called for another, which was joined to this one since. */
export async function wasJoinedCalled(sql: Query, melding: string): Promise<boolean> {
  const rows = await sql`
    select 1 from melding where samengevoegd_met = ${melding} and gebeld_op is not null limit 1`;
  return rows.length > 0;
}
