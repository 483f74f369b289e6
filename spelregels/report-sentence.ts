import type { Analysed, Word } from './analyse.ts';
import { analyse, isQuoted } from './analyse.ts';
import { firstFrom, inOrder, without } from './aside.ts';
import { reportsEmergency } from './emergency.ts';
import { LOST, VULNERABLE } from './lists/emergency.ts';
import {
  ADVICE,
  ALSO_SEEN,
  ANSWERS,
  BACK,
  EXPLAINED,
  FOUND,
  LONG_AGO,
  NO_REPORT,
  NOT_OVER,
  NOT_SEEN,
  NOTHING,
  ONESELF,
  OVER,
  QUESTION_OPENERS,
} from './lists/no-report.ts';
import { DANGEROUS, STRONG, WEAK } from './lists/report.ts';
import { REPORT_CLASSES } from './lists/report-words.ts';
import type { Span } from './mask.ts';
import type { PhraseMatch } from './phrases.ts';
import { compilePhrases } from './phrases.ts';

type Sign =
  | 'advice'
  | 'answer'
  | 'danger'
  | 'strong'
  | 'weak'
  | 'over'
  | 'found'
  | 'explained'
  | 'back'
  | 'nothing'
  | 'none'
  | 'also';
const PHRASES = compilePhrases<Sign>(
  [
    { value: 'advice', patterns: ADVICE },
    { value: 'answer', patterns: ANSWERS },
    { value: 'danger', patterns: DANGEROUS },
    { value: 'strong', patterns: STRONG },
    { value: 'weak', patterns: WEAK },
    { value: 'over', patterns: OVER },
    { value: 'found', patterns: FOUND },
    { value: 'explained', patterns: EXPLAINED },
    { value: 'back', patterns: BACK },
    { value: 'nothing', patterns: NOTHING },
    { value: 'none', patterns: NO_REPORT },
    { value: 'also', patterns: ALSO_SEEN },
  ],
  REPORT_CLASSES,
);
const PETS = new Set(REPORT_CLASSES.huisdier);
const PEOPLE = new Set(VULNERABLE);
const IS_LOST = new Set([...LOST, 'vermissing', 'gevonden', 'ontsnapt']);

export type Sentence = { readonly from: number; readonly to: number };
export type Classified = Sentence & {
  readonly level: 0 | 1 | 2;
  readonly danger: boolean;
  readonly answers: boolean;
  /** It says that it is over, or what to do. */
  readonly isSpent: boolean;
  readonly isOver: boolean;
  readonly isBack: boolean;
  readonly isAlso: boolean;
  /** It asks whether there is danger. */
  readonly asks: boolean;
};

/** The sentences of a message, by indices of its words; in order. */
export function sentencesOf({ words }: Analysed): Sentence[] {
  const found: Sentence[] = [];
  for (let from = 0; from < words.length; ) {
    let to = from + 1;
    while (to < words.length && words[to]?.sentence === words[from]?.sentence) to += 1;
    found.push({ from, to });
    from = to;
  }
  return found;
}

/** What one sentence reports. `aside`: what is about calling 112 or said by others; null if the rules' own test finds no danger in the whole text. Pure. */
export function classify(analysed: Analysed, sentence: Sentence, aside: readonly Span[] | null): Classified {
  const words = analysed.words.slice(sentence.from, sentence.to);
  const signs = PHRASES.find(words).filter((sign) => !isQuoted(analysed, sign));
  const has = (value: Sign): boolean => signs.some((sign) => sign.value === value);
  const answers = has('answer');
  const saysSo = !words.some((word) => NOT_OVER.has(word.text)) && !beginsAgain(words);
  const ended = saysSo && (has('over') || (has('found') && !isHurt(analysed, sentence, signs)));
  const isAsked = isQuestion(analysed, sentence);
  const isTold = !isAsked && !ONESELF.has(words[0]?.text ?? '') && !beginsWithVerb(words);
  const isOver = (ended || has('explained')) && isTold;
  const isBack = isOver && has('back');
  const isSpent = ended || has('explained') || has('nothing') || has('advice');
  const isAlso = has('also') && !isAsked && !words.some((word) => NOT_SEEN.has(word.text));
  const common = { ...sentence, answers, isSpent, isOver, isBack, isAlso, asks: false };
  if (isSpent) return { ...common, level: 0, danger: false };
  const isNow = !words.some((word) => LONG_AGO.has(word.text));
  const danger =
    isNow && ((has('danger') && !has('none')) || (aside !== null && isDangerous(analysed, sentence, aside)));
  if (danger && asksAfter(analysed, sentence)) return { ...common, level: 1, danger: false, asks: true };
  if (danger) return { ...common, level: 2, danger };
  let level = has('strong') ? 2 : has('weak') ? 1 : 0;
  if (has('none')) level = 0;
  if (isQuestion(analysed, sentence) && !isToldBefore(analysed, sentence, signs)) level -= 1;
  if (!isNow) level -= 1;
  return { ...common, level: Math.max(0, level) as 0 | 1 | 2, danger };
}

const VERBS = new Set(['is', 'zijn', 'wordt', 'worden', 'was', 'heeft', 'binne', 'are', 'has']);
/** "is de dader gepakt", without a question mark. */
const beginsWithVerb = (words: readonly Word[]): boolean => VERBS.has(words[0]?.text ?? '');

/** "Ze is weer weg". */
function beginsAgain(words: readonly Word[]): boolean {
  return words.some((word, i) => word.text === 'weer' && words[i + 1]?.text === 'weg');
}

/** "Ze is gevonden, ze is gewond en heeft hulp nodig": what stands behind it is as dangerous as ever. */
function isHurt(
  { original, words }: Analysed,
  { to }: Sentence,
  signs: readonly PhraseMatch<Sign>[],
): boolean {
  const found = signs.find((sign) => sign.value === 'found');
  const rest = original.slice(found?.end, words[to]?.start);
  return reportsEmergency(analyse({ text: rest, kind: 'text' }));
}

const ASKED_FIRST = new Set('is zijn wordt worden was waren heeft hebben binne wurdt hat are has'.split(' '));
/** "Is dat brand?" and "Is er een arts?" tell of something: only after these is no more than asked. */
const ASKED_OF = new Set(['er', 'der', 'het', 'de', 'there', 'the', 'it', 'hij', 'zij', 'ze']);
const ASKED_FOR_HELP = new Set(
  `arts dokter aed ehbo verpleegkundige verpleger bhv bhver reanimatie defibrillator hulp help iemand immen ien doctor nurse anyone someone
  anybody somebody ambulance`.split(/\s+/),
);
const LONGEST_ASKED = 7;

/** "Is er brand?", "Zijn er gewonden?", "Wordt er nog gevochten?": asked by who knows of it from others, or wonders. */
function asksAfter(analysed: Analysed, sentence: Sentence): boolean {
  const words = analysed.words.slice(sentence.from, sentence.to);
  const [first, second] = words;
  if (words.length > LONGEST_ASKED || !isQuestion(analysed, sentence)) return false;
  if (!ASKED_FIRST.has(first?.text ?? '') || !ASKED_OF.has(second?.text ?? '')) return false;
  if (words.some((word) => ASKED_FOR_HELP.has(word.text))) return false;
  return analysed.original.slice(words.at(-1)?.end).startsWith('?');
}

/** By the emergency test of the rules (emergency.ts), apart from what is said about calling 112 and what others said. */
function isDangerous(analysed: Analysed, { from, to }: Sentence, aside: readonly Span[]): boolean {
  const { words, original } = analysed;
  const start = words[from]?.start ?? 0;
  const until = words[to]?.start ?? original.length;
  const pets = lostPets(words.slice(from, to));
  const spans =
    pets.length === 0
      ? aside
      : inOrder([...aside.slice(firstFrom(aside, start), firstFrom(aside, until)), ...pets]);
  return reportsEmergency(analyse({ text: without(original, spans, start, until), kind: 'text' }));
}

/** Where a sentence says that an animal is lost, and nobody with it: a report, and not one for 112. */
function lostPets(sentence: readonly Word[]): readonly Span[] {
  const has = (list: ReadonlySet<string>): boolean => sentence.some((word) => list.has(word.text));
  if (!has(PETS) || has(PEOPLE)) return [];
  return sentence.filter((word) => IS_LOST.has(word.text));
}

/** "Vannacht ruit ingetikt, heeft iemand iets gezien?": what is told stands before the last comma. */
function isToldBefore(
  { words, original }: Analysed,
  { from, to }: Sentence,
  signs: readonly PhraseMatch<Sign>[],
): boolean {
  if (QUESTION_OPENERS.has(words[from]?.text ?? '')) return false;
  const start = words[from]?.start ?? 0;
  const comma = start + original.slice(start, words[to - 1]?.end).lastIndexOf(',');
  return signs.some((sign) => sign.value === 'strong' && sign.end <= comma);
}

function isQuestion({ words, original }: Analysed, { from, to }: Sentence): boolean {
  const last = words[to - 1];
  const next = words[to];
  if (original.slice(last?.end ?? 0, next?.start).includes('?')) return true;
  const opener = words[from]?.text ?? '';
  return QUESTION_OPENERS.has(opener) && opener !== 'iemand' && opener !== 'is' && opener !== 'was';
}
