import type { Analysed, Word } from './analyse.ts';
import { analyse, isQuoted, quotedIn } from './analyse.ts';
import type { CallTalk } from './called.ts';
import { callTalk, isCryForHelp } from './called.ts';
import { reportsEmergency } from './emergency.ts';
import { DANGER } from './learned/model.ts';
import { isLikeDanger, learnedOf } from './learned/suspect.ts';
import { WEIGHTS } from './learned/weights.ts';
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
  REFERS_BACK,
} from './lists/no-report.ts';
import { DANGEROUS, STRONG, WEAK } from './lists/report.ts';
import { REPORT_CLASSES } from './lists/report-words.ts';
import type { Span } from './mask.ts';
import type { PhraseMatch } from './phrases.ts';
import { compilePhrases } from './phrases.ts';
import { placeIn } from './place.ts';

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
const OPENERS = new Set(['melding', 'meldingen', 'noodmelding']);
const ABOUT_A_MELDING = new Set([
  'gemaakt',
  'gedaan',
  'maken',
  'doen',
  'gemeld',
  'is',
  'was',
  'gesloten',
  'afgelopen',
]);

/** "Ik wil hierbij graag een melding doen van": its beginning, how far on the word may stand, and what follows it. */
const WANTS_TO = new Set(['ik', 'wij', 'we', 'graag', 'hierbij', 'wil', 'hoi', 'hallo', 'even', 'een', 'wy']);
const DOING_WITHIN = 8;
const DOING = new Set(['doen', 'maken', 'dwaan', 'meitsje', 'plaatsen']);
const DOES_OF = new Set(['van', 'over', 'dat', 'fan', 'oer']);

/** "Ze hebben net mijn fiets gestolen": whoever did it, and how far on stands that it is of the writer. */
const THEY = new Set(['ze', 'zij', 'se', 'sy', 'hja', 'they']);
const HAVE = new Set(['hebben', 'hadden', 'hawwe', 'ha', 'hiene', 'have', 'had']);
const OWN = new Set(['mijn', 'mn', 'onze', 'ons', 'mij', 'myn', 'us', 'my', 'our', 'me']);
const OWN_WITHIN = 4;

export type Report = {
  /** `misschien`: its writer is asked. */
  readonly isReport: 'ja' | 'misschien' | 'nee';
  /** Something may be happening now in which seconds count. */
  readonly danger: boolean;
  /** It says that 112 or the police was called, or is on the line. */
  readonly called112: boolean;
  /** That is known only because help is on its way: who called is not said. */
  readonly helpComes: boolean;
  /** It asks whether to call, or says to be about to. */
  readonly wantsCall: boolean;
  /** It says "heb gebeld" and no more: in answer to a melding that is 112. */
  readonly calledBare: boolean;
  /** That is for something that is known: "112 gebeld voor die vechtpartij", "de politie is er". */
  readonly calledForKnown: boolean;
  /** All that it says of danger is asked: "Is er brand?" */
  readonly asks: boolean;
  /** It says that it is over, or that there was nothing. */
  readonly over: boolean;
  /** So it does of somebody, or an animal, that was lost: they are back. */
  readonly isBack: boolean;
  /** Its writer saw what somebody else told of. */
  readonly alsoSeen: boolean;
  /** It begins with the word `melding`, or says that its writer wants to make one. */
  readonly opens: boolean;
  /** It goes on about what was said before, if anything was: "Hij rent nu weg", "112!!". */
  readonly refersBack: boolean;
  /** The place that it names, in offsets of the original. */
  readonly place: Span | undefined;
  /** What it reports, in offsets of the original: without greeting and without the opening word `melding`. */
  readonly what: Span;
};

/**
 * Whether a message reports something (spelregels 4 and 5), sentence by sentence: danger is a report however it is put, and so is what
 * begins with `melding`; a question, an answer, an outcome, thanks, advice or what somebody else said is none. Pure; linear in the
 * text's length; never throws.
 */
export function reportOf(analysed: Analysed): Report {
  const { words } = analysed;
  const call = callTalk(analysed);
  const aside = reportsEmergency(analysed) ? inOrder([...call.spans, ...quotedIn(analysed)]) : null;
  const sentences = sentencesOf(analysed).map((sentence) => classify(analysed, sentence, aside));
  const said = sentences.filter((one) => one.level > 0 || one.danger);
  const opening = openingOf(words, analysed.original);
  const opened = opening > 0;
  const isSpent = sentences.some((one) => one.isSpent);
  const asks = sentences.length > 0 && sentences.every((one) => one.asks);
  const alike = isSpent || asks ? 0 : likeDanger(apartFrom(analysed, call));
  const isCry = isCryForHelp(analysed);
  const danger = isCry || alike === 3 || sentences.some((one) => one.danger);
  const most = Math.max(0, ...sentences.map((one) => one.level));
  const level = Math.max(alike, most === 1 && (sentences[0]?.answers || isSpent) ? 0 : most);
  const isReport = danger || level >= 2 || opened ? 'ja' : level === 1 ? 'misschien' : 'nee';
  const first = opened ? words[opening] : words[said[0]?.from ?? 0];
  const last = words.at(-1);
  return {
    isReport,
    danger,
    called112: call.called,
    helpComes: call.isComing,
    calledBare: call.isBare,
    calledForKnown: call.isForKnown,
    asks: asks && isReport !== 'ja',
    isBack: !danger && sentences.some((one) => one.isBack),
    over: !danger && !call.called && sentences.some((one) => one.isOver),
    alsoSeen: !danger && sentences.some((one) => one.isAlso),
    wantsCall: isCry || call.wantsCall,
    opens: opened,
    refersBack: isCry || refersBack(words),
    place: placeIn(analysed),
    what: { start: first?.start ?? 0, end: last ? endOf(analysed.original, last.end) : 0 },
  };
}

/** "Hij rent nu weg". "Ze hebben mijn fiets gestolen" names nobody: that tells of something of its own. */
function refersBack([first, has, ...rest]: readonly Word[]): boolean {
  if (!first || !REFERS_BACK.has(first.text)) return false;
  const isNobody = THEY.has(first.text) && HAVE.has(has?.text ?? '');
  return !(isNobody && rest.slice(0, OWN_WITHIN).some((word) => OWN.has(word.text)));
}

/** With the sign that ends the sentence. */
function endOf(original: string, end: number): number {
  return /^[.!?…]/.test(original.slice(end, end + 1)) ? end + 1 : end;
}

/** Index of the first word of what is reported, if the message says that it is a report; 0 if it does not. */
function openingOf(words: readonly Word[], original: string): number {
  const [first, second, third] = words;
  if (!first || !second) return 0;
  const doing = doesReport(words, original);
  if (doing > 0) return doing;
  if (!OPENERS.has(first.text)) return 0;
  const signed = /[:!.\-–]/.test(original.slice(first.end, second.start));
  if (signed) return 1;
  const about = /^\d{1,3}$/.test(second.text) ? third : second;
  return ABOUT_A_MELDING.has(about?.text ?? '') ? 0 : 1;
}

/** "Ik wil een melding doen: drugsdeal op het plein". */
function doesReport(words: readonly Word[], original: string): number {
  const at = words.slice(0, DOING_WITHIN).findIndex((word) => OPENERS.has(word.text));
  const [begins, doing, next] = [words[0]?.text ?? '', words[at + 1], words[at + 2]];
  if (at < 0 || (at > 0 && !WANTS_TO.has(begins)) || !doing || !next || !DOING.has(doing.text)) return 0;
  if (at > 0 && words[at]?.sentence !== words[0]?.sentence) return 0;
  if (/[:,;.\-–\n]/.test(original.slice(doing.end, next.start))) return at + 2;
  const isOf = DOES_OF.has(next.text) && words[at + 3]?.sentence === next.sentence;
  return isOf && next.sentence === doing.sentence ? at + 3 : 0;
}

/** From here a message that is like those about danger is a report, and from here everybody is told to call. */
const LIKE_REPORT = 0.5;
const LIKE_DANGER = 2;

/**
 * What no phrase tells the weights may know, as they do where a message is judged (judge.ts): 3 is danger, 2 a report, 1 perhaps one. "Call 112"
 * rings every telephone, so that it takes more than to let a message pass.
 */
function likeDanger(analysed: Analysed): 0 | 1 | 2 | 3 {
  const learned = learnedOf(analysed, WEIGHTS);
  if (!isLikeDanger(learned)) return 0;
  const score = learned.scores[DANGER] ?? 0;
  return score >= LIKE_DANGER ? 3 : score >= LIKE_REPORT ? 2 : 1;
}

type Sentence = { readonly from: number; readonly to: number };
type Classified = Sentence & {
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

function sentencesOf({ words }: Analysed): Sentence[] {
  const found: Sentence[] = [];
  for (let from = 0; from < words.length; ) {
    let to = from + 1;
    while (to < words.length && words[to]?.sentence === words[from]?.sentence) to += 1;
    found.push({ from, to });
    from = to;
  }
  return found;
}

/** `aside`: what is about calling 112 or said by others; null if the rules' own test finds no danger in the whole text. */
function classify(analysed: Analysed, sentence: Sentence, aside: readonly Span[] | null): Classified {
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

const ASKED_FIRST = new Set([
  'is',
  'zijn',
  'wordt',
  'worden',
  'was',
  'waren',
  'heeft',
  'hebben',
  'binne',
  'wurdt',
  'hat',
  'are',
  'has',
]);
/** "Is dat brand?" and "Is er een arts?" tell of something: only after these is no more than asked. */
const ASKED_OF = new Set(['er', 'der', 'het', 'de', 'there', 'the', 'it', 'hij', 'zij', 'ze']);
const ASKED_FOR_HELP = new Set([
  ...[
    'arts',
    'dokter',
    'aed',
    'ehbo',
    'verpleegkundige',
    'verpleger',
    'bhv',
    'bhver',
    'reanimatie',
    'defibrillator',
  ],
  ...[
    'hulp',
    'help',
    'iemand',
    'immen',
    'ien',
    'doctor',
    'nurse',
    'anyone',
    'someone',
    'anybody',
    'somebody',
    'ambulance',
  ],
]);
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

/** Of a message about calling 112 the rest: who tells that they are on the line reports nothing by that. */
function apartFrom(analysed: Analysed, call: CallTalk): Analysed {
  if (!call.isAll) return analysed;
  const { original, kind } = analysed;
  return analyse({ text: without(original, call.spans, 0, original.length), kind });
}

/** What stands between `start` and `until`, without what is `aside`. */
function without(original: string, aside: readonly Span[], start: number, until: number): string {
  let text = '';
  let at = start;
  for (let i = firstFrom(aside, start); i < aside.length; i += 1) {
    const span = aside[i];
    if (!span || span.start >= until) break;
    // A comma keeps words apart that did not stand together.
    text += `${original.slice(at, Math.max(at, span.start))} ; `;
    at = Math.max(at, span.end);
  }
  return text + original.slice(at, until);
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

const inOrder = (spans: readonly Span[]): readonly Span[] => [...spans].sort((a, b) => a.start - b.start);

/** Index of the first span that begins at `start` or later. */
function firstFrom(spans: readonly Span[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isQuestion({ words, original }: Analysed, { from, to }: Sentence): boolean {
  const last = words[to - 1];
  const next = words[to];
  if (original.slice(last?.end ?? 0, next?.start).includes('?')) return true;
  const opener = words[from]?.text ?? '';
  return QUESTION_OPENERS.has(opener) && opener !== 'iemand' && opener !== 'is' && opener !== 'was';
}
