import type { FindingCode } from '../types.ts';

/** Where it can be looked up what words mean. Of words that were looked up one by one, that is said. */
export const SOURCES = {
  freedict:
    'FreeDict Nederlands–Engels, –Duits of –Frans, uit Ergane (Debian dict-freedict-nld-*, 2022.04.21); elk grondwoord is daarin opgezocht',
  wordnet: 'WordNet 3.0 of GCIDE 0.48 (Debian dict-wn, dict-gcide); elk grondwoord is daarin opgezocht',
  'van-dale': 'Van Dale Groot woordenboek van de Nederlandse taal, onder het trefwoord',
  'frysk-wurdboek': 'Frysk Hânwurdboek en Wurdboek fan de Fryske Taal (taalweb.frl), onder het trefwoord',
  wikipedia: 'Wikipedia (nl, en), onder de naam van de leus',
  afgeleid:
    'spelling, uitgang of samenstelling van een gewoon woord, of van een woord dat een andere bron heeft',
  gebruik: 'zo gezegd of getypt; in geen van de geraadpleegde woordenboeken gevonden',
  gewoon: 'gewone woorden in hun gewone betekenis: wat kwetst is de zin waarin ze staan',
  zin: 'zin van gewone woorden, naar wat mensen elkaar schrijven; geen woordenboek heeft zinnen',
} as const;
export type Source = keyof typeof SOURCES;

/** What a group of words or phrases means and why it hurts, and where that can be looked up. */
export type Meant = { readonly meaning: string; readonly source: Source };
export type MeantWords = Meant & { readonly words: readonly string[] };
export type MeantPhrases = Meant & { readonly patterns: readonly string[] };

/** Words that mean much the same, and what is found when one is used. Folded, whole words. */
export type WordGroup = MeantWords & {
  readonly code: Extract<FindingCode, 'schelden' | 'belediging' | 'discriminatie' | 'ziekte-als-scheldwoord'>;
};

/** A group of words as one for each source that its words have. */
export function sourced<T extends { readonly meaning: string }>(
  group: T,
  words: Readonly<Partial<Record<Source, string>>>,
): (T & MeantWords)[] {
  return (Object.entries(words) as [Source, string][]).map(([source, text]) => ({
    ...group,
    source,
    words: listed(text),
  }));
}

/** All words of some groups. */
export function wordsOfAll(groups: readonly MeantWords[]): readonly string[] {
  return groups.flatMap((group) => group.words);
}

/** All phrases of some groups. */
export function patternsOfAll(...groups: readonly (readonly MeantPhrases[])[]): readonly string[] {
  return groups.flat().flatMap((group) => group.patterns);
}

/** The words of a text with white space between. `klootzak+ken+je` is short for klootzak, klootzakken and klootzakje. */
export function listed(text: string): readonly string[] {
  return text
    .trim()
    .split(/\s+/)
    .flatMap((row) => {
      const [stem = '', ...endings] = row.split('+');
      return [stem, ...endings.map((ending) => stem + ending)];
    });
}
