import type { Word } from './analyse.ts';
import { CONDITIONS, NOT_NOW, NOW, PAST } from './lists/emergency.ts';
import { words } from './lists/words.ts';
import { hasNear } from './sentences.ts';

const SEEN = new Set(['gezien', 'gesignaleerd', 'bij', 'in', 'op', 'richting', 'sjoen', 'seen']);

/** Whether a word near puts it in another time: "gisteren", not "sinds gisteren". */
function isPut(all: readonly Word[], from: number, to: number): boolean {
  const sentence = all[from]?.sentence;
  for (let i = Math.max(0, from - FAR); i < to + FAR && i < all.length; i += 1) {
    const word = all[i];
    if (word === undefined || word.sentence !== sentence) continue;
    // "In 2015".
    if (YEAR.test(word.text) && IN.has(all[i - 1]?.text ?? '')) return true;
    if (!NOT_NOW.has(word.text) || all[i - 1]?.text === 'sinds') continue;
    // "Voor het laatst gezien" is said of who is missing now.
    if (!(word.text === 'laatst' && SEEN.has(all[i + 1]?.text ?? ''))) return true;
  }
  return false;
}

const YEAR = /^(?:19|20)\d\d$/;
const IN = new Set(['in', 'uit', 'rond', 'yn', 'sinds']);

/** How far around a match words are looked at that put it in another time; the mild ones, which also stand in other clauses, only near. */
const FAR = 12;
const NEAR = 5;

/** "Bij de brug" tells where, "bij brand" tells when. */
const OF_PLACES = new Set(['bij', 'at']);
const DEFINITE = new Set(['de', 'het', 'ons', 'mijn', 'mij', 'the', 'nummer', 'nr', 'hem', 'haar']);
/** "Bij de inbraak van dinsdag" tells of something that is over. */
const EVENTS = new Set(words('inbraak overval brand diefstal eerste tweede aanrijding vorige ruzie melding'));
/** "Als hij nog eens komt": "nog" does not make it now. */
const CONDITIONAL = new Set(words('als wanneer mocht mochten zodra indien if'));
const URGENT = new Set(words('nu nuu momenteel help zojuist now direct meteen'));

const TAUGHT = new Set(
  words('cursus cursussen workshop lezing brandoefening herhalingscursus infoavond voorlichtingsavond'),
);

/** The first word of the sentence of the word at `at`, if that is not far. */
function firstOf(all: readonly Word[], at: number): string {
  let first = at;
  while (first > at - FAR && first > 0 && all[first - 1]?.sentence === all[at]?.sentence) first -= 1;
  return all[first]?.text ?? '';
}

/**
 * Whether the words put a match (indices of its first word and of the one past its last) in another time or make it a condition: "gisteren",
 * "als er brand is". `still` gives {@link lastOfNow}, which is looked for only where it decides. Looks at a bounded number of words.
 */
export function isElsewhen(
  all: readonly Word[],
  { from, to }: { from: number; to: number },
  still: () => number,
): boolean {
  const sentence = all[from]?.sentence;
  // A course stays one, however soon.
  if (hasNear(all, from, from - FAR, to + FAR, TAUGHT) && !hasNear(all, from, from - FAR, to + FAR, URGENT))
    return true;
  const isConditional =
    CONDITIONAL.has(firstOf(all, from)) && !hasNear(all, from, from - FAR, to + FAR, URGENT);
  if (!isConditional && hasNear(all, from, from - FAR, to + FAR, NOW)) return false;
  const isFirst = (i: number) => all[i - 1]?.sentence !== sentence;
  const isPlace = (i: number) =>
    OF_PLACES.has(all[i]?.text ?? '') &&
    DEFINITE.has(all[i + 1]?.text ?? '') &&
    !EVENTS.has(all[i + 2]?.text ?? '');
  for (let i = Math.max(0, from - FAR); i <= from; i += 1) {
    if (all[i]?.sentence === sentence && isFirst(i) && CONDITIONS.has(all[i]?.text ?? '')) return !isPlace(i);
  }
  if (isPut(all, from, to)) return true;
  const isPast = hasNear(all, from, from - NEAR, from, PAST) || hasNear(all, from, to, to + NEAR, PAST);
  if (!isPast) return false;
  return !goesOn(all, { from, to }, still());
}

/** What somebody has just found, told as it went: "ik zag dat er vonken kwamen". */
const FOUND = new Set(
  words(
    'zag zagen rook roken hoorde hoorden merkte merkten vond vonden ontdekte saw seen heard smelled found',
  ),
);
/** Words of what still is. */
const STILL = new Set(
  words(
    'doet staat is zijn zit zitten ligt liggen komt komen brandt gaat reageert blijft hangt loopt lopen krijg krijgt kan durf weet hoor zie ruik stinkt antwoordt',
  ),
);

/**
 * Whether what is told as past is told by who has just found it and still goes on: "toen zag ik vonken onder de pannen. Er doet niemand open". Only
 * where nothing puts it on another day or says how it ended: `still` is {@link lastOfNow}.
 */
function goesOn(all: readonly Word[], { from, to }: { from: number; to: number }, still: number): boolean {
  return still > (all[from]?.sentence ?? 0) && hasNear(all, from, from - 2 * FAR, to + FAR, FOUND);
}

/** The last sentence that tells of what still is; -1 if there is none, or if anything puts it on another day or says how it ended. */
export function lastOfNow(all: readonly Word[]): number {
  let last = -1;
  for (const { text, sentence } of all) {
    if (NOT_NOW.has(text) || ENDED.has(text)) return -1;
    if (STILL.has(text)) last = sentence;
  }
  return last;
}
const ENDED = new Set(
  words(
    'inmiddels gelukkig achteraf uiteindelijk later veilig voorbij afgelopen eergisteren gedoofd weer vals schrok eens keer geweest luckily afterwards',
  ),
);
