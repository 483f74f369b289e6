import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/harness/order.ts';

/** Pure code needs no server; tests of everything else find a Postgres that is started once per run (test/harness). */
const PURE = ['basis', 'spelregels', 'traces', 'reader', 'web', 'docker'];
const SERVED = ['matrix', 'store', 'provisioning', 'bot', 'gate', 'stack', 'bench', 'test'];

/** As many as the smallest machine has processors. The same for both projects, or one would wait for the other. */
const WORKERS = 2;

const inside = (folders: readonly string[]): string[] =>
  folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`);

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'puur',
          include: inside(PURE),
          testTimeout: 60_000,
          pool: 'forks',
          maxWorkers: WORKERS,
        },
      },
      {
        test: {
          name: 'servers',
          include: inside(SERVED),
          globalSetup: ['test/harness/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          pool: 'forks',
          maxWorkers: WORKERS,
        },
      },
    ],
  },
});
