import {
  COARSE_FIRST_PARTS,
  COARSE_OPEN_PARTS,
  CREATURE_PARTS,
  DAILY_PARTS,
  DIRT_FIRST_PARTS,
  DISLIKE_FIRST_PARTS,
  GROUP_HEADS,
  HEADS,
  ILLNESS_FIRST_PARTS,
  INNOCENT_COMPOUNDS,
  INNOCENT_HEADS,
  PERSON_PARTS,
  QUALITY_PARTS,
  RABBLE_PARTS,
  THING_PARTS,
} from './lists/compounds.ts';
import type { WordGroup } from './lists/entry.ts';
import { GROUP_NOUNS, GROUP_PLURALS, GROUP_SINGULARS } from './lists/groups.ts';
import { MEDICAL_SECONDS } from './lists/illness.ts';
import { TRIGRAMS, trigram } from './trigrams.ts';

/** What a word is found as. */
export type Entry = {
  readonly code: WordGroup['code'];
  /**
   * `alone`: the name of an illness and no more; `open`: such a name with a second part that is on no list, or that may be meant
   * kindly. Both are left alone beside words about being ill.
   */
  readonly doubt?: 'alone' | 'open';
};

type FirstPart = {
  readonly text: string;
  readonly entry: Entry;
  /** What may follow: anything (but honest second parts), any listed part, a person or group alone, what one lives with. */
  readonly followedBy: 'anything' | 'part' | 'person' | 'daily';
};

const GROUPS = new Set([...GROUP_NOUNS, ...GROUP_SINGULARS, ...GROUP_PLURALS]);
const PERSONS = new Set(PERSON_PARTS);
const PARTS = new Set([...PERSON_PARTS, ...CREATURE_PARTS, ...THING_PARTS, ...QUALITY_PARTS]);
const DAILY = new Set(DAILY_PARTS);
const MEDICAL = new Set(MEDICAL_SECONDS);
const RABBLE = new Set(RABBLE_PARTS);
const ILLNESS: Entry = { code: 'ziekte-als-scheldwoord' };
const ILLNESS_IN_DOUBT: Entry = { code: 'ziekte-als-scheldwoord', doubt: 'open' };
const COARSE: Entry = { code: 'schelden' };
const COARSE_IN_DOUBT: Entry = { code: 'schelden', doubt: 'open' };
const INSULT: Entry = { code: 'belediging' };
const GROUP_ABUSE: Entry = { code: 'discriminatie' };

const FIRST_PARTS: readonly FirstPart[] = [
  ...ILLNESS_FIRST_PARTS.map((text) => ({ text, entry: ILLNESS, followedBy: 'anything' }) as const),
  ...COARSE_OPEN_PARTS.map((text) => ({ text, entry: COARSE, followedBy: 'anything' }) as const),
  ...COARSE_FIRST_PARTS.map((text) => ({ text, entry: COARSE, followedBy: 'part' }) as const),
  ...DIRT_FIRST_PARTS.map((text) => ({ text, entry: COARSE, followedBy: 'daily' }) as const),
  ...DISLIKE_FIRST_PARTS.map((text) => ({ text, entry: INSULT, followedBy: 'person' }) as const),
].toSorted((a, b) => b.text.length - a.text.length);
const KK = FIRST_PARTS.filter((part) => part.text.startsWith('kk'));
/** The first parts by their first three letters, the longest first. */
const BY_START: (readonly FirstPart[] | undefined)[] = new Array(TRIGRAMS).fill(undefined);
for (const part of FIRST_PARTS) {
  const at = trigram(part.text, 0);
  if (at >= 0) BY_START[at] = [...(BY_START[at] ?? []), part];
}
/** The heads by their last three letters. */
const BY_END: (readonly string[] | undefined)[] = new Array(TRIGRAMS).fill(undefined);
for (const head of new Set([...HEADS, ...GROUP_HEADS])) {
  const at = trigram(head, head.length - 3);
  if (at >= 0) BY_END[at] = [...(BY_END[at] ?? []), head];
}
const PLAIN_HEADS = new Set(HEADS);

/** kankerteringzooi: two first parts, three at most. */
const MAX_FIRST_PARTS = 3;
const SHORTEST_PART = 3;
const SHORTEST = 5;

/** Every word that a compound may begin with, for who searches for beginnings. */
export const FIRST_PART_TEXTS: readonly string[] = FIRST_PARTS.map((part) => part.text);

/**
 * What an abusive compound is found as: a first part and what follows it, or a scold with anything before it. `isListed` knows the
 * words that are abuse by themselves. Bounded by the longest word.
 */
export function compound(word: string, isListed: (word: string) => Entry | undefined): Entry | undefined {
  return compoundOfFirst(word, isListed) ?? (word.length < SHORTEST ? undefined : byHead(word));
}

/** The same for what begins with a known first part alone. */
export function compoundOfFirst(
  word: string,
  isListed: (word: string) => Entry | undefined,
): Entry | undefined {
  if (word.length < SHORTEST || INNOCENT_COMPOUNDS.has(word)) return undefined;
  return byFirstPart(word, isListed, 1);
}

function byFirstPart(
  word: string,
  isListed: (word: string) => Entry | undefined,
  depth: number,
): Entry | undefined {
  const parts = word.startsWith('kk') ? KK : BY_START[trigram(word, 0)];
  if (parts === undefined) return undefined;
  for (const part of parts) {
    if (!word.startsWith(part.text) || word.length < part.text.length + 2) continue;
    const found = followed(part, word.slice(part.text.length), isListed, depth);
    if (found) return found;
  }
  return undefined;
}

function followed(
  part: FirstPart,
  rest: string,
  isListed: (word: string) => Entry | undefined,
  depth: number,
): Entry | undefined {
  if (GROUPS.has(rest)) return GROUP_ABUSE;
  if (part.followedBy === 'daily') return DAILY.has(rest) ? part.entry : undefined;
  if (part.followedBy === 'person') return PERSONS.has(rest) ? part.entry : undefined;
  const listed = isListed(rest);
  if (listed) return listed.code === 'discriminatie' ? GROUP_ABUSE : part.entry;
  const isKind = part.entry === ILLNESS && isMedical(rest);
  if (PARTS.has(rest) || isTwoParts(rest)) return isKind ? ILLNESS_IN_DOUBT : part.entry;
  const inner = depth < MAX_FIRST_PARTS ? byFirstPart(rest, isListed, depth + 1) : undefined;
  if (inner) return inner === GROUP_ABUSE ? inner : part.entry;
  const isOpen = part.followedBy === 'anything' && rest.length >= SHORTEST_PART && !isMedical(rest);
  // `kleren-`, `takken-`, `pokken-` are plurals, not `klere-` and so on before an n.
  if (!isOpen || (part.text.endsWith('e') && rest.startsWith('n')) || !hasVowel(rest)) return undefined;
  return part.entry === ILLNESS ? ILLNESS_IN_DOUBT : COARSE_IN_DOUBT;
}

/** Whether a second part speaks of care, research, being ill. */
function isMedical(rest: string): boolean {
  if (MEDICAL.has(rest)) return true;
  for (let to = SHORTEST_PART + 1; to < rest.length; to += 1) if (MEDICAL.has(rest.slice(0, to))) return true;
  return false;
}

/** `buurtbewoners`, `groepsapp`: a part made of two, with or without the s between. */
function isTwoParts(rest: string): boolean {
  for (let at = SHORTEST_PART; at + SHORTEST_PART <= rest.length; at += 1) {
    const first = rest.slice(0, at);
    if (!PARTS.has(first) && !(first.endsWith('s') && PARTS.has(first.slice(0, -1)))) continue;
    if (PARTS.has(rest.slice(at))) return true;
  }
  return false;
}

function hasVowel(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if ('aeiouy'.includes(text.charAt(i))) return true;
  return false;
}

function byHead(word: string): Entry | undefined {
  const heads = BY_END[trigram(word, word.length - 3)];
  if (heads === undefined || INNOCENT_HEADS.has(word)) return undefined;
  for (const head of heads) {
    const length = word.length - head.length;
    if (length < SHORTEST_PART || !word.endsWith(head)) continue;
    const before = word.slice(0, length);
    if (GROUPS.has(before) || (before.endsWith('s') && GROUPS.has(before.slice(0, -1)))) return GROUP_ABUSE;
    if (PLAIN_HEADS.has(head) || (head === 'tuig' && RABBLE.has(before))) return INSULT;
  }
  return undefined;
}

/** Whether {@link compound} could know a word that begins with these letters. */
export function mayBegin(word: string): boolean {
  return BY_START[trigram(word, 0)] !== undefined || word.startsWith('kk');
}
