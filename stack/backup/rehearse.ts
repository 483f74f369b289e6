/**
 * Rehearsal: a generation is restored in a place of its own and looked through. Nothing leaves that place: its Synapse knows no service to
 * deliver to, and neither of the two services runs.
 */
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RehearsalServer } from '#matrix/synapse-rehearsal.ts';
import type { RehearsalOutcome } from '#store/backup-runs.ts';
import type { Layout } from '../layout.ts';
import { HOST, layout } from '../layout.ts';
import { freePort } from '../ports.ts';
import { databaseUrl, SUPERUSER } from '../postgres.ts';
import { ensureSecrets } from '../secrets.ts';
import { startSynapse } from '../synapse.ts';
import { restoreInto } from './embedded.ts';
import { lookThrough } from './look.ts';
import type { OpenGeneration } from './restore.ts';
import { writeScratchSynapse } from './scratch-synapse.ts';

export type RehearsalMeans = {
  /** Folder of pg_restore. */
  readonly bin: string;
  /** The Python that has Synapse. */
  readonly python: string;
  readonly now: Date;
};

/** Restores the generation in a folder that is gone afterwards and tells what was looked at. Throws what `restore` throws. */
export async function rehearsed(
  generation: OpenGeneration,
  means: RehearsalMeans,
): Promise<RehearsalOutcome> {
  const dir = mkdtempSync(join(tmpdir(), 'buurtbaken-proef-'));
  // Postgres, which another user runs when root starts it, must reach its folder.
  chmodSync(dir, 0o711);
  const paths = layout(dir);
  let outcome: RehearsalOutcome | undefined;
  try {
    await restoreInto(paths, generation, {
      ...{ bin: means.bin, now: means.now },
      use: async (port) => {
        const superuser = ensureSecrets(paths.secrets).value('postgres-superuser');
        const urlOf = (database: string): string => databaseUrl(port, database, SUPERUSER, superuser);
        outcome = await lookThrough(generation, {
          urls: { buurtbaken: urlOf('buurtbaken'), synapse: urlOf('synapse') },
          withServer: (use) => withSynapse(paths, port, generation, means.python, use),
          newPassword: randomUUID(),
        });
      },
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  if (outcome === undefined) throw new Error('nothing was looked at');
  return outcome;
}

async function withSynapse<T>(
  paths: Layout,
  postgresPort: number,
  { manifest: { serverName } }: OpenGeneration,
  python: string,
  use: (server: RehearsalServer) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const secrets = ensureSecrets(paths.secrets);
  const configFile = writeScratchSynapse({
    ...{ dir: paths.synapse, secrets, serverName, listen: { host: HOST, port } },
    database: { host: HOST, port: postgresPort },
  });
  const synapse = await startSynapse({
    ...{ python, configFile, port, dir: paths.synapse, logFile: paths.log('synapse') },
  });
  try {
    return await use({ baseUrl: synapse.baseUrl, serverName, asToken: secrets.value('dienst-as-token') });
  } finally {
    await synapse.stop();
  }
}
