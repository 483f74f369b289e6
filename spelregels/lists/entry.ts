import type { FindingCode } from '../types.ts';

/** Words that mean much the same: what they mean and why they hurt, and what is found when one is used. Folded, whole words. */
export type WordGroup = {
  readonly code: Extract<FindingCode, 'schelden' | 'belediging' | 'discriminatie'>;
  readonly meaning: string;
  readonly words: readonly string[];
};
