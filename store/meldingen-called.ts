/** 112 in meldingen that belong together: what was called for one, and what the group heard of it already. */
import type { Query, Tx } from './db.ts';
import { touchMelding } from './meldingen.ts';
import type { Melding, MeldingRow } from './meldingen-row.ts';
import { toMelding } from './meldingen-row.ts';

/** This melding and those that may be about the same, by offers to join them that nobody has answered, whichever was offered to which. */
const together = (sql: Query, melding: string) => sql`
  with recursive samen (id) as (
    select ${melding}::uuid
    union
    select case when v.melding_id = s.id then v.eigen_melding_id else v.melding_id end
    from samen s join melding_vraag v on s.id in (v.melding_id, v.eigen_melding_id)
    where v.soort = 'hoort-bij' and v.antwoord is null and v.melding_id is not null and v.eigen_melding_id is not null)
  select m.* from samen s join melding m on m.id = s.id where m.toestand = 'open'`;

/** The open melding for which 112 was called and that may be about the same as this one: nobody has said yet whether it is. Null if none. */
export async function calledForOther(sql: Query, melding: string): Promise<Melding | null> {
  const [row] = await sql<MeldingRow[]>`
    select * from (${together(sql, melding)}) samen where id <> ${melding} and gebeld_op is not null order by gebeld_op limit 1`;
  return row ? toMelding(row) : null;
}

/** 112 was called for this melding, or was not after all: those that may be about the same show that. */
export async function touchWaiting(tx: Tx, melding: string): Promise<void> {
  const rows = await tx<{ id: string }[]>`
    select id from (${together(tx, melding)}) samen where id <> ${melding} order by id`;
  for (const { id } of rows) await touchMelding(tx, id, true);
}

/** The others with which it may belong together, if 112 was called for one of all these: they show it no longer once it is another. */
export async function calledTogether(sql: Query, melding: string): Promise<readonly string[]> {
  const rows = await sql<{ id: string; gebeld_op: Date | null }[]>`${together(sql, melding)}`;
  return rows.some((row) => row.gebeld_op !== null)
    ? rows
        .map((row) => row.id)
        .filter((id) => id !== melding)
        .sort()
    : [];
}

/** Of a melding that is offered to be joined to another the open one to which that leads: of several reports of one event the first. */
export async function firstOffered(sql: Query, melding: Melding): Promise<Melding> {
  const [row] = await sql<MeldingRow[]>`
    with recursive keten (id, stap) as (
      select ${melding.id}::uuid, 0
      union
      select v.melding_id, k.stap + 1 from keten k join melding_vraag v on v.eigen_melding_id = k.id
      where v.soort = 'hoort-bij' and v.antwoord is null and v.melding_id is not null and k.stap < 20)
    select m.* from keten k join melding m on m.id = k.id where m.toestand = 'open' order by k.stap desc limit 1`;
  return row ? toMelding(row) : melding;
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
