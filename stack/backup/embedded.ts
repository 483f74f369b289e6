/** Backup and restore of the embedded stack: its folder, its Postgres, its keys. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BACKUP_NL } from '#basis/catalogue/backup.nl.ts';
import { STACK_NL } from '#basis/catalogue/stack.nl.ts';
import { UserError } from '#basis/errors.ts';
import { ensureDatabase, ensureRoles } from '#store/cluster.ts';
import { projectVersion, stackEnvironment } from '../config.ts';
import { readJson, writeJson } from '../files.ts';
import type { Layout } from '../layout.ts';
import { makeFolders, portsFrom, SERVER_NAME } from '../layout.ts';
import { takeLock } from '../lock.ts';
import { freePort } from '../ports.ts';
import { databaseUrl, initPostgres, SUPERUSER, startPostgres } from '../postgres.ts';
import { ensureSecrets, rolePasswords, SECRET_NAMES } from '../secrets.ts';
import { runningState } from '../state.ts';
import { ensureVenv } from '../venv.ts';
import { newKeyPair, parseRecipient, readIdentity, recipientOf } from './age.ts';
import type { BackupSource } from './make.ts';
import { pgClient } from './pg-client.ts';
import type { OpenGeneration, RestoreServer } from './restore.ts';
import { restoreDatabases, restoreMedia, writeSecrets } from './restore.ts';

const ACCOUNTS = 'accounts.json';

/** Folder of pg_dump and pg_restore for this installation. */
export function embeddedPgClient(paths: Layout): Promise<string> {
  const environment = stackEnvironment();
  return pgClient(paths.dir, environment.pgClient, () => ensureVenv(paths.dir, environment.venv));
}

/** Where the identity is that `backup` made here. Stays when the data are wiped. */
export const identityFile = (paths: Layout): string => join(paths.backupKey, 'identity.txt');

/** Whom backups are encrypted for: who is set, or else the pair of this installation, made now if there is none (`made`). */
export async function recipientHere(paths: Layout): Promise<{ recipient: string; made: boolean }> {
  const { backupRecipient } = stackEnvironment();
  if (backupRecipient !== null) return { recipient: parseRecipient(backupRecipient), made: false };
  const recipientFile = join(paths.backupKey, 'recipient.txt');
  // The identity may have been taken away, as it should: what is written with goes on.
  if (existsSync(recipientFile))
    return { recipient: parseRecipient(readFileSync(recipientFile, 'utf8')), made: false };
  const file = identityFile(paths);
  const identity = existsSync(file) ? readIdentity(file) : (await newKeyPair()).identity;
  const recipient = await recipientOf(identity);
  mkdirSync(paths.backupKey, { recursive: true, mode: 0o700 });
  const text = `# Buurtbaken: sleutel om back-ups terug te zetten. Bewaar hem ergens anders.\n# public key: ${recipient}\n${identity}\n`;
  writeFileSync(file, text, { mode: 0o600, flush: true });
  writeFileSync(recipientFile, `${recipient}\n`, { mode: 0o600, flush: true });
  return { recipient, made: true };
}

/** The identity that somebody gave as a file, or the one that `backup` made here. Throws UserError. */
export function identityOf(paths: Layout, file: string | undefined): string {
  const chosen = file ?? identityFile(paths);
  if (file === undefined && !existsSync(chosen)) throw new UserError(BACKUP_NL.noIdentity);
  return readIdentity(chosen);
}

/** Runs `use` with the source of a backup of this installation: of the stack that runs, else of its Postgres, started for the while. */
export async function withSource<T>(paths: Layout, use: (source: BackupSource) => Promise<T>): Promise<T> {
  if (!existsSync(join(paths.postgres, 'PG_VERSION'))) throw new UserError(BACKUP_NL.nothingToBackUp);
  refuseUnfinished(paths);
  return withPostgres(paths, async (port) => {
    const secrets = ensureSecrets(paths.secrets);
    const superuser = databaseUrl(port, 'postgres', SUPERUSER, secrets.value('postgres-superuser'));
    // An installation of before there were backups has no role for them.
    await ensureRoles(superuser, rolePasswords(secrets));
    for (const database of ['synapse', 'buurtbaken'] as const) await ensureDatabase(superuser, database);
    const url = (database: 'buurtbaken' | 'synapse'): string =>
      databaseUrl(port, database, 'buurtbaken_backup', secrets.value('database-backup'));
    return use({
      urls: { buurtbaken: url('buurtbaken'), synapse: url('synapse') },
      mediaDir: join(paths.synapse, 'media'),
      texts: () => textsOf(paths),
      serverName: SERVER_NAME,
      version: projectVersion(),
    });
  });
}

function textsOf(paths: Layout): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const name of SECRET_NAMES) texts[name] = readFileSync(join(paths.secrets, name), 'utf8');
  if (existsSync(paths.accounts)) texts[ACCOUNTS] = readFileSync(paths.accounts, 'utf8');
  return texts;
}

async function withPostgres<T>(paths: Layout, use: (port: number) => Promise<T>): Promise<T> {
  const running = runningState(paths);
  if (running !== null) return use(portsFrom(running.basePort).postgres);
  const lock = await takeLock(paths.dir);
  if (lock === null) throw new UserError(STACK_NL.alreadyRunning(null));
  try {
    return await withOwnPostgres(paths, use);
  } finally {
    lock.close();
  }
}

async function withOwnPostgres<T>(paths: Layout, use: (port: number) => Promise<T>): Promise<T> {
  const settings = {
    dataDir: paths.postgres,
    port: await freePort(),
    superuserPassword: ensureSecrets(paths.secrets).value('postgres-superuser'),
    logFile: paths.log('postgres'),
    durable: true,
  };
  await initPostgres(settings);
  const postgres = await startPostgres(settings);
  try {
    return await use(settings.port);
  } finally {
    await postgres.stop();
  }
}

/** Throws UserError where a restore was cut off. */
export function refuseUnfinished(paths: Layout): void {
  if (existsSync(paths.restoring)) throw new UserError(BACKUP_NL.unfinished);
}

/**
 * Puts a generation into an empty installation; gives how many uploads came. One that was cut off can be done again: what it had made goes
 * first. `use` may look at what stands there before Postgres stops. Throws UserError: not empty, or running.
 */
export async function restoreInto(
  paths: Layout,
  generation: OpenGeneration,
  options: {
    readonly bin: string;
    readonly now: Date;
    use?(port: number): Promise<void>;
  },
): Promise<number> {
  makeFolders(paths);
  const lock = await takeLock(paths.dir);
  if (lock === null)
    throw new UserError(STACK_NL.alreadyRunning(runningState(paths)?.supervisor.pid ?? null));
  try {
    if (readJson(paths.restoring) === null && !isEmpty(paths))
      throw new UserError(BACKUP_NL.notEmpty(paths.dir));
    writeJson(paths.restoring, { at: generation.manifest.at });
    for (const place of [paths.postgres, paths.synapse, paths.secrets, paths.accounts])
      rmSync(place, { recursive: true, force: true });
    makeFolders(paths);
    writeSecrets(paths.secrets, generation.texts, SECRET_NAMES);
    const files = await restoreMedia(generation, join(paths.synapse, 'media'));
    await withOwnPostgres(paths, async (port) => {
      await restoreDatabases(generation, serverAt(paths, port, options.bin), options.now);
      await options.use?.(port);
    });
    writeSecrets(paths.dir, generation.texts, [ACCOUNTS]);
    rmSync(paths.restoring);
    return files;
  } finally {
    lock.close();
  }
}

function serverAt(paths: Layout, port: number, bin: string): RestoreServer {
  const secrets = ensureSecrets(paths.secrets);
  const passwords = rolePasswords(secrets);
  return {
    bin,
    passwords,
    url: (role, database) =>
      databaseUrl(
        port,
        database,
        role,
        role === 'postgres' ? secrets.value('postgres-superuser') : passwords[role],
      ),
  };
}

/** True where nothing was ever started. */
function isEmpty(paths: Layout): boolean {
  if (existsSync(paths.postgres) || existsSync(paths.accounts)) return false;
  return [paths.secrets, paths.synapse].every((dir) => !existsSync(dir) || readdirSync(dir).length === 0);
}
