import type { Content, Json } from '#matrix/homeserver.ts';
import { readHtml } from '../html.ts';
import { isArray, isObject, textOf } from './json.ts';
import type { Leftovers } from './reading.ts';

/** Keys under which extensible events say their text again (MSC1767, MSC3551–3554, Matrix 1.15 `m.text`). */
export const EXTENSIBLE_KEYS = [
  'm.text',
  'm.html',
  'm.message',
  'm.caption',
  'org.matrix.msc1767.text',
  'org.matrix.msc1767.html',
  'org.matrix.msc1767.message',
  'org.matrix.msc1767.caption',
] as const;
const PART_KEYS = new Set<string>(['body', 'mimetype', 'formatted_body', ...EXTENSIBLE_KEYS]);
const MAX_DEPTH = 4;

/** The words of one content, by what they are. */
export type Words = { readonly shown: string[]; readonly quotes: string[] };

/**
 * The words of a text in extensible form: a string, `[{"body", "mimetype"}]`, or an object that holds such forms. What does
 * not fit goes to `left`.
 */
export function extensibleWords(value: Json | undefined, left: Leftovers, words: Words, depth = 0): void {
  if (value === undefined) return;
  if (typeof value === 'string') words.shown.push(value);
  else if (depth >= MAX_DEPTH) left.add(value);
  else if (isArray(value)) for (const one of value) extensibleWords(one, left, words, depth + 1);
  else if (isObject(value)) {
    const isHtml = textOf(value.mimetype)?.toLowerCase() === 'text/html';
    if (isHtml) htmlWords(value.body, left, words);
    else extensibleWords(value.body, left, words, depth + 1);
    if (value.mimetype !== 'text/plain' && !isHtml) left.add(value.mimetype);
    htmlWords(value.formatted_body, left, words);
    for (const key of ['m.html', 'org.matrix.msc1767.html']) htmlWords(value[key], left, words);
    for (const key of EXTENSIBLE_KEYS)
      if (!key.endsWith('.html')) extensibleWords(value[key], left, words, depth + 1);
    left.addUnknown(value, PART_KEYS, false);
  } else left.add(value);
}

/** The words of the extensible forms that a content has beside its body. */
export function addExtensible(content: Content, left: Leftovers, words: Words): void {
  for (const key of EXTENSIBLE_KEYS) {
    if (key.endsWith('.html')) htmlWords(content[key], left, words);
    else extensibleWords(content[key], left, words);
  }
}

/** The words of formatted text. */
export function htmlWords(value: Json | undefined, left: Leftovers, words: Words): void {
  const html = textOf(value);
  if (html === undefined) {
    if (value !== undefined) left.addUnsound(value);
    return;
  }
  const read = readHtml(html);
  words.shown.push(read.text, ...read.shown);
  if (read.quote !== '') words.quotes.push(read.quote);
  left.hidden.push(...read.hidden);
  if (read.unsound) left.unsound = true;
}

/**
 * A reply fallback and what follows it (Matrix 1.12 and before, "Rich replies"): the lines that begin with `>` and one empty line.
 */
export function splitFallback(body: string): { readonly quote: string; readonly text: string } {
  if (!body.startsWith('>')) return { quote: '', text: body };
  const lines = body.split('\n');
  const first = lines.findIndex((line) => !line.startsWith('>'));
  if (first < 0) return { quote: '', text: body };
  const rest = lines[first] === '' ? lines.slice(first + 1) : lines.slice(first);
  return { quote: lines.slice(0, first).join('\n'), text: rest.join('\n') };
}
