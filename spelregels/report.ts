import type { Analysed, Word } from './analyse.ts';
import { analyse, quotedIn } from './analyse.ts';
import { inOrder, without } from './aside.ts';
import type { CallTalk } from './called.ts';
import { callTalk, isCryForHelp } from './called.ts';
import { reportsEmergency } from './emergency.ts';
import { DANGER } from './learned/model.ts';
import { isLikeDanger, learnedOf } from './learned/suspect.ts';
import { WEIGHTS } from './learned/weights.ts';
import { REFERS_BACK } from './lists/no-report.ts';
import type { Span } from './mask.ts';
import { placeIn } from './place.ts';
import { classify, sentencesOf } from './report-sentence.ts';

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

/** Of a message about calling 112 the rest: who tells that they are on the line reports nothing by that. */
function apartFrom(analysed: Analysed, call: CallTalk): Analysed {
  if (!call.isAll) return analysed;
  const { original, kind } = analysed;
  return analyse({ text: without(original, call.spans, 0, original.length), kind });
}
