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
 * A placed message as an answer to its placeholder (of a held edit: to the message that was edited), in the same thread. Mentions
 * nobody: an answer would ring its sender's phone.
 */
export function asAnswer(zaak: Zaak, placeholder: EventId, content: Content): Content {
  const answered = { 'm.in_reply_to': { event_id: zaak.editOf ?? placeholder } };
  const root = threadRoot(zaak);
  const relation =
    root === undefined
      ? answered
      : { rel_type: 'm.thread', event_id: root, is_falling_back: false, ...answered };
  return { ...content, 'm.mentions': {}, 'm.relates_to': relation };
}

function threadRoot(zaak: Zaak): string | undefined {
  const relation = zaak.original?.content['m.relates_to'];
  if (typeof relation !== 'object' || relation === null || Array.isArray(relation)) return undefined;
  const { rel_type, event_id } = relation as Content;
  return rel_type === 'm.thread' && typeof event_id === 'string' ? event_id : undefined;
}
