import type { GebiedCode } from '#basis/cbs.ts';
import type { JudgedRoomKind } from '#basis/rooms.ts';
import { REF_KEY, SEALED_KEY } from '#basis/rooms.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import type { Circumstances } from '#spelregels/types.ts';
import { caseByPlaceholder, caseByRef, withdrawCase } from '#store/cases.ts';
import type { Tx } from '#store/db.ts';
import { findRoom } from '#store/directory.ts';
import { noteToCheck } from '#store/ledger.ts';
import { requestTip } from '#store/tips.ts';
import type { BotContext } from '../context.ts';
import type { Judgement } from '../gate/content.ts';
import { judgeEvent } from '../gate/content.ts';
import { caseFinding, circumstancesOf, isJudgedRoom } from '../gate/decide.ts';
import { isJudgedType } from '../gate/read/event.ts';
import type { Reaction } from '../reactions/types.ts';
import { replacementArrived } from './replacement-arrived.ts';
import { unseal } from './sealed.ts';
import { changeUnjudged } from './unjudged.ts';

export type JudgedRoom = { readonly gebied: GebiedCode; readonly soort: JudgedRoomKind };

/**
 * Judges each event when it arrives. What carries a reference of ours is the gate's replacement: its case begins. Anything else
 * gets the verdict that the gate gave it, or, if there was no gate, its first: then it is taken back and posted again.
 */
export const judgeArrival: Reaction = {
  name: 'judge-arrival',
  async handle(event, tx, ctx) {
    if (ctx.directory.isService(event.sender) || !isJudgedType(event.type)) return;
    const room = await judgedRoom(event, tx, ctx);
    if (!room) return;
    const ref = event.content[REF_KEY];
    if (typeof ref === 'string') {
      const zaak = await caseByRef(tx, ref);
      const isOurs = zaak?.room === event.roomId && zaak.sender === event.sender;
      if (isOurs && (await replacementArrived(event, zaak, tx, ctx))) return;
    }
    const circumstances = circumstancesOf(ctx, event.sender, room);
    const sealed = event.content[SEALED_KEY];
    if (sealed !== undefined) {
      const original = unseal(ctx.settings.sealKey, sealed, event);
      if (original) {
        const judged = judgeEvent(original.type, original.content, circumstances);
        await noteToCheck(tx, event.eventId, room.gebied, true);
        await changeUnjudged({ event, original, judged, circumstances, room, isSealed: true }, tx, ctx);
        return;
      }
      ctx.log.error(
        { event: event.eventId },
        'a sealed original can not be opened: is the seal key the same as the module has?',
      );
    }
    const judged = judgeEvent(event.type, event.content, circumstances);
    const mustChange = judged.tidy || judged.action === 'soften' || judged.action === 'hold';
    await noteToCheck(tx, event.eventId, room.gebied, mustChange);
    if (mustChange) {
      const original = { type: event.type, content: event.content };
      await changeUnjudged({ event, original, judged, circumstances, room, isSealed: false }, tx, ctx);
    } else await passed(event, judged, circumstances, room, tx, ctx);
  },
};

/** Room and gebied of an event in a judged room; null for any other. */
async function judgedRoom(event: TimelineEvent, tx: Tx, ctx: BotContext): Promise<JudgedRoom | null> {
  const room = ctx.directory.room(event.roomId) ?? (await findRoom(tx, event.roomId));
  return room && isJudgedRoom(room.soort) ? { gebied: room.gebied, soort: room.soort } : null;
}

/** A text that is shown as typed: a tip may follow, and if it edits a placeholder, what waited is withdrawn. */
async function passed(
  event: TimelineEvent,
  judged: Judgement,
  circumstances: Circumstances,
  room: JudgedRoom,
  tx: Tx,
  ctx: BotContext,
): Promise<void> {
  const at = ctx.clock();
  if (judged.editOf !== undefined) {
    const waiting = await caseByPlaceholder(tx, judged.editOf);
    if (waiting) await withdrawCase(tx, waiting.ref, { sender: event.sender, how: 'gewijzigd', at });
  }
  if (judged.action !== 'nudge') return;
  await requestTip(tx, {
    cause: event.eventId,
    gebied: room.gebied,
    recipient: event.sender,
    role: circumstances.role,
    room: event.roomId,
    action: 'nudge',
    findings: judged.findings.map(caseFinding),
    emergency: judged.emergency,
    at,
  });
}
