import { randomUUID } from 'node:crypto';
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { Sql } from '#store/db.ts';

/** The nth buurt of the bench. */
export function nthGebied(n: number): GebiedCode {
  return gebiedCode(`BU0072${String(n).padStart(4, '0')}`);
}

/** Puts a gebied with residents in the database, the first of them its coordinator. Gives their localparts. */
export async function addGebied(
  sql: Sql,
  serverName: string,
  n: number,
  residents: number,
): Promise<string[]> {
  const code = nthGebied(n);
  await sql`insert into gemeente (code, naam) values ('GM0072', 'Harlingen') on conflict do nothing`;
  await sql`
    insert into gebied (code, soort, naam, gemeente_code, wijk_code, aan)
    values (${code}, 'buurt', ${`Buurt ${n}`}, 'GM0072', ${`WK${code.slice(2, 8)}`}, true)`;
  const people = Array.from({ length: residents }, (_, i) => ({
    id: randomUUID(),
    localpart: `p${n}-${i}-${randomUUID().slice(0, 8)}`,
  }));
  await sql`insert into persoon ${sql(
    people.map(({ id, localpart }) => ({
      ...{ id, localpart },
      user_id: `@${localpart}:${serverName}`,
      weergavenaam: `Bewoner ${localpart}`,
    })),
  )}`;
  await sql`insert into lidmaatschap ${sql(
    people.map(({ id }, i) => ({
      persoon_id: id,
      gebied_code: code,
      rol: i === 0 ? 'coordinator' : 'resident',
    })),
  )}`;
  return people.map((person) => person.localpart);
}
