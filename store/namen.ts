/** Who is called what among those who share a group. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { Query, Tx } from './db.ts';

/** Keeps names and roles from being given by two at once until this transaction ends: each would look at what is there without the other. */
export async function lockNames(tx: Tx): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtext('namen'), 0)`;
}

/** The roles that somebody holds now, each once. */
export async function rolesHeld(sql: Query, persoonId: string): Promise<readonly GebiedRole[]> {
  const rows = await sql<{ rol: GebiedRole }[]>`
    select distinct rol from lidmaatschap where persoon_id = ${persoonId} and tot is null order by rol`;
  return rows.map((row) => row.rol);
}

export type Namesake = {
  readonly displayName: string;
  /** One of both is told apart from the residents by name: a coordinator or the wijkagent. */
  readonly isOfficial: boolean;
};

/** Everybody else in the gebieden that somebody is in now (or in one of them), by name. */
export async function othersInGroups(
  sql: Query,
  persoonId: string,
  gebied: GebiedCode | null = null,
): Promise<readonly Namesake[]> {
  return await sql<Namesake[]>`
    select p.weergavenaam as "displayName",
      bool_or(own.rol in ('coordinator', 'wijkagent') or l.rol in ('coordinator', 'wijkagent')) as "isOfficial"
    from lidmaatschap own
    join lidmaatschap l on l.gebied_code = own.gebied_code and l.tot is null and l.persoon_id <> own.persoon_id
    join persoon p on p.id = l.persoon_id
    where own.persoon_id = ${persoonId} and own.tot is null and (${gebied}::text is null or own.gebied_code = ${gebied})
    group by p.id, p.weergavenaam`;
}
