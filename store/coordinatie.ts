/** Who coordinates a gebied and until when, and one coordinator handing over to a neighbour. */
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import { roomId, userId } from '#basis/matrix-ids.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { GebiedRoomKind } from '#basis/rooms.ts';
import { appendAudit } from './audit.ts';
import type { Query, Tx } from './db.ts';
import { enqueue } from './jobs.ts';

/** A room of a gebied; null while it is not made. */
export async function roomOfGebied(
  sql: Query,
  gebied: GebiedCode,
  soort: GebiedRoomKind,
): Promise<RoomId | null> {
  const [row] = await sql<{ room_id: string | null }[]>`
    select room_id from kamer where gebied_code = ${gebied} and soort = ${soort} and persoon_id is null`;
  return row?.room_id ? roomId(row.room_id) : null;
}

export type Member = {
  readonly personId: string;
  readonly userId: UserId;
  readonly displayName: string;
  readonly role: GebiedRole;
  readonly since: Date;
  /** Null where they may write. */
  readonly readOnlyUntil: Date | null;
  /** Of a coordinator who gave one: until when, `2026-03-01`. */
  readonly termEnds: string | null;
  /** Of a resident: the street that they gave when they came. */
  readonly street: string | null;
};

type MemberRow = Omit<Member, 'userId'> & { readonly userId: string };

/** Who takes part in a gebied now: those who keep it first, then by name. At most `limit` after the first `offset`; `named`: part of a name. */
export async function membersOf(
  sql: Query,
  it: {
    readonly gebied: GebiedCode;
    readonly roles?: readonly GebiedRole[];
    readonly named?: string | null;
    readonly personId?: string;
    readonly limit: number;
    readonly offset?: number;
  },
): Promise<readonly Member[]> {
  const { gebied, roles = null, named = null, personId = null, limit, offset = 0 } = it;
  const rows = await sql<MemberRow[]>`
    select p.id as "personId", p.user_id as "userId", p.weergavenaam as "displayName", l.rol as role, l.sinds as since,
      l.alleen_lezen_tot as "readOnlyUntil", t.tot::text as "termEnds", h.straat as street
    from lidmaatschap l join persoon p on p.id = l.persoon_id
    left join coordinator_termijn t on t.gebied_code = l.gebied_code and t.persoon_id = p.id and l.rol = 'coordinator'
    left join herstel h on h.persoon_id = p.id and l.rol = 'resident'
    where l.gebied_code = ${gebied} and l.tot is null and p.beeindigd_op is null
      and (${roles as string[] | null}::text[] is null or l.rol = any(${roles as string[] | null}::text[]))
      and (${named}::text is null or position(lower(${named}::text) in lower(p.weergavenaam)) > 0)
      and (${personId}::uuid is null or p.id = ${personId}::uuid)
    order by array_position(array['coordinator', 'wijkagent', 'gemeente', 'resident'], l.rol), lower(p.weergavenaam), p.id
    limit ${limit} offset ${offset}`;
  return rows.map((row) => ({ ...row, userId: userId(row.userId) }));
}

/** Whether somebody coordinates this gebied now. */
export async function isCoordinator(
  sql: Query,
  gebied: GebiedCode,
  personId: string | null,
): Promise<boolean> {
  if (personId === null) return false;
  return (await membersOf(sql, { gebied, roles: ['coordinator'], personId, limit: 1 })).length === 1;
}

/** How many take part in a gebied now; those of whose name this is part, if given. */
export async function countMembers(
  sql: Query,
  gebied: GebiedCode,
  named: string | null = null,
): Promise<number> {
  const [row] = await sql<[{ count: number }]>`
    select count(*)::integer as count from lidmaatschap l join persoon p on p.id = l.persoon_id
    where l.gebied_code = ${gebied} and l.tot is null and p.beeindigd_op is null
      and (${named}::text is null or position(lower(${named}::text) in lower(p.weergavenaam)) > 0)`;
  return row.count;
}

/** Sets until when somebody is coordinator, or (null) for as long as they like. A new date is reminded of anew. False if it was so. */
export async function setTerm(
  sql: Query,
  gebied: GebiedCode,
  personId: string,
  until: string | null,
): Promise<boolean> {
  const rows =
    until === null
      ? await sql`delete from coordinator_termijn where gebied_code = ${gebied} and persoon_id = ${personId}
          returning gebied_code`
      : await sql`insert into coordinator_termijn (gebied_code, persoon_id, tot) values (${gebied}, ${personId}, ${until}::date)
          on conflict (gebied_code, persoon_id) do update set tot = excluded.tot, herinnerd_op = null
            where coordinator_termijn.tot <> excluded.tot
          returning gebied_code`;
  return rows.length > 0;
}

/** Removes the terms of those who are coordinator there no more, however that ended. */
export async function pruneTerms(sql: Query): Promise<void> {
  await sql`
    delete from coordinator_termijn t where not exists (
      select 1 from lidmaatschap l
      where l.persoon_id = t.persoon_id and l.gebied_code = t.gebied_code and l.rol = 'coordinator' and l.tot is null)`;
}

export type EndingTerm = { readonly gebied: GebiedCode; readonly user: UserId; readonly ends: string };

/** Terms of who is coordinator now that end by a day and were not reminded of; they are from here on. At most 100. For the bot. */
export async function takeEndingTerms(tx: Tx, by: string, at: Date): Promise<readonly EndingTerm[]> {
  const rows = await tx<{ gebied: string; user: string; ends: string }[]>`
    update coordinator_termijn t set herinnerd_op = ${at}
    from (
      select een.gebied_code, een.persoon_id, p.user_id from coordinator_termijn een
      join lidmaatschap l on l.persoon_id = een.persoon_id and l.gebied_code = een.gebied_code and l.tot is null
        and l.rol = 'coordinator'
      join persoon p on p.id = een.persoon_id and p.beeindigd_op is null
      where een.tot <= ${by}::date and een.herinnerd_op is null limit 100
    ) due
    where t.gebied_code = due.gebied_code and t.persoon_id = due.persoon_id
    returning t.gebied_code as gebied, due.user_id as user, t.tot::text as ends`;
  return rows.map((row) => ({ ...row, gebied: gebiedCode(row.gebied), user: userId(row.user) }));
}

/** Gebieden with a group in which somebody coordinates. */
export async function coordinatedGebieden(sql: Query): Promise<readonly GebiedCode[]> {
  const rows = await sql<{ code: string }[]>`
    select g.code from gebied g where g.aan and exists (select from lidmaatschap l
      where l.gebied_code = g.code and l.rol = 'coordinator' and l.tot is null) order by g.code`;
  return rows.map(({ code }) => gebiedCode(code));
}

export type HandoverState =
  | 'gevraagd'
  | 'aanvaard'
  | 'gedaan'
  | 'geweigerd'
  | 'ingetrokken'
  | 'verlopen'
  | 'mislukt';
export type Handover = {
  readonly id: string;
  readonly gebied: GebiedCode;
  /** Persons. */
  readonly from: string;
  readonly to: string;
  readonly state: HandoverState;
  readonly askedAt: Date;
};
type HandoverRow = {
  id: string;
  gebied_code: string;
  van: string;
  naar: string;
  toestand: HandoverState;
  gevraagd_op: Date;
};
const toHandover = (row: HandoverRow): Handover => ({
  id: row.id,
  gebied: gebiedCode(row.gebied_code),
  from: row.van,
  to: row.naar,
  state: row.toestand,
  askedAt: row.gevraagd_op,
});

/** The bot's jobs about a handover, and provisioning's. */
export const ASK_HANDOVER = 'ask-handover';
export const TELL_HANDOVER = 'tell-handover';
export const SWAP_ROLES = 'swap-coordinator';

/** Asks somebody to take over; false if this coordinator has asked already. For provisioning. */
export async function askHandover(
  tx: Tx,
  it: Pick<Handover, 'id' | 'gebied' | 'from' | 'to'> & { readonly at: Date },
): Promise<boolean> {
  const rows = await tx`
    insert into overdracht (id, gebied_code, van, naar, gevraagd_op, toestand_sinds)
    values (${it.id}, ${it.gebied}, ${it.from}, ${it.to}, ${it.at}, ${it.at}) on conflict do nothing returning id`;
  if (rows.length === 0) return false;
  await enqueue(tx, 'bot', ASK_HANDOVER, { id: it.id }, { jobKey: `${ASK_HANDOVER}:${it.id}` });
  return true;
}

export async function handoverById(sql: Query, id: string): Promise<Handover | null> {
  const [row] = await sql<HandoverRow[]>`select * from overdracht where id = ${id}`;
  return row ? toHandover(row) : null;
}

/** What this coordinator asks of somebody now; null if nothing. */
export async function openHandover(sql: Query, gebied: GebiedCode, from: string): Promise<Handover | null> {
  const [row] = await sql<HandoverRow[]>`
    select * from overdracht where gebied_code = ${gebied} and van = ${from} and toestand in ('gevraagd', 'aanvaard')`;
  return row ? toHandover(row) : null;
}

/** Moves a handover on; null, and nothing changed, if it is in none of these states. */
export async function moveHandover(
  tx: Tx,
  id: string,
  it: { readonly from: readonly HandoverState[]; readonly to: HandoverState; readonly at: Date },
): Promise<Handover | null> {
  const [row] = await tx<HandoverRow[]>`
    update overdracht set toestand = ${it.to}, toestand_sinds = ${it.at}
    where id = ${id} and toestand in ${tx([...it.from])} returning *`;
  return row ? toHandover(row) : null;
}

/**
 * Keeps what somebody answers who was asked to take over, from room or page alike: a yes has provisioning swap the roles, a no is told. False,
 * and nothing changed, if it was answered or taken back, or if it was somebody else who was asked.
 */
export async function answerHandover(
  tx: Tx,
  id: string,
  it: { readonly by: string; readonly yes: boolean; readonly at: Date },
): Promise<boolean> {
  if ((await handoverById(tx, id))?.to !== it.by) return false;
  const to = it.yes ? 'aanvaard' : 'geweigerd';
  const moved = await moveHandover(tx, id, { from: ['gevraagd'], to, at: it.at });
  if (moved === null) return false;
  if (it.yes) await enqueue(tx, 'provisioning', SWAP_ROLES, { id }, { jobKey: `${SWAP_ROLES}:${id}` });
  else await tellHandover(tx, id);
  await appendAudit(tx, {
    actor: `persoon:${moved.to}`,
    action: `overdracht.${to}`,
    subject: `persoon:${moved.from}`,
    detail: { gebied: moved.gebied, overdracht: id },
  });
  return true;
}

/** What somebody is asked to take over now, with who asks and what the group is called. */
export async function handoversAskedOf(
  sql: Query,
  personId: string,
): Promise<readonly { readonly id: string; readonly from: string; readonly gebiedNaam: string }[]> {
  return await sql<{ id: string; from: string; gebiedNaam: string }[]>`
    select o.id, p.weergavenaam as from, g.naam as "gebiedNaam" from overdracht o
    join persoon p on p.id = o.van join gebied g on g.code = o.gebied_code
    where o.naar = ${personId} and o.toestand = 'gevraagd' order by o.gevraagd_op, o.id limit 20`;
}

/** Handovers that were asked before `before` and that nobody answered. */
export async function unansweredHandovers(sql: Query, before: Date): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from overdracht where toestand = 'gevraagd' and gevraagd_op < ${before} limit 100`;
  return rows.map(({ id }) => id);
}

/** Has the bot tell both what became of a handover. */
export async function tellHandover(tx: Tx, id: string): Promise<void> {
  await enqueue(tx, 'bot', TELL_HANDOVER, { id }, { jobKey: `${TELL_HANDOVER}:${id}` });
}
