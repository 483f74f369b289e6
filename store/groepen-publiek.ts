/** What anybody may know of a group: who holds an office in it, by number, and nobody by name. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { Query } from './db.ts';

export type Offices = {
  readonly coordinators: number;
  readonly wijkagenten: number;
  readonly gemeente: number;
};

/** How many hold each office in a gebied now. */
export async function officesIn(sql: Query, code: GebiedCode): Promise<Offices> {
  const [row] = await sql<[Offices]>`
    select count(*) filter (where l.rol = 'coordinator')::int as coordinators,
      count(*) filter (where l.rol = 'wijkagent')::int as wijkagenten,
      count(*) filter (where l.rol = 'gemeente')::int as gemeente
    from lidmaatschap l join persoon p on p.id = l.persoon_id
    where l.gebied_code = ${code} and l.tot is null and p.beeindigd_op is null`;
  return row;
}

/** Changes whenever a name or boundary of a gebied does: what was drawn by another stamp is old. */
export async function bordersStamp(sql: Query): Promise<string> {
  const [row] = await sql<[{ stamp: string }]>`
    select count(*) || ' ' || coalesce(max(gewijzigd_op)::text, '') as stamp from gebied`;
  return row.stamp;
}

/** Wijkagenten who take part somewhere, to be asked for another group; officials are known by name. At most 200. */
export async function officersToChoose(
  sql: Query,
): Promise<readonly { readonly id: string; readonly naam: string }[]> {
  return await sql<{ id: string; naam: string }[]>`
    select p.id, p.weergavenaam as naam from persoon p where p.beeindigd_op is null
      and exists (select from lidmaatschap l where l.persoon_id = p.id and l.rol = 'wijkagent' and l.tot is null)
    order by p.weergavenaam, p.id limit 200`;
}
