import type { GebiedCode } from '#basis/cbs.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { Query, Tx } from './db.ts';
import { noteReadingOnlyOver } from './reading-only-over.ts';
import { noteRoles } from './removal-deciders.ts';
import { endVolunteering, noteReadOnly } from './vrijwilligers.ts';

/**
 * Why a membership ended. `zelf-vertrokken`: left by choice, and is not put back; `verwijderd`: by coordinator or gemeente; `verhuisd`;
 * `andere-rol`: goes on in another role; `gestopt`: takes part nowhere any more; `groep-opgeheven`: the group was closed.
 */
export const END_REASONS = [
  'zelf-vertrokken',
  'verwijderd',
  'verhuisd',
  'andere-rol',
  'gestopt',
  'groep-opgeheven',
] as const;
export type EndReason = (typeof END_REASONS)[number];

type Common = {
  readonly id: string;
  readonly persoonId: string;
  readonly gebied: GebiedCode;
  readonly role: GebiedRole;
  readonly since: Date;
};
export type ActiveMembership = Common & { readonly state: 'active'; readonly readOnlyUntil: Date | null };
type EndedMembership = Common & {
  readonly state: 'ended';
  readonly until: Date;
  readonly reason: EndReason;
};
/** Somebody's role in a gebied, now or before. */
export type Membership = ActiveMembership | EndedMembership;

type Row = Common & {
  readonly readOnlyUntil: Date | null;
  readonly until: Date | null;
  readonly reason: EndReason | null;
};

function toMembership({ readOnlyUntil, until, reason, ...common }: Row): Membership {
  return until !== null && reason !== null
    ? { ...common, state: 'ended', until, reason }
    : { ...common, state: 'active', readOnlyUntil };
}

function columns(sql: Query) {
  return sql`id, persoon_id as "persoonId", gebied_code as gebied, rol as role, sinds as since, tot as until, reden as reason,
    alleen_lezen_tot as "readOnlyUntil"`;
}

/** The role that somebody holds in a gebied now, or null. */
export async function currentMembership(
  sql: Query,
  persoonId: string,
  gebied: GebiedCode,
): Promise<ActiveMembership | null> {
  const [row] = await sql<Row[]>`
    select ${columns(sql)} from lidmaatschap where persoon_id = ${persoonId} and gebied_code = ${gebied} and tot is null`;
  const found = row === undefined ? null : toMembership(row);
  return found?.state === 'active' ? found : null;
}

/** As {@link currentMembership}, and keeps everybody else from changing it until this transaction ends. */
export async function lockMembership(
  tx: Tx,
  persoonId: string,
  gebied: GebiedCode,
): Promise<ActiveMembership | null> {
  await tx`select 1 from lidmaatschap where persoon_id = ${persoonId} and gebied_code = ${gebied} and tot is null for update`;
  return await currentMembership(tx, persoonId, gebied);
}

export type MembershipFilter = {
  readonly persoonId?: string | undefined;
  readonly gebied?: GebiedCode | undefined;
  /** Ended ones too. */
  readonly ended?: boolean | undefined;
  /** Id of the last one seen. */
  readonly after?: string | undefined;
  readonly limit: number;
};

/** At most `limit` memberships after `after`, by id. */
export async function listMemberships(sql: Query, filter: MembershipFilter): Promise<readonly Membership[]> {
  const { persoonId = null, gebied = null, after = null } = filter;
  const rows = await sql<Row[]>`
    select ${columns(sql)} from lidmaatschap
    where (${persoonId}::uuid is null or persoon_id = ${persoonId}::uuid)
      and (${gebied}::text is null or gebied_code = ${gebied})
      and (${after}::uuid is null or id > ${after}::uuid)
      and (${filter.ended ?? false} or tot is null)
    order by id limit ${filter.limit}`;
  return rows.map(toMembership);
}

/**
 * Gives somebody a role in a gebied; a former role there ends as `andere-rol`. Gives what happened; `same` changes nothing.
 * Postgres' foreign key error if there is no such person or gebied.
 */
export async function giveRole(
  tx: Tx,
  it: { readonly persoonId: string; readonly gebied: GebiedCode; readonly role: GebiedRole },
  at: Date,
): Promise<'added' | 'changed' | 'same'> {
  const former = await currentMembership(tx, it.persoonId, it.gebied);
  if (former?.role === it.role) return 'same';
  if (former !== null) await endMembership(tx, it.persoonId, it.gebied, 'andere-rol', at);
  await tx`
    insert into lidmaatschap (persoon_id, gebied_code, rol, sinds, alleen_lezen_tot)
    values (${it.persoonId}, ${it.gebied}, ${it.role}, ${at}, ${former?.readOnlyUntil ?? null})`;
  await noteRoles(tx, it.gebied);
  // Officials do not walk; whoever comes to coordinate, or does so no longer, goes on.
  if (it.role !== 'resident' && it.role !== 'coordinator')
    await endVolunteering(tx, it.persoonId, it.gebied, at);
  return former === null ? 'added' : 'changed';
}

/** Ends somebody's role in a gebied. False if there was none. */
export async function endMembership(
  sql: Query,
  persoonId: string,
  gebied: GebiedCode,
  reason: EndReason,
  at: Date,
): Promise<boolean> {
  const rows = await sql`
    update lidmaatschap set tot = greatest(${at}, sinds), reden = ${reason}
    where persoon_id = ${persoonId} and gebied_code = ${gebied} and tot is null returning id`;
  if (rows.length === 0) return false;
  await noteRoles(sql, gebied);
  if (reason === 'andere-rol') return true;
  await endVolunteering(sql, persoonId, gebied, at);
  await noteReadingOnlyOver(sql, persoonId, gebied);
  return true;
}

/** Ends all of somebody's roles; gives the gebieden in which there was one. */
export async function endAllMemberships(
  sql: Query,
  persoonId: string,
  reason: EndReason,
  at: Date,
): Promise<readonly GebiedCode[]> {
  const rows = await sql<{ gebied: GebiedCode }[]>`
    update lidmaatschap set tot = greatest(${at}, sinds), reden = ${reason}
    where persoon_id = ${persoonId} and tot is null returning gebied_code as gebied`;
  for (const { gebied } of rows) {
    await noteRoles(sql, gebied);
    await noteReadingOnlyOver(sql, persoonId, gebied);
  }
  await endVolunteering(sql, persoonId, null, at);
  return rows.map((row) => row.gebied).sort();
}

/** Lets somebody only read until a moment, or write again (null). Who may only read walks no rounds meanwhile. */
export async function setReadOnly(
  sql: Query,
  persoonId: string,
  gebied: GebiedCode,
  until: Date | null,
): Promise<'changed' | 'same' | 'absent'> {
  const former = await currentMembership(sql, persoonId, gebied);
  if (former === null) return 'absent';
  if ((former.readOnlyUntil?.getTime() ?? null) === (until?.getTime() ?? null)) return 'same';
  await sql`update lidmaatschap set alleen_lezen_tot = ${until} where id = ${former.id}`;
  await noteReadOnly(sql, persoonId, gebied);
  if (until === null) await noteReadingOnlyOver(sql, persoonId, gebied);
  return 'changed';
}

/**
 * Until when somebody who was removed last could only read, where nothing has taken that back since: whoever is put back goes on with it. Null
 * where they could write.
 */
export async function keptReadOnly(sql: Query, persoonId: string, gebied: GebiedCode): Promise<Date | null> {
  const [row] = await sql<{ until: Date | null }[]>`
    select case when not exists (select from sanctie s where s.persoon_id = l.persoon_id and s.gebied_code = l.gebied_code
      and s.stil_tot = l.alleen_lezen_tot and s.staat <> 'geldt') then l.alleen_lezen_tot end as until
    from lidmaatschap l where l.persoon_id = ${persoonId} and l.gebied_code = ${gebied} and l.reden = 'verwijderd'
    order by l.tot desc limit 1`;
  return row?.until ?? null;
}
