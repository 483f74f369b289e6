import { analyse } from './analyse.ts';
import { compilePhrases } from './phrases.ts';

const LOST = compilePhrases(
  [
    {
      value: 'lost',
      patterns: [
        'kwijt|vermist|vermiste|fermist|vermissing|weggelopen|weggerend|zoek|verdwaald|dwaalt|ontsnapt|missing|lost',
        'niet|net ~2 thuis|gekomen|thuisgekomen|thuskommen',
        'is|zijn|al ~3 weg|fuort|gone',
      ],
    },
  ],
  {},
);

/** Whether a report is of somebody, or an animal, that was lost: "mijn hond is weg". Pure, linear in the text's length. */
export function tellsOfLost(text: string): boolean {
  return LOST.find(analyse({ text, kind: 'text' }).words).length > 0;
}
