/**
 * Rehearsal: a generation is restored in a place of its own and looked through. Nothing leaves that place: its Synapse knows no service to
 * deliver to, and neither of the two services runs.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { appserviceRegistrations } from '#matrix/synapse-config.ts';
import { comesIn, opensPhoto } from '#matrix/synapse-rehearsal.ts';
import { verifyAudit } from '#store/audit.ts';
import type { RehearsalOutcome } from '#store/backup-runs.ts';
import { connect } from '#store/db.ts';
import type { RehearsalSubjects } from '#store/rehearsal.ts';
import { rehearsalSubjects } from '#store/rehearsal.ts';
import type { Layout } from '../layout.ts';
import { HOST, layout } from '../layout.ts';
import { freePort } from '../ports.ts';
import { databaseUrl, SUPERUSER } from '../postgres.ts';
import { ensureSecrets } from '../secrets.ts';
import { startSynapse, writeSynapseFiles } from '../synapse.ts';
import { restoreInto } from './embedded.ts';
import type { OpenGeneration } from './restore.ts';

const Accounts = z.array(z.object({ userId: z.string(), password: z.string() }));

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
        outcome = await look(paths, port, generation, means.python);
      },
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  if (outcome === undefined) throw new Error('nothing was looked at');
  return outcome;
}

/** True if nothing that was looked at is wrong. */
export const isPassed = (outcome: RehearsalOutcome): boolean => !Object.values(outcome).includes(false);

async function look(
  paths: Layout,
  postgresPort: number,
  generation: OpenGeneration,
  python: string,
): Promise<RehearsalOutcome> {
  const superuser = ensureSecrets(paths.secrets).value('postgres-superuser');
  const open = (database: string) =>
    connect(databaseUrl(postgresPort, database, SUPERUSER, superuser), { max: 2, name: 'buurtbaken proef' });
  const ours = open('buurtbaken');
  const synapse = open('synapse');
  try {
    const { audit } = generation.manifest;
    const verdict = await verifyAudit(ours, audit === null ? {} : { head: audit.hash });
    const subjects = await rehearsalSubjects(ours, synapse);
    return {
      // A restore whose counts differ from the manifest's does not come this far.
      aantallen: true,
      logboek: verdict.ok,
      ...(await lookAsPerson(paths, postgresPort, generation, subjects, python)),
    };
  } finally {
    await Promise.all([ours.end({ timeout: 5 }), synapse.end({ timeout: 5 })]);
  }
}

async function lookAsPerson(
  paths: Layout,
  postgresPort: number,
  generation: OpenGeneration,
  { userId, photo }: RehearsalSubjects,
  python: string,
): Promise<Pick<RehearsalOutcome, 'inloggen' | 'foto'>> {
  const account = accountsOf(generation)[0];
  const person = account ?? (userId === null ? null : { userId, password: null });
  if (person === null) return { inloggen: null, foto: null };
  const { serverName } = generation.manifest;
  const port = await freePort();
  const configFile = scratchConfig(paths, { postgresPort, port, serverName });
  const synapse = await startSynapse({
    ...{ python, configFile, port, dir: paths.synapse, logFile: paths.log('synapse') },
  });
  try {
    const asToken = ensureSecrets(paths.secrets).value('dienst-as-token');
    const server = { baseUrl: synapse.baseUrl, serverName, asToken };
    const token = await comesIn(server, person);
    if (token === null) return { inloggen: false, foto: null };
    return { inloggen: true, foto: photo === null ? null : await opensPhoto(server, token, photo) };
  } finally {
    await synapse.stop();
  }
}

/** The demo's people, whose passwords are known. */
function accountsOf(generation: OpenGeneration): z.output<typeof Accounts> {
  const text = generation.texts['accounts.json'];
  return text === undefined ? [] : (Accounts.safeParse(JSON.parse(text)).data ?? []);
}

/** A Synapse that delivers to nobody: the registrations have no address. */
function scratchConfig(
  paths: Layout,
  at: { readonly postgresPort: number; readonly port: number; readonly serverName: string },
): string {
  const secrets = ensureSecrets(paths.secrets);
  const tokens = (who: 'dienst' | 'bot') => ({
    ...{ url: null, asToken: secrets.value(`${who}-as-token`), hsToken: secrets.value(`${who}-hs-token`) },
  });
  const registrations = appserviceRegistrations({
    ...{ serverName: at.serverName, dienst: tokens('dienst'), bot: tokens('bot') },
  });
  return writeSynapseFiles({
    ...{ dir: paths.synapse, serverName: at.serverName, port: at.port, secrets },
    database: {
      ...{ host: HOST, port: at.postgresPort, user: 'synapse', database: 'synapse' },
      password: secrets.value('database-synapse'),
    },
    registrations: [registrations.dienst, registrations.bot],
    modules: [],
  });
}
