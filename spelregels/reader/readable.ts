import { cut } from '#basis/cut.ts';
import type { Analysed } from '../analyse.ts';
import { COLOURS, ORIENTATIONS, RELIGIONS } from '../lists/groups.ts';
import { FIRST_NAMES } from '../lists/names.ts';
import type { Group } from '../lists/nationalities.ts';
import { NATIONALITIES } from '../lists/nationalities.ts';

/** More of a message is not read: what is longer begins with what it is about. */
const MOST_WORDS = 120;
/** A row of signs or pictures without a word in it says no more for being long. */
const MOST_UNITS = 900;

/** Men and women, old and young, by what they are read as. */
export const PERSONS = {
  persoon: ['man', 'vrouw'],
  personen: ['mannen', 'vrouwen'],
  jongere: ['jongen', 'meisje'],
  jongeren: ['jongens', 'meisjes'],
} as const;

/**
 * Words that are read as one and the same, so that a message about another group is the same message to who reads it (AWGB article 1): group,
 * colour, gender of adults and of the young; and first names, which tell from where somebody's family is.
 */
const SAME: ReadonlyMap<string, string> = same();

function same(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const put = (stand: string, forms: readonly (string | undefined)[]): void => {
    for (const form of forms) if (form !== undefined && !found.has(form)) found.set(form, stand);
  };
  const groups = (stand: string, list: readonly Group[]): void => {
    for (const { singular, plural, adjective } of list)
      put(stand, [singular, plural, adjective, adjective?.replace(/e$/, '')]);
  };
  for (const [stand, forms] of Object.entries(PERSONS)) put(stand, forms);
  groups('donkere', COLOURS);
  groups('Turkse', [...NATIONALITIES, ...RELIGIONS, ...ORIENTATIONS]);
  return found;
}

/** A message as a model that knows the language reads it: as typed, but for which group it names. Linear in its length. */
export function readable({ original, words }: Analysed): string {
  let text = '';
  let from = 0;
  const count = Math.min(words.length, MOST_WORDS);
  for (let i = 0; i < count; i += 1) {
    const word = words[i];
    if (word === undefined) break;
    const stand = SAME.get(word.text) ?? (FIRST_NAMES.has(word.text) ? 'Kim' : undefined);
    if (stand === undefined) continue;
    text += original.slice(from, word.start) + stand;
    from = word.end;
  }
  const end = words.length > count ? (words[count - 1]?.end ?? 0) : original.length;
  return cut(text + original.slice(from, Math.max(from, end)), MOST_UNITS);
}
