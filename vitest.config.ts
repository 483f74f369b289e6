import { defineConfig } from 'vitest/config';

/** Pure code needs no server; tests of everything else find a Postgres that is started once per run (test/harness). */
const PURE = ['basis', 'spelregels', 'traces', 'web', 'docker'];
const SERVED = ['matrix', 'store', 'provisioning', 'bot', 'gate', 'stack', 'bench', 'test'];

const inside = (folders: readonly string[]): string[] =>
  folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`);

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'puur', include: inside(PURE), testTimeout: 60_000 } },
      {
        test: {
          name: 'servers',
          include: inside(SERVED),
          globalSetup: ['test/harness/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          pool: 'forks',
          maxWorkers: 2,
        },
      },
    ],
  },
});
