/** Where somebody lives, and which group is theirs. */
import type { BuurtCode, GebiedCode } from '#basis/cbs.ts';
import type { Query } from './db.ts';

export type Home = {
  readonly buurt: BuurtCode;
  /** The most specific gebied that has a group: the buurt's own, else the wijk's. Null: there is none. */
  readonly group: { readonly code: GebiedCode; readonly naam: string } | null;
};

/** What lies at an address; null for one that CBS's table does not have. Who lives there is not looked at. */
export async function homeAt(sql: Query, pc6: string, huisnummer: number): Promise<Home | null> {
  const [row] = await sql<{ buurt: BuurtCode; code: GebiedCode | null; naam: string | null }[]>`
    select a.buurt_code as buurt, g.code, g.naam from adres a
    left join gebied g on g.aan and g.vervallen_op is null and g.code in (a.buurt_code, 'WK' || substr(a.buurt_code, 3, 6))
    where a.pc6 = ${pc6} and a.huisnummer = ${huisnummer}
    order by g.soort = 'buurt' desc nulls last limit 1`;
  if (row === undefined) return null;
  const { buurt, code, naam } = row;
  return { buurt, group: code === null || naam === null ? null : { code, naam } };
}
