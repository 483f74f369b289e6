import type { Word } from './analyse.ts';
import { REPORTING_VERBS } from './lists/reporting.ts';
import type { Span } from './mask.ts';
import type { Folded } from './normalise.ts';
import { isWordUnit, originalEnd, originalStart } from './normalise.ts';

/** How far a verb of speech may stand from the quotation marks, in words. */
const VERB_BEFORE = 8;
const VERB_AFTER = 4;
/** How many words after "hij riep" count as what he shouted, where there are no quotation marks. */
const UNMARKED_WORDS = 4;
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
const CLITICS = new Set(['t', 's', 'm', 'n', 'k', 'r']);

/**
 * The stretches that report what somebody else said: `hij riep "…"`, `"…", schreeuwde ze`, `riep: …`, `riep … naar me`,
 * `voor … uitgescholden`. Quotation marks alone do not count, nor do the writer's own words (`ik riep …`).
 * Offsets in the original, in order, without overlap.
 */
export function quotedSpans(folded: Folded, words: readonly Word[]): Span[] {
  const verbs = words.map((word, i) => REPORTING_VERBS.has(word.text) && !isOwn(folded.text, words, i));
  if (!verbs.includes(true)) return [];
  const spans = [...markedSpans(folded, words, verbs), ...unmarkedSpans(folded, words, verbs)];
  return union(spans);
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

function unmarkedSpans(folded: Folded, words: readonly Word[], verbs: readonly boolean[]): Span[] {
  const spans: Span[] = [];
  for (const [at, verb] of words.entries()) {
    if (!verbs[at]) continue;
    const colon = colonAfter(folded.text, words, at);
    const last = colon === undefined ? clauseEnd(words, at) : sentenceEnd(words, colon);
    const from = words[(colon ?? at) + 1];
    const to = words[last];
    if (from && to && to.from >= from.from) spans.push({ start: from.start, end: to.end });
    const before = scoldedAs(words, at);
    if (before) spans.push({ start: before.start, end: verb.start });
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
    if (word?.text === 'voor') limit = i + UNMARKED_WORDS;
    if (!word || word.sentence !== words[at]?.sentence || CLAUSE_OPENERS.has(word.text)) break;
    last = i;
  }
  return last;
}

/** The first word of `voor kale aap (uitgescholden)`, if the words before the verb are of that form. */
function scoldedAs(words: readonly Word[], at: number): Word | undefined {
  for (let i = at - 1; i >= 0 && i >= at - UNMARKED_WORDS - 2; i -= 1) {
    if (words[i]?.sentence !== words[at]?.sentence) return undefined;
    if (words[i]?.text === 'voor') return words[i + 1];
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
