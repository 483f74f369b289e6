import type { GebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import { localpart, userId } from '#basis/matrix-ids.ts';
import type { Query } from './db.ts';

export const LANGUAGES = ['nl', 'fy', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

export type Persoon = {
  readonly id: string;
  readonly userId: UserId;
  readonly displayName: string;
  readonly language: Language;
  readonly createdAt: Date;
  /** Takes part no longer; the account is closed or soon will be. */
  readonly endedAt: Date | null;
};
export type NewPersoon = Pick<Persoon, 'id' | 'userId' | 'displayName' | 'language'>;

type Row = Omit<Persoon, 'userId'> & { readonly userId: string };
const toPersoon = (row: Row): Persoon => ({ ...row, userId: userId(row.userId) });

/** Adds a person. False, and nothing is changed, if the id or the user ID is taken. */
export async function addPersoon(sql: Query, it: NewPersoon, at: Date): Promise<boolean> {
  const rows = await sql`
    insert into persoon (id, localpart, user_id, weergavenaam, taal, aangemaakt_op)
    values (${it.id}, ${localpart(it.userId)}, ${it.userId}, ${it.displayName}, ${it.language}, ${at})
    on conflict do nothing returning id`;
  return rows.length === 1;
}

export async function getPersoon(sql: Query, id: string): Promise<Persoon | null> {
  const [row] = await sql<Row[]>`select ${columns(sql)} from persoon p where p.id = ${id}`;
  return row === undefined ? null : toPersoon(row);
}

/** True if a user ID with this localpart was given to somebody, also to one who was erased: an account is never another's. */
export async function isLocalpartTaken(sql: Query, name: string): Promise<boolean> {
  const rows = await sql`
    select 1 from persoon where localpart = ${name}
    union all select 1 from account where split_part(substr(user_id, 2), ':', 1) = ${name} limit 1`;
  return rows.length === 1;
}

/** At most `limit` people after the one with id `after`, by id; those who are in a gebied now, if given. */
export async function listPersonen(
  sql: Query,
  filter: {
    readonly gebied?: GebiedCode | undefined;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Promise<readonly Persoon[]> {
  const gebied = filter.gebied ?? null;
  const rows = await sql<Row[]>`
    select ${columns(sql)} from persoon p
    where (${filter.after ?? null}::uuid is null or p.id > ${filter.after ?? null}::uuid)
      and (${gebied}::text is null or exists
        (select from lidmaatschap l where l.persoon_id = p.id and l.gebied_code = ${gebied} and l.tot is null))
    order by p.id limit ${filter.limit}`;
  return rows.map(toPersoon);
}

/** Changes the display name and language. Gives whether anything changed. */
export async function updatePersoon(
  sql: Query,
  id: string,
  to: Pick<Persoon, 'displayName' | 'language'>,
): Promise<boolean> {
  const rows = await sql`
    update persoon set weergavenaam = ${to.displayName}, taal = ${to.language}
    where id = ${id} and (weergavenaam, taal) is distinct from (${to.displayName}, ${to.language}) returning id`;
  return rows.length === 1;
}

/** Marks that somebody takes part no longer. Gives whether that is new. */
export async function endPersoon(sql: Query, id: string, at: Date): Promise<boolean> {
  const rows = await sql`
    update persoon set beeindigd_op = ${at} where id = ${id} and beeindigd_op is null returning id`;
  return rows.length === 1;
}

function columns(sql: Query) {
  return sql`p.id, p.user_id as "userId", p.weergavenaam as "displayName", p.taal as language,
    p.aangemaakt_op as "createdAt", p.beeindigd_op as "endedAt"`;
}
