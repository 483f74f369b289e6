/** Houses that the walkers look at while their residents are away; a row is there no longer than its period and a day. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { Query, Tx } from './db.ts';

/** A house to look at; whose it is is in nothing that walkers see. */
export type HouseToLookAt = {
  readonly id: string;
  readonly pc6: string;
  readonly huisnummer: number;
  readonly toevoeging: string | null;
  readonly straat: string | null;
};

/**
 * The houses of a gebied that walkers of a round on this day ("2026-03-01", Dutch time) look at, by street and number, each once. Of who takes
 * part in the gebied no longer there are none. For the beginning of a round alone (issue 7): it is nowhere else that the bot reads them.
 */
export async function housesToLookAt(
  sql: Query,
  gebied: GebiedCode,
  date: string,
): Promise<readonly HouseToLookAt[]> {
  return await sql<HouseToLookAt[]>`
    select distinct on (v.straat, v.huisnummer, v.toevoeging, v.pc6) v.id, v.pc6, v.huisnummer, v.toevoeging, v.straat
    from vakantiecontrole v
    where v.gebied_code = ${gebied} and ${date}::date between v.van and v.tot
      and exists (select from lidmaatschap l where l.persoon_id = v.persoon_id and l.gebied_code = v.gebied_code and l.tot is null)
    order by v.straat, v.huisnummer, v.toevoeging, v.pc6, v.id`;
}

/** What one person asked; days as "2026-03-01". */
export type HolidayCheck = HouseToLookAt & {
  readonly gebied: GebiedCode;
  readonly van: string;
  readonly tot: string;
};

/** What somebody asked and is not over on this day, the first one first. */
export async function ownHolidayChecks(
  sql: Query,
  personId: string,
  today: string,
): Promise<readonly HolidayCheck[]> {
  return await sql<HolidayCheck[]>`
    select id, gebied_code as gebied, pc6, huisnummer, toevoeging, straat, van::text as van, tot::text as tot from vakantiecontrole
    where persoon_id = ${personId} and tot >= ${today}::date order by van, id`;
}

/** Asks the walkers to look at a house. False, and nothing is done, if this person has so many already. */
export async function askHolidayCheck(
  tx: Tx,
  personId: string,
  it: HolidayCheck & { readonly at: Date; readonly today: string; readonly most: number },
): Promise<boolean> {
  // Two at once would each count without the other.
  await tx`select pg_advisory_xact_lock(hashtext(${`vakantiecontrole ${personId}`}), 0)`;
  const made = await tx`
    insert into vakantiecontrole (id, persoon_id, gebied_code, pc6, huisnummer, toevoeging, straat, van, tot, gevraagd_op)
    select ${it.id}, ${personId}, ${it.gebied}, ${it.pc6}, ${it.huisnummer}, ${it.toevoeging}, ${it.straat}, ${it.van}::date, ${it.tot}::date, ${it.at}
    where (select count(*) from vakantiecontrole where persoon_id = ${personId} and tot >= ${it.today}::date) < ${it.most}
    returning id`;
  return made.length === 1;
}

/** Takes a request back: it is gone at once. False if this person has none of this id. */
export async function withdrawHolidayCheck(tx: Tx, personId: string, id: string): Promise<boolean> {
  const gone =
    await tx`delete from vakantiecontrole where id = ${id} and persoon_id = ${personId} returning id`;
  return gone.length === 1;
}

/** Erases what ended before this day, and of who takes part there no longer. */
export async function forgetHolidayChecks(sql: Query, today: string): Promise<void> {
  await sql`
    delete from vakantiecontrole v where v.tot < ${today}::date
      or not exists (select from lidmaatschap l where l.persoon_id = v.persoon_id and l.gebied_code = v.gebied_code and l.tot is null)`;
}
