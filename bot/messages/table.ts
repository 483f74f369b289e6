import { NEIGHBOUR_CAUSE } from '#store/buurwijken.ts';
import { appealTaps } from '../bezwaar/tap-appeal.ts';
import { tipTaps } from '../bezwaar/tap-tip.ts';
import { HANDOVER_CAUSE } from '../handover/ask.ts';
import { handoverTaps } from '../handover/tap.ts';
import { KNOW_CAUSE, neighbourTaps } from '../joining/ask-neighbour.ts';
import { sanctionTaps } from '../ladder/tap-sanction.ts';
import { tapCard } from '../meldingen/tap-card.ts';
import { tapQuestion } from '../meldingen/tap-question.ts';
import { OFFER_CAUSE as BESIDE_CAUSE } from '../neighbours/offer.ts';
import { offerTaps as besideTaps, neighbourTaps as seenBesideTaps } from '../neighbours/taps.ts';
import { ANSWER_CAUSE } from '../own-room/answer.ts';
import { languageTaps } from '../own-room/language.ts';
import { emergencyTaps } from '../own-room/place.ts';
import { EMERGENCY_CAUSE } from '../own-room/placed.ts';
import { photoTaps } from '../photos/taps.ts';
import { reportTap } from '../reports/tap.ts';
import { TELLING_CAUSE, UNENDED_CAUSE, WALKER_CAUSE } from '../rounds/jobs.ts';
import { tellingTaps } from '../rounds/tap-telling.ts';
import { walkTaps } from '../rounds/tap-walk.ts';
import { unendedTaps } from '../rounds/unended.ts';
import { OFFER_CAUSE, offerTaps } from '../signalement/offer.ts';
import { gesprekTaps } from '../signalement/tap.ts';
import { GESPREK_CAUSE } from '../signalement/turn.ts';
import { WALKERS_CAUSE } from '../surveillance/ask-short.ts';
import { answerTaps } from '../surveillance/ask-taps.ts';
import { ROUND_CAUSE } from '../surveillance/ask-tell.ts';
import { callOffTaps } from '../surveillance/called-off-taps.ts';
import { WALK_CAUSE } from '../surveillance/volunteer-answer.ts';
import { VOLUNTEER_CAUSE } from '../surveillance/volunteer-card.ts';
import { offerToWalkTaps, volunteerCardTaps } from '../surveillance/volunteer-taps.ts';
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
  [WALKER_CAUSE]: walkTaps,
  [TELLING_CAUSE]: tellingTaps,
  [UNENDED_CAUSE]: unendedTaps,
  [ANSWER_CAUSE]: languageTaps,
  [EMERGENCY_CAUSE]: emergencyTaps,
  [HANDOVER_CAUSE]: handoverTaps,
  [GESPREK_CAUSE]: gesprekTaps,
  [OFFER_CAUSE]: offerTaps,
  [KNOW_CAUSE]: neighbourTaps,
  [WALK_CAUSE]: offerToWalkTaps,
  [VOLUNTEER_CAUSE]: volunteerCardTaps,
  [ROUND_CAUSE]: answerTaps,
  [WALKERS_CAUSE]: callOffTaps,
  [BESIDE_CAUSE]: besideTaps,
  [NEIGHBOUR_CAUSE]: seenBesideTaps,
};
