import type { BotJob } from '../job.ts';
import { answerNeighbour, askNeighbourJob } from './ask-neighbour.ts';
import { askedForGroup } from './asked-for-group.ts';
import { accountChanged, passwordChanged, welcome } from './welcome.ts';

export const JOINING_JOBS: readonly BotJob[] = [
  welcome,
  passwordChanged,
  accountChanged,
  askNeighbourJob,
  answerNeighbour,
  askedForGroup,
];
