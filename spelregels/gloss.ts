import type { Analysed, Word } from './analyse.ts';
import { ENGLISH } from './lists/gloss-english.ts';
import { EVERYDAY } from './lists/gloss-everyday.ts';
import { FRISIAN } from './lists/gloss-frisian.ts';
import { words } from './lists/words.ts';
import { GLOSSED, ONLY_ENGLISH, ONLY_FRISIAN } from './marks.ts';
import { fold } from './normalise.ts';
import { intern, lexemesOf, TONGUES } from './vocabulary.ts';

/** What a word means, by its number in the vocabulary. */
type Glossary = readonly (readonly Meaning[] | undefined)[];
/** A word that another stands for, with what the lists know of it; that is looked up when it is first asked for, after all lists are made. */
type Meaning = { readonly text: string; lexemes: readonly number[] | undefined };

/** Reads rows of `meaning: spelling spelling`. The first meaning given for a spelling counts. */
function glossary(rows: string): Glossary {
  const glosses: (readonly Meaning[] | undefined)[] = [];
  for (const row of rows.trim().split('\n')) {
    const [meaning = '', spellings = ''] = row.split(': ');
    for (const spelling of words(spellings)) {
      const { text } = fold(spelling);
      const id = intern(text);
      addTongue(id, GLOSSED);
      // A hole in the array would make each look-up slow.
      while (glosses.length <= id) glosses.push(undefined);
      glosses[id] ??= words(meaning).map((text) => ({ text, lexemes: undefined }));
    }
  }
  return glosses;
}

/** Notes of words that they are of one language alone. */
function mark(tongue: number, list: string): void {
  for (const word of words(list)) addTongue(intern(fold(word).text), tongue);
}

function addTongue(id: number, tongue: number): void {
  TONGUES[id] = (TONGUES[id] ?? 0) | tongue;
}

const everyday = glossary(EVERYDAY);
const frisian = glossary(FRISIAN);
const english = glossary(ENGLISH);
/** Words that are of one language alone; a message with two different ones of them, or one in a short text, is in it. */
mark(
  ONLY_FRISIAN,
  `hjir dy't yn fan wy jim jimme hawwe oan ús dêr gjin neat sjoen foar oer nei troch hat bist ek allinnich tegearre elkenien immen wolle moatte
  kinne plysje frou feint strjitte juster moarn jûn fannacht buorren lokwinske ien dyn hy myn mysels belje skilje thús fyts stiet rint leit binne
  us jun der't dizze wenje wennet efkes mei sit bin bern noch it seach tink poalen minsken`,
);
mark(
  ONLY_ENGLISH,
  `the and you are this that my for he she they with who what i'm it's someone somebody everyone please there have has not going from about your i
  behind everywhere theres there's outside he's she's they're we're you're walking looking suspicious two dodgy something sharing not why where then only driving typing neighbours neighbors fire smoke someones inside i'll i've kill just out their them him her our call police guy street to at of me don't can't though still again`,
);
const ENOUGH = 2;

/** The last message: the rules ask about the same one after the other. */
let last: Analysed | undefined;
let lastRead: readonly Word[] = [];

/**
 * The words of a message as the rules are written: dialect, Frisian, English, short and slipped spellings replaced by the Dutch word (two
 * words for one, as `hedde`, have the same place in the text). Offsets stay those of the original; indices are not those of
 * `analysed.words`. Linear in the length.
 */
export function glossed(analysed: Analysed): readonly Word[] {
  if (last === analysed) return lastRead;
  last = analysed;
  lastRead = (analysed.marks & GLOSSED) === 0 ? analysed.words : read(analysed);
  return lastRead;
}

function read({ words, marks }: Analysed): readonly Word[] {
  const isForeign = (marks & (ONLY_FRISIAN | ONLY_ENGLISH)) !== 0;
  const language = isForeign ? languageOf(words) : undefined;
  let glossed: Word[] | undefined;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (!word) break;
    const meanings = (word.traits.marks & GLOSSED) === 0 ? undefined : meaningsOf(word, language);
    // Most messages have nothing to gloss and are read as they are.
    if (meanings) glossed ??= words.slice(0, i);
    if (meanings) for (const meaning of meanings) glossed?.push(inPlaceOf(word, meaning));
    else glossed?.push(word);
  }
  return glossed ?? words;
}

function inPlaceOf(word: Word, meaning: Meaning): Word {
  meaning.lexemes ??= lexemesOf([meaning.text]);
  const { start, end, from, to, sentence, glued, traits } = word;
  return { start, end, text: meaning.text, lexemes: meaning.lexemes, from, to, sentence, glued, traits };
}

/** The glossary of the language that the message is in, if it is not Dutch. */
function languageOf(all: readonly Word[]): Glossary | undefined {
  let seenFrisian: Set<number> | undefined;
  let seenEnglish: Set<number> | undefined;
  for (const { lexemes } of all) {
    for (const id of lexemes) {
      const tongues = TONGUES[id] ?? 0;
      if ((tongues & ONLY_FRISIAN) !== 0) seenFrisian = (seenFrisian ?? new Set()).add(id);
      if ((tongues & ONLY_ENGLISH) !== 0) seenEnglish = (seenEnglish ?? new Set()).add(id);
    }
  }
  const [fy, en] = [seenFrisian?.size ?? 0, seenEnglish?.size ?? 0];
  if (Math.max(fy, en) < ENOUGH) return undefined;
  return fy >= en ? frisian : english;
}

function meaningsOf(word: Word, language: Glossary | undefined): readonly Meaning[] | undefined {
  for (const id of word.lexemes) {
    if (((TONGUES[id] ?? 0) & GLOSSED) === 0) continue;
    const meanings = language?.[id] ?? everyday[id];
    if (meanings) return meanings;
  }
  return undefined;
}
