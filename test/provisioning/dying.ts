import type { Homeserver } from '#matrix/homeserver.ts';

/** What a process that is dead throws; nobody hears it. */
export class Died extends Error {}

/** The homeserver as a process has it that dies at its nth call: from that moment nothing that it asks happens. 0: it lives. */
export function dyingPort(homeserver: Homeserver, dieAt: number, when: 'before' | 'after'): Homeserver {
  let nth = 0;
  let dead = false;
  const calls = Object.entries(homeserver).map(([name, member]) => {
    if (typeof member !== 'function') return [name, member];
    return [
      name,
      async (...args: unknown[]) => {
        nth += 1;
        const dies = nth === dieAt;
        if (dead || (dies && when === 'before')) {
          dead = true;
          throw new Died();
        }
        try {
          return await member(...args);
        } finally {
          dead ||= dies;
          // Nobody is left to hear what was answered.
          // biome-ignore lint/correctness/noUnsafeFinally: that nobody hears it is what is tried
          if (dead) throw new Died();
        }
      },
    ];
  });
  return Object.fromEntries(calls) as Homeserver;
}
