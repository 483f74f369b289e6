import type { GebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import type { Query } from './db.ts';

/** Keeps that the homeserver has an account for somebody, under this display name. */
export async function recordAccount(
  sql: Query,
  persoonId: string,
  user: UserId,
  displayName: string,
): Promise<void> {
  await sql`
    insert into account (persoon_id, user_id, weergavenaam) values (${persoonId}, ${user}, ${displayName})
    on conflict (persoon_id) do update set weergavenaam = excluded.weergavenaam`;
}

/** What the database knows of somebody's account, also after the person was erased; null for an unknown id. */
export type AccountState = {
  readonly localpart: string | null;
  readonly userId: UserId;
  readonly displayName: string | null;
  /** The name that the homeserver knows; null if there is no account. */
  readonly accountName: string | null;
  /** Takes part no longer, or was erased. */
  readonly ended: boolean;
  readonly erased: boolean;
  readonly closed: boolean;
  /** Gebieden in which the person has a membership or a room of their own. */
  readonly gebieden: readonly GebiedCode[];
};

export async function readAccount(sql: Query, persoonId: string): Promise<AccountState | null> {
  const [row] = await sql<AccountState[]>`
    select p.localpart, coalesce(p.user_id, a.user_id) as "userId", p.weergavenaam as "displayName",
      a.weergavenaam as "accountName", p.id is null or p.beeindigd_op is not null as ended, p.id is null or exists (select from wissing where persoon_id = w.id) as erased,
      a.gesloten_op is not null as closed,
      array(select gebied_code from lidmaatschap where persoon_id = w.id
        union select gebied_code from kamer where persoon_id = w.id) as gebieden
    from (select ${persoonId}::uuid as id) w
    left join persoon p on p.id = w.id left join account a on a.persoon_id = w.id
    where p.id is not null or a.persoon_id is not null`;
  return row ?? null;
}

/** Keeps that an account was closed. */
export async function recordClosed(sql: Query, persoonId: string, at: Date): Promise<void> {
  await sql`update account set gesloten_op = ${at} where persoon_id = ${persoonId}`;
}
