import { cut } from '#basis/cut.ts';
import type { JsonObject } from '#basis/json.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { JudgedRoomKind } from '#basis/rooms.ts';
import { judge } from '#spelregels/judge.ts';
import type { OriginalEvent } from '#store/case-types.ts';
import { readEvent } from '../gate/read/event.ts';

/** Longer is cut: shown twice (plain and formatted), it must fit in one event (65,536 bytes). UTF-16 units. */
const MAX_WORDS = 6_000;

const PHOTOS: ReadonlySet<string> = new Set(['image', 'sticker']);
const FILES: ReadonlySet<string> = new Set(['video', 'file', 'audio', 'voice']);

/** What a kind of message comes with: a photo that can be made anew, a file that can't, or nothing. */
export function uploadOf(kind: string): 'photo' | 'file' | 'none' {
  return PHOTOS.has(kind) ? 'photo' : FILES.has(kind) ? 'file' : 'none';
}

/**
 * The words that the coordinators see and a ✅ places: a text as it was typed, a caption as judged. Only what every client shows
 * counts, so that nothing is placed that they did not see.
 */
export function wordsToPlace(
  it: { readonly kind: string; readonly senderRole: GebiedRole; readonly soort: JudgedRoomKind },
  original: OriginalEvent,
): string {
  const reading = readEvent(original.type, original.content);
  if (uploadOf(it.kind) !== 'none') {
    if (reading.main.trim() === '') return '';
    const { text } = judge({ text: reading.main, kind: 'text' }, { role: it.senderRole, room: it.soort });
    return cut(text, MAX_WORDS);
  }
  if (it.kind === 'poll') return cut(pollText(original.content, reading.main), MAX_WORDS);
  const place = it.kind === 'location' ? textAt(original.content, 'geo_uri') : undefined;
  return cut(
    place === undefined || reading.main.includes(place) ? reading.main : `${reading.main} (${place})`,
    MAX_WORDS,
  );
}

/** Question and answers, a line each. */
function pollText(content: JsonObject, question: string): string {
  const poll = objectAt(content, 'org.matrix.msc3381.poll.start') ?? objectAt(content, 'm.poll');
  const answers = poll?.answers;
  if (!Array.isArray(answers)) return question;
  const lines = answers.slice(0, 20).map((answer: JsonObject) => {
    const stable = answer['m.text'];
    const first = Array.isArray(stable) ? (stable[0] as JsonObject | undefined) : undefined;
    return `- ${textAt(answer, 'org.matrix.msc1767.text') ?? (first && textAt(first, 'body')) ?? '…'}`;
  });
  return [question, ...lines].join('\n');
}

function textAt(value: JsonObject, key: string): string | undefined {
  const found = value[key];
  return typeof found === 'string' ? found : undefined;
}

function objectAt(value: JsonObject, key: string): JsonObject | undefined {
  const found = value[key];
  return typeof found === 'object' && found !== null && !Array.isArray(found)
    ? (found as JsonObject)
    : undefined;
}
