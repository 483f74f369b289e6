import type { GebiedCode } from '#basis/cbs.ts';
import { cut } from '#basis/cut.ts';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import type { CaseRef } from '#basis/zaak.ts';
import { newCaseRef } from '#basis/zaak.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import { appendAudit } from '#store/audit.ts';
import type { NewCase } from '#store/case-types.ts';
import { openCase } from '#store/cases.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { noteCase } from '#store/ledger.ts';
import { UNJUDGED_JOBS } from '../arrival/unjudged.ts';
import { actorOf } from '../bezwaar/file.ts';
import type { BotContext } from '../context.ts';
import { judgeEvent } from '../gate/content.ts';
import { caseOf, circumstancesOf } from '../gate/decide.ts';
import { readEvent } from '../gate/read/event.ts';
import { storable } from '../gate/read/json.ts';
import { emergencyVerdict } from './emergency-verdict.ts';
import { placeFromOwnRoom } from './place.ts';

/** What belongs to an emergency, of one resident in a minute: each makes phones ring, and no hand types so many. */
const MOST_FOLLOWING = 30;
const MAX_WORDS = 6_000;

type Following = { readonly event: TimelineEvent; readonly by: UserId; readonly gebied: GebiedCode };

/**
 * Places what belongs to an emergency that the bot placed for somebody. More than anybody types waits for a coordinator, as a flood in the group does,
 * and is never refused; danger itself is not counted, and placed.
 */
export async function placeFollowing(tx: Tx, ctx: BotContext, it: Following): Promise<void> {
  const { event, by, gebied } = it;
  const isCounted =
    ctx.directory.role(by, gebied) === 'resident' && !emergencyVerdict(ctx, event, gebied).emergency;
  const window = isCounted ? ctx.flood?.arrival : undefined;
  const isSurplus = window?.take(`vervolg ${by}`, event.originServerTs, MOST_FOLLOWING) === null;
  if (isSurplus && (await hold(tx, ctx, it))) return;
  await placeFromOwnRoom(tx, ctx, { room: event.roomId, event: event.eventId, by, why: 'vervolg' });
}

/** False, and nothing done, where there is no group to wait in. */
async function hold(tx: Tx, ctx: BotContext, { event, by, gebied }: Following): Promise<boolean> {
  const room = ctx.directory.roomOf(gebied, 'melding');
  if (!room) return false;
  const ref = newCaseRef(ctx.random);
  const zaak = caseToWait(ctx, { event, by, gebied }, { ref, room });
  if (!zaak) return false;
  await openCase(tx, zaak);
  await noteCase(tx, event.eventId, ref);
  await appendAudit(tx, {
    actor: actorOf(ctx, by),
    action: 'nood.vervolg-wacht',
    subject: `gebied:${gebied}`,
    detail: { event: event.eventId },
  });
  const task = UNJUDGED_JOBS.repostCase;
  const options = { jobKey: `${task}:${event.eventId}`, queueName: `repost:${room}` };
  await enqueue(tx, 'bot', task, { roomId: room, eventId: event.eventId, ref }, options);
  return true;
}

/** The zaak of what waits, whatever its words say; null of danger, which waits for nobody. */
export function caseToWait(
  ctx: BotContext,
  { event, by, gebied }: Following,
  { ref, room }: { readonly ref: CaseRef; readonly room: RoomId },
): NewCase | null {
  const circumstances = circumstancesOf(ctx, by, { gebied, soort: 'melding' });
  const body = storable(cut(readEvent(event.type, event.content).main, MAX_WORDS));
  const judged = judgeEvent(event.type, { msgtype: 'm.text', body }, circumstances, true);
  const replacement = judged.replacement({ ref });
  if (judged.action !== 'hold' || !replacement) return null;
  const from = { type: event.type, roomId: room, sender: by };
  const made = { ref, replacement, at: ctx.clock(), origin: 'arrival' } as const;
  return caseOf(from, judged, circumstances, gebied, made);
}
