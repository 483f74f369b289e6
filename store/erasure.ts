/** Erasing a person: asked once, done by provisioning's job `erase-person`, which survives a kill at any line. */
import type { Erasure, ErasureCause, ErasureStep } from '#basis/erasure.ts';
import type { EventId, MxcUri, RoomId, UserId } from '#basis/matrix-ids.ts';
import { eventId, mxcUri, roomId } from '#basis/matrix-ids.ts';
import { forgetSender } from './archief.ts';
import { appendAudit } from './audit.ts';
import { eraseCoordination } from './coordinatie-person.ts';
import type { Query, Tx } from './db.ts';
import { eraseGroups } from './groepen-person.ts';
import { enqueue } from './jobs.ts';
import { eraseJoining } from './joining-person.ts';
import { endAllMemberships } from './lidmaatschappen.ts';
import { endPersoon } from './personen.ts';
import { eraseRounds } from './surveillance-person.ts';

/**
 * Has a person erased, as part of the caller's transaction, as its last statement (it writes the audit row): they take part no longer from
 * this moment, are signed out everywhere, and the job takes away the rest. Asked again it gives the same number. Null if there is no such
 * person. `report`: SHA-256 of the token of the page on which the person reads how it ended, and the caller's clock.
 */
export async function requestErasure(
  sql: Query,
  personId: string,
  cause: ErasureCause,
  report: { readonly hash?: Uint8Array; readonly at?: Date } = {},
): Promise<{ readonly id: string; readonly nr: number } | null> {
  const at = report.at ?? new Date();
  const former = await erasureOf(sql, personId);
  if (former !== null) return { id: former.id, nr: former.nr };
  const [row] = await sql<{ id: string; nr: number }[]>`
    insert into wissing (persoon_id, user_id, oorzaak, taal, gebieden, gevraagd_op, stap_op, token_sha256)
    select p.id, p.user_id, ${cause}, p.taal, array(
        select gebied_code from lidmaatschap where persoon_id = p.id
        union select gebied_code from kamer where persoon_id = p.id
        union select gebied_code from vertrek where persoon_id = p.id),
      ${at}, ${at}, ${report.hash === undefined ? null : Buffer.from(report.hash)}
    from persoon p where p.id = ${personId}
    on conflict (persoon_id) do nothing returning id, nr::int as nr`;
  if (row === undefined) {
    const raced = await erasureOf(sql, personId);
    return raced === null ? null : { id: raced.id, nr: raced.nr };
  }
  await endPersoon(sql, personId, at);
  await endAllMemberships(sql, personId, 'gestopt', at);
  await sql`delete from sessie where persoon_id = ${personId}`;
  await sql`delete from inloglink where persoon_id = ${personId}`;
  await enqueue(sql, 'provisioning', 'erase-person', { id: row.id }, { jobKey: `erase-person ${row.id}` });
  await appendAudit(sql, {
    actor: cause === 'zelf' ? `persoon:${personId}` : 'service:provisioning',
    action: 'persoon.wissen',
    subject: `persoon:${personId}`,
    reason: cause,
    detail: { nr: row.nr },
  });
  return row;
}

const columns = (
  sql: Query,
) => sql`nr::int as nr, id, persoon_id as "personId", user_id as "userId", oorzaak as cause,
  taal as language, gebieden, gevraagd_op as "askedAt", stap as step, aantallen as counts, klaar_op as "doneAt",
  nagekeken_op as "checkedAt"`;

/** The erasure of a person, or null. */
export async function erasureOf(sql: Query, personId: string): Promise<Erasure | null> {
  const [row] = await sql<Erasure[]>`select ${columns(sql)} from wissing where persoon_id = ${personId}`;
  return row ?? null;
}

export async function erasureById(sql: Query, id: string): Promise<Erasure | null> {
  const [row] = await sql<Erasure[]>`select ${columns(sql)} from wissing where id = ${id}`;
  return row ?? null;
}

export async function erasureByNr(sql: Query, nr: number): Promise<Erasure | null> {
  const [row] = await sql<Erasure[]>`select ${columns(sql)} from wissing where nr = ${nr}`;
  return row ?? null;
}

/** By the SHA-256 of the token of its last page. */
export async function erasureByToken(sql: Query, hash: Uint8Array): Promise<Erasure | null> {
  const [row] = await sql<Erasure[]>`
    select ${columns(sql)} from wissing where token_sha256 = ${Buffer.from(hash)}`;
  return row ?? null;
}

/** Newest first, at most `limit`, before number `before` if given. */
export async function listErasures(
  sql: Query,
  it: { readonly before?: number | undefined; readonly limit: number },
): Promise<readonly Erasure[]> {
  const before = it.before ?? null;
  return [
    ...(await sql<Erasure[]>`
      select ${columns(sql)} from wissing where ${before}::bigint is null or nr < ${before}::bigint
      order by nr desc limit ${it.limit}`),
  ];
}

/** Notes how far it is. */
export async function noteErasureStep(sql: Query, id: string, step: ErasureStep, at: Date): Promise<void> {
  await sql`
    update wissing set stap = ${step}, stap_op = ${at} where id = ${id} and stap <> ${step} and klaar_op is null`;
}

/** The rooms of ours in which somebody may have said something: of every gebied that they were in, without their own rooms. */
export async function roomsToEmpty(sql: Query, it: Erasure): Promise<readonly RoomId[]> {
  const rows = await sql<{ room: string }[]>`
    select room_id as room from kamer
    where gebied_code = any(${[...it.gebieden]}) and persoon_id is null and room_id is not null`;
  return rows.map((row) => roomId(row.room));
}

/** The own rooms of a person, which go with all that was said in them. */
export async function ownRoomsOf(
  sql: Query,
  personId: string,
): Promise<readonly { readonly id: string; readonly room: RoomId | null }[]> {
  const rows = await sql<{ id: string; room: string | null }[]>`
    select id, room_id as room from kamer where persoon_id = ${personId} order by id`;
  return rows.map((row) => ({ id: row.id, room: row.room === null ? null : roomId(row.room) }));
}

/** Keeps which rooms are to be emptied. */
export async function noteRooms(sql: Query, id: string, rooms: readonly RoomId[]): Promise<void> {
  for (const room of rooms)
    await sql`insert into wissing_kamer (wissing_id, room_id) values (${id}, ${room}) on conflict do nothing`;
}

export async function notedRooms(
  sql: Query,
  id: string,
): Promise<readonly { readonly room: RoomId; readonly isDone: boolean }[]> {
  const rows = await sql<{ room: string; done: boolean }[]>`
    select room_id as room, klaar_op is not null as done from wissing_kamer where wissing_id = ${id} order by room_id`;
  return rows.map((row) => ({ room: roomId(row.room), isDone: row.done }));
}

/** A room is empty of what they said: `emptied` events in all. Null: it is not, after all. */
export async function noteEmptied(
  sql: Query,
  id: string,
  room: RoomId,
  it: { readonly emptied: number; readonly at: Date } | null,
): Promise<void> {
  await sql`
    update wissing_kamer set geleegd = coalesce(${it?.emptied ?? null}::int, geleegd), klaar_op = ${it?.at ?? null}
    where wissing_id = ${id} and room_id = ${room}`;
}

/** Where the bot shows what they wrote. */
export async function botMessagesAbout(
  sql: Query,
  user: UserId,
): Promise<readonly { readonly room: RoomId; readonly event: EventId }[]> {
  const rows = await sql<{ room: string; event: string }[]>`
    select room_id as room, event_id as event from wis_berichten(${user})`;
  return rows.map((row) => ({ room: roomId(row.room), event: eventId(row.event) }));
}

/** Keeps which uploads are to go: these, and what the bot has of their messages. */
export async function noteMedia(sql: Query, it: Erasure, own: readonly MxcUri[]): Promise<void> {
  for (const mxc of own)
    await sql`insert into wissing_media (wissing_id, mxc) values (${it.id}, ${mxc}) on conflict do nothing`;
  if (it.userId !== null)
    await sql`insert into wissing_media (wissing_id, mxc) select ${it.id}, mxc from wis_media(${it.userId}) on conflict do nothing`;
}

export async function notedMedia(sql: Query, id: string): Promise<readonly MxcUri[]> {
  const rows = await sql<{ mxc: string }[]>`
    select mxc from wissing_media where wissing_id = ${id} order by mxc`;
  return rows.map((row) => mxcUri(row.mxc));
}

/** Empties what the bot's tables hold of somebody in words; gives how many rows had something. */
export async function eraseTexts(sql: Query, user: UserId, at: Date): Promise<number> {
  const [row] = await sql<[{ count: number }]>`select wis_teksten(${user}, ${at}) as count`;
  return row.count;
}

/**
 * Empties every table of ours: texts, looks, and at last the only row that leads from the id to a person. The name goes from the account too;
 * its user ID stays, so that nobody else ever gets it.
 */
export async function erasePersonRows(tx: Tx, it: Erasure, at: Date): Promise<void> {
  const texts = it.userId === null ? 0 : await eraseTexts(tx, it.userId, at);
  const looks = await tx`delete from inzage where onderwerp = ${`persoon:${it.personId}`} returning id`;
  await tx`update account set weergavenaam = '' where persoon_id = ${it.personId}`;
  for (const erase of ERASERS) await erase(tx, it.personId);
  const people = await tx`delete from persoon where id = ${it.personId} returning id`;
  const rows = texts + looks.length + people.length;
  await tx`
    update wissing set aantallen = aantallen || jsonb_build_object('rijen', coalesce((aantallen ->> 'rijen')::int, 0) + ${rows}::int)
    where id = ${it.id}`;
}

/** True while a row leads from the id to a person. */
export async function isPersonKnown(sql: Query, personId: string): Promise<boolean> {
  return (await sql`select 1 from persoon where id = ${personId}`).length > 0;
}

/** What a part of the service with tables of its own takes away of a person, in the transaction that removes the person. */
export type Eraser = (tx: Tx, personId: string) => Promise<void>;
/** Parts of which nothing goes by itself with the person's row. */
const ERASERS: readonly Eraser[] = [eraseJoining, eraseCoordination, eraseGroups, forgetSender, eraseRounds];

/** Ends it, with what is gone. False if it had ended. */
export async function finishErasure(tx: Tx, id: string, at: Date): Promise<boolean> {
  const rows = await tx`
    update wissing w set stap = 'klaar', stap_op = ${at}, klaar_op = ${at}, aantallen = w.aantallen || jsonb_build_object(
      'kamers', (select count(*) from wissing_kamer where wissing_id = w.id),
      'berichten', (select coalesce(sum(geleegd), 0) from wissing_kamer where wissing_id = w.id),
      'media', (select count(*) from wissing_media where wissing_id = w.id))
    where id = ${id} and klaar_op is null returning id`;
  return rows.length === 1;
}

/** Those that were done before this moment and not looked at again. */
export async function erasuresToRecheck(sql: Query, before: Date): Promise<readonly Erasure[]> {
  return [
    ...(await sql<Erasure[]>`
      select ${columns(sql)} from wissing where klaar_op < ${before} and nagekeken_op is null order by nr limit 100`),
  ];
}

/** Nothing needs to be taken away any more: what led to the account goes. */
export async function noteRechecked(tx: Tx, id: string, at: Date): Promise<void> {
  await tx`delete from wissing_kamer where wissing_id = ${id}`;
  await tx`delete from wissing_media where wissing_id = ${id}`;
  await tx`update wissing set nagekeken_op = ${at}, user_id = null where id = ${id}`;
}

/** The last page works no longer. */
export async function expireErasurePages(sql: Query, before: Date): Promise<void> {
  await sql`update wissing set token_sha256 = null where token_sha256 is not null and gevraagd_op < ${before}`;
}
