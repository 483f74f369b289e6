import type { EventId } from '#basis/matrix-ids.ts';
import { asEventId } from '#basis/matrix-ids.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { Zaak } from '#store/case-row.ts';
import { openMeldingen } from '#store/meldingen.ts';
import type { Photo } from '#store/photos.ts';
import { linkPhoto } from '#store/photos.ts';
import { uploadOf } from '../cases/words.ts';
import type { BotContext } from '../context.ts';
import { readEvent } from '../gate/read/event.ts';
import { meldingInWords } from './about.ts';

type Waiting = Extract<Zaak, { state: 'wacht' }>;

/** What is kept of a held upload, written down now if it was not; null for what comes without one. */
export async function photoOf(ctx: BotContext, zaak: Waiting): Promise<Photo | null> {
  if (uploadOf(zaak.kind) === 'none') return null;
  const original = zaak.original ?? { type: 'm.room.message', content: {} };
  const it = {
    ref: zaak.ref,
    gebied: zaak.gebied,
    isInGroup: zaak.soort === 'melding',
    placeholder: zaak.placeholder,
    answers: answersOf(original.content),
    sender: zaak.sender,
    sentAt: zaak.openedAt,
  };
  const caption = readEvent(original.type, original.content).main;
  return await ctx.sql.begin(async (tx) => {
    const about = meldingInWords(caption, await openMeldingen(tx, zaak.gebied));
    return await linkPhoto(tx, { ...it, about });
  });
}

/** The messages that a message answers: a reply's and a thread's. */
function answersOf(content: Content): EventId[] {
  const relation = content['m.relates_to'];
  if (typeof relation !== 'object' || relation === null || Array.isArray(relation)) return [];
  const { 'm.in_reply_to': reply, rel_type, event_id } = relation as Content;
  const replied = typeof reply === 'object' && reply !== null ? (reply as Content).event_id : undefined;
  return [replied, rel_type === 'm.thread' ? event_id : undefined].map(asEventId).filter((id) => id !== null);
}
