import type { GebiedCode } from '#basis/cbs.ts';
import type { EventId, RoomId, UserId } from '#basis/matrix-ids.ts';
import type { JudgedRoomKind, RoomKind } from '#basis/rooms.ts';
import { JUDGED_ROOM_KINDS } from '#basis/rooms.ts';
import { newCaseRef } from '#basis/zaak.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { Circumstances, Finding } from '#spelregels/types.ts';
import { wijkRules } from '#spelregels/wijk-rules.ts';
import type { CaseFinding, NewCase } from '#store/case-types.ts';
import { openCase } from '#store/cases.ts';
import type { BotContext } from '../context.ts';
import { isSurplus } from '../flood/surplus.ts';
import type { BotMetrics } from '../metrics.ts';
import { sayReadied } from '../photos/readied.ts';
import { judgeReadFirst } from '../reading/read-first.ts';
import { TimeUp, within } from '../within.ts';
import type { Judgement } from './content.ts';
import { judgeEvent } from './content.ts';
import type { Passes } from './passes.ts';
import { storable } from './read/json.ts';

/** The question of the module: an event that somebody sends, and which room its marker says that it is. */
export type GateQuestion = {
  readonly type: string;
  readonly roomId: RoomId;
  readonly sender: UserId;
  readonly content: Content;
  readonly sentAt: Date;
  readonly marker: { readonly gebied: GebiedCode; readonly soort: RoomKind };
};
export type GateAnswer =
  | { readonly action: 'allow' }
  | { readonly action: 'replace'; readonly content: Content };
export type GateParts = { readonly ctx: BotContext; readonly passes: Passes; readonly metrics: BotMetrics };

/** No verdict in time, or the original could not be stored: the module does what it does without a bot. */
export class NoVerdict extends Error {
  override readonly name = 'NoVerdict';
  readonly reason: 'store' | 'late' | 'not-ready';
  constructor(reason: 'store' | 'late' | 'not-ready', options?: ErrorOptions) {
    super(`no verdict: ${reason}`, options);
    this.reason = reason;
  }
}

/** Of the module's deadline, what is kept for the way back. */
const MARGIN_MS = 40;

/**
 * Judges what somebody is about to send. What passes as it is costs no I/O; what would not may be read first (reading/read-first.ts), for half of the time
 * there is. What does not pass is in Postgres before this resolves.
 * @throws NoVerdict if that can't be done within the deadline, counted from `startedAt` (performance.now()).
 */
export async function decide(parts: GateParts, it: GateQuestion, startedAt: number): Promise<GateAnswer> {
  const { ctx, passes, metrics } = parts;
  if (ctx.directory.isService(it.sender)) return { action: 'allow' };
  const room = ctx.directory.room(it.roomId) ?? it.marker;
  if (!isJudgedRoom(room.soort)) return { action: 'allow' };
  const timeLeft = (): number => ctx.settings.gateDeadlineMs - MARGIN_MS - (performance.now() - startedAt);
  const asIs = circumstancesOf(ctx, it.sender, { gebied: room.gebied, soort: room.soort });
  const { judged, circumstances } = await judgeReadFirst(ctx, it, asIs, timeLeft() / 2);
  const judgement = isSurplus(ctx, { ...it, gebied: room.gebied }, judged, circumstances.role)
    ? judgeEvent(it.type, it.content, circumstances, true)
    : judged;
  metrics.judged.inc({ action: judgement.action });
  for (const finding of judgement.findings)
    metrics.findings.inc({ rule: finding.rule, action: finding.action });
  if (judgement.action !== 'soften' && judgement.action !== 'hold') {
    passes.add({ roomId: it.roomId, sender: it.sender, sentAt: it.sentAt });
    const tidied = judgement.replacement({});
    return tidied ? { action: 'replace', content: tidied } : { action: 'allow' };
  }
  const former = judgement.needsFormer ? await formerContent(ctx, it, judgement, timeLeft() / 2) : undefined;
  const ref = newCaseRef(ctx.random);
  const held = judgement.replacement({ ref, former }) ?? {};
  const place = { gebied: room.gebied, soort: circumstances.room };
  const replacement = sayReadied(ctx, judgement, place, held);
  await store(
    ctx,
    caseOf(it, judgement, circumstances, room.gebied, { ref, replacement, at: ctx.clock() }),
    timeLeft(),
  );
  return { action: 'replace', content: replacement };
}

export function isJudgedRoom(soort: RoomKind): soort is JudgedRoomKind {
  return (JUDGED_ROOM_KINDS as readonly RoomKind[]).includes(soort);
}

/** Who is not known in the gebied is judged as a resident. */
export function circumstancesOf(
  ctx: BotContext,
  sender: UserId,
  room: { readonly gebied: GebiedCode; readonly soort: JudgedRoomKind },
): Circumstances {
  return {
    role: ctx.directory.role(sender, room.gebied) ?? 'resident',
    room: room.soort,
    ...wijkRules(ctx.directory.settings(room.gebied), ctx.directory.exceptions(room.gebied)),
  };
}

/** What a case is made of, from an event and its judgement. */
export function caseOf(
  it: Pick<GateQuestion, 'type' | 'roomId' | 'sender'>,
  judgement: Judgement,
  circumstances: Circumstances,
  gebied: GebiedCode,
  made: {
    readonly ref: string;
    readonly replacement: Content;
    readonly at: Date;
    readonly origin?: NewCase['origin'];
  },
): NewCase {
  return {
    ref: made.ref,
    action: judgement.action === 'hold' ? 'hold' : 'soften',
    origin: made.origin ?? 'gate',
    gebied,
    soort: circumstances.room,
    roomId: it.roomId,
    sender: it.sender,
    senderRole: circumstances.role,
    kind: judgement.kind,
    original: { type: it.type, content: storable(judgement.original) },
    replacement: { type: it.type, content: storable(made.replacement) },
    findings: judgement.findings.map(caseFinding),
    emergency: judgement.emergency,
    ...(judgement.editOf !== undefined && { editOf: judgement.editOf }),
    at: made.at,
  };
}

export function caseFinding({ rule, code, action, fragment, message }: Finding): CaseFinding {
  return { rule, code, action, fragment: storable(fragment), message };
}

/** What the edited message says now; undefined if that can't be had in time, or is not the sender's to edit. */
async function formerContent(
  ctx: BotContext,
  it: GateQuestion,
  judgement: Judgement,
  limitMs: number,
): Promise<Content | undefined> {
  const target: EventId | undefined = judgement.editOf;
  if (target === undefined || limitMs <= 0) return undefined;
  const event = await within(ctx.rooms.getEvent(it.roomId, target), limitMs).catch(() => null);
  return event?.sender === it.sender && event.type === it.type ? event.content : undefined;
}

async function store(ctx: BotContext, zaak: NewCase, limitMs: number): Promise<void> {
  if (limitMs <= 0) throw new NoVerdict('late');
  const stored = openCase(ctx.sql, zaak);
  try {
    await within(stored, limitMs);
  } catch (error) {
    // If it is stored after all, no event will carry its reference, and it is forgotten in ten minutes.
    throw new NoVerdict(error instanceof TimeUp ? 'late' : 'store', { cause: error });
  }
}
