import { digitsAsLetters, foldShapes, nameWords } from './name-letters.ts';
import type { GebiedRole } from './roles.ts';

/** Why a display name is refused. */
export type NameFault = 'length' | 'letters' | 'official' | 'nobody';

const MAX_LENGTH = 60;

/** Letters that people have in their names: of Western and Central Europe, Turkish, Azeri, Vietnamese, Pinyin, and no phonetic look-alikes. */
const LETTERS =
  /^[A-Za-z\u00C0-\u017F\u018F\u0259\u01A0\u01A1\u01AF\u01B0\u01CD-\u01DC\u01E6-\u01E9\u0218-\u021B\u1E00-\u1EFF\p{Mn}\d .,'’()-]+$/u;

/**
 * What is wrong with a person's display name, or null. It stands above everything somebody says: letters of the Latin script alone (no
 * look-alikes of other scripts, no invisible signs), and, unless they are `official`, nothing that passes for an office. What passes for the
 * service or for one that the groups do not have is nobody's. Whether somebody holds the office is {@link rolesClaimed}' to ask.
 */
export function nameFault(name: string, official = false): NameFault | null {
  if (name.length < 1 || name.length > MAX_LENGTH) return 'length';
  if (!LETTERS.test(name) || !/^[\p{Script=Latin}\p{Mn}\d .,'’()-]*\p{Script=Latin}/u.test(name))
    return 'letters';
  if (/[×÷]/.test(name)) return 'letters';
  const claimed = claims(name);
  if (claimed.has('nobody')) return official ? 'nobody' : 'official';
  return claimed.size > 0 && !official ? 'official' : null;
}

/** The roles that a name says its bearer holds; each must be held. */
export function rolesClaimed(name: string): readonly GebiedRole[] {
  return [...claims(name)].filter((role) => role !== 'nobody');
}

type Claimed = GebiedRole | 'nobody';
const shape = (text: string): string => foldShapes(text);

/** Titles that are parts of names too, or read as one across two words, so that they count as a word alone: Botma, Boaventura, Abe Heerema. */
const TITLE_WORDS: ReadonlyMap<string, Claimed> = new Map(
  (
    [
      ['agent', 'wijkagent'],
      ['agint', 'wijkagent'],
      ['boa', 'gemeente'],
      ['gem', 'gemeente'],
      ['oov', 'gemeente'],
      ['beheer', 'coordinator'],
      ['admin', 'nobody'],
      ['mod', 'nobody'],
      ['moderator', 'nobody'],
    ] as const
  ).map(([word, role]) => [shape(word), role]),
);
/** Titles that count wherever they stand, also with signs in between. */
const LONG_TITLES: readonly (readonly [string, Claimed])[] = (
  [
    ['politie', 'wijkagent'],
    ['plysje', 'wijkagent'],
    ['police', 'wijkagent'],
    ['polizei', 'wijkagent'],
    ['wijkagent', 'wijkagent'],
    ['wijkagint', 'wijkagent'],
    ['dorpsagent', 'wijkagent'],
    ['buurtagent', 'wijkagent'],
    ['hoofdagent', 'wijkagent'],
    ['inspecteur', 'wijkagent'],
    ['rechercheur', 'wijkagent'],
    ['gemeente', 'gemeente'],
    ['burgemeester', 'gemeente'],
    ['boargemaster', 'gemeente'],
    ['wethouder', 'gemeente'],
    ['handhaver', 'gemeente'],
    ['handhaving', 'gemeente'],
    ['toezichthouder', 'gemeente'],
    ['stadswacht', 'gemeente'],
    ['openbareorde', 'gemeente'],
    // Coördinator, coördinatie, coördinatrice, and as Frisian writes them.
    ['coordina', 'coordinator'],
    ['koordina', 'coordinator'],
    ['beheerder', 'coordinator'],
    ['behearder', 'coordinator'],
    ['marechaussee', 'nobody'],
    ['brandweer', 'nobody'],
    ['ambulance', 'nobody'],
    ['meldkamer', 'nobody'],
    ['administrator', 'nobody'],
    ['buurtbaken', 'nobody'],
  ] as const
).map(([title, role]) => [shape(title), role]);
/** A name as it is without what says an office: Els Visser (gemeente) is Els Visser. */
export function withoutOffice(name: string): string {
  if (claims(name).size === 0) return name;
  const bare = name.replace(/\([^()]*\)/g, (part) => (claims(part).size > 0 ? ' ' : part));
  return bare
    .split(/[\s,]+/)
    .filter((word) => claims(word).size === 0)
    .join(' ');
}

/** The services' own names: Anna Bot is a neighbour, Bot or De Bot is not. */
const SERVICE_NAME = /^(de |het )?(bot|dlenst)$/;

/** Looks through accents, signs in between, digits that stand for letters and letters of one shape. */
function claims(name: string): ReadonlySet<Claimed> {
  const words = nameWords(name).map((word) => shape(digitsAsLetters(word)));
  const joined = shape(words.join(''));
  const found = new Set<Claimed>();
  for (const word of words) {
    const role = TITLE_WORDS.get(word);
    if (role) found.add(role);
  }
  for (const [title, role] of LONG_TITLES) if (joined.includes(title)) found.add(role);
  if (SERVICE_NAME.test(words.join(' '))) found.add('nobody');
  return found;
}
