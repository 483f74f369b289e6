import type { EventId } from '#basis/matrix-ids.ts';
import { asEventId } from '#basis/matrix-ids.ts';
import { REF_KEY, SEALED_KEY } from '#basis/rooms.ts';
import type { Content, TimelineEvent } from '#matrix/homeserver.ts';
import { caseByRef } from '#store/cases.ts';
import type { Tx } from '#store/db.ts';
import { wasSentBy } from '#store/ledger.ts';
import { judgedArrival } from '../arrival/judged-arrival.ts';
import { redactedBy } from '../arrival/withdraw-deleted.ts';
import { uploadOf } from '../cases/words.ts';
import type { BotContext } from '../context.ts';
import type { Judgement } from '../gate/content.ts';
import { readEvent } from '../gate/read/event.ts';
import { isObject } from '../gate/read/json.ts';
import { editTarget } from '../gate/read/relation.ts';
import { captionShown } from '../photos/caption.ts';
import type { Reaction } from '../reactions/types.ts';
import { forgetMessage } from './forget-message.ts';
import { hearMessage } from './hear.ts';

/** What people say in a melding room, as the group sees it, and what they delete. */
export const meldingMessage: Reaction = {
  name: 'melding-message',
  async handle(event, tx, ctx) {
    if (event.type === 'm.room.redaction') return await hearDeleted(event, tx, ctx);
    if (event.type !== 'm.room.message' || ctx.directory.isService(event.sender)) return;
    const arrival = await judgedArrival(event, tx, ctx);
    if (arrival?.room.soort !== 'melding') return;
    const { gebied } = arrival.room;
    const { judged } = arrival;
    if (!(await isOwnEdit(event, judged.editOf, tx))) return;
    const text = await wordsSeen(event, judged, tx);
    if (text.trim() === '') return;
    const { roomId, sender: author, originServerTs } = event;
    await hearMessage(tx, ctx, {
      room: roomId,
      gebied,
      event: judged.editOf ?? event.eventId,
      isNew: judged.editOf === undefined,
      author,
      text,
      answers: answersOf(event.content),
      at: new Date(originServerTs),
    });
  },
};

/** False of what says to edit a message that somebody else sent, or that nobody knows: apps do not show it as an edit either. */
async function isOwnEdit(
  { roomId, sender }: TimelineEvent,
  editOf: EventId | undefined,
  tx: Tx,
): Promise<boolean> {
  return editOf === undefined || (await wasSentBy(tx, { eventId: editOf, roomId, sender }));
}

/** What the group reads of its words; empty if it reads something else, or will in a moment: what is held, sealed, or passed without a verdict. */
async function wordsSeen(event: TimelineEvent, judged: Judgement, tx: Tx): Promise<string> {
  const ref = event.content[REF_KEY];
  const zaak = typeof ref === 'string' ? await caseByRef(tx, ref) : null;
  if (zaak?.room === event.roomId && zaak.sender === event.sender) {
    if (zaak.action === 'soften') return wordsOf(event);
    // Of a photo that waits the group reads the caption.
    return uploadOf(zaak.kind) === 'none' ? '' : captionShown(event.content);
  }
  if (event.content[SEALED_KEY] !== undefined) return '';
  return judged.tidy || judged.action === 'soften' || judged.action === 'hold' ? '' : wordsOf(event);
}

/** The words of a message; of an edit the new ones. */
export function wordsOf({ type, content }: Pick<TimelineEvent, 'type' | 'content'>): string {
  const inner = content['m.new_content'];
  const isEdit = editTarget(content) !== undefined && isObject(inner);
  return readEvent(type, isEdit ? inner : content).main;
}

/** The messages that this one answers: the one that it replies to, then the beginning of its thread. */
export function answersOf(content: Content): readonly EventId[] {
  const relation = content['m.relates_to'];
  if (!isObject(relation)) return [];
  const reply = relation['m.in_reply_to'];
  const isThread = relation.rel_type === 'm.thread';
  const found = [
    ...(isObject(reply) && !(isThread && relation.is_falling_back === true) ? [reply.event_id] : []),
    ...(isThread ? [relation.event_id] : []),
  ];
  return found.map(asEventId).filter((id) => id !== null);
}

async function hearDeleted(event: TimelineEvent, tx: Tx, ctx: BotContext): Promise<void> {
  // The bot takes back what it posts again itself.
  const target = ctx.directory.isService(event.sender) ? undefined : redactedBy(event);
  const room = ctx.directory.room(event.roomId);
  if (target === undefined || room?.soort !== 'melding') return;
  const at = new Date(event.originServerTs);
  await forgetMessage(tx, ctx, { room: event.roomId, gebied: room.gebied, event: target, at });
}
