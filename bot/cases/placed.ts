import { PLACED_NL } from '#basis/catalogue/cases.nl.ts';
import type { EventId } from '#basis/matrix-ids.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { Zaak } from '#store/case-row.ts';

/** The words of a placed message: who said it, and what the coordinators saw. */
export function placedWords(zaak: Zaak, senderName: string): string {
  const words = zaak.placeText ?? '';
  if (words === '') return PLACED_NL.media(senderName, zaak.kind);
  return zaak.editOf === null ? PLACED_NL.text(senderName, words) : PLACED_NL.changed(senderName, words);
}

/**
 * A placed message as an answer to `answered` (its placeholder; of a held edit the message that was edited), in the same thread.
 * Mentions nobody: an answer would ring its sender's phone. `standing`: what `answered` says now, null if it was taken away;
 * where it stands is where the thread is, also of an edit, which does not name it.
 */
export function asAnswer(zaak: Zaak, answered: EventId, standing: Content | null, content: Content): Content {
  const reply = { 'm.in_reply_to': { event_id: answered } };
  const root = threadRoot(standing) ?? threadRoot(zaak.original?.content ?? null);
  const relation =
    root === undefined ? reply : { rel_type: 'm.thread', event_id: root, is_falling_back: false, ...reply };
  return { ...content, 'm.mentions': {}, 'm.relates_to': relation };
}

function threadRoot(content: Content | null): string | undefined {
  const relation = content?.['m.relates_to'];
  if (typeof relation !== 'object' || relation === null || Array.isArray(relation)) return undefined;
  const { rel_type, event_id } = relation as Content;
  return rel_type === 'm.thread' && typeof event_id === 'string' ? event_id : undefined;
}
