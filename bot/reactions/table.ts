import type { Reaction } from './types.ts';

/** Every reaction of the bot, in the order in which they run on an event. */
export const REACTIONS: readonly Reaction[] = [];
