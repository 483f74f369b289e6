/** Who walks rounds in a gebied: offered, accepted by a coordinator, stopped; on which evenings they can. For both services. */
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { Query, Tx } from './db.ts';
import { enqueue } from './jobs.ts';

export type VolunteerState = 'aangeboden' | 'aangenomen' | 'afgewezen' | 'gestopt';
export type Volunteer = {
  readonly id: string;
  readonly personId: string;
  readonly user: UserId;
  readonly displayName: string;
  readonly gebied: GebiedCode;
  readonly state: VolunteerState;
  readonly offeredAt: Date;
  /** The day of the gemeente's instruction, `2026-03-01`; null while nobody accepted them. */
  readonly instructedOn: string | null;
  /** They have a calendar of their rounds. */
  readonly hasCalendar: boolean;
};

/** The bot's jobs about volunteers and their rounds. */
export const VOLUNTEER_CARD = 'volunteer-card';
export const TELL_VOLUNTEER = 'tell-volunteer';
export const WORK_ON_GEBIED = 'work-on-rounds-of';

type Row = {
  id: string;
  persoon_id: string;
  user_id: string;
  weergavenaam: string;
  gebied_code: string;
  toestand: VolunteerState;
  aangeboden_op: Date;
  instructie_op: string | null;
  agenda: boolean;
};
const toVolunteer = (row: Row): Volunteer => ({
  id: row.id,
  personId: row.persoon_id,
  user: userId(row.user_id),
  displayName: row.weergavenaam,
  gebied: gebiedCode(row.gebied_code),
  state: row.toestand,
  offeredAt: row.aangeboden_op,
  instructedOn: row.instructie_op,
  hasCalendar: row.agenda,
});
const columns = (
  sql: Query,
) => sql`v.id, v.persoon_id, p.user_id, p.weergavenaam, v.gebied_code, v.toestand, v.aangeboden_op,
  v.instructie_op::text as instructie_op, v.agenda_sha256 is not null as agenda`;

/** Who can walk: lives there, or coordinates. */
const mayWalk = (sql: Query) => sql`exists (select from lidmaatschap l
  where l.persoon_id = p.id and l.gebied_code = v.gebied_code and l.tot is null and l.rol in ('resident', 'coordinator'))`;
/** Who can offer: may write besides. */
const mayOffer = (sql: Query, at: Date) => sql`${mayWalk(sql)} and not exists (select from lidmaatschap l
  where l.persoon_id = p.id and l.gebied_code = v.gebied_code and l.tot is null and l.alleen_lezen_tot > ${at})`;

export async function volunteerById(sql: Query, id: string): Promise<Volunteer | null> {
  const [row] = await sql<Row[]>`
    select ${columns(sql)} from vrijwilliger v join persoon p on p.id = v.persoon_id where v.id = ${id}`;
  return row ? toVolunteer(row) : null;
}

/** What somebody is in a gebied now: offered or accepted; null if neither. */
export async function volunteerNow(
  sql: Query,
  personId: string,
  gebied: GebiedCode,
): Promise<Volunteer | null> {
  const [row] = await sql<Row[]>`
    select ${columns(sql)} from vrijwilliger v join persoon p on p.id = v.persoon_id
    where v.persoon_id = ${personId} and v.gebied_code = ${gebied} and v.toestand in ('aangeboden', 'aangenomen')`;
  return row ? toVolunteer(row) : null;
}

/** Who offered and who walks in a gebied; by name. More than a few hundred nobody has. */
export async function volunteersIn(sql: Query, gebied: GebiedCode): Promise<readonly Volunteer[]> {
  const rows = await sql<Row[]>`
    select ${columns(sql)} from vrijwilliger v join persoon p on p.id = v.persoon_id
    where v.gebied_code = ${gebied} and v.toestand in ('aangeboden', 'aangenomen') and p.beeindigd_op is null
    order by lower(p.weergavenaam), v.id limit 500`;
  return rows.map(toVolunteer);
}

/**
 * Somebody offers to walk, and the coordinators are asked. `bekend`: they offered before, or walk; `geen-lid`: who takes no part there, or
 * may only read, cannot.
 */
export async function offerToWalk(
  tx: Tx,
  it: {
    readonly id: string;
    readonly personId: string;
    readonly gebied: GebiedCode;
    readonly at: Date;
  },
): Promise<'gedaan' | 'bekend' | 'geen-lid'> {
  if ((await volunteerNow(tx, it.personId, it.gebied)) !== null) return 'bekend';
  const rows = await tx`
    insert into vrijwilliger (id, persoon_id, gebied_code, toestand, aangeboden_op)
    select ${it.id}, p.id, v.gebied_code, 'aangeboden', ${it.at} from persoon p, (select ${it.gebied}::text as gebied_code) v
    where p.id = ${it.personId} and p.beeindigd_op is null and ${mayOffer(tx, it.at)}
    on conflict do nothing returning id`;
  if (rows.length === 0) return (await volunteerNow(tx, it.personId, it.gebied)) ? 'bekend' : 'geen-lid';
  await tellOfVolunteer(tx, it.id, 'aangeboden');
  return 'gedaan';
}

/**
 * A coordinator accepts an offer, after the gemeente's instruction of a day. They begin with as many turns as whoever has the fewest, so that
 * they do not walk every round at first. Null if nothing was offered (any more), or they take no part.
 */
export async function acceptVolunteer(
  tx: Tx,
  id: string,
  it: { readonly by: string; readonly at: Date; readonly instructedOn: string },
): Promise<Volunteer | null> {
  const rows = await tx`
    update vrijwilliger v set toestand = 'aangenomen', beslist_op = ${it.at}, beslist_door = ${it.by},
      instructie_op = ${it.instructedOn}::date, beurten = coalesce((select min(o.beurten) from vrijwilliger o
        where o.gebied_code = v.gebied_code and o.toestand = 'aangenomen'), 0)
    from persoon p where v.id = ${id} and p.id = v.persoon_id and v.toestand = 'aangeboden' and ${mayWalk(tx)}
    returning v.id`;
  return rows.length === 0 ? null : await changed(tx, id);
}

/** A coordinator declines an offer; null if nothing was offered (any more). */
export async function declineVolunteer(
  tx: Tx,
  id: string,
  it: { readonly by: string; readonly at: Date },
): Promise<Volunteer | null> {
  const rows = await tx`
    update vrijwilliger set toestand = 'afgewezen', beslist_op = ${it.at}, beslist_door = ${it.by}
    where id = ${id} and toestand = 'aangeboden' returning id`;
  return rows.length === 0 ? null : await changed(tx, id);
}

/** How somebody stopped: by a word or tap, or by leaving the room of surveillance. */
export type StopWay = 'gezegd' | 'kamer';

/** Somebody walks no longer, by their own word, by leaving the room, or a coordinator's; null if they did not. */
export async function stopVolunteer(
  tx: Tx,
  id: string,
  at: Date,
  way: StopWay = 'gezegd',
): Promise<Volunteer | null> {
  const rows = await tx`
    update vrijwilliger set toestand = 'gestopt', gestopt_op = greatest(${at}::timestamptz, aangeboden_op), agenda_sha256 = null
    where id = ${id} and toestand in ('aangeboden', 'aangenomen') returning id`;
  return rows.length === 0 ? null : await changed(tx, id, way);
}

/** Gives somebody a calendar by the hash of its link's token, or (null) takes it away. False if they do not walk. */
export async function setCalendar(tx: Tx, id: string, hash: Uint8Array | null): Promise<boolean> {
  const rows = await tx`
    update vrijwilliger set agenda_sha256 = ${hash === null ? null : Buffer.from(hash)}
    where id = ${id} and toestand = 'aangenomen' returning id`;
  return rows.length === 1;
}

/** Whose calendar a link leads to; null for one that works no longer. */
export async function volunteerByCalendar(sql: Query, hash: Uint8Array): Promise<Volunteer | null> {
  const [row] = await sql<Row[]>`
    select ${columns(sql)} from vrijwilliger v join persoon p on p.id = v.persoon_id
    where v.agenda_sha256 = ${Buffer.from(hash)} and v.toestand = 'aangenomen' and p.beeindigd_op is null`;
  return row ? toVolunteer(row) : null;
}

/** The rooms follow, the person hears it, the card says it, and their rounds find somebody else. */
async function changed(tx: Tx, id: string, way: StopWay = 'gezegd'): Promise<Volunteer | null> {
  const it = await volunteerById(tx, id);
  if (it === null) return null;
  await followGebied(tx, it.gebied);
  await tellOfVolunteer(tx, id, it.state, way);
  return it;
}

async function tellOfVolunteer(
  sql: Query,
  id: string,
  state: VolunteerState,
  way: StopWay = 'gezegd',
): Promise<void> {
  const told = { id, state, ...(way === 'kamer' && { way }) };
  await enqueue(sql, 'bot', TELL_VOLUNTEER, told, { jobKey: `${TELL_VOLUNTEER}:${id}:${state}` });
  await enqueue(sql, 'bot', VOLUNTEER_CARD, { id }, { jobKey: `${VOLUNTEER_CARD}:${id}` });
}

async function followGebied(sql: Query, gebied: GebiedCode): Promise<void> {
  // As provisioning/request-apply.ts asks for it: many changes are one job.
  const queueName = `apply ${gebied}`;
  await enqueue(sql, 'provisioning', 'apply', { gebied }, { jobKey: queueName, queueName });
  await workOnGebied(sql, gebied);
}

async function workOnGebied(sql: Query, gebied: GebiedCode): Promise<void> {
  await enqueue(sql, 'bot', WORK_ON_GEBIED, { gebied }, { jobKey: `${WORK_ON_GEBIED}:${gebied}` });
}

/**
 * Somebody may only read, or write again: for as long as the first they stay a volunteer, and walk no round (`isPaused` in store/rondes.ts). Has their
 * rounds looked at. In the transaction of that.
 */
export async function noteReadOnly(sql: Query, personId: string, gebied: GebiedCode): Promise<void> {
  if ((await volunteerNow(sql, personId, gebied))?.state === 'aangenomen') await workOnGebied(sql, gebied);
}

/**
 * A removal is reversed: whoever walked until then, or had offered to, does so again, with their evenings, days away and turns; their calendar's link
 * is gone. Anew, so that it is told. Not who went to live in another gebied since. In the transaction of that, with their membership.
 */
export async function restoreVolunteering(
  tx: Tx,
  it: { readonly id: string; readonly personId: string; readonly gebied: GebiedCode; readonly at: Date },
): Promise<void> {
  const [was] = await tx<{ id: string; state: VolunteerState }[]>`
    select v.id, case when v.instructie_op is null then 'aangeboden' else 'aangenomen' end as state
    from vrijwilliger v join lidmaatschap l on l.persoon_id = v.persoon_id and l.gebied_code = v.gebied_code
    where v.persoon_id = ${it.personId} and v.gebied_code = ${it.gebied} and v.toestand = 'gestopt'
      and l.reden = 'verwijderd' and l.tot = v.gestopt_op
      and not exists (select from lidmaatschap n where n.persoon_id = v.persoon_id and n.gebied_code = v.gebied_code
        and n.tot is not null and n.tot > l.tot)
      and not exists (select from lidmaatschap e where e.persoon_id = v.persoon_id and e.gebied_code <> v.gebied_code
        and e.tot is null and e.rol = 'resident' and e.sinds >= l.tot)
    order by v.gestopt_op desc limit 1`;
  if (!was) return;
  const kept = await tx`
    insert into vrijwilliger (id, persoon_id, gebied_code, toestand, aangeboden_op, beslist_op, beslist_door, instructie_op, beurten)
    select ${it.id}, persoon_id, gebied_code, ${was.state}, ${it.at}, beslist_op, beslist_door, instructie_op, beurten
    from vrijwilliger where id = ${was.id} on conflict do nothing returning id`;
  if (kept.length === 0) return;
  await tx`insert into vrijwilliger_avond (vrijwilliger_id, weekdag)
    select ${it.id}, weekdag from vrijwilliger_avond where vrijwilliger_id = ${was.id}`;
  await tx`insert into vrijwilliger_weg (vrijwilliger_id, van, tot, door_coordinator)
    select ${it.id}, van, tot, door_coordinator from vrijwilliger_weg where vrijwilliger_id = ${was.id}`;
  await followGebied(tx, it.gebied);
  await tellOfVolunteer(tx, it.id, was.state);
}

/** Whoever takes part no longer (in a gebied, or anywhere) walks no longer. In the transaction of that. */
export async function endVolunteering(
  sql: Query,
  personId: string,
  gebied: GebiedCode | null,
  at: Date,
): Promise<void> {
  const rows = await sql<{ id: string; gebied_code: string }[]>`
    update vrijwilliger set toestand = 'gestopt', gestopt_op = greatest(${at}::timestamptz, aangeboden_op), agenda_sha256 = null
    where persoon_id = ${personId} and (${gebied}::text is null or gebied_code = ${gebied})
      and toestand in ('aangeboden', 'aangenomen') returning id, gebied_code`;
  for (const { id, gebied_code } of rows) {
    await followGebied(sql, gebiedCode(gebied_code));
    await tellOfVolunteer(sql, id, 'gestopt');
  }
}
