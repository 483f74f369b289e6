/** Addresses within a gebied, as walkers name them. Public registers: nobody is in them. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { Query } from './db.ts';
import type { SeenAddress } from './waarnemingen.ts';

/** A postcode and number, whatever the toevoeging. */
export type NumberedAddress = Omit<SeenAddress, 'toevoeging'>;

/** Streets of a wijk, at most; a number has no more. */
const MOST = 2_000;

/** Every address of a gebied with this house number that is on the gemeente's list of streets, by street. */
export async function addressesWithNumber(
  sql: Query,
  gebied: GebiedCode,
  huisnummer: number,
): Promise<readonly (NumberedAddress & { readonly straat: string })[]> {
  return await sql<(NumberedAddress & { readonly straat: string })[]>`
    select distinct on (s.straat) s.pc6, s.huisnummer, s.straat, a.buurt_code as buurt
    from adres a join straat s on s.pc6 = a.pc6 and s.huisnummer = a.huisnummer
    where a.huisnummer = ${huisnummer} and ${within(sql, gebied)} order by s.straat, s.pc6 limit ${MOST}`;
}

/** The address of this postcode and number, if it lies in the gebied; its street where that is known. */
export async function addressOfPostcode(
  sql: Query,
  gebied: GebiedCode,
  it: { readonly pc6: string; readonly huisnummer: number },
): Promise<NumberedAddress | null> {
  const [row] = await sql<NumberedAddress[]>`
    select a.pc6, a.huisnummer, a.buurt_code as buurt,
      (select s.straat from straat s where s.pc6 = a.pc6 and s.huisnummer = a.huisnummer order by s.straat limit 1) as straat
    from adres a where a.pc6 = ${it.pc6} and a.huisnummer = ${it.huisnummer} and ${within(sql, gebied)}`;
  return row ?? null;
}

/** Names of streets and places in a gebied, its own among them: words of a walker that are nobody's name. */
export async function placesIn(sql: Query, gebied: GebiedCode): Promise<readonly string[]> {
  const rows = await sql<{ naam: string }[]>`
    select distinct p.naam from adres a join straat s on s.pc6 = a.pc6 and s.huisnummer = a.huisnummer
    cross join lateral (values (s.straat), (s.plaats)) p (naam) where ${within(sql, gebied)}
    union select naam from gebied where code = ${gebied} order by 1 limit ${MOST}`;
  return rows.map(({ naam }) => naam);
}

/** A buurt's code begins with the digits of its wijk (CBS). */
function within(sql: Query, gebied: GebiedCode) {
  if (gebied.startsWith('BU')) return sql`a.buurt_code = ${gebied}`;
  const stem = `BU${gebied.slice(2)}`;
  return sql`a.buurt_code between ${`${stem}00`} and ${`${stem}99`}`;
}
