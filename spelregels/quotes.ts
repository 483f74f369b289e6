import { inscribed } from './inscriptions.ts';
import { HEAD, SOURCE, VERB } from './marks.ts';
import type { Span } from './mask.ts';
import type { Folded } from './normalise.ts';
import { isWordUnit, originalEnd, originalStart } from './normalise.ts';
import type { Word } from './words.ts';

/** How far a verb of speech may stand from the quotation marks, in words. */
const VERB_BEFORE = 8;
const VERB_AFTER = 4;
/** How many words before "riep hij" count as what he shouted. */
const WORDS_BEFORE = 8;
/** How many words after "hij riep" count as what he shouted, where there are no quotation marks. */
const UNMARKED_WORDS = 6;
/** How many words after "hij riep:". */
const LONGEST_SPEECH = 40;
const SELF = new Set(['ik', 'wij', 'we', 'i', 'k', 'wy']);
const CLAUSE_OPENERS = new Set([
  'en',
  'maar',
  'toen',
  'dus',
  'waarna',
  'daarna',
  'dat',
  'nu',
  'want',
  'omdat',
  'and',
  'but',
]);
/** Who may have said it, after the verb. */
const SUBJECTS = new Set(
  'hij ze zij die iemand een eentje hy sy ien dy he she they someone er ik we toen daarna'.split(' '),
);
/** A sentence that begins so tells when or who, and not what was said. */
const OPENS_NO_SPEECH = new Set(
  'toen als dus daarna want omdat nu vannacht gisteren net zojuist die deze dat de het een en maar hij ze zij waarom'.split(
    ' ',
  ),
);
const AUXILIARIES = new Set(
  'werd wordt werden worden is was waren heeft hebben had hadden waard hat ha'.split(' '),
);
const POINTING = new Set('die deze dat dit zo n de het onze hun'.split(' '));
const THROWING = new Set(
  'kreeg kregen krijg krijgt krige slingerde slingerden geslingerd gooide gooiden'.split(' '),
);
const SAID_WITH = new Set(['voor', 'met', 'foar', 'mei']);
const NOTHING = new Set(['niks', 'niets', 'niet', 'geen', 'net', 'neat', 'nothing']);
const CLITICS = new Set(['t', 's', 'm', 'n', 'k', 'r']);

/**
 * The stretches that report what somebody else said: `hij riep "…"`, `"…", schreeuwde ze`, `riep: …`, `riep … naar me`,
 * `voor … uitgescholden`. Quotation marks alone do not count, nor do the writer's own words (`ik riep …`).
 * Offsets in the original, in order, without overlap.
 */
export function quotedSpans(folded: Folded, words: readonly Word[]): Span[] {
  const verbs: boolean[] = [];
  const sources: boolean[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const marks = words[i]?.traits.marks ?? 0;
    const isVerb = (marks & VERB) !== 0 && !isOwn(folded.text, words, i) && !saysNothing(words, i);
    verbs.push(isVerb);
    sources.push(isVerb || (marks & SOURCE) !== 0);
  }
  return union([
    ...markedSpans(folded, words, sources),
    ...spokenSpans(folded, words, verbs),
    ...writtenSpans(folded, words),
    ...inscribed(folded.text, words),
  ]);
}

/** `zei niks`, `riep niet`: nothing follows that was said. */
function saysNothing(words: readonly Word[], at: number): boolean {
  return NOTHING.has(words[at + 1]?.text ?? '') && words[at + 1]?.sentence === words[at]?.sentence;
}

function isOwn(text: string, words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const after = words[at + 1];
  const verb = words[at];
  const isSelf = (word: Word | undefined) => word?.sentence === verb?.sentence && SELF.has(word?.text ?? '');
  if (!verb || isSelf(before)) return !!verb;
  return isSelf(after) && after !== undefined && text.slice(verb.to, after.from).trim() === '';
}

function markedSpans(folded: Folded, words: readonly Word[], verbs: readonly boolean[]): Span[] {
  const spans: Span[] = [];
  let first = 0;
  for (const [open, close] of quotePairs(folded.text)) {
    while (first < words.length && (words[first]?.from ?? 0) < open) first += 1;
    let last = first;
    while (last < words.length && (words[last]?.from ?? 0) < close) last += 1;
    const near =
      verbs.slice(Math.max(0, first - VERB_BEFORE), first).includes(true) ||
      verbs.slice(last, last + VERB_AFTER).includes(true);
    if (near) spans.push({ start: originalStart(folded, open), end: originalEnd(folded, close + 1) });
    first = last;
  }
  return spans;
}

/** Pairs of quotation marks, as offsets in the folded text, in order, none inside another. */
function quotePairs(text: string): [number, number][] {
  const pairs: [number, number][] = [];
  let double = -1;
  let single = -1;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) {
      if (double >= 0) pairs.push([double, at]);
      double = double >= 0 ? -1 : at;
      single = -1;
    } else if (unit === 0x27 && double < 0) {
      if (single >= 0 && !(at + 1 < text.length && isWordUnit(text, at + 1))) {
        pairs.push([single, at]);
        single = -1;
      } else if (single < 0 && opensSingle(text, at)) single = at;
    }
  }
  return pairs;
}

/** An apostrophe that opens a quotation: not `foto's`, not `'t` or `'s avonds`. */
function opensSingle(text: string, at: number): boolean {
  if (at > 0 && isWordUnit(text, at - 1)) return false;
  if (at + 1 >= text.length || !isWordUnit(text, at + 1)) return false;
  return !(CLITICS.has(text.charAt(at + 1)) && (at + 2 >= text.length || !isWordUnit(text, at + 2)));
}

function spokenSpans(folded: Folded, words: readonly Word[], verbs: readonly boolean[]): Span[] {
  const spans: Span[] = [];
  for (const [at, verb] of words.entries()) {
    if (!verbs[at]) continue;
    const colon = colonAfter(folded.text, words, at);
    const last = colon === undefined ? clauseEnd(words, at) : sentenceEnd(words, colon);
    const from = words[(colon ?? at) + 1];
    const to = words[last];
    if (from && to && to.from >= from.from) spans.push({ start: from.start, end: to.end });
    const before = scoldedAs(words, at) ?? saidBefore(words, at) ?? calledSo(words, at);
    if (before) spans.push({ start: before.start, end: verb.start });
  }
  return spans;
}

/** `(een brief:) …`, `(heeft) … (gespoten)`, `(kreeg) … (naar haar hoofd)`. */
function writtenSpans(folded: Folded, words: readonly Word[]): Span[] {
  const spans: Span[] = [];
  for (const [at, word] of words.entries()) {
    const { marks } = word.traits;
    if ((marks & SOURCE) !== 0 && (marks & VERB) === 0) {
      const before = calledSo(words, at);
      if (before) spans.push({ start: before.start, end: word.start });
      const [from, to] = [words[at + 1], words[sentenceEnd(words, at)]];
      if (from && to && folded.text.charAt(word.to) === ':') spans.push({ start: from.start, end: to.end });
    }
    const thrown = (marks & HEAD) !== 0 ? thrownAt(words, at) : undefined;
    if (thrown) spans.push(thrown);
  }
  return spans;
}

/** The word after which a colon stands, at most three words past the verb: `riep hij naar me: …`. */
function colonAfter(text: string, words: readonly Word[], at: number): number | undefined {
  for (let i = at; i <= at + 3 && i < words.length; i += 1) {
    const word = words[i];
    if (word && text.charAt(word.to) === ':') return i;
  }
  return undefined;
}

function sentenceEnd(words: readonly Word[], colon: number): number {
  const sentence = words[colon + 1]?.sentence;
  let last = colon;
  while (last < colon + LONGEST_SPEECH && words[last + 1]?.sentence === sentence && last + 1 < words.length)
    last += 1;
  return last;
}

function clauseEnd(words: readonly Word[], at: number): number {
  let last = at;
  let limit = at + UNMARKED_WORDS;
  for (let i = at + 1; i <= limit; i += 1) {
    const word = words[i];
    if (word && SAID_WITH.has(word.text)) limit = Math.min(i + UNMARKED_WORDS, at + LONGEST_SPEECH);
    if (!word || word.sentence !== words[at]?.sentence) break;
    if (CLAUSE_OPENERS.has(word.text) && !goesOn(words, at, i)) break;
    last = i;
  }
  return last;
}

/** The first word of `(werd) kankerhond (geroepen)`, `(iemand heeft) kutstad (op de muur gespoten)`; not `(heeft) die klootzak (geroepen)`. */
function calledSo(words: readonly Word[], at: number): Word | undefined {
  if (!words[at]?.text.startsWith('ge')) return undefined;
  const sentence = words[at]?.sentence;
  for (let i = at - 1; i >= 0 && i >= at - WORDS_BEFORE && words[i]?.sentence === sentence; i -= 1) {
    const text = words[i]?.text ?? '';
    if (!AUXILIARIES.has(text)) continue;
    const isMine =
      text.startsWith('he') && (SELF.has(words[i - 1]?.text ?? '') || SELF.has(words[i + 1]?.text ?? ''));
    return isMine || POINTING.has(words[i + 1]?.text ?? '') ? undefined : words[i + 1];
  }
  return undefined;
}

/** `kreeg rot op naar haar hoofd`: from the verb to the head. */
function thrownAt(words: readonly Word[], at: number): Span | undefined {
  const sentence = words[at]?.sentence;
  for (let i = at - 1; i >= 0 && i >= at - WORDS_BEFORE && words[i]?.sentence === sentence; i -= 1) {
    const first = words[i + 1];
    const last = words[at];
    if (THROWING.has(words[i]?.text ?? '') && first && last) return { start: first.start, end: last.end };
  }
  return undefined;
}

/** Whether a conjunction belongs to what was said: `riep dat we …`, `met hoer en slet`, `riep rot op en kankerhond`. */
function goesOn(words: readonly Word[], verb: number, at: number): boolean {
  const text = words[at]?.text;
  if (text === 'dat') return at <= verb + 2;
  return (text === 'en' || text === 'and') && !SUBJECTS.has(words[at + 1]?.text ?? '');
}

/** The first word of `kankerhond riep hij (naar me)`: what stands before a verb that its subject follows. */
function saidBefore(words: readonly Word[], at: number): Word | undefined {
  const sentence = words[at]?.sentence;
  const subject = words[at + 1];
  if (subject?.sentence !== sentence || !SUBJECTS.has(subject?.text ?? '')) return undefined;
  let first = at;
  while (words[first - 1]?.sentence === sentence && first > 0 && first > at - WORDS_BEFORE) first -= 1;
  return first < at && !OPENS_NO_SPEECH.has(words[first]?.text ?? '') ? words[first] : undefined;
}

/** The first word of `voor kale aap (uitgescholden)`, if the words before the verb are of that form. */
function scoldedAs(words: readonly Word[], at: number): Word | undefined {
  for (let i = at - 1; i >= 0 && i >= at - UNMARKED_WORDS - 2; i -= 1) {
    if (words[i]?.sentence !== words[at]?.sentence) return undefined;
    if (SAID_WITH.has(words[i]?.text ?? '')) return words[i + 1];
  }
  return undefined;
}

function union(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ start: span.start, end: span.end });
  }
  return joined;
}
