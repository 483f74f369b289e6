/** What the bot did for a zaak, so that a job that was cut off goes on where it was: events sent, files uploaded or removed. */
import type { EventId, MxcUri, RoomId, UserId } from '#basis/matrix-ids.ts';
import { eventId, mxcUri, roomId } from '#basis/matrix-ids.ts';
import type { CaseRef } from '#basis/zaak.ts';
import type { Query, Tx } from './db.ts';
import { enqueue } from './jobs.ts';

export type CaseMessage = {
  readonly ref: CaseRef;
  /** Which message it is: `kaart-1`, `geplaatst` … Its transaction id follows from ref and step. */
  readonly step: string;
  readonly version: number;
  readonly room: RoomId;
  /** Null while it may or may not have been sent. */
  readonly eventId: EventId | null;
  readonly removed: boolean;
};

type MessageRow = {
  ref: string;
  stap: string;
  versie: number;
  room_id: string;
  event_id: string | null;
  verwijderd_op: Date | null;
};

const toMessage = (row: MessageRow): CaseMessage => ({
  ref: row.ref,
  step: row.stap,
  version: row.versie,
  room: roomId(row.room_id),
  eventId: row.event_id === null ? null : eventId(row.event_id),
  removed: row.verwijderd_op !== null,
});

/** Writes down that this message is about to be sent; gives the row, of an earlier attempt if there was one. */
export async function startMessage(
  sql: Query,
  it: { readonly ref: CaseRef; readonly step: string; readonly version: number; readonly room: RoomId },
): Promise<CaseMessage> {
  await sql`insert into zaak_bericht (ref, stap, versie, room_id) values (${it.ref}, ${it.step}, ${it.version}, ${it.room})
    on conflict (ref, stap) do nothing`;
  const [row] = await sql<
    [MessageRow]
  >`select * from zaak_bericht where ref = ${it.ref} and stap = ${it.step}`;
  return toMessage(row);
}

export async function messageSent(sql: Query, ref: CaseRef, step: string, event: EventId): Promise<void> {
  await sql`update zaak_bericht set event_id = ${event} where ref = ${ref} and stap = ${step}`;
}

export async function messageRemoved(sql: Query, ref: CaseRef, step: string, at: Date): Promise<void> {
  await sql`update zaak_bericht set verwijderd_op = ${at} where ref = ${ref} and stap = ${step}`;
}

/** Every message that was sent or begun for a zaak. */
export async function messagesOf(sql: Query, ref: CaseRef): Promise<readonly CaseMessage[]> {
  const rows = await sql<MessageRow[]>`select * from zaak_bericht where ref = ${ref} order by stap`;
  return rows.map(toMessage);
}

/** Which message of which zaak this event is; null if none. */
export async function messageByEvent(sql: Query, event: EventId): Promise<CaseMessage | null> {
  const [row] = await sql<MessageRow[]>`select * from zaak_bericht where event_id = ${event}`;
  return row ? toMessage(row) : null;
}

/** True while a message to this room is under way: an event that nobody knows yet may be it. */
export async function hasMessageUnderWay(sql: Query, room: RoomId): Promise<boolean> {
  const rows = await sql`select 1 from zaak_bericht where room_id = ${room} and event_id is null limit 1`;
  return rows.length > 0;
}

/**
 * What the card says of this version: the words that a ✅ places, and whether it can. False if the sender changed the message
 * meanwhile, or if it no longer waits.
 */
export async function setCard(
  sql: Query,
  ref: CaseRef,
  version: number,
  it: { readonly placeable: boolean; readonly placeText: string },
): Promise<boolean> {
  const rows = await sql`update zaak set plaatsbaar = ${it.placeable}, te_plaatsen = ${it.placeText}
    where ref = ${ref} and versie = ${version} and staat = 'wacht' returning ref`;
  return rows.length > 0;
}

/** All that follows from the last state was done. What its sender took back is not kept any longer. */
export async function caseFinished(sql: Query, ref: CaseRef, at: Date): Promise<void> {
  await sql`update zaak set afgerond_op = ${at} where ref = ${ref} and afgerond_op is null`;
  await sql`update zaak set origineel = null, vervanging = null, te_plaatsen = null, bevindingen = null
    where ref = ${ref} and staat = 'ingetrokken'`;
}

export type OwnMedia = {
  readonly ref: CaseRef;
  readonly purpose: 'kopie' | 'geplaatst';
  readonly version: number;
};

/** The content URI of our own for this version's file; null if none was reserved. */
export async function ownMedia(sql: Query, it: OwnMedia): Promise<MxcUri | null> {
  const [row] = await sql<{ mxc: string }[]>`select mxc from zaak_media
    where ref = ${it.ref} and soort = ${it.purpose} and versie = ${it.version}`;
  return row ? mxcUri(row.mxc) : null;
}

/** Keeps a reserved content URI for this version's file; gives the one that stands, which may be another's. */
export async function keepOwnMedia(sql: Query, it: OwnMedia, reserved: MxcUri): Promise<MxcUri> {
  await sql`insert into zaak_media (ref, mxc, soort, versie) values (${it.ref}, ${reserved}, ${it.purpose}, ${it.version})
    on conflict do nothing`;
  return (await ownMedia(sql, it)) ?? reserved;
}

/** Forgets a reserved content URI that the homeserver no longer knows. */
export async function forgetOwnMedia(sql: Query, it: OwnMedia): Promise<void> {
  await sql`delete from zaak_media where ref = ${it.ref} and soort = ${it.purpose} and versie = ${it.version}`;
}

/**
 * Asks provisioning to remove what was uploaded for a zaak: the sender's own file and the copy that the coordinators saw. With
 * `olderThan`, only of versions before that one. What another zaak still needs, or what was placed, stays.
 */
export async function askMediaRemoval(
  tx: Tx,
  it: { readonly ref: CaseRef; readonly sender: UserId; readonly at: Date; readonly olderThan?: number },
): Promise<void> {
  const rows = await tx<{ mxc: string; soort: string }[]>`
    update zaak_media m set verwijderd_op = ${it.at}
    where m.ref = ${it.ref} and m.soort in ('origineel', 'kopie') and m.verwijderd_op is null
      and m.versie < ${it.olderThan ?? 2_147_483_647}
      and not exists (
        select 1 from zaak_media n join zaak z on z.ref = n.ref
        where n.mxc = m.mxc and n.ref <> m.ref and n.verwijderd_op is null
          and (n.soort = 'geplaatst' or z.actie = 'soften' or z.afgerond_op is null))
    returning m.mxc, m.soort`;
  for (const { mxc, soort } of rows) {
    const uploader = soort === 'origineel' ? { uploader: it.sender } : {};
    await enqueue(
      tx,
      'provisioning',
      'delete-media',
      { mxc, ...uploader },
      { jobKey: `delete-media:${mxc}` },
    );
  }
}

/** Keeps the encrypted original of a placed photo; the first stays if it is there already. */
export async function keepPoliceCopy(
  sql: Query,
  it: {
    readonly ref: CaseRef;
    readonly sealed: Uint8Array;
    readonly contentType: string;
    readonly at: Date;
    readonly expires: Date;
  },
): Promise<void> {
  await sql`insert into politie_kopie (ref, versleuteld, content_type, gemaakt_op, verloopt_op)
    values (${it.ref}, ${Buffer.from(it.sealed)}, ${it.contentType}, ${it.at}, ${it.expires}) on conflict (ref) do nothing`;
}

export async function hasPoliceCopy(sql: Query, ref: CaseRef): Promise<boolean> {
  return (await sql`select 1 from politie_kopie where ref = ${ref}`).length > 0;
}
