import type { Analysed, Word } from './analyse.ts';
import { ENGLISH } from './lists/gloss-english.ts';
import { EVERYDAY } from './lists/gloss-everyday.ts';
import { FRISIAN } from './lists/gloss-frisian.ts';
import { words } from './lists/words.ts';
import { fold } from './normalise.ts';
import { idsOf } from './vocabulary.ts';

type Glossary = ReadonlyMap<string, readonly string[]>;

/** Reads rows of `meaning: spelling spelling`. The first meaning given for a spelling counts. */
function glossary(rows: string): Glossary {
  const glosses = new Map<string, readonly string[]>();
  for (const row of rows.trim().split('\n')) {
    const [meaning = '', spellings = ''] = row.split(': ');
    for (const spelling of words(spellings)) {
      const { text } = fold(spelling);
      if (!glosses.has(text)) glosses.set(text, words(meaning));
    }
  }
  return glosses;
}

const everyday = glossary(EVERYDAY);
const frisian = glossary(FRISIAN);
const english = glossary(ENGLISH);
/** Words that are of one language alone; a message with two different ones of them, or one in a short text, is in it. */
const ONLY_FRISIAN = new Set(
  words(`hjir dy't yn fan wy jim jimme hawwe oan ús dêr gjin neat sjoen foar oer nei troch hat bist ek allinnich tegearre elkenien immen witte wolle moatte
  kinne plysje frou feint strjitte juster moarn jûn fannacht buorren lokwinske ien dyn hy myn mysels belje skilje thús fyts stiet rint leit binne
  us jun der't dizze wenje wennet efkes mei sit bin bern noch it seach tink poalen minsken`).map(
    (word) => fold(word).text,
  ),
);
const ONLY_ENGLISH = new Set(
  words(`the and you are this that my for he she they with who what i'm it's someone somebody everyone please there have has not going from about your i
  behind everywhere theres there's outside he's she's they're we're you're walking looking suspicious two dodgy something sharing not why where then only driving typing neighbours neighbors fire smoke someones inside i'll i've kill just out their them him her our call police guy street to at of me don't can't though still again`),
);
const ENOUGH = 2;

const cache = new WeakMap<Analysed, readonly Word[]>();

/**
 * The words of a message as the rules are written: dialect, Frisian, English, short and slipped spellings replaced by the Dutch word (two
 * words for one, as `hedde`, have the same place in the text). Offsets stay those of the original; indices are not those of
 * `analysed.words`. Linear in the length.
 */
export function glossed(analysed: Analysed): readonly Word[] {
  const known = cache.get(analysed);
  if (known) return known;
  const glossaries = [...languagesOf(analysed.words), everyday];
  const read = analysed.words.flatMap((word) => glossWord(word, glossaries));
  cache.set(analysed, read);
  return read;
}

function languagesOf(all: readonly Word[]): Glossary[] {
  const seenFrisian = new Set<string>();
  const seenEnglish = new Set<string>();
  for (const { text } of all) {
    if (ONLY_FRISIAN.has(text)) seenFrisian.add(text);
    if (ONLY_ENGLISH.has(text)) seenEnglish.add(text);
  }
  const most = Math.max(seenFrisian.size, seenEnglish.size);
  if (most < ENOUGH) return [];
  return [seenFrisian.size >= seenEnglish.size ? frisian : english];
}

function glossWord(word: Word, glossaries: readonly Glossary[]): Word | Word[] {
  for (const reading of word.readings) {
    for (const known of glossaries) {
      const meanings = known.get(reading);
      if (meanings) return meanings.map((text) => ({ ...word, text, readings: [text], ids: idsOf([text]) }));
    }
  }
  return word;
}
