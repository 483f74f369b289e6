/**
 * The homeserver of a rehearsal: the service `rehearsal` of docker-compose.yml, which waits for a configuration (docker/synapse/rehearsal.sh).
 * It has a network with the backups' service alone, and so has what it serves.
 */

import { lookup } from 'node:dns/promises';
import { chownSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RehearsalServer } from '#matrix/synapse-rehearsal.ts';
import { type OpenGeneration, writeSecrets } from '#stack/backup/restore.ts';
import { writeScratchSynapse } from '#stack/backup/scratch-synapse.ts';
import { ensureSecrets, SECRET_NAMES } from '#stack/secrets.ts';
import { answers, until } from '#stack/wait.ts';
import { PLACES, UID } from './backup-settings.ts';
import { SCRATCH_PORT } from './scratch-postgres.ts';

/** This container's name on the rehearsal's network. */
const DATABASE_HOST = 'rehearsal-postgres';
const PORT = 8008;
const URL = `http://rehearsal:${PORT}`;
/** A small machine that makes a backup besides is slow to start it. */
const START_MS = 240_000;
const STOP_MS = 60_000;
/** While it is there Synapse runs. */
const GO = join(PLACES.rehearsal, 'go');

/** Where the uploads go. */
export const SCRATCH_MEDIA = join(PLACES.rehearsal, 'media');

/** Address of this container on the rehearsal's network. */
export async function rehearsalAddress(): Promise<string> {
  return (await lookup(DATABASE_HOST, { family: 4 })).address;
}

/** Ends a rehearsal's Synapse and forgets what it had; also one that a rehearsal which was killed left. */
export async function clearScratchSynapse(): Promise<void> {
  rmSync(GO, { force: true });
  await until(async () => !(await answers(`${URL}/health`)), STOP_MS, 500);
  for (const name of readdirSync(PLACES.rehearsal))
    rmSync(join(PLACES.rehearsal, name), { recursive: true, force: true });
}

/** Runs `use` with a homeserver over the scratch Postgres. Throws Error if it does not start. */
export async function withScratchSynapse<T>(
  { texts, manifest: { serverName } }: OpenGeneration,
  use: (server: RehearsalServer) => Promise<T>,
): Promise<T> {
  const secretsDir = join(PLACES.rehearsal, 'secrets');
  writeSecrets(secretsDir, texts, SECRET_NAMES);
  const secrets = ensureSecrets(secretsDir);
  writeScratchSynapse({
    ...{ dir: PLACES.rehearsal, secrets, serverName },
    listen: { host: '0.0.0.0', port: PORT },
    database: { host: DATABASE_HOST, port: SCRATCH_PORT },
  });
  mkdirSync(SCRATCH_MEDIA, { recursive: true, mode: 0o700 });
  for (const name of ['.', ...readdirSync(PLACES.rehearsal), ...readdirSync(secretsDir).map(inSecrets)])
    chownSync(join(PLACES.rehearsal, name), UID.synapse, UID.synapse);
  writeFileSync(GO, '');
  try {
    if (!(await until(() => answers(`${URL}/health`), START_MS, 500)))
      throw new Error("the rehearsal's Synapse does not start");
    return await use({ baseUrl: URL, serverName, asToken: secrets.value('dienst-as-token') });
  } finally {
    await clearScratchSynapse();
  }
}

const inSecrets = (name: string): string => join('secrets', name);
