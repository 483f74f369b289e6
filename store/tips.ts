/** What the bot explains to one resident, in the room that they have with the bot alone. */
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { EventId, RoomId, UserId } from '#basis/matrix-ids.ts';
import { roomId, userId } from '#basis/matrix-ids.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { CaseRef } from '#basis/zaak.ts';
import type { CaseFinding } from './case-types.ts';
import type { Query, Tx } from './db.ts';
import { enqueue } from './jobs.ts';

export type NewTip = {
  /** The event or zaak that it is about: one tip for one cause. */
  readonly cause: string;
  /** Of a nudge: the message as it stands in the room, of an edit the edited one. Who changes it hears the same once. */
  readonly message?: EventId | undefined;
  readonly gebied: GebiedCode;
  readonly recipient: UserId;
  /** The role in which they wrote it: the ladder is for residents alone. */
  readonly role: GebiedRole;
  readonly action: 'nudge' | 'soften' | 'hold';
  readonly findings: readonly CaseFinding[];
  /** What the others see instead; undefined for a nudge. */
  readonly shown?: string | undefined;
  /** Of a nudge: where its message stands. */
  readonly room?: RoomId | undefined;
  readonly ref?: CaseRef | undefined;
  /** Something may be happening now: the tip waits. */
  readonly emergency: boolean;
  readonly at: Date;
};

export type Tip = {
  readonly id: string;
  /** The event, or the zaak and which version of it. */
  readonly cause: string;
  readonly gebied: GebiedCode;
  readonly recipient: UserId;
  readonly action: 'nudge' | 'soften' | 'hold';
  readonly emergency: boolean;
  readonly rules: readonly number[];
  /** Empty, and `shown` null, once their retention has passed. */
  readonly findings: readonly CaseFinding[];
  readonly shown: string | null;
  readonly ref: CaseRef | null;
  /** Of a nudge: where its message stands. */
  readonly room: RoomId | null;
  readonly askedAt: Date;
  /** Null until it is sent. */
  readonly sentAt: Date | null;
};

/** Spelregel 11 irritates when repeated: a private nudge once in this time for one person. */
const NUDGE_PAUSE_MS = 24 * 60 * 60_000;
const NUDGED_RULE = 11;
/** Who says much at once hears so once an hour; and once an hour that what more they say waits. */
const FLOOD_CODE = 'te-veel-berichten';
const FLOOD_PAUSE_MS = 60 * 60_000;
/** Who reports an emergency has something else to do. */
const EMERGENCY_WAIT_MS = 60 * 60_000;

/**
 * Asks for a tip, once for a cause. `skipped` if it only repeats a nudge of spelregel 11 that this person had in the last
 * 24 hours, one about too many messages at once of the last hour, or what they heard about the same message before they changed it. Works out nothing over the network: job `send-tip` does that.
 */
export async function requestTip(tx: Tx, it: NewTip): Promise<'asked' | 'skipped' | 'exists'> {
  const onlyNudged = it.findings.length > 0 && it.findings.every((finding) => finding.rule === NUDGED_RULE);
  const isFlood = it.findings.some((finding) => finding.code === FLOOD_CODE);
  const limited = onlyNudged && (isFlood || it.action === 'nudge');
  const codes = [...new Set(it.findings.map((finding) => finding.code))];
  const rules = [...new Set(it.findings.map((finding) => finding.rule))];
  // Two messages of one person judged at once, by two processes: the second sees the first's tip.
  await tx`select pg_advisory_xact_lock(hashtext('tip'), hashtext(${it.recipient}))`;
  const since = new Date(it.at.getTime() - (isFlood ? FLOOD_PAUSE_MS : NUDGE_PAUSE_MS));
  const [recent] = limited
    ? await tx`select 1 from tip where ontvanger = ${it.recipient} and beperkt and not overgeslagen
        and actie = ${it.action} and (${FLOOD_CODE} = any(codes)) = ${isFlood} and aangevraagd_op > ${since} limit 1`
    : [];
  const [told] = it.message
    ? await tx`select 1 from tip where bericht = ${it.message} and ontvanger = ${it.recipient} and not overgeslagen
        and oorzaak <> ${it.cause} and actie = ${it.action} and nood = ${it.emergency} and codes @> ${codes} limit 1`
    : [];
  const skipped = recent !== undefined || told !== undefined;
  const [row] = await tx<{ id: string }[]>`
    insert into tip (oorzaak, gebied_code, ontvanger, rol, actie, nood, codes, regels, room_id, bevindingen, getoond, ref,
      aangevraagd_op, beperkt, overgeslagen, bericht)
    values (${it.cause}, ${it.gebied}, ${it.recipient}, ${it.role}, ${it.action}, ${it.emergency}, ${codes}, ${rules},
      ${it.room ?? null},
      ${skipped ? null : tx.json(it.findings as unknown as Parameters<Query['json']>[0])},
      ${skipped ? null : (it.shown ?? null)}, ${it.ref ?? null}, ${it.at}, ${limited}, ${skipped}, ${it.message ?? null})
    on conflict (oorzaak) do nothing returning id`;
  if (!row) return 'exists';
  if (skipped) return 'skipped';
  await enqueue(
    tx,
    'bot',
    'send-tip',
    { tip: row.id },
    {
      jobKey: `send-tip:${row.id}`,
      ...(it.emergency ? { runAt: new Date(it.at.getTime() + EMERGENCY_WAIT_MS) } : {}),
    },
  );
  return 'asked';
}

type TipRow = {
  id: string;
  oorzaak: string;
  gebied_code: string;
  ontvanger: string;
  actie: Tip['action'];
  nood: boolean;
  regels: number[];
  bevindingen: CaseFinding[] | null;
  getoond: string | null;
  ref: string | null;
  room_id: string | null;
  aangevraagd_op: Date;
  verstuurd_op: Date | null;
};

const toTip = (row: TipRow): Tip => ({
  id: row.id,
  cause: row.oorzaak,
  gebied: gebiedCode(row.gebied_code),
  recipient: userId(row.ontvanger),
  action: row.actie,
  emergency: row.nood,
  rules: row.regels,
  findings: row.bevindingen ?? [],
  shown: row.getoond,
  ref: row.ref,
  room: row.room_id === null ? null : roomId(row.room_id),
  askedAt: row.aangevraagd_op,
  sentAt: row.verstuurd_op,
});

/** A tip that is still to be sent; null if it was sent, skipped or left too long. */
export async function unsentTip(sql: Query, id: string): Promise<Tip | null> {
  const [row] = await sql<TipRow[]>`
    select * from tip where id = ${id} and verstuurd_op is null and bevindingen is not null`;
  return row ? toTip(row) : null;
}

export async function tipById(sql: Query, id: string): Promise<Tip | null> {
  const [row] = await sql<TipRow[]>`select * from tip where id = ${id}`;
  return row ? toTip(row) : null;
}

/** The tip about a zaak as it was last changed; null if there is none. */
export async function tipOfCase(
  sql: Query,
  zaak: { readonly ref: CaseRef; readonly version: number },
): Promise<Tip | null> {
  const [row] = await sql<TipRow[]>`select * from tip where oorzaak = ${tipCause(zaak)}`;
  return row ? toTip(row) : null;
}

/** The tip about a message that stands as typed; null if there is none. */
export async function tipOnMessage(
  sql: Query,
  it: { readonly event: EventId; readonly recipient: UserId },
): Promise<Tip | null> {
  const [row] = await sql<TipRow[]>`
    select * from tip where oorzaak = ${it.event} and ontvanger = ${it.recipient} and ref is null`;
  return row ? toTip(row) : null;
}

/** Every tip about a zaak, of each version of its message. */
export async function tipsOfCase(sql: Query, ref: CaseRef): Promise<readonly Tip[]> {
  const rows = await sql<TipRow[]>`select * from tip where ref = ${ref} order by aangevraagd_op, id`;
  return rows.map(toTip);
}

/** What a tip about a zaak is known by: a changed message has a tip of its own. */
export function tipCause(zaak: { readonly ref: CaseRef; readonly version: number }): string {
  return zaak.version === 1 ? zaak.ref : `${zaak.ref}:${zaak.version}`;
}

/** A tip was sent. Its words stay for as long as it can be appealed against. */
export async function tipSent(sql: Query, id: string, at: Date): Promise<void> {
  await sql`update tip set verstuurd_op = ${at} where id = ${id} and verstuurd_op is null`;
}

/** It is not sent after all, as if it had never been asked for. */
export async function skipTip(sql: Query, id: string): Promise<void> {
  await sql`update tip set overgeslagen = true, bevindingen = null, getoond = null where id = ${id} and verstuurd_op is null`;
}

/** Whether the message of a nudge is the report of a melding, or counts for one: that it belongs elsewhere is not told to who has a card for it. */
export async function isReportOfMelding(sql: Query, id: string): Promise<boolean> {
  const rows = await sql`select 1 from tip t join melding m on m.bron_event_id in (t.oorzaak, t.bericht)
    where t.id = ${id} and m.toestand <> 'ingetrokken'
    union all select 1 from tip t join melding_teken s on s.event_id in (t.oorzaak, t.bericht)
    where t.id = ${id} and s.ongedaan_op is null limit 1`;
  return rows.length > 0;
}

/** Drops the words of tips asked for before `before`; figures stay. */
export async function expireTips(sql: Query, before: Date): Promise<void> {
  await sql`update tip set bevindingen = null, getoond = null
    where bevindingen is not null and aangevraagd_op < ${before}`;
}
