import type { FindingCode } from '../types.ts';

/** Words that mean much the same: what they mean and why they hurt, and what is found when one is used. Folded, whole words. */
export type WordGroup = {
  readonly code: Extract<FindingCode, 'schelden' | 'belediging' | 'discriminatie' | 'ziekte-als-scheldwoord'>;
  readonly meaning: string;
  readonly words: readonly string[];
};

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
