import { appealTaps } from '../bezwaar/tap-appeal.ts';
import { tipTaps } from '../bezwaar/tap-tip.ts';
import { sanctionTaps } from '../ladder/tap-sanction.ts';
import { tapCard } from '../meldingen/tap-card.ts';
import { tapQuestion } from '../meldingen/tap-question.ts';
import { ANSWER_CAUSE } from '../own-room/answer.ts';
import { languageTaps } from '../own-room/language.ts';
import { EMERGENCY_CAUSE, emergencyTaps } from '../own-room/place.ts';
import { photoTaps } from '../photos/taps.ts';
import { reportTap } from '../reports/tap.ts';
import { OFFER_CAUSE, offerTaps } from '../signalement/offer.ts';
import { gesprekTaps } from '../signalement/tap.ts';
import { GESPREK_CAUSE } from '../signalement/turn.ts';
import type { TapHandler } from './types.ts';

/** Who hears a tap, by the first part of the message's cause: `melding:<id>` is `melding`. */
export const TAP_HANDLERS: Readonly<Record<string, TapHandler>> = {
  melding: tapCard,
  'melding-vraag': tapQuestion,
  foto: photoTaps,
  rapport: reportTap,
  tip: tipTaps,
  bezwaar: appealTaps,
  sanctie: sanctionTaps,
  [ANSWER_CAUSE]: languageTaps,
  [EMERGENCY_CAUSE]: emergencyTaps,
  [GESPREK_CAUSE]: gesprekTaps,
  [OFFER_CAUSE]: offerTaps,
};
