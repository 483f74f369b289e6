import {
  COLOURS,
  GENDERS,
  GROUP_ADJECTIVES,
  GROUP_PLURALS,
  GROUP_SINGULARS,
  RELIGIONS,
} from '../lists/groups.ts';
import { FIRST_NAMES, STREET_ENDS } from '../lists/names.ts';
import type { Group } from '../lists/nationalities.ts';
import { NATIONALITIES } from '../lists/nationalities.ts';
import { TOWNS } from '../lists/places.ts';
import { words } from '../lists/words.ts';

/**
 * Words that stand for their kind. Groups of people first: no weight can know which group a message names, so that the same message
 * about another group has the same score (AWGB article 1).
 */
const KINDS = kinds();
const NUMBERS_THAT_MEAN = new Set(['112', '18']);
const MOBILE = /^(0|31)?6\d{8}$/;
const DIGITS = /^\d+$/;

function kinds(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const put = (kind: string, list: readonly string[]): void => {
    for (const word of list) if (!found.has(word)) found.set(word, kind);
  };
  const group = (list: readonly Group[], one: string, many: string, kind: string): void => {
    for (const { singular, plural, adjective } of list) {
      put(one, [singular]);
      put(many, [plural]);
      if (adjective !== undefined) put(kind, [adjective, adjective.replace(/e$/, '')]);
    }
  };
  // One kind for all forms: some groups are called the same as one, as many and as an adjective (sinti).
  group([...NATIONALITIES, ...RELIGIONS], '§groep', '§groep', '§groep');
  group(COLOURS, '§kleur', '§kleur', '§kleur');
  group(GENDERS, '§mens', '§mensen', '§groep');
  put('§mens', words('man vrouw jongen meisje meid vent kerel gast'));
  put('§mensen', words('mannen vrouwen jongens meisjes meiden kerels gasten'));
  put('§groep', [...GROUP_SINGULARS, ...GROUP_PLURALS, ...GROUP_ADJECTIVES]);
  put('§dag', words('maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'));
  put(
    '§maand',
    words('januari februari maart april mei juni juli augustus september oktober november december'),
  );
  put('§stad', TOWNS);
  return found;
}

/** The kind that a word as typed is of: by the lists, or by how it looks. Undefined for a word that stands for itself. */
export function kindOf(text: string): string | undefined {
  return KINDS.get(text) ?? shapeOf(text);
}

/** The same for a word that a glossary gives: by the lists alone. */
export function listedKindOf(text: string): string | undefined {
  return KINDS.get(text);
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** The ends of streets by their last letter, as most words have none of these. */
const ENDS_BY_LETTER: (readonly string[] | undefined)[] = new Array(0x80).fill(undefined);
for (const end of STREET_ENDS) {
  const last = end.charCodeAt(end.length - 1);
  ENDS_BY_LETTER[last] = [...(ENDS_BY_LETTER[last] ?? []), end];
}

function shapeOf(text: string): string | undefined {
  if (isDigit(text.charCodeAt(0)) && DIGITS.test(text)) {
    if (NUMBERS_THAT_MEAN.has(text)) return undefined;
    return MOBILE.test(text) ? '§mobiel' : `§getal${Math.min(text.length, 9)}`;
  }
  const ends = ENDS_BY_LETTER[text.charCodeAt(text.length - 1)];
  if (ends?.some((end) => text.length > end.length + 2 && text.endsWith(end))) return '§straat';
  return FIRST_NAMES.has(text) ? '§naam' : undefined;
}
