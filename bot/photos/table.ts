import type { BotCron, BotJob } from '../job.ts';
import { answerPhoto } from './answer.ts';
import { callDeputy, sweepDeputies } from './call-deputy.ts';
import { clearPhoto } from './clear-photo.ts';
import { erasePhotos } from './erase-photos.ts';
import { sendPoliceLink } from './police-link.ts';
import { showRaster } from './show-raster.ts';

/** What the bot does about photos and other uploads, besides showing and placing them. */
export const PHOTO_JOBS: readonly BotJob[] = [
  showRaster,
  callDeputy,
  clearPhoto,
  sendPoliceLink,
  answerPhoto,
];
export const PHOTO_CRONS: readonly BotCron[] = [sweepDeputies, erasePhotos];
