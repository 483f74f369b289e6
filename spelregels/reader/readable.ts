import { cut } from '#basis/cut.ts';
import type { Analysed } from '../analyse.ts';
import { COLOURS, ORIENTATIONS, RELIGIONS } from '../lists/groups.ts';
import { FIRST_NAMES } from '../lists/names.ts';
import type { Group } from '../lists/nationalities.ts';
import { NATIONALITIES } from '../lists/nationalities.ts';
import { linksIn } from '../rules/rule11-links.ts';

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

/** How a web address is read: what may stand in a message of these is for the rule about links to say, and not for who was taught by others. */
const SITE = 'deze site';

/** A message as a model that knows the language reads it: as typed, but for which group it names and which web address. Linear in its length. */
export function readable(analysed: Analysed): string {
  const { original, words } = analysed;
  let text = '';
  let from = 0;
  const count = Math.min(words.length, MOST_WORDS);
  const links = linksIn(analysed);
  let link = 0;
  for (let i = 0; i < count; i += 1) {
    const word = words[i];
    if (word === undefined) break;
    while ((links[link]?.end ?? word.start) < word.start) link += 1;
    const site = links[link];
    if (site && site.start <= word.start && word.start < site.end) {
      if (from <= site.start) text += original.slice(from, site.start) + SITE;
      from = Math.max(from, site.end);
      continue;
    }
    const stand = SAME.get(word.text) ?? (FIRST_NAMES.has(word.text) ? 'Kim' : undefined);
    if (stand === undefined) continue;
    text += original.slice(from, word.start) + stand;
    from = word.end;
  }
  const end = words.length > count ? (words[count - 1]?.end ?? 0) : original.length;
  return cut(text + original.slice(from, Math.max(from, end)), MOST_UNITS);
}
