import { TARGETS } from '#spelregels/learned/model.ts';
import type { ReaderScores } from '#spelregels/reader/suspect.ts';
import type { Reader } from './reader.ts';
import { ReaderAway } from './reader.ts';

const SURE = 20;
const NOTHING: ReaderScores = TARGETS.map(() => -SURE);

/** A reader for tests: sure of what it is told about texts with certain words in them, and that nothing else breaks a spelregel. */
export type FakeReader = Reader & {
  /** From now on a text with these words in it breaks this. */
  teach(words: string, target: (typeof TARGETS)[number]): void;
  /** Whether it is there. */
  isAway: boolean;
};

export function fakeReader(): FakeReader {
  const taught = new Map<string, ReaderScores>();
  let isStopped = false;
  const scoresOf = (text: string): ReaderScores =>
    [...taught].find(([words]) => text.includes(words))?.[1] ?? NOTHING;
  return {
    isAway: false,
    teach(words, target) {
      taught.set(
        words,
        TARGETS.map((one) => (one === target || one === 'enige' ? SURE : -SURE)),
      );
    },
    async read(texts) {
      if (isStopped || this.isAway) throw new ReaderAway('not now');
      return texts.map(scoresOf);
    },
    async stop() {
      isStopped = true;
    },
  };
}
