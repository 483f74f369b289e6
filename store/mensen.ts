/** People as an official looks for them, and who is signed in for the whole service. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { Query } from './db.ts';
import type { SessionRole } from './inloglinks.ts';

export type PersonFound = {
  readonly id: string;
  readonly displayName: string;
  readonly endedAt: Date | null;
  readonly roles: readonly { readonly gebied: GebiedCode; readonly role: GebiedRole }[];
};
export type PeopleSearch = {
  /** Part of a name. */
  readonly name: string | null;
  readonly gebied: GebiedCode | null;
  readonly role: GebiedRole | null;
  readonly limit: number;
};

/** At most `limit` people that fit, by name, with the roles that they have now. */
export async function searchPeople(sql: Query, it: PeopleSearch): Promise<readonly PersonFound[]> {
  const part = it.name === null ? null : `%${it.name.replace(/[\\%_]/g, '\\$&')}%`;
  return [
    ...(await sql<PersonFound[]>`
      select p.id, p.weergavenaam as "displayName", p.beeindigd_op as "endedAt",
        coalesce((select json_agg(json_build_object('gebied', l.gebied_code, 'role', l.rol) order by l.gebied_code)
          from lidmaatschap l where l.persoon_id = p.id and l.tot is null), '[]'::json) as roles
      from persoon p
      where (${part}::text is null or p.weergavenaam ilike ${part})
        and ((${it.gebied}::text is null and ${it.role}::text is null) or exists (
          select from lidmaatschap l where l.persoon_id = p.id and l.tot is null
            and (${it.gebied}::text is null or l.gebied_code = ${it.gebied})
            and (${it.role}::text is null or l.rol = ${it.role})))
      order by lower(p.weergavenaam), p.id limit ${it.limit}`),
  ];
}

/** How many people hold the role gemeente somewhere: each is an official of the whole gemeente. */
export async function countOfficers(sql: Query): Promise<number> {
  const [row] = await sql<[{ count: number }]>`
    select count(distinct l.persoon_id)::int as count from lidmaatschap l join persoon p on p.id = l.persoon_id
    where l.rol = 'gemeente' and l.tot is null and p.beeindigd_op is null`;
  return row.count;
}

/** A session of a role of the whole service, without a person. */
export type ServiceSession = {
  readonly id: string;
  readonly role: SessionRole;
  readonly startedAt: Date;
  readonly usedAt: Date;
  readonly endsAt: Date;
};

/** Who is signed in with a role of the whole service, newest first; at most a hundred. */
export async function serviceSessions(sql: Query, at: Date): Promise<readonly ServiceSession[]> {
  return [
    ...(await sql<ServiceSession[]>`
      select id, rol as role, gemaakt_op as "startedAt", gebruikt_op as "usedAt", eindigt_op as "endsAt" from sessie
      where rol is not null and gebied_code is null and eindigt_op > ${at} order by gemaakt_op desc, id limit 100`),
  ];
}

/** Ends a session of a role of the whole service; its role, or null if there is no such session any more. */
export async function endServiceSession(sql: Query, id: string): Promise<SessionRole | null> {
  const [row] = await sql<{ rol: SessionRole }[]>`
    delete from sessie where id = ${id} and rol is not null and gebied_code is null returning rol`;
  return row?.rol ?? null;
}

/** Whose user ID it is, and the role that they hold in a gebied now; without a name. */
export async function whoIs(
  sql: Query,
  userId: string,
  gebied: GebiedCode,
): Promise<{ readonly personId: string | null; readonly role: GebiedRole | 'dienst' | null }> {
  if (/^@(dienst|bot):/.test(userId)) return { personId: null, role: 'dienst' };
  const [row] = await sql<{ personId: string; role: GebiedRole | null }[]>`
    select p.id as "personId", l.rol as role from persoon p
    left join lidmaatschap l on l.persoon_id = p.id and l.gebied_code = ${gebied} and l.tot is null
    where p.user_id = ${userId}`;
  return row ?? { personId: null, role: null };
}
