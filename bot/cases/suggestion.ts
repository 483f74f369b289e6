import { analyse } from '#spelregels/analyse.ts';
import { judge } from '#spelregels/judge.ts';
import { readNames } from '#spelregels/names.ts';
import { findPlates } from '#spelregels/plates.ts';
import type { Circumstances } from '#spelregels/types.ts';

/** What a suggestion is made from: findings with their place in the text. */
type Found = {
  readonly rule: number;
  readonly code: string;
  readonly start: number;
  readonly end: number;
};
/** A better wording: the message itself made fit, or what to write instead (a text of the catalogue). */
export type Suggestion =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'advice'; readonly advice: 'onePerson' | 'whatTheyDid' | 'behaviour' };

const ABOUT_LOOKS = 4;
const CURSES: ReadonlySet<string> = new Set(['schelden', 'ziekte-als-scheldwoord']);
/** A word of these asks for a noun behind it: without that the sentence is none. */
const WANTS_NOUN: ReadonlySet<string> = new Set(
  'de het een n ne zon mijn je jouw zijn haar ons onze jullie hun wat welke in it syn myn dyn the a an my your'.split(
    ' ',
  ),
);
/** A sentence that ends in one of these is not whole. */
const OPEN_END: ReadonlySet<string> = new Set([
  ...WANTS_NOUN,
  ...'en of maar van met voor door die dat is was zo en and or of is was'.split(' '),
]);
const SHORTEST_SENTENCE = 3;
const SOMEBODY = 'iemand';

/**
 * A better wording for a message, where there is one; null where there is none. What it gives passes the rules. `text`: the message as
 * it was typed; where it is not known, '' : then only advice is given. Pure.
 */
export function suggestion(
  findings: readonly Found[],
  text: string,
  circumstances: Circumstances,
): Suggestion | null {
  const has = (code: string): boolean => findings.some((found) => found.code === code);
  if (has('discriminatie')) return { is: 'advice', advice: 'onePerson' };
  if (findings.some((found) => found.rule === ABOUT_LOOKS)) return { is: 'advice', advice: 'behaviour' };
  if (text.trim() !== '') {
    const made = tidy(reworded(findings, text));
    const fits = made !== tidy(text) && isSentence(made);
    if (fits && judge({ text: made, kind: 'text' }, circumstances).action === 'allow')
      return { is: 'text', text: made };
  }
  return has('belediging') ? { is: 'advice', advice: 'whatTheyDid' } : null;
}

type Change = { readonly start: number; readonly end: number; readonly by: string };

function reworded(findings: readonly Found[], text: string): string {
  const analysed = analyse({ text, kind: 'text' });
  const changes: Change[] = findings.flatMap(({ code, start, end }): Change[] => {
    if (end <= start) return [];
    if (CURSES.has(code)) return leavesNoHole(text.slice(0, start)) ? [{ start, end, by: '' }] : [];
    if (code === 'kenteken-met-eigenaar') {
      const isPlate = findPlates(analysed).some((plate) => plate.start === start && plate.end === end);
      return isPlate ? [] : [{ start, end, by: '' }];
    }
    if (code === 'beschuldigde-met-naam') return withoutName(start, end);
    return [];
  });
  let made = '';
  let at = 0;
  for (const change of changes.sort((one, other) => one.start - other.start)) {
    if (change.start < at) continue;
    made += text.slice(at, change.start) + change.by;
    at = change.end;
  }
  return made + text.slice(at);

  /** "Jan heeft ingebroken" becomes "Iemand heeft ingebroken"; of "de dader is Jan" the whole sentence goes. */
  function withoutName(start: number, end: number): Change[] {
    const { words } = analysed;
    const names = readNames(analysed);
    const from = words.findIndex((word) => word.start === start);
    const to = from < 0 ? undefined : names.nameAt(from);
    const last = to === undefined ? undefined : words[to - 1];
    const { sentence } = words[from] ?? {};
    // A name that opens its sentence and is followed by what was done.
    const isSubject = words[from - 1]?.sentence !== sentence && words[to ?? from]?.sentence === sentence;
    if (last && (last.end < end || isSubject)) return [{ start, end: last.end, by: SOMEBODY }];
    const same = words.filter((word) => word.sentence === sentence);
    const [first, final] = [same[0], same.at(-1)];
    return first && final ? [{ start: first.start, end: pastStop(text, final.end), by: '' }] : [];
  }
}

/** True if the word behind this may be left out: what stands before it does not wait for a noun. */
function leavesNoHole(before: string): boolean {
  const last = /([\p{L}'’]+)\s*$/u.exec(before.slice(-40))?.[1]?.toLowerCase().replace(/['’]/g, '');
  return last === undefined || !WANTS_NOUN.has(last);
}

function pastStop(text: string, at: number): number {
  let end = at;
  while (end < text.length && '.!?'.includes(text.charAt(end))) end += 1;
  return end;
}

/** Single spaces, no sign left over where a word was, a capital at the start of each sentence that had one. */
function tidy(text: string): string {
  const joined = text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.!?;:])/g, '$1')
    .trim()
    .replace(/^[,.!?;: ]+/, '')
    .replace(/[,;:] ?([.!?])/g, '$1')
    .replace(/,,+/g, ',');
  return joined.replace(
    /(^|[.!?] )(\p{Ll})/gu,
    (_all, start: string, letter: string) => start + letter.toUpperCase(),
  );
}

function isSentence(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const ends = text
    .toLowerCase()
    .split(/[.!?]+/)
    .map((part) => /([\p{L}\p{N}'’-]+)\W*$/u.exec(part.trim())?.[1]);
  return words.length >= SHORTEST_SENTENCE && ends.every((end) => end === undefined || !OPEN_END.has(end));
}
