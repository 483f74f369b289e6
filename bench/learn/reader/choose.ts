/**
 * Tells how the second reader is best weighed beside the rules and the weights: `node bench/learn/reader/choose.ts`. By messages that neither was taught with
 * (`ongeleerd`): the most that is found while no more of what must pass is flagged than so much, and no emergency is stopped. What is chosen is written into
 * spelregels/reader/limits.json by hand; of other writers more may be flagged than of these (README.md).
 */
import { loadModel } from '#reader/model.ts';
import { analyse } from '#spelregels/analyse.ts';
import { judgeWith } from '#spelregels/judge.ts';
import { WEIGHTS } from '#spelregels/learned/weights.ts';
import { readable } from '#spelregels/reader/readable.ts';
import type { ReaderLimits, ReaderScores } from '#spelregels/reader/suspect.ts';
import { READER_LIMITS } from '#spelregels/reader/suspect.ts';
import { readPart } from '../../language/corpus.ts';
import type { Score } from '../../language/score.ts';
import { RESIDENT_IN_MELDING, score } from '../../language/score.ts';

const SHARES = [0.3, 0.4, 0.5, 0.6, 0.8];
/** A tip of the rules that the two together think unlikely is not given. */
const DOUBTS = [0, 0.5];
/** So much surer must it be of what is taken back after it was seen. */
const OVERS = [0, 0.6];
/** From high to low: what is found grows, and so does what is flagged. */
const SUSPECTS = Array.from({ length: 60 }, (_, i) => 5 - i / 10);
/** Shares of what must pass that may be flagged. */
const MOST_FLAGGED = [0.003, 0.005, 0.0075, 0.01];

const messages = readPart('ongeleerd');
const model = await loadModel();
const known = new Map<string, ReaderScores>();
for (const { text } of messages)
  known.set(text, await model.score(readable(analyse({ text, kind: 'text' }))));

function measured(reader: ReaderLimits): Score {
  return score(messages, (message) =>
    judgeWith({ ...WEIGHTS, reader }, message, { ...RESIDENT_IN_MELDING, read: known }),
  );
}

function told({ flagged, mustPass, caught, violations, stopped }: Score): string {
  return `flagged ${((100 * flagged) / mustPass).toFixed(2)}% of ${mustPass}, found ${((100 * caught) / violations).toFixed(1)}% of ${violations}, emergencies stopped ${stopped}`;
}

console.log(`without it: ${told(score(messages))}`);
for (const most of MOST_FLAGGED) {
  let best: { limits: ReaderLimits; by: Score } | undefined;
  for (const share of SHARES)
    for (const doubt of DOUBTS)
      for (const over of OVERS) {
        let [low, high] = [0, SUSPECTS.length - 1];
        // When it may be danger, and how calm it must be, stays as it is: such that no emergency of theirs is stopped.
        const at = (i: number): ReaderLimits => {
          const suspect = SUSPECTS[i] ?? 5;
          return { ...READER_LIMITS, share, suspect, held: Number((suspect + over).toFixed(1)), doubt };
        };
        while (low < high) {
          const middle = (low + high + 1) >> 1;
          const by = measured(at(middle));
          if (by.flagged > most * by.mustPass || by.stopped > 0) high = middle - 1;
          else low = middle;
        }
        const by = measured(at(low));
        if (by.flagged > most * by.mustPass || by.stopped > 0 || by.caught <= (best?.by.caught ?? 0))
          continue;
        best = { limits: at(low), by };
      }
  if (!best) continue;
  console.log(`at most ${100 * most}%: ${told(best.by)}`, JSON.stringify(best.limits));
}
