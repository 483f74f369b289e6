/** Streets of the gemeente's own list of addresses (BAG); CBS's table has none. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BuurtCode } from '#basis/cbs.ts';
import type { Query, Tx } from './db.ts';

/** An address of the list; `toevoeging` is empty for the number itself. */
export type StraatAdres = {
  readonly pc6: string;
  readonly huisnummer: number;
  readonly toevoeging: string;
  readonly straat: string;
  readonly plaats: string;
};

/** How a list differs from what is there. */
export type StreetChanges = {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly gone: number;
  /** Postcodes with number that CBS's table does not have. */
  readonly withoutBuurt: number;
};

/**
 * The street and place of an address, whatever its toevoeging; null if the gemeente read no list in, or it is not on it. Where one
 * postcode and number has two streets (it should not), the first by name.
 */
export async function streetOf(
  sql: Query,
  pc6: string,
  huisnummer: number,
): Promise<{ readonly straat: string; readonly plaats: string } | null> {
  const [row] = await sql<{ straat: string; plaats: string }[]>`
    select straat, plaats from straat where pc6 = ${pc6} and huisnummer = ${huisnummer} order by straat, plaats limit 1`;
  return row ?? null;
}

/** Whether the gemeente read a list of streets in. */
export async function hasStreets(sql: Query): Promise<boolean> {
  const [row] = await sql<[{ there: boolean }]>`select exists (select from straat) as there`;
  return row.there;
}

/** The toevoegingen of a number on the list, at most `limit`; an empty one is the number itself. */
export async function additionsOf(
  sql: Query,
  pc6: string,
  huisnummer: number,
  limit: number,
): Promise<readonly string[]> {
  const rows = await sql<{ toevoeging: string }[]>`
    select toevoeging from straat where pc6 = ${pc6} and huisnummer = ${huisnummer} order by toevoeging limit ${limit}`;
  return rows.map((row) => row.toevoeging);
}

/** The buurten that addresses with this postcode lie in, by code: a street on a border has more than one. */
export async function buurtenOfPostcode(sql: Query, pc6: string): Promise<readonly BuurtCode[]> {
  const rows = await sql<{ buurt: BuurtCode }[]>`
    select distinct buurt_code as buurt from adres where pc6 = ${pc6} order by 1 limit 20`;
  return rows.map((row) => row.buurt);
}

const CHUNK_BYTES = 64 * 1024;
/** COPY's text format: what is a sign of its own there is written with a backslash. */
const escaped = (text: string): string => text.replace(/[\\\t\n\r]/g, (sign) => `\\${sign}`);

async function* copyLines(adressen: AsyncIterable<StraatAdres>): AsyncGenerator<string> {
  let chunk = '';
  for await (const it of adressen) {
    chunk += `${it.pc6}\t${it.huisnummer}\t${escaped(it.toevoeging)}\t${escaped(it.straat)}\t${escaped(it.plaats)}\n`;
    if (chunk.length < CHUNK_BYTES) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** Lays a list beside the one that is there, by COPY. Waits for another import to end. Rows must be checked. */
export async function stageStreets(tx: Tx, adressen: AsyncIterable<StraatAdres>): Promise<void> {
  await tx`truncate straat_invoer`;
  const sink =
    await tx`copy straat_invoer (pc6, huisnummer, toevoeging, straat, plaats) from stdin`.writable();
  await pipeline(Readable.from(copyLines(adressen)), sink);
}

/** The first address that the staged list has twice, with different streets or places; null if there is none. */
export async function conflictingStreet(sql: Query): Promise<Omit<StraatAdres, 'straat' | 'plaats'> | null> {
  const [row] = await sql<Omit<StraatAdres, 'straat' | 'plaats'>[]>`
    select pc6, huisnummer, toevoeging from straat_invoer
    group by pc6, huisnummer, toevoeging having count(distinct (straat, plaats)) > 1
    order by pc6, huisnummer, toevoeging limit 1`;
  return row ?? null;
}

/** What the staged list would change. */
export async function streetChanges(sql: Query): Promise<StreetChanges> {
  const [counts] = await sql<[Omit<StreetChanges, 'withoutBuurt'>]>`
    with invoer as (select distinct * from straat_invoer)
    select count(*) filter (where s.pc6 is null)::int as added,
      count(*) filter (where i.pc6 is null)::int as gone,
      count(*) filter (where (s.straat, s.plaats) = (i.straat, i.plaats))::int as same,
      count(*) filter (where (s.straat, s.plaats) <> (i.straat, i.plaats))::int as changed
    from invoer i full join straat s using (pc6, huisnummer, toevoeging)`;
  const [row] = await sql<[{ count: number }]>`
    select count(*)::int from (select distinct pc6, huisnummer from straat_invoer) i
    where not exists (select from adres a where a.pc6 = i.pc6 and a.huisnummer = i.huisnummer)`;
  return { ...counts, withoutBuurt: row.count };
}

/** Makes the list the staged one, and empties the stage. */
export async function applyStreets(tx: Tx): Promise<void> {
  await tx`delete from straat s where not exists (select from straat_invoer i
    where (i.pc6, i.huisnummer, i.toevoeging) = (s.pc6, s.huisnummer, s.toevoeging))`;
  await tx`insert into straat (pc6, huisnummer, toevoeging, straat, plaats)
    select distinct pc6, huisnummer, toevoeging, straat, plaats from straat_invoer
    on conflict (pc6, huisnummer, toevoeging) do update set straat = excluded.straat, plaats = excluded.plaats
    where (straat.straat, straat.plaats) <> (excluded.straat, excluded.plaats)`;
  await tx`truncate straat_invoer`;
}
