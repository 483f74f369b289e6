import type { BotCron, BotJob } from '../job.ts';
import { closeOffer, sendOffer } from './offer.ts';
import { postSignalement } from './post.ts';
import { showGesprek } from './show.ts';
import { remind, sweepGesprekken } from './sweep.ts';
import { takeBackSignalement } from './take-back.ts';

/** What the bot does about guided descriptions. */
export const SIGNALEMENT_JOBS: readonly BotJob[] = [
  showGesprek,
  postSignalement,
  sendOffer,
  closeOffer,
  remind,
  takeBackSignalement,
];
export const SIGNALEMENT_CRONS: readonly BotCron[] = [sweepGesprekken];
