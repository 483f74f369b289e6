import { newCaseRef } from '#basis/zaak.ts';
import type { Content, TimelineEvent } from '#matrix/homeserver.ts';
import type { Circumstances } from '#spelregels/types.ts';
import { caseByPlaceholder, openCase, replaceHeldOriginal, withdrawCase } from '#store/cases.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { noteCase } from '#store/ledger.ts';
import type { BotContext } from '../context.ts';
import type { Judgement } from '../gate/content.ts';
import { caseOf } from '../gate/decide.ts';
import { sayReadied } from '../photos/readied.ts';
import type { JudgedRoom } from './judged-arrival.ts';
import { seal } from './sealed.ts';

/** Jobs that put right what passed while there was no verdict. */
export const UNJUDGED_JOBS = {
  /** Takes the event back: what should not be seen goes first, many at a time. */
  takeBack: 'take-back',
  /** Posts the replacement of the zaak that was opened for the event. */
  repostCase: 'repost-case',
  /** Posts what is sealed in the job, made fit. */
  repostSealed: 'repost-sealed',
} as const;

export type Unjudged = {
  readonly event: TimelineEvent;
  /** What was sent: the event itself, or what the module sealed in its place. */
  readonly original: { readonly type: string; readonly content: Content };
  readonly judged: Judgement;
  readonly circumstances: Circumstances;
  readonly room: JudgedRoom;
  readonly isSealed: boolean;
};

/** Opens a case for what passed and should not have, and asks for the job that puts it right. */
export async function changeUnjudged(it: Unjudged, tx: Tx, ctx: BotContext): Promise<void> {
  const { event, original, judged, circumstances, room } = it;
  const { eventId, roomId, sender } = event;
  const at = ctx.clock();
  const ask = (task: string, payload: Readonly<Record<string, unknown>> = {}, queueName?: string) =>
    enqueue(
      tx,
      'bot',
      task,
      { roomId, eventId, ...payload },
      { jobKey: `${task}:${eventId}`, ...(queueName && { queueName }) },
    );
  // A room's name or topic can't be taken back, only set anew. An emergency is never away: what takes its place comes first.
  const isTakenBackAfter = judged.emergency && judged.action === 'soften' && judged.editOf === undefined;
  if (event.stateKey === undefined && !isTakenBackAfter) await ask(UNJUDGED_JOBS.takeBack);
  const waiting = judged.editOf === undefined ? null : await caseByPlaceholder(tx, judged.editOf);
  if (judged.action !== 'soften' && judged.action !== 'hold') {
    if (waiting) await withdrawCase(tx, waiting.ref, { sender, how: 'gewijzigd', at });
    const sealed = it.isSealed
      ? event.content['nl.buurtbaken.sealed']
      : seal(ctx.settings.sealKey, original, event, ctx.random);
    await ask(UNJUDGED_JOBS.repostSealed, { sender, sealed }, queueOf(roomId));
    return;
  }
  const ref = newCaseRef(ctx.random);
  const replacement = sayReadied(ctx, judged, room, judged.replacement({ ref }) ?? {});
  const from = { type: original.type, roomId, sender };
  const made = caseOf(from, judged, circumstances, room.gebied, { ref, replacement, at, origin: 'arrival' });
  const zaak = { ...made, wasSeen: !it.isSealed };
  if (waiting?.sender === sender) {
    if (judged.action === 'soften') await withdrawCase(tx, waiting.ref, { sender, how: 'gewijzigd', at });
    else if ((await replaceHeldOriginal(tx, waiting.ref, { ...zaak, sender })) === 'replaced') return;
  }
  await openCase(tx, zaak);
  await noteCase(tx, eventId, ref);
  const after = event.stateKey === undefined && isTakenBackAfter;
  await ask(UNJUDGED_JOBS.repostCase, { ref, ...(after && { takeBack: true }) }, queueOf(roomId));
}

/** Messages of one room are posted again one after another, so that they keep their order. */
const queueOf = (roomId: string): string => `repost:${roomId}`;
