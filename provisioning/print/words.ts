import { PRINT_WORDS_NL as TEXT } from '#basis/catalogue/print/words.nl.ts';
import { cut } from '#basis/cut.ts';
import { hasGlyph } from './fonts.ts';

/** Signs that are not seen and change how others are: zero width, and those that turn the direction of reading. */
const UNSEEN =
  /\u034F|\u17B4|\u17B5|[\u00AD\u061C\u115F\u1160\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFC]/gu;
/** Makes one picture of some: read before it is dropped. */
const JOINER = '\u200D';
/** A digit drawn as a key. */
const KEYCAP = /([\d#*])\uFE0F?\u20E3/gu;
/** Of a picture: how it is drawn, and the colour of a skin. */
const VARIANTS = /[\uFE0E\uFE0F]|[\u{1F3FB}-\u{1F3FF}]/gu;
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const SYMBOL = /^[\p{So}\p{Sk}\p{Cs}\p{Co}\p{Cn}\p{Emoji_Presentation}]/u;
const RIGHT_TO_LEFT = /^[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
/** A letter takes no more marks than this: a pile of them would be drawn over the lines above and below. */
const MARKS = /(\p{M}{2})\p{M}+/gu;

const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/**
 * A text of somebody as it can be printed: one line (`lines`: with its line ends), without signs that cannot be seen, and with words in
 * square brackets for pictures and for script that the letter does not have. Of what is longer than `max` the beginning, as `cut` has it. Pure.
 */
export function printable(text: string, max: number, { lines = false }: { lines?: boolean } = {}): string {
  const plain = text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(KEYCAP, '$1')
    .replace(CONTROL, (signs) => (lines && /[\n\u2028\u2029]/.test(signs) ? '\n' : ' '))
    .replace(MARKS, '$1');
  // Words are longer than what they stand for.
  const shown = cut(worded(cut(plain, max)), max);
  return lines ? shown.replace(/[^\S\n]+/g, ' ').trim() : shown.replace(/\s+/g, ' ').trim();
}

/** What stands for signs that cannot be printed; the same words after one another once. */
function worded(text: string): string {
  const parts: string[] = [];
  let last: string | null = null;
  for (const { segment } of segmenter.segment(text)) {
    const instead = insteadOf(segment);
    if (instead === null) {
      const shown = segment.replaceAll(JOINER, '');
      parts.push(shown);
      if (shown.trim() !== '') last = null;
      continue;
    }
    if (instead !== last) parts.push(` [${instead}] `);
    last = instead;
  }
  return parts.join('');
}

/** What a key that is tapped says, without the picture before its words: "112 gebeld". Of one without words nothing is left. */
export function keyWords(key: string): string {
  return key.replace(/^\P{L}*?(?=[\p{L}\p{N}])/u, '');
}

function insteadOf(sign: string): string | null {
  const [first = ''] = sign.replace(VARIANTS, '').split(JOINER);
  const named = TEXT.pictures[first];
  if (named !== undefined) return named;
  if (RIGHT_TO_LEFT.test(sign)) return TEXT.otherScript;
  if ([...sign].every((one) => one === '\n' || one === JOINER || hasGlyph(one))) return null;
  return SYMBOL.test(sign) ? TEXT.picture : TEXT.otherScript;
}
