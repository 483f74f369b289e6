import type { ReaderScores } from '#spelregels/reader/suspect.ts';

/** Who knows the language reads messages once more: port to the model (model.ts), in a process of its own (child-reader.ts). */
export type Reader = {
  /**
   * Scores of texts as `readable` gives them, in order.
   * @throws ReaderAway if it is not there or takes too long: what it was given can be given again.
   */
  read(texts: readonly string[]): Promise<readonly ReaderScores[]>;
  stop(): Promise<void>;
};

export class ReaderAway extends Error {
  override readonly name = 'ReaderAway';
}
