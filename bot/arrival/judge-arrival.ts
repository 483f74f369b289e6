import { REF_KEY, SEALED_KEY } from '#basis/rooms.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import type { Circumstances } from '#spelregels/types.ts';
import { caseByPlaceholder, caseByRef, replaceHeldOriginal, withdrawCase } from '#store/cases.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { caseOpenedFor, claimToRead, forgetToRead, noteToCheck } from '#store/ledger.ts';
import { requestTip } from '#store/tips.ts';
import type { BotContext } from '../context.ts';
import type { Judgement } from '../gate/content.ts';
import { judgeEvent } from '../gate/content.ts';
import { caseFinding } from '../gate/decide.ts';
import { storable } from '../gate/read/json.ts';
import type { Reaction } from '../reactions/types.ts';
import { toRead } from '../reading/worth-reading.ts';
import type { JudgedArrival, JudgedRoom } from './judged-arrival.ts';
import { isToTell, judgedArrival, mustChange, saysOfGate } from './judged-arrival.ts';
import { replacementArrived } from './replacement-arrived.ts';
import { seal, unseal } from './sealed.ts';
import { changeUnjudged, UNJUDGED_JOBS } from './unjudged.ts';

/**
 * Judges each event when it arrives. What carries a reference of ours is the gate's replacement: its case begins. Anything else
 * gets the verdict that the gate gave it, or, if there was no gate, its first: then it is taken back and posted again.
 */
export const judgeArrival: Reaction = {
  name: 'judge-arrival',
  async handle(event, tx, ctx) {
    const arrival = await judgedArrival(event, tx, ctx);
    if (!arrival) return;
    const { room, circumstances, judged } = arrival;
    // What it says now is read, not what it said, whatever becomes of the edit: taken back, its original would take the edit with it.
    if (judged.editOf !== undefined) await forgetToRead(tx, judged.editOf, event.sender);
    const ref = event.content[REF_KEY];
    if (typeof ref === 'string') {
      const zaak = await caseByRef(tx, ref);
      const isOurs = zaak?.room === event.roomId && zaak.sender === event.sender;
      if (isOurs && (await replacementArrived(event, zaak, tx, ctx))) return;
    }
    const sealed = event.content[SEALED_KEY];
    if (sealed !== undefined) {
      const original = unseal(ctx.settings.sealKey, sealed, event);
      if (original) {
        const unsealed = judgeEvent(original.type, original.content, circumstances);
        await noteToCheck(tx, event.eventId, room.gebied, true);
        await changeUnjudged(
          { event, original, judged: unsealed, circumstances, room, isSealed: true },
          tx,
          ctx,
        );
        return;
      }
      ctx.log.error(
        { event: event.eventId },
        'a sealed original can not be opened: is the seal key the same as the module has?',
      );
    }
    // What says nothing of the gate was noted when its row was made (handle.ts).
    if (saysOfGate(event)) await noteToCheck(tx, event.eventId, room.gebied, mustChange(judged));
    if (mustChange(judged)) {
      const original = { type: event.type, content: event.content };
      await changeUnjudged({ event, original, judged, circumstances, room, isSealed: false }, tx, ctx);
    } else await passed(event, judged, circumstances, room, tx, ctx);
  },
};

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
    else if (await takenBackBefore(event, { judged, circumstances, room }, tx, ctx)) return;
  }
  // The tip comes once the message was read again.
  if (!isToTell(judged) || toRead(ctx, event, { judged, circumstances, room }) !== 'no') return;
  await requestNudge(tx, { event, judged, circumstances, room, at });
}

/**
 * Its original was taken back while this was being typed: no app shows an edit of what is gone. An emergency is posted, and nothing waits any
 * more; else the coordinators choose about what it says now. False if nothing of it waits.
 */
async function takenBackBefore(
  event: TimelineEvent,
  it: JudgedArrival,
  tx: Tx,
  ctx: BotContext,
): Promise<boolean> {
  const { judged } = it;
  const ref = judged.editOf === undefined ? null : await caseOpenedFor(tx, judged.editOf);
  const zaak = ref === null ? null : await caseByRef(tx, ref);
  if (zaak?.action !== 'hold' || !zaak.replacement || zaak.sender !== event.sender) return false;
  const { sender } = event;
  const at = ctx.clock();
  // Nobody sees it, so that reading it once more would take back nothing.
  await claimToRead(tx, event.eventId);
  const original = { type: event.type, content: judged.original };
  if (!judged.emergency) {
    const { kind, replacement, findings } = zaak;
    const content = storable(judged.original);
    const change = {
      kind,
      original: { type: event.type, content },
      replacement,
      findings,
      emergency: false,
      sender,
      at,
    };
    return (await replaceHeldOriginal(tx, zaak.ref, change)) === 'replaced';
  }
  if ((await withdrawCase(tx, zaak.ref, { sender, how: 'gewijzigd', at })) !== 'withdrawn') return false;
  const sealed = seal(ctx.settings.sealKey, original, event, ctx.random);
  await askAnew(tx, event, { sender, sealed });
  // The bot's own line that something waits there, which the sender can not change.
  if (zaak.state === 'wacht')
    await enqueue(tx, 'bot', UNJUDGED_JOBS.takeBack, { roomId: event.roomId, eventId: zaak.placeholder });
  return true;
}

async function askAnew(
  tx: Tx,
  { roomId, eventId }: TimelineEvent,
  more: Readonly<Record<string, unknown>>,
): Promise<void> {
  const task = UNJUDGED_JOBS.repostSealed;
  const options = { jobKey: `${task}:${eventId}`, queueName: `repost:${roomId}` };
  await enqueue(tx, 'bot', task, { roomId, eventId, ...more }, options);
}

/** Asks for the tip about a message that is shown as typed, once. */
export async function requestNudge(
  tx: Tx,
  it: {
    readonly event: TimelineEvent;
    readonly judged: Pick<Judgement, 'findings' | 'emergency' | 'editOf'>;
    readonly circumstances: Circumstances;
    readonly room: JudgedRoom;
    readonly at: Date;
  },
): Promise<void> {
  const { event, judged, circumstances, room, at } = it;
  await requestTip(tx, {
    cause: event.eventId,
    message: judged.editOf ?? event.eventId,
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
