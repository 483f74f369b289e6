import type { Analysed, Word } from './analyse.ts';
import type { Span } from './mask.ts';
import { DIGIT } from './signs.ts';

/** Forms of Dutch number plates: L a letter, D a digit (RDW, sidecodes 1 to 14). */
const SIDECODES: ReadonlySet<string> = new Set([
  ...[
    'LLDDDD',
    'DDDDLL',
    'DDLLDD',
    'LLDDLL',
    'LLLLDD',
    'DDLLLL',
    'DDLLLD',
    'DLLLDD',
    'LLDDDL',
    'LDDDLL',
    'LLLDDL',
    'LDDLLL',
    'DLLDDD',
    'DDDLLD',
  ],
]);
const PLATE_LENGTH = 6;
/** With one of these before it, a mix of letters and digits is a plate too, a foreign one or one half read. */
const PLATE_WORDS = new Set(['kenteken', 'kentekenplaat', 'nummerplaat', 'plaat', 'kent', 'plate']);

/** Number plates: `AB-12-CD`, `G 123 BC`, `12ABC3`, or what follows "kenteken". */
export function findPlates(analysed: Analysed): Span[] {
  const { words, folded } = analysed;
  const plates: Span[] = [];
  if ((folded.signs & DIGIT) === 0) return plates;
  for (let at = 0; at < words.length; at += 1) {
    const count = plateAt(words, folded.text, at);
    const [first, last] = [words[at], words[at + count - 1]];
    if (count === 0 || !first || !last) continue;
    plates.push({ start: first.start, end: last.end });
    at += count - 1;
  }
  return plates;
}

function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x30 && unit <= 0x39) return true;
  }
  return false;
}

/** How many words from `at` on make a plate; 0 if none. */
function plateAt(words: readonly Word[], text: string, at: number): number {
  const first = words[at];
  if (!first || first.text.length > PLATE_LENGTH) return 0;
  const [second, third] = [words[at + 1], words[at + 2]];
  // Every plate has digits and letters, so that most words cost no more than this.
  if (!hasDigit(first.text) && !hasDigit(second?.text ?? '') && !hasDigit(third?.text ?? '')) return 0;
  const isAnnounced =
    PLATE_WORDS.has(words[at - 1]?.text ?? '') || PLATE_WORDS.has(words[at - 2]?.text ?? '');
  if (SIDECODES.has(shape(first.text))) return isAnnounced || /[a-z]/.test(first.text) ? 1 : 0;
  if (second && third && SIDECODES.has(shape(first.text + second.text + third.text))) {
    const gaps = [text.slice(first.to, second.from), text.slice(second.to, third.from)];
    if (gaps.every((gap) => gap === '-')) return 3;
    if (isAnnounced && gaps.every((gap) => gap === ' ')) return 3;
  }
  return isAnnounced && shape(first.text).includes('L') && shape(first.text).includes('D') ? 1 : 0;
}

function shape(word: string): string {
  if (word.length > PLATE_LENGTH) return '';
  let signs = '';
  for (let i = 0; i < word.length; i += 1) {
    const unit = word.charCodeAt(i);
    signs += unit >= 0x30 && unit <= 0x39 ? 'D' : unit >= 0x61 && unit <= 0x7a ? 'L' : '?';
  }
  return signs;
}
