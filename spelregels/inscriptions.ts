import {
  GRAFFITI,
  HEARD,
  INSCRIPTIONS,
  ON,
  OPENS_NO_TEXT,
  SHOUTING,
  SPRAYING,
  STANDING,
  SURFACES,
} from './lists/reporting.ts';
import { SOURCE, VERB } from './marks.ts';
import type { Span } from './mask.ts';
import type { Word } from './words.ts';

/** How many words lie at most between "op" and the wall, and how many a text on it has that is not within quotation marks. */
const TO_SURFACE = 3;
const LONGEST_TEXT = 6;
/** How far the wall may be from "staat", and "hoorde" from "roepen". */
const FAR = 8;
/** How many words after "graffiti" the colon may stand (graffiti op het viaduct: …). */
const TO_COLON = 5;

/**
 * What is read on a wall or heard from others where no quotation marks tell so: `op de muur staat …`, `… op de moskee gekalkt`,
 * `graffiti bij de tunnel: …`, `de tekst …`, `ik hoorde ze … roepen`. Not after "die" or "een": that is whom the writer means. Offsets in the
 * original. Each word looks so far around and no further.
 */
export function inscribed(text: string, words: readonly Word[]): Span[] {
  const spans: Span[] = [];
  const put = (from: number, to: number): void => {
    const [first, last] = [words[from], words[to]];
    if (first && last && from <= to && !OPENS_NO_TEXT.has(first.text))
      spans.push({ start: first.start, end: last.end });
  };
  for (const [at, word] of words.entries()) {
    const { marks } = word.traits;
    if ((marks & (SOURCE | VERB)) === 0) continue;
    if (SHOUTING.has(word.text)) put(afterHeard(words, at), at - 1);
    if (GRAFFITI.has(word.text)) sprayed(words, at, put);
    if (STANDING.has(word.text)) standing(words, at, put);
    if (SPRAYING.has(word.text)) beforeWall(words, at, put);
    if (!INSCRIPTIONS.has(word.text) && !GRAFFITI.has(word.text)) continue;
    const colon = colonAfter(text, words, at);
    if (colon !== undefined) put(colon + 1, lastOf(words, colon + 1, FAR * 2));
    else if (INSCRIPTIONS.has(word.text)) put(at + 1, lastBeforePlace(words, at + 1));
  }
  return spans;
}

type Put = (from: number, to: number) => void;

/** `… op de moskee gekalkt`, `op mijn raam … gespoten`; where "heeft" or "is" stands, quotes.ts knows. */
function sprayed(words: readonly Word[], at: number, put: Put): void {
  const first = firstOf(words, at, FAR);
  const wall = surfaceBefore(words, at, first);
  if (wall === undefined) return;
  const from = words[first]?.text ?? '';
  const again = words.slice(first, wall.on).some((word) => OPENS_NO_TEXT.has(word.text));
  if (first < wall.on && !again) put(WHEN.has(from) ? first + 1 : first, wall.on - 1);
  put(wall.at + 1, at - 1);
}

const WHEN = new Set('vannacht gisteren vandaag gisteravond vanochtend vanmorgen fannacht juster'.split(' '));

/** `op de muur van de school staat …` */
function standing(words: readonly Word[], at: number, put: Put): void {
  const wall = surfaceBefore(words, at, firstOf(words, at, FAR));
  if (wall !== undefined) put(at + 1, lastOf(words, at + 1, LONGEST_TEXT));
  else beforeWall(words, at, put);
}

/** `er staat … op de deur`, `spoot … op de muur`; not `er staat iemand op de deur te bonken`. */
function beforeWall(words: readonly Word[], at: number, put: Put): void {
  for (let on = at + 2; on <= at + LONGEST_TEXT && isIn(words, at, on); on += 1) {
    if (!ON.has(words[on]?.text ?? '')) continue;
    const wall = surfaceAfter(words, on);
    if (wall !== undefined && words[wall + 1]?.text !== 'te') put(at + 1, on - 1);
    return;
  }
}

/** The first word after "hoorde", or after "stond" before "te roepen"; past the verb if there is none. */
function afterHeard(words: readonly Word[], at: number): number {
  const isActing = words[at - 1]?.text === 'te';
  for (let i = at - 1; i >= at - FAR && isIn(words, at, i); i -= 1) {
    const text = words[i]?.text ?? '';
    if (HEARD.has(text) || (isActing && (STANDING.has(text) || MOVING.has(text)))) return i + 1;
  }
  return at + 1;
}

const MOVING = new Set(
  'loopt lopen liep liepen staan stonden stean zit zitten zat zaten rijden reden rint'.split(' '),
);

function surfaceBefore(words: readonly Word[], at: number, first: number) {
  for (let i = at - 1; i >= first; i -= 1) {
    if (!SURFACES.has(words[i]?.text ?? '')) continue;
    for (let on = i - 1; on >= first && on >= i - TO_SURFACE; on -= 1)
      if (ON.has(words[on]?.text ?? '')) return { on, at: i };
  }
  return undefined;
}

function surfaceAfter(words: readonly Word[], on: number): number | undefined {
  for (let i = on + 1; i <= on + TO_SURFACE && isIn(words, on, i); i += 1)
    if (SURFACES.has(words[i]?.text ?? '')) return i;
  return undefined;
}

function colonAfter(text: string, words: readonly Word[], at: number): number | undefined {
  for (let i = at; i <= at + TO_COLON && isIn(words, at, i); i += 1)
    if (text.charAt(words[i]?.to ?? 0) === ':') return i;
  return undefined;
}

/** The last word of a text, before it is told where that stands. */
function lastBeforePlace(words: readonly Word[], from: number): number {
  let last = from - 1;
  for (let i = from; i < from + LONGEST_TEXT && isIn(words, from, i); i += 1) {
    const text = words[i]?.text ?? '';
    if (ON.has(text) || STANDING.has(text) || TELLING.has(text)) break;
    last = i;
  }
  return last;
}

const TELLING = new Set('is was zijn waren werd bij die dat over van voor naast onder'.split(' '));

function firstOf(words: readonly Word[], at: number, most: number): number {
  let first = at;
  while (first > 0 && first > at - most && isIn(words, at, first - 1)) first -= 1;
  return first;
}

function lastOf(words: readonly Word[], at: number, most: number): number {
  let last = at;
  while (last < at + most && isIn(words, at, last + 1)) last += 1;
  return last;
}

function isIn(words: readonly Word[], at: number, other: number): boolean {
  return words[other] !== undefined && words[other]?.sentence === words[at]?.sentence;
}
