import { judgeArrival } from '../arrival/judge-arrival.ts';
import { withdrawDeleted } from '../arrival/withdraw-deleted.ts';
import { placedDeleted } from '../cases/take-back-placed.ts';
import { tipFlood } from '../flood/tip.ts';
import { meldingMessage } from '../meldingen/melding-message.ts';
import { outcomeDeleted } from '../meldingen/outcome-deleted.ts';
import { outcomeEdited } from '../meldingen/outcome-edited.ts';
import { outcomeReplied } from '../meldingen/outcome-replied.ts';
import { tapOnMessage } from '../messages/taps.ts';
import { archiveOfficial } from '../office/archive-official.ts';
import { emergencyDeleted } from '../own-room/emergency-deleted.ts';
import { hearOwnRoom } from '../own-room/hear.ts';
import { reportedIsGone } from '../reports/gone.ts';
import { roundMessageGone } from '../rounds/message-gone.ts';
import { countTrial } from '../trial/count-trial.ts';
import { tap } from './tap.ts';
import type { Reaction } from './types.ts';

/** Every reaction of the bot, in the order in which they run on an event. */
export const REACTIONS: readonly Reaction[] = [
  judgeArrival,
  tipFlood,
  withdrawDeleted,
  placedDeleted,
  reportedIsGone,
  tap,
  tapOnMessage,
  roundMessageGone,
  countTrial,
  meldingMessage,
  outcomeDeleted,
  outcomeEdited,
  outcomeReplied,
  emergencyDeleted,
  archiveOfficial,
  hearOwnRoom,
];
