import type { Analysed } from '../analyse.ts';
import { isQuoted } from '../analyse.ts';
import { finding } from '../finding.ts';
import { readNames } from '../names.ts';
import { compilePhrases } from '../phrases.ts';
import type { Finding } from '../types.ts';

const CRIMINAL = [
  ...[
    'dader',
    'daders',
    'dief',
    'dieven',
    'inbreker',
    'inbrekers',
    'verdachte',
    'verdachten',
    'schuldige',
    'vandaal',
    'vandalen',
    'pedo',
    'pedofiel',
    'dealer',
    'drugsdealer',
    'oplichter',
    'stalker',
  ],
  ...[
    'crimineel',
    'brandstichter',
    'verkrachter',
    'winkeldief',
    'fietsendief',
    'insluiper',
    'heler',
    'dierenbeul',
    'aanrander',
    'autodief',
    'vernieler',
    'culprit',
    'thief',
    'burglar',
    'overvaller',
  ],
];
const DONE = [
  'ingebroken',
  'gestolen',
  'vernield',
  'gejat',
  'bekrast',
  'mishandeld',
  'opgelicht',
  'beroofd',
  'gedeald',
  'gesloopt',
  'gepikt',
  'bestolen',
  'aangerand',
  'vernielt',
];
const DOES = [
  'steelt',
  'jat',
  'jatte',
  'stal',
  'dealt',
  'dealde',
  'inbreekt',
  'vernielt',
  'vernielde',
  'mishandelt',
];

/** What a match says of the name: it follows the phrase, or it stands somewhere before it in the sentence. */
type Side = 'after' | 'before' | 'subject' | 'doer';
const PHRASES = compilePhrases<Side>(
  [
    {
      value: 'after',
      patterns: [
        '<dader> is|was|zijn|waren|heet|hiet|blijkt|bleek|genaamd',
        '<dader> ~2 is|was|heet',
        'naam van ~1 <dader> is',
        '<dader>',
        'gedaan door',
        '<gedaan> door',
      ],
    },
    { value: 'before', patterns: ['is|was <dader>', 'is|was een|de|die|onze|weer|gewoon|dus ~1 <dader>'] },
    {
      value: 'doer',
      patterns: [
        'heeft ~3 <gedaan>',
        'heeft het|dit|dat gedaan',
        'het gedaan heeft',
        '<doet>',
        'handelt|dealt in',
      ],
    },
    { value: 'subject', patterns: ['het was|is', 'dat was', 'heeft'] },
  ],
  { dader: CRIMINAL, gedaan: DONE, doet: DOES },
);
/** Words that make "Jan heeft … ingebroken" a witness's report. */
const WITNESS = new Set([
  'gezien',
  'gehoord',
  'gemeld',
  'dat',
  'er',
  'is',
  'wordt',
  'aangifte',
  'gebeld',
  'bij',
]);
const LONGEST_SUBJECT = 5;
const LONGEST_INTRO = 4;
const LONGEST_DEED = 12;
const DEEDS = new Set(DONE);

function isDeed(word: string, before: string | undefined): boolean {
  return DEEDS.has(word) || (word === 'gedaan' && (before === 'het' || before === 'dit' || before === 'dat'));
}

/** Rule 10: somebody named as the one who did it. A role, a description or an origin passes. */
export function accused(analysed: Analysed): Finding[] {
  const { words } = analysed;
  const matches = PHRASES.find(words).filter((match) => !isQuoted(analysed, match));
  if (matches.length === 0) return [];
  const names = readNames(analysed);
  const isCrime =
    matches.some((match) => match.value === 'doer') ||
    words.some((word, i) => isDeed(word.text, words[i - 1]?.text));
  const found: Finding[] = [];
  const add = (from: number, to: number) => {
    const [first, last] = [words[from], words[to - 1]];
    if (first && last)
      found.push(finding(analysed, 'beschuldigde-met-naam', { start: first.start, end: last.end }));
  };
  for (const match of matches) {
    if (match.value === 'subject' && !isCrime) continue;
    if (match.value === 'after' || match.value === 'subject') {
      const name = names.nameAfter(match.to, LONGEST_INTRO);
      if (name && name.from < words.length && isOneSentence(analysed, match.from, name.from)) {
        if (match.value === 'after' || isDoing(analysed, name.to)) add(match.from, name.to);
      }
    } else {
      const from = subjectBefore(match.from);
      const isWitness = words
        .slice(match.from, match.to)
        .some((word) => word.text !== 'is' && WITNESS.has(word.text));
      if (from !== undefined && !(match.value === 'doer' && isWitness)) add(from, match.to);
    }
  }
  return found;

  /** The name that ends right before `at`, or one word before it. */
  function subjectBefore(at: number): number | undefined {
    for (let from = Math.max(0, at - LONGEST_SUBJECT); from < at; from += 1) {
      if (words[from]?.sentence !== words[at]?.sentence) continue;
      const to = names.nameAt(from);
      if (to !== undefined && to >= at - 1 && to <= at && !isIndirect(from)) return from;
    }
    return undefined;
  }

  /** "bij Jan", "van Jan", "door Jan": not the one who did it. */
  function isIndirect(from: number): boolean {
    return ['bij', 'van', 'aan', 'voor', 'met', 'in'].includes(words[from - 1]?.text ?? '');
  }
}

function isOneSentence(analysed: Analysed, a: number, b: number): boolean {
  return analysed.words[a]?.sentence === analysed.words[b]?.sentence;
}

/** "Het was Jan …" accuses if what follows is what was done, not what he saw. */
function isDoing(analysed: Analysed, from: number): boolean {
  const { words } = analysed;
  for (let i = from; i < from + LONGEST_DEED && words[i]?.sentence === words[from - 1]?.sentence; i += 1) {
    const text = words[i]?.text ?? '';
    if (WITNESS.has(text)) return false;
    if (isDeed(text, words[i - 1]?.text)) return true;
  }
  return words[from]?.sentence !== words[from - 1]?.sentence;
}
