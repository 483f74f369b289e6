/** What the supervisor has to say: to its log always, and to whoever watches it start. */
import { appendFileSync } from 'node:fs';

export type Journal = {
  /** One line. */
  say(text: string): void;
  /** Does a step and says how long it took; one that takes more than two seconds is announced. */
  step<T>(name: string, work: () => Promise<T>): Promise<T>;
};

const ANNOUNCE_AFTER_MS = 2_000;

/** `1234` ms → `1,2 s`. */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1).replace('.', ',')} s`;
}

/** A journal in `logFile` that also hands each line to `watch`. */
export function openJournal(logFile: string, watch: (line: string) => void): Journal {
  const say = (text: string): void => {
    try {
      appendFileSync(logFile, `${new Date().toISOString()} ${text}\n`, { mode: 0o600 });
    } catch {
      // A full disk must not keep the supervisor from stopping what runs, or from starting again what died.
    }
    watch(text);
  };
  return {
    say,
    step: async (name, work) => {
      const start = performance.now();
      const slow = setTimeout(() => say(`  … ${name}`), ANNOUNCE_AFTER_MS);
      try {
        const result = await work();
        say(`  ✓ ${name} (${seconds(performance.now() - start)})`);
        return result;
      } catch (error) {
        say(`  ✗ ${name}`);
        throw error;
      } finally {
        clearTimeout(slow);
      }
    },
  };
}
