import { appealTaps } from '../bezwaar/tap-appeal.ts';
import { tipTaps } from '../bezwaar/tap-tip.ts';
import { sanctionTaps } from '../ladder/tap-sanction.ts';
import { tapCard } from '../meldingen/tap-card.ts';
import { tapQuestion } from '../meldingen/tap-question.ts';
import { reportTap } from '../reports/tap.ts';
import type { TapHandler } from './types.ts';

/** Who hears a tap, by the first part of the message's cause: `melding:<id>` is `melding`. */
export const TAP_HANDLERS: Readonly<Record<string, TapHandler>> = {
  melding: tapCard,
  'melding-vraag': tapQuestion,
  rapport: reportTap,
  tip: tipTaps,
  bezwaar: appealTaps,
  sanctie: sanctionTaps,
};
