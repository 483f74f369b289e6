import type { BotJob } from '../job.ts';
import { askRemoval, showVotes } from './ask-removal.ts';
import { climb } from './climb.ts';
import { finishRemoval } from './finish-removal.ts';
import { lookAtRemovals } from './look-again.ts';
import { tellRefusedTap } from './refuse-tap.ts';
import { tellLapsed, tellSanction } from './tell.ts';
import { tellMayWrite } from './tell-may-write.ts';
import { tellReadsOnly } from './tell-reads-only.ts';

/** What the bot does about the ladder. */
export const LADDER_JOBS: readonly BotJob[] = [
  climb,
  tellSanction,
  tellLapsed,
  tellMayWrite,
  tellReadsOnly,
  askRemoval,
  showVotes,
  lookAtRemovals,
  finishRemoval,
  tellRefusedTap,
];
