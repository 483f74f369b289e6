/**
 * Photos and other uploads beside their zaak: to which melding each belongs, which parts are made unrecognisable, and how it goes.
 * Each change is one conditional update in the caller's transaction, with the job that carries it out.
 */
import type { GebiedCode } from '#basis/cbs.ts';
import type { EventId, UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { CaseRef } from '#basis/zaak.ts';
import { queueOf } from './cases.ts';
import type { Query, Tx } from './db.ts';
import { enqueue } from './jobs.ts';

export type Photo = {
  readonly ref: CaseRef;
  /** Id of its zaak, as in the audit log and in causes: `foto:<id>`. */
  readonly id: string;
  readonly melding: { readonly id: string; readonly number: number; readonly isOpen: boolean } | null;
  /** What is made unrecognisable, on which version of the zaak it was chosen, and how often the choice has changed. */
  readonly cells: number;
  readonly cellsVersion: number;
  readonly cellsTurn: number;
  /** Taken out of the group after it was placed. */
  readonly takenAway: { readonly by: UserId; readonly at: Date } | null;
};

type Row = {
  ref: string;
  id: string;
  melding: string | null;
  nummer: number | null;
  open: boolean | null;
  vlakken: number;
  vlakken_versie: number;
  vlakken_beurt: number;
  weggehaald_op: Date | null;
  weggehaald_door: string | null;
};

function toPhoto(row: Row): Photo {
  const { melding, nummer } = row;
  return {
    ref: row.ref,
    id: row.id,
    melding:
      melding === null || nummer === null ? null : { id: melding, number: nummer, isOpen: row.open === true },
    cells: row.vlakken,
    cellsVersion: row.vlakken_versie,
    cellsTurn: row.vlakken_beurt,
    takenAway:
      row.weggehaald_op !== null && row.weggehaald_door !== null
        ? { by: userId(row.weggehaald_door), at: row.weggehaald_op }
        : null,
  };
}

const select = (sql: Query) => sql`
  select f.*, z.id, m.id as melding, m.nummer, m.toestand = 'open' as open
  from foto f join zaak z on z.ref = f.ref left join melding m on m.id = melding_of_foto(f.ref)`;

export async function photoByRef(sql: Query, ref: CaseRef): Promise<Photo | null> {
  const [row] = await sql<Row[]>`${select(sql)} where f.ref = ${ref}`;
  return row ? toPhoto(row) : null;
}

/** By the id of its zaak, which is what stands in a cause. */
export async function photoById(sql: Query, id: string): Promise<Photo | null> {
  const [row] = await sql<Row[]>`${select(sql)} where z.id::text = ${id}`;
  return row ? toPhoto(row) : null;
}

/** What is known of an upload when it comes. */
export type SentPhoto = {
  readonly ref: CaseRef;
  readonly gebied: GebiedCode;
  /** Only in the group itself is there a melding that it can belong to. */
  readonly isInGroup: boolean;
  readonly placeholder: EventId;
  /** The messages that it answers: a reply's, a thread's. */
  readonly answers: readonly EventId[];
  /** The open melding that its words are about, as far as the caller can tell. */
  readonly about: string | null;
  readonly sender: UserId;
  readonly sentAt: Date;
};

/**
 * Writes down an upload and the melding that it belongs to: the open one whose report or card it answers or which it reports itself,
 * else the one that its words are about, else one of its sender's, else the newest that was open when it was sent. Done again it gives what is there.
 */
export async function linkPhoto(tx: Tx, it: SentPhoto): Promise<Photo> {
  const known = await photoByRef(tx, it.ref);
  if (known) return known;
  const melding = it.isInGroup ? await meldingFor(tx, it) : null;
  await tx`insert into foto (ref, melding_id) values (${it.ref}, ${melding}) on conflict (ref) do nothing`;
  const linked = await photoByRef(tx, it.ref);
  if (!linked) throw new Error('an upload without a zaak');
  return linked;
}

async function meldingFor(tx: Tx, it: SentPhoto): Promise<string | null> {
  const named = [it.placeholder, ...it.answers];
  const [row] = await tx<{ id: string }[]>`
    select m.id from melding m
    where m.gebied_code = ${it.gebied} and m.toestand in ('open', 'gesloten', 'ingetrokken')
      and (m.toestand = 'open' or (m.geopend_op <= ${it.sentAt} and m.gesloten_op >= ${it.sentAt}))
    order by
      (m.bron_event_id in ${tx(named)} or exists (
        select 1 from bericht b where b.event_id in ${tx(named)} and b.oorzaak = 'melding:' || m.id)) desc,
      (m.toestand = 'open') desc, (m.id::text = ${it.about ?? ''}) desc, (m.melder = ${it.sender}) desc,
      m.geopend_op desc, m.nummer desc
    limit 1`;
  return row?.id ?? null;
}

/** Which cells are made unrecognisable on this version of the zaak: a bit for each. */
export async function setCells(tx: Tx, ref: CaseRef, version: number, cells: number): Promise<void> {
  await tx`update foto set vlakken = ${cells}, vlakken_versie = ${version}, vlakken_beurt = vlakken_beurt + 1 where ref = ${ref}`;
}

/** Asks for the job that shows the coordinators what of the photo would be unrecognisable, as it is chosen now. */
export async function askPreview(tx: Tx, ref: CaseRef): Promise<void> {
  const keys = { jobKey: `show-raster:${ref}`, queueName: queueOf(ref) };
  await enqueue(tx, 'bot', 'show-raster', { ref }, keys);
}

/**
 * Calls the deputy, once, for uploads of an open melding that wait since before `before`: writes down that it was done and asks for the
 * job that does it. Gives how many.
 */
export async function callDeputies(tx: Tx, before: Date, at: Date): Promise<number> {
  const rows = await tx<{ ref: string }[]>`
    update foto f set geroepen_op = ${at} from zaak z
    where z.ref = f.ref and z.staat = 'wacht' and z.staat_sinds <= ${before} and f.geroepen_op is null
      and exists (select 1 from melding m where m.id = melding_of_foto(f.ref) and m.toestand = 'open')
    returning f.ref`;
  for (const { ref } of rows)
    await enqueue(
      tx,
      'bot',
      'call-deputy',
      { ref },
      { jobKey: `call-deputy:${ref}`, queueName: queueOf(ref) },
    );
  return rows.length;
}

/** A coordinator takes a placed upload out of the group. False if that was done, or if its time has passed. */
export async function takePhotoAway(
  tx: Tx,
  ref: CaseRef,
  it: { readonly by: UserId; readonly at: Date },
): Promise<boolean> {
  const rows = await tx`
    update foto f set weggehaald_op = ${it.at}, weggehaald_door = ${it.by} from zaak z
    where f.ref = ${ref} and z.ref = f.ref and z.staat = 'geplaatst' and f.weggehaald_op is null and f.gewist_op is null
    returning f.ref`;
  if (rows.length === 0) return false;
  await askPlacedRemoval(tx, ref, it.at);
  await askClear(tx, ref);
  return true;
}

const BATCH = 200;

/**
 * Placed uploads whose time has passed at `at`, oldest first, at most 200: `days` after their melding closed, outside a melding after they
 * were placed. Of an open melding, also one that was opened again, none.
 */
export async function photosOverdue(sql: Query, at: Date, days: number): Promise<readonly CaseRef[]> {
  const before = new Date(at.getTime() - days * 24 * 60 * 60_000);
  const rows = await sql<{ ref: string }[]>`
    select f.ref from foto f join zaak z on z.ref = f.ref left join melding m on m.id = melding_of_foto(f.ref)
    where f.gewist_op is null and z.staat = 'geplaatst' and z.staat_sinds <= ${before}
      and (m.id is null or (m.toestand <> 'open' and m.gesloten_op <= ${before}))
    order by z.staat_sinds limit ${BATCH}`;
  return rows.map((row) => row.ref);
}

/** Asks for the removal of all that there is of a placed upload, once; the id of its zaak, or null if that was done. */
export async function erasePhoto(tx: Tx, ref: CaseRef, at: Date): Promise<string | null> {
  const [row] = await tx<{ id: string }[]>`
    update foto f set gewist_op = ${at} from zaak z where f.ref = ${ref} and z.ref = f.ref and f.gewist_op is null returning z.id`;
  if (!row) return null;
  await askPlacedRemoval(tx, ref, at);
  await dropPreviews(tx, ref);
  // Longer only if the operator chose so for what is kept for the police.
  await tx`delete from politie_kopie where ref = ${ref} and verloopt_op <= ${at}`;
  await askClear(tx, ref);
  return row.id;
}

/** Asks for the job that takes a placed upload out of the room. */
async function askClear(tx: Tx, ref: CaseRef): Promise<void> {
  const keys = { jobKey: `clear-photo:${ref}`, queueName: queueOf(ref) };
  await enqueue(tx, 'bot', 'clear-photo', { ref }, keys);
}

async function askPlacedRemoval(tx: Tx, ref: CaseRef, at: Date): Promise<void> {
  const rows = await tx<{ mxc: string }[]>`
    update zaak_media set verwijderd_op = ${at} where ref = ${ref} and soort <> 'origineel' and verwijderd_op is null returning mxc`;
  await askRemoval(tx, rows);
}

/** Asks for the removal of the previews that the coordinators saw, and forgets them. */
export async function dropPreviews(tx: Tx, ref: CaseRef): Promise<void> {
  await askRemoval(tx, await tx<{ mxc: string }[]>`delete from foto_raster where ref = ${ref} returning mxc`);
}

async function askRemoval(tx: Tx, rows: readonly { readonly mxc: string }[]): Promise<void> {
  for (const { mxc } of rows)
    await enqueue(tx, 'provisioning', 'delete-media', { mxc }, { jobKey: `delete-media:${mxc}` });
}
