/**
 * Meldingen: opening one, finding it, and what changes on its card. Each change raises the card's version and asks for the job that
 * shows it, in the caller's transaction; that job does what is still needed, so that many changes at once make one edit.
 */
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { EventId, RoomId, UserId } from '#basis/matrix-ids.ts';
import type { MeldingKind } from '#basis/melding-kind.ts';
import type { Query, Tx } from './db.ts';
import { enqueue } from './jobs.ts';
import { lapseOutcomeQuestions } from './meldingen-questions.ts';
import type { Melding, MeldingRow } from './meldingen-row.ts';
import { toMelding } from './meldingen-row.ts';

export type NewMelding = {
  /** Random, the caller's: a repeat with the same source gives the melding that is there. */
  readonly id: string;
  readonly gebied: GebiedCode;
  readonly room: RoomId;
  /** The message that reports it, as the group sees it. */
  readonly source: EventId;
  readonly reporter: UserId;
  readonly danger: boolean;
  /** What it is about, read from its words. */
  readonly kind: MeldingKind;
  readonly place: string | null;
  readonly what: string | null;
  readonly at: Date;
};

/** Opens a melding and asks for its card; the one that is there if this message has one. */
export async function openMelding(tx: Tx, it: NewMelding): Promise<Melding> {
  await lockGebied(tx, it.gebied);
  const known = await meldingBySource(tx, it.source);
  if (known) return known;
  const [row] = await tx<[MeldingRow]>`
    insert into melding (id, gebied_code, nummer, room_id, toestand, bron_event_id, melder, gevaar, soort, plaats, wat,
      geopend_op, herinnerd_op)
    values (${it.id}, ${it.gebied}, (select coalesce(max(nummer), 0) + 1 from melding where gebied_code = ${it.gebied}),
      ${it.room}, 'open', ${it.source}, ${it.reporter}, ${it.danger}, ${it.kind}, ${it.place}, ${it.what},
      ${it.at}, ${it.at})
    returning *`;
  const melding = toMelding(row);
  await askWork(tx, melding, true);
  return melding;
}

/** One at a time in a gebied until this transaction ends: two reports at once see each other, and have two numbers. */
export async function lockGebied(tx: Tx, gebied: GebiedCode): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtext('melding'), hashtext(${gebied}))`;
}

export async function findMelding(sql: Query, id: string): Promise<Melding | null> {
  const [row] = await sql<MeldingRow[]>`select * from melding where id = ${id}`;
  return row ? toMelding(row) : null;
}

/** The melding that this message reports; null if none. */
export async function meldingBySource(sql: Query, source: EventId): Promise<Melding | null> {
  const [row] = await sql<MeldingRow[]>`select * from melding where bron_event_id = ${source}`;
  return row ? toMelding(row) : null;
}

/** Reads a melding and keeps everybody else from changing it until this transaction ends. */
export async function lockMelding(tx: Tx, id: string): Promise<Melding | null> {
  const [row] = await tx<MeldingRow[]>`select * from melding where id = ${id} for update`;
  return row ? toMelding(row) : null;
}

/** Open meldingen of a gebied, newest first. */
export async function openMeldingen(sql: Query, gebied: GebiedCode): Promise<readonly Melding[]> {
  const rows = await sql<MeldingRow[]>`
    select * from melding where gebied_code = ${gebied} and toestand = 'open' order by geopend_op desc, nummer desc`;
  return rows.map(toMelding);
}

/** Ids of the open meldingen of every gebied, oldest first: for the directory. */
export async function allOpenMeldingen(sql: Query): Promise<ReadonlyMap<GebiedCode, readonly string[]>> {
  const rows = await sql<{ gebied_code: string; id: string }[]>`
    select gebied_code, id from melding where toestand = 'open' order by geopend_op, nummer`;
  const found = new Map<GebiedCode, string[]>();
  for (const { gebied_code, id } of rows) {
    const gebied = gebiedCode(gebied_code);
    const known = found.get(gebied);
    if (known) known.push(id);
    else found.set(gebied, [id]);
  }
  return found;
}

/** The card must show something else than it did: asks for the job that shows it; `urgent` if phones must ring. */
export async function touchMelding(tx: Tx, id: string, urgent = false): Promise<void> {
  const [row] = await tx<MeldingRow[]>`update melding set versie = versie + 1 where id = ${id} returning *`;
  if (row) await askWork(tx, toMelding(row), urgent);
}

/**
 * The reporter changed the words of their message. Danger, once seen, stays, and so does a kind that a coordinator chose; without a `kind` it
 * stays as it is. Nothing if it is not open, or if they say the same.
 */
export async function changeWords(
  tx: Tx,
  id: string,
  it: {
    readonly danger: boolean;
    readonly kind?: MeldingKind | null;
    readonly place: string | null;
    readonly what: string | null;
  },
): Promise<void> {
  const rows = await tx`
    update melding set gevaar = gevaar or ${it.danger}, gevaar_gezegd = gevaar_gezegd and not ${it.danger},
      plaats = ${it.place}, wat = ${it.what},
      soort = case when soort_gekozen then soort else coalesce(${it.kind ?? null}, soort) end
    where id = ${id} and toestand = 'open'
      and (plaats is distinct from ${it.place} or wat is distinct from ${it.what} or gevaar <> (gevaar or ${it.danger})
        or (gevaar_gezegd and ${it.danger}))
    returning id`;
  if (rows.length > 0) await touchMelding(tx, id, it.danger);
}

/** A coordinator says what a melding is about, open or not. The card does not show it. */
export async function chooseKind(tx: Tx, id: string, kind: MeldingKind): Promise<void> {
  await tx`update melding set soort = ${kind}, soort_gekozen = true where id = ${id}`;
}

/**
 * The report was deleted: the card stays, without its words, and nobody need say any more how it ended. One that was no longer open stays as
 * it was but for its words; then false.
 */
export async function withdrawMelding(tx: Tx, id: string, at: Date): Promise<boolean> {
  const rows = await tx`
    update melding set toestand = 'ingetrokken', gesloten_op = ${at}, plaats = null, wat = null, afgelopen_op = null,
      afgelopen_door = null, gesloten_keer = gesloten_keer + 1
    where id = ${id} and toestand = 'open' returning id`;
  if (rows.length === 0) {
    await dropWords(tx, id);
    return false;
  }
  await touchMelding(tx, id, true);
  await lapseOutcomeQuestions(tx, id, { at, asked: 'all' });
  return true;
}

async function dropWords(tx: Tx, id: string): Promise<void> {
  const rows = await tx`
    update melding set plaats = null, wat = null where id = ${id} and (plaats is not null or wat is not null) returning id`;
  if (rows.length > 0) await touchMelding(tx, id);
}

/** The job that shows a melding to the group as it is now. */
export const WORK_ON_MELDING = 'work-on-melding';
/** Between two edits of a card: many taps make few of them. What must ring waits for none. */
const EDIT_PAUSE_MS = 1_000;

/** Asks for that job. Jobs of one melding run one after another, in 16 queues by the first sign of its id. */
async function askWork(tx: Query, melding: Melding, urgent: boolean): Promise<void> {
  const soonest = !urgent && melding.cardAt && new Date(melding.cardAt.getTime() + EDIT_PAUSE_MS);
  await enqueue(
    tx,
    'bot',
    WORK_ON_MELDING,
    { melding: melding.id },
    {
      jobKey: `${WORK_ON_MELDING}:${melding.id}`,
      queueName: `melding:${melding.id.slice(0, 1)}`,
      ...(soonest && { runAt: soonest }),
    },
  );
}

/** Which version the first card shows; written down before it is sent, so that after a kill nobody thinks it shows a later one. */
export async function claimFirstCard(sql: Query, id: string, version: number, at: Date): Promise<void> {
  await sql`update melding set kaart_versie = ${version}, kaart_op = ${at} where id = ${id} and kaart_versie is null`;
}

/** The card shows this version now. */
export async function noteCard(sql: Query, id: string, version: number, at: Date): Promise<void> {
  await sql`update melding set kaart_versie = ${version}, kaart_op = ${at} where id = ${id} and kaart_versie < ${version}`;
}

/** Drops the words of meldingen opened, and of questions asked, before `before`; the figures stay. */
export async function expireMeldingWords(sql: Query, before: Date): Promise<void> {
  await sql`update melding set plaats = null, wat = null, uitkomst_woorden = null
    where geopend_op < ${before} and (plaats is not null or wat is not null or uitkomst_woorden is not null)`;
  await sql`update melding_vraag set plaats = null, wat = null
    where gesteld_op < ${before} and (plaats is not null or wat is not null)`;
}
