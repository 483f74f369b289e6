import type { GebiedCode } from '#basis/cbs.ts';
import type { JudgedRoomKind } from '#basis/rooms.ts';
import { REF_KEY, SEALED_KEY } from '#basis/rooms.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import type { Circumstances } from '#spelregels/types.ts';
import type { Tx } from '#store/db.ts';
import { findRoom } from '#store/directory.ts';
import type { BotContext } from '../context.ts';
import type { Judgement } from '../gate/content.ts';
import { circumstancesOf, isJudgedRoom } from '../gate/decide.ts';
import { isJudgedType } from '../gate/read/event.ts';
import { ARRIVAL_LIMIT_MS, judgeReadFirst } from '../reading/read-first.ts';

export type JudgedRoom = { readonly gebied: GebiedCode; readonly soort: JudgedRoomKind };
export type JudgedArrival = {
  readonly room: JudgedRoom;
  readonly circumstances: Circumstances;
  /** Of what stands in the room: of a replacement the replacement. */
  readonly judged: Judgement;
};

/** Several reactions ask, of the same event within milliseconds, and must hear the same. */
const known = new WeakMap<TimelineEvent, Promise<JudgedArrival | null>>();

/** Where an event that people said arrived and what the rules say of it, judged once; null outside judged rooms, and of services. */
export function judgedArrival(event: TimelineEvent, tx: Tx, ctx: BotContext): Promise<JudgedArrival | null> {
  const before = known.get(event);
  if (before) return before;
  const found = judge(event, tx, ctx);
  known.set(event, found);
  return found;
}

async function judge(event: TimelineEvent, tx: Tx, ctx: BotContext): Promise<JudgedArrival | null> {
  if (ctx.directory.isService(event.sender) || !isJudgedType(event.type)) return null;
  const found = ctx.directory.room(event.roomId) ?? (await findRoom(tx, event.roomId));
  if (!found || !isJudgedRoom(found.soort)) return null;
  const room = { gebied: found.gebied, soort: found.soort };
  const asIs = circumstancesOf(ctx, event.sender, room);
  return { room, ...(await judgeReadFirst(ctx, event, asIs, ARRIVAL_LIMIT_MS)) };
}

/** Whether it says that the gate replaced or sealed it: then it must be looked up whether that is so. */
export function saysOfGate({ content }: TimelineEvent): boolean {
  return typeof content[REF_KEY] === 'string' || content[SEALED_KEY] !== undefined;
}

/** Whether its writer is told of it, later or at once, though it is shown as typed: of an emergency what else would be said is told later (tips.ts). */
export function isToTell({ action, emergency, findings }: Judgement): boolean {
  return action === 'nudge' || (emergency && action === 'allow' && findings.length > 0);
}

/** Whether something else should have stood in its place. */
export function mustChange({ tidy, action }: Judgement): boolean {
  return tidy || action === 'soften' || action === 'hold';
}
