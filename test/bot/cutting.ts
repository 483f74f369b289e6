import type { World } from './cases-world.ts';
import { BOT } from './cases-world.ts';

/** At which of the bot's calls to the homeserver it is killed, and whether that call still had its effect. */
export type Cut = { readonly nth: number; readonly when: 'before' | 'after' };

/** Counts the bot's calls from here, and breaks off at one of them, once. */
export function cutting(world: World, cut: Cut | null) {
  let first: number | null = null;
  let calls = 0;
  let done = false;
  world.hs.onCall(({ nth, when, self }) => {
    if (self !== BOT) return;
    first ??= nth;
    calls = Math.max(calls, nth - first + 1);
    if (done || cut === null || nth - first + 1 !== cut.nth || when !== cut.when) return;
    done = true;
    throw new Error('killed');
  });
  return {
    calls: () => calls,
    wasCut: () => done,
    end: () => world.hs.onCall(null),
  };
}
