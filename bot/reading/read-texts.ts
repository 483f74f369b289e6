import type { Content } from '#matrix/homeserver.ts';
import type { Reader } from '#reader/reader.ts';
import { analyse } from '#spelregels/analyse.ts';
import { readable } from '#spelregels/reader/readable.ts';
import type { ReadTexts } from '#spelregels/types.ts';
import { judgedTexts } from '../gate/content.ts';

/** What stands in a message and is shown otherwise ("formatted") is read too. Of more texts than these no app shows more. */
const MOST_TEXTS = 4;

/**
 * What the second reader says of the words of an event, by text.
 * @throws ReaderAway as {@link Reader} does.
 */
export async function readTexts(
  reader: Reader,
  { type, content }: { readonly type: string; readonly content: Content },
): Promise<ReadTexts> {
  const texts = [...new Set(judgedTexts(type, content))].slice(0, MOST_TEXTS);
  const scores = await reader.read(texts.map(asRead));
  return new Map(texts.flatMap((text, i) => (scores[i] ? [[text, scores[i]] as const] : [])));
}

const asRead = (text: string): string => readable(analyse({ text, kind: 'text' }));
