import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BuurtCode } from '#basis/cbs.ts';
import type { Query, Tx } from './db.ts';

export type Adres = { readonly pc6: string; readonly huisnummer: number; readonly buurt: BuurtCode };

/** How an address file differs from what is there. */
export type AddressChanges = {
  readonly added: number;
  readonly moved: number;
  readonly same: number;
  readonly gone: number;
  /** Buurten in the file of which no boundary was imported, with how many addresses. */
  readonly unknownBuurten: readonly { readonly buurt: BuurtCode; readonly addresses: number }[];
};

/**
 * Lays the addresses of a file beside those that are there, by COPY. Waits for another import to end. Rows must be checked:
 * what does not fit the table fails with Postgres' error.
 */
export async function stageAddresses(tx: Tx, adressen: AsyncIterable<Adres>): Promise<void> {
  await tx`truncate adres_invoer`;
  const sink = await tx`copy adres_invoer (pc6, huisnummer, buurt_code) from stdin`.writable();
  await pipeline(Readable.from(copyLines(adressen)), sink);
}

const CHUNK_BYTES = 64 * 1024;

async function* copyLines(adressen: AsyncIterable<Adres>): AsyncGenerator<string> {
  let chunk = '';
  for await (const it of adressen) {
    chunk += `${it.pc6}\t${it.huisnummer}\t${it.buurt}\n`;
    if (chunk.length < CHUNK_BYTES) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** The first address that the staged file gives two buurten, or null. */
export async function conflictingAddress(sql: Query): Promise<{
  readonly pc6: string;
  readonly huisnummer: number;
  readonly buurten: readonly string[];
} | null> {
  const [row] = await sql<{ pc6: string; huisnummer: number; buurten: string[] }[]>`
    select pc6, huisnummer, array_agg(distinct buurt_code order by buurt_code) as buurten from adres_invoer
    group by pc6, huisnummer having count(distinct buurt_code) > 1 order by pc6, huisnummer limit 1`;
  return row ?? null;
}

/** What the staged file would change. */
export async function addressChanges(sql: Query): Promise<AddressChanges> {
  const [counts] = await sql<[{ added: number; moved: number; same: number; gone: number }]>`
    with invoer as (select distinct pc6, huisnummer, buurt_code from adres_invoer)
    select count(*) filter (where a.pc6 is null)::int as added,
      count(*) filter (where i.pc6 is null)::int as gone,
      count(*) filter (where a.buurt_code = i.buurt_code)::int as same,
      count(*) filter (where a.buurt_code <> i.buurt_code)::int as moved
    from invoer i full join adres a on a.pc6 = i.pc6 and a.huisnummer = i.huisnummer`;
  const unknownBuurten = await sql<{ buurt: BuurtCode; addresses: number }[]>`
    select buurt_code as buurt, count(*)::int as addresses from adres_invoer i
    where not exists (select from gebied g where g.code = i.buurt_code) group by 1 order by 1`;
  return { ...counts, unknownBuurten: [...unknownBuurten] };
}

/** Makes the addresses those of the staged file, and empties the stage. */
export async function applyAddresses(tx: Tx): Promise<void> {
  await tx`delete from adres a where not exists
    (select from adres_invoer i where i.pc6 = a.pc6 and i.huisnummer = a.huisnummer)`;
  await tx`insert into adres (pc6, huisnummer, buurt_code)
    select distinct pc6, huisnummer, buurt_code from adres_invoer
    on conflict (pc6, huisnummer) do update set buurt_code = excluded.buurt_code
    where adres.buurt_code <> excluded.buurt_code`;
  await tx`truncate adres_invoer`;
}
