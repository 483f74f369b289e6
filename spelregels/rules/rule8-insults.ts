import type { Analysed, Word } from '../analyse.ts';
import { isQuoted } from '../analyse.ts';
import { finding } from '../finding.ts';
import { BURGLARS } from '../lists/emergency.ts';
import { patternsOfAll } from '../lists/entry.ts';
import { GROUP_NOUNS, GROUP_PLURALS, GROUP_SINGULARS } from '../lists/groups.ts';
import { CALLED_AT_THE_END, COARSE_PHRASES, INSULT_PHRASES, WISHED } from '../lists/insult-phrases.ts';
import {
  AGENT_ENDINGS,
  BELITTLING,
  DEGRADING,
  INSULTS_IN_FRAME,
  NO_AGENTS,
  PERSONS,
  PRONOUNS,
  SCOLDING,
} from '../lists/insults.ts';
import { isOfOneself } from '../oneself.ts';
import type { PhraseMatch } from '../phrases.ts';
import { compilePhrases } from '../phrases.ts';
import type { Finding, FindingCode } from '../types.ts';

const { dwaas = [], ding = [], mal = [], soort = [], gespuis = [] } = INSULTS_IN_FRAME;

/**
 * `place`: where in its sentence the word must stand; `agent`: the word after it must be what somebody is called for what they do; `wish`: nobody may stand
 * before it who has it.
 */
type Frame = { readonly code: FindingCode; readonly place?: 'opening' | 'closing' | 'agent' | 'wish' };

const PHRASES = compilePhrases<Frame>(
  [
    { value: { code: 'belediging' }, patterns: patternsOfAll(INSULT_PHRASES) },
    { value: { code: 'schelden' }, patterns: patternsOfAll(COARSE_PHRASES) },
    { value: { code: 'schelden', place: 'wish' }, patterns: patternsOfAll(WISHED) },
    { value: { code: 'belediging', place: 'opening' }, patterns: ['^ [<dwaas>|<gespuis>]'] },
    {
      value: { code: 'belediging', place: 'closing' },
      patterns: ['[<dwaas>|<gespuis>] $', ...patternsOfAll(CALLED_AT_THE_END)],
    },
    { value: { code: 'belediging', place: 'agent' }, patterns: ['[<scheldend>]'] },
  ],
  {
    dwaas,
    ding,
    mal,
    soort,
    gespuis,
    minachtend: DEGRADING,
    kleinerend: BELITTLING,
    persoon: PERSONS,
    jij: PRONOUNS,
    scheldend: SCOLDING,
  },
);
const IN_REPORTS = new Set(BURGLARS);
const GROUPS = new Set([...GROUP_NOUNS, ...GROUP_SINGULARS, ...GROUP_PLURALS]);
/** Before these "idioot" says how much. */
const DEGREES = new Set(
  'hard harde hoog hoge veel lang lange snel druk duur dure groot grote gevaarlijk laat vroeg weer'.split(
    ' ',
  ),
);
/** After these a word at the end of a sentence is what the sentence is about, not whom it is said to. */
const NOT_VOCATIVE = new Set('een n de het the a an in of en als like geen mijn onze niet'.split(' '));
/** The same of an animal or a thing: "let op je hond", "met hond". */
const OF_THINGS = new Set(
  `je jouw uw jullie haar hun ons met van naar zonder per zo'n die deze dit dat wat welke elke iedere andere grote kleine`.split(
    ' ',
  ),
);
const HAVE_IT = new Set('ik k ikke ick wij we hij ie zij ze hy sy hja wy men u'.split(' '));
/** What animals and things are said to do, or what their owner is asked: nobody is called by their name then. So many words behind it. */
const OF_ANIMALS = new Set(
  `kwijt verloren vergeten los ontsnapt losgebroken weggelopen weggewaaid gevonden blaft blaffen bijt bijten gebeten grazen graast aangelijnd
  uitgelaten binnen buiten gemist losgelaten`.split(/\s+/),
);
const OF_ANIMALS_NEAR = 4;
const THINGS = new Set(ding);

/** Rule 8: harmless words that insult because of how they are said to or of a person. */
export function insults(analysed: Analysed): Finding[] {
  const found: Finding[] = [];
  for (const match of PHRASES.find(analysed.words)) {
    if (isQuoted(analysed, match) || !isInPlace(analysed, match)) continue;
    if (match.value.code === 'belediging' && isOfOneself(analysed.words, match.from)) continue;
    if (isAnimal(analysed.words, match)) continue;
    const agent = match.value.place === 'agent' ? analysed.words[match.to] : undefined;
    // A burglar is what the message is about.
    const end = agent && !IN_REPORTS.has(agent.text) ? agent.end : match.end;
    found.push(finding(analysed, match.value.code, { start: match.start, end }));
  }
  // Plain text has no pictures.
  if (analysed.folded.starts !== undefined) found.push(...gestures(analysed));
  return found;
}

const FINGER = '\u{1F595}';
/** Raised middle fingers, of whatever colour, in a row. */
const FINGERS = /(?:\u{1F595}[\u{1F3FB}-\u{1F3FF}\uFE0F]*)+/gu;

function gestures(analysed: Analysed): Finding[] {
  if (!analysed.original.includes(FINGER)) return [];
  return [...analysed.original.matchAll(FINGERS)]
    .map(({ index, 0: fingers }) => ({ start: index, end: index + fingers.length }))
    .filter((span) => !isQuoted(analysed, span))
    .map((span) => finding(analysed, 'belediging', span));
}

/** `kattenvergiftiger`, `fietsendief`: what somebody is called for what they do. */
function isAgent(text: string): boolean {
  return (
    text.length > 4 &&
    !NO_AGENTS.has(text) &&
    !GROUPS.has(text) &&
    AGENT_ENDINGS.some((ending) => text.endsWith(ending))
  );
}

/** "Zijn jullie een hond kwijt?" */
function isAnimal(words: readonly Word[], { to, value }: PhraseMatch<Frame>): boolean {
  const last = words[to - 1];
  if (value.code !== 'belediging' || !THINGS.has(last?.text ?? '')) return false;
  return words
    .slice(to, to + OF_ANIMALS_NEAR)
    .some((word) => word.sentence === last?.sentence && OF_ANIMALS.has(word.text));
}

/** A single word is no sentence yet: it must be followed by something, be shouted, or be what others are called. */
function isInPlace(analysed: Analysed, { value, from, to }: PhraseMatch<Frame>): boolean {
  if (value.place === undefined) return true;
  const { words } = analysed;
  const sentence = words[from]?.sentence;
  const isIn = (word: Word | undefined): boolean => word !== undefined && word.sentence === sentence;
  if (value.place === 'wish') return !(isIn(words[from - 1]) && HAVE_IT.has(words[from - 1]?.text ?? ''));
  if (value.place === 'agent') return isIn(words[to]) && isAgent(words[to]?.text ?? '');
  if (value.place === 'opening')
    return (
      (isIn(words[to]) && !DEGREES.has(words[to]?.text ?? '')) ||
      analysed.folded.text.charAt(words[from]?.to ?? 0) === '!'
    );
  const before = words[to - 2];
  const between = analysed.folded.text.slice(before?.to ?? 0, words[to - 1]?.from ?? 0);
  const isOfThing = THINGS.has(words[to - 1]?.text ?? '') && OF_THINGS.has(before?.text ?? '');
  return isIn(before) && !between.includes(':') && !isOfThing && !NOT_VOCATIVE.has(before?.text ?? '');
}
