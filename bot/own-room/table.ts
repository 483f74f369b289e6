import type { BotJob } from '../job.ts';
import { outcomeReply, outcomeWords } from '../meldingen/outcome-words.ts';
import { hearRound } from '../rounds/hear-round.ts';
import { hearAfterEnd, hearSignalement } from '../signalement/hear.ts';
import { hearTakeBack } from '../signalement/take-back.ts';
import { sendOwnRoomAnswer } from './answer.ts';
import { hearCommand } from './hear-command.ts';
import { hearEmergency } from './hear-emergency.ts';
import { hearReadOnly } from './hear-read-only.ts';
import { hearReport } from './hear-report.ts';
import { hearUnknown } from './hear-unknown.ts';
import { sendLoginLink } from './login-link.ts';
import { offerToPlace, placeFromOwnRoomJob } from './place.ts';
import { takeBackFromOwnRoom } from './take-back.ts';
import type { OwnRoomHandler } from './types.ts';

/** Who is asked about words in an own room, in this order: danger, what answers a question by itself, what is going on, commands, and then why not. */
export const OWN_ROOM_HANDLERS: readonly OwnRoomHandler[] = [
  hearEmergency,
  outcomeReply,
  hearSignalement,
  hearRound,
  hearTakeBack,
  outcomeWords,
  hearCommand,
  hearAfterEnd,
  hearReadOnly,
  hearReport,
  hearUnknown,
];

export const OWN_ROOM_JOBS: readonly BotJob[] = [
  sendOwnRoomAnswer,
  placeFromOwnRoomJob,
  offerToPlace,
  takeBackFromOwnRoom,
  sendLoginLink,
];
