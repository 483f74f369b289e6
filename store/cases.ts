/**
 * Zaken: opening one, what arrives, what its sender changes, and each move from state to state. A move is one conditional
 * update in the caller's transaction, together with the job that carries it out: two who tap at once, a transaction that
 * Synapse sends again and two processes of the bot have one outcome.
 */
import type { JsonObject } from '#basis/json.ts';
import type { EventId, UserId } from '#basis/matrix-ids.ts';
import type { CaseMove, CaseRef, CaseState } from '#basis/zaak.ts';
import { CASE_MOVES } from '#basis/zaak.ts';
import type { CaseRow, Zaak } from './case-row.ts';
import { toZaak } from './case-row.ts';
import type { CaseArrival, CaseFinding, NewCase, OriginalEvent } from './case-types.ts';
import type { Query, Tx } from './db.ts';
import { enqueue } from './jobs.ts';
import { requestTip, tipCause } from './tips.ts';

const MEDIA_KEYS = ['url', 'thumbnail_url'] as const;
const MAX_MEDIA_URIS = 8;

/**
 * Stores a message whose place is taken by something else, in state `opgeslagen`; commit before the replacement is
 * answered. Repeating it with the same ref changes nothing. One statement, so that the gate needs no transaction for it.
 */
export async function openCase(sql: Query, it: NewCase): Promise<'opened' | 'exists'> {
  const rows = await sql`
    with opened as (
      insert into zaak (ref, gebied_code, kamersoort, room_id, afzender, afzender_rol, herkomst, nood, soort, actie, staat,
        staat_sinds, geopend_op, codes, bevindingen, origineel, vervanging, antwoord_op, stond_er)
      values (${it.ref}, ${it.gebied}, ${it.soort}, ${it.roomId}, ${it.sender}, ${it.senderRole}, ${it.origin},
        ${it.emergency}, ${it.kind}, ${it.action}, 'opgeslagen', ${it.at}, ${it.at}, ${codesOf(it.findings)},
        ${json(sql, it.findings)}, ${json(sql, it.original)}, ${json(sql, it.replacement)}, ${it.editOf ?? null}, ${it.wasSeen ?? false})
      on conflict (ref) do nothing returning ref
    ), kept as (
      insert into zaak_media (ref, mxc, soort, versie)
      select opened.ref, mxc, 'origineel', 1 from opened, unnest(${[...mediaUrisIn(it.original.content)]}::text[]) as mxc
    )
    select ref from opened`;
  return rows.length === 0 ? 'exists' : 'opened';
}

/** What replaces a held original. */
export type HeldChange = Pick<
  NewCase,
  'kind' | 'original' | 'replacement' | 'findings' | 'emergency' | 'wasSeen' | 'at'
> & {
  readonly sender: UserId;
};

/**
 * The sender changed what waits: the coordinators get a new card, and a tap on the former one no longer counts.
 * `too-late` if it is decided, or if `sender` did not write it.
 */
export async function replaceHeldOriginal(
  tx: Tx,
  ref: CaseRef,
  it: HeldChange,
): Promise<'replaced' | 'too-late'> {
  const from: readonly CaseState[] = [
    ...CASE_MOVES.vervangen.from,
    ...CASE_MOVES.vervangen_voor_aankomst.from,
  ];
  const [row] = await tx<CaseRow[]>`
    update zaak set versie = versie + 1, soort = ${it.kind}, codes = ${codesOf(it.findings)}, nood = ${it.emergency},
      bevindingen = ${json(tx, it.findings)}, origineel = ${json(tx, it.original)},
      vervanging = ${json(tx, it.replacement)}, te_plaatsen = null, plaatsbaar = null, stond_er = ${it.wasSeen ?? false}
    where ref = ${ref} and afzender = ${it.sender} and actie = 'hold' and staat in ${tx(from)}
    returning *`;
  if (!row) return 'too-late';
  await keepMediaUris(tx, ref, row.versie, it.original);
  if (row.staat === 'wacht') {
    await askCard(tx, ref);
    await tipFor(tx, row, it.at);
  }
  return 'replaced';
}

/**
 * The sender took back what waits, by deleting the placeholder (`verwijderd`) or by editing it to a text that passes
 * (`gewijzigd`). `too-late` if it is decided, or if `sender` did not write it.
 */
export async function withdrawCase(
  tx: Tx,
  ref: CaseRef,
  it: { readonly sender: UserId; readonly how: 'verwijderd' | 'gewijzigd'; readonly at: Date },
): Promise<'withdrawn' | 'too-late'> {
  const zaak = await lockCase(tx, ref);
  if (zaak?.sender !== it.sender) return 'too-late';
  return (await moveCase(tx, ref, 'intrekken', { at: it.at, withdrawn: it.how })) ? 'withdrawn' : 'too-late';
}

/** The sender deleted what stood in the room with words masked: what they typed is kept no longer, and a bezwaar about it ends. */
export async function withdrawSoftened(
  tx: Tx,
  it: { readonly event: EventId; readonly sender: UserId; readonly at: Date },
): Promise<void> {
  for (const { ref } of await softenedCases(tx, it))
    await moveCase(tx, ref, 'terugnemen', { at: it.at, withdrawn: 'verwijderd' });
}

/** Zaken of a message of somebody that stands with words masked, the newest first: of itself, and of what it was changed into. */
export async function softenedCases(
  sql: Query,
  it: { readonly event: EventId; readonly sender: UserId },
): Promise<readonly Zaak[]> {
  // By the tips of this person, of which there are few.
  const rows = await sql<CaseRow[]>`
    select z.* from tip t join zaak z on z.ref = t.ref
    where t.ontvanger = ${it.sender} and z.afzender = ${it.sender} and z.staat = 'verzacht'
      and ${it.event} in (z.placeholder_event_id, z.antwoord_op)
    order by z.geopend_op desc`;
  return rows.map(toZaak);
}

/**
 * The replacement is in the room: a held one waits for the coordinators from now on. `unknown` if there is no such zaak of
 * this sender in this room, or if its original went with its retention.
 */
export async function caseArrived(tx: Tx, it: CaseArrival): Promise<'arrived' | 'already' | 'unknown'> {
  const zaak = await lockCase(tx, it.ref);
  if (!zaak?.original || zaak.sender !== it.sender || zaak.room !== it.roomId) return 'unknown';
  const move = zaak.action === 'hold' ? 'aankomen' : 'verzachten';
  const moved = await moveCase(tx, it.ref, move, { at: it.at, placeholder: it.eventId });
  return moved ? 'arrived' : 'already';
}

/** The zaak whose replacement is this event; null if there is none. */
export async function caseByPlaceholder(sql: Query, event: EventId): Promise<Zaak | null> {
  const [row] = await sql<CaseRow[]>`select * from zaak where placeholder_event_id = ${event}`;
  return row ? toZaak(row) : null;
}

export async function caseByRef(sql: Query, ref: CaseRef): Promise<Zaak | null> {
  const [row] = await sql<CaseRow[]>`select * from zaak where ref = ${ref}`;
  return row ? toZaak(row) : null;
}

/**
 * Whether another message of the same sender came before the coordinators with this code shortly before this one. Not one that was taken back,
 * about which nobody may have been asked.
 */
export async function isAfterAnother(
  sql: Query,
  { ref, sender, gebied, openedAt }: Zaak,
  it: { readonly code: string; readonly withinMs: number },
): Promise<boolean> {
  const since = new Date(openedAt.getTime() - it.withinMs);
  const rows = await sql`
    select from zaak where afzender = ${sender} and gebied_code = ${gebied} and ${it.code} = any(codes)
      and staat in ('wacht', 'geplaatst', 'vervallen') and staat_sinds > ${since} and geopend_op > ${since}
      and (geopend_op, ref) < (${openedAt}, ${ref}) limit 1`;
  return rows.length > 0;
}

/** Reads a zaak and keeps everybody else from changing it until this transaction ends. */
export async function lockCase(tx: Tx, ref: CaseRef): Promise<Zaak | null> {
  const [row] = await tx<CaseRow[]>`select * from zaak where ref = ${ref} for update`;
  return row ? toZaak(row) : null;
}

export type MoveDetail = {
  readonly at: Date;
  readonly placeholder?: EventId;
  readonly decidedBy?: UserId;
  readonly withdrawn?: 'verwijderd' | 'gewijzigd';
};

/**
 * Moves a zaak to the next state and asks for the job that carries it out, in one transaction. Null, and nothing changed, if
 * it is in no state that the move starts from.
 */
export async function moveCase(
  tx: Tx,
  ref: CaseRef,
  move: CaseMove,
  detail: MoveDetail,
): Promise<Zaak | null> {
  const { from, to } = CASE_MOVES[move];
  const [row] = await tx<CaseRow[]>`
    update zaak set staat = ${to}, staat_sinds = ${detail.at},
      placeholder_event_id = coalesce(${detail.placeholder ?? null}, placeholder_event_id),
      besluit_door = coalesce(${detail.decidedBy ?? null}, besluit_door),
      ingetrokken_door = coalesce(${detail.withdrawn ?? null}, ingetrokken_door)
    where ref = ${ref} and staat in ${tx(from)}
    returning *`;
  if (!row) return null;
  if (to === 'wacht') await askCard(tx, ref);
  if (to === 'wacht' || to === 'verzacht') await tipFor(tx, row, detail.at);
  else if (to !== 'nooit_verzonden') await askFinish(tx, ref);
  return toZaak(row);
}

/** The sender hears why the others see something else. A changed message has a tip of its own. */
async function tipFor(tx: Tx, row: CaseRow, at: Date): Promise<void> {
  const zaak = toZaak(row);
  const content = zaak.replacement?.content;
  const shown = pick(content?.['m.new_content'], 'body') ?? content?.body;
  await requestTip(tx, {
    cause: tipCause(zaak),
    gebied: zaak.gebied,
    recipient: zaak.sender,
    role: zaak.senderRole,
    action: zaak.action,
    findings: zaak.findings,
    shown: typeof shown === 'string' ? shown : undefined,
    ref: zaak.ref,
    emergency: zaak.emergency,
    at,
  });
}

/** Jobs of one zaak run one after another, in 64 queues by the first sign of the ref. */
export const queueOf = (ref: CaseRef): string => `zaak:${ref.slice(0, 1)}`;

/** Asks for the job that shows a held message to the coordinators as it is now. */
async function askCard(tx: Tx, ref: CaseRef): Promise<void> {
  await enqueue(
    tx,
    'bot',
    'present-case',
    { ref },
    { jobKey: `present-case:${ref}`, queueName: queueOf(ref) },
  );
}

/** Asks for the job that does what follows from the last state. */
async function askFinish(tx: Tx, ref: CaseRef): Promise<void> {
  await enqueue(tx, 'bot', 'finish-case', { ref }, { jobKey: `finish-case:${ref}`, queueName: queueOf(ref) });
}

/** The content URIs that a message names: the file itself and its thumbnail. */
export function mediaUrisIn(content: JsonObject): readonly string[] {
  const found = new Set<string>();
  const places = [content, content.info, content.file, pick(content.info, 'thumbnail_file')];
  for (const place of places) {
    for (const key of MEDIA_KEYS) {
      const uri = pick(place, key);
      if (typeof uri === 'string' && uri.startsWith('mxc://')) found.add(uri);
    }
  }
  return [...found].slice(0, MAX_MEDIA_URIS);
}

async function keepMediaUris(tx: Tx, ref: CaseRef, version: number, original: OriginalEvent): Promise<void> {
  for (const mxc of mediaUrisIn(original.content)) {
    await tx`insert into zaak_media (ref, mxc, soort, versie) values (${ref}, ${mxc}, 'origineel', ${version})
      on conflict (ref, mxc) do update set versie = excluded.versie`;
  }
}

function pick(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function codesOf(findings: readonly CaseFinding[]): string[] {
  return [...new Set(findings.map((finding) => finding.code))];
}

function json(sql: Query, value: unknown) {
  return sql.json(value as Parameters<Query['json']>[0]);
}
