/**
 * Backups of the composed installation. `dienst` (the service): one a day, the first of a month as a rehearsal; `nu`: one now; `proef`: a
 * rehearsal now; `sleutel`: prints a new pair of keys and keeps nothing of it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { BACKUP_NL } from '#basis/catalogue/backup.nl.ts';
import { UserError } from '#basis/errors.ts';
import { newKeyPair } from '#stack/backup/age.ts';
import { isSecretName } from '#stack/backup/archive.ts';
import { listGenerations, momentOf, sizeOf } from '#stack/backup/generation.ts';
import type { BackupSource, Made } from '#stack/backup/make.ts';
import { makeBackup } from '#stack/backup/make.ts';
import { keepRun } from '#stack/backup/record.ts';
import { dueNow } from '#stack/backup/schedule.ts';
import { projectVersion } from '#stack/config.ts';
import type { BackupRun } from '#store/backup-runs.ts';
import { backupStand } from '#store/backup-runs.ts';
import { connect } from '#store/db.ts';
import { fromReplica } from './backup-replica.ts';
import type { BackupSettings } from './backup-settings.ts';
import { backupSettings, PLACES, recipientSet } from './backup-settings.ts';
import { rehearseHere } from './rehearse.ts';

const BIN = '/usr/lib/postgresql/17/bin';
const LOOK_MS = 60_000;
/** After a failure, so that a full disk is not tried every minute. */
const AGAIN_MS = 3_600_000;
const SETTINGS_FILE = 'settings.json';

function sourceOf(settings: BackupSettings): BackupSource {
  const password = encodeURIComponent(readFileSync(join(PLACES.secrets, 'database-backup'), 'utf8').trim());
  const url = (database: string): string =>
    `postgres://buurtbaken_backup:${password}@postgres:5432/${database}`;
  return {
    urls: { buurtbaken: url('buurtbaken'), synapse: url('synapse') },
    mediaDir: join(PLACES.synapse, 'media'),
    texts: () => {
      const names = readdirSync(PLACES.secrets).filter(isSecretName);
      const secrets = names.map((name) => [name, readFileSync(join(PLACES.secrets, name), 'utf8')] as const);
      return { ...Object.fromEntries(secrets), [SETTINGS_FILE]: JSON.stringify(settings.all, null, 2) };
    },
    serverName: settings.serverName,
    version: projectVersion(),
  };
}

/** Runs it and keeps in the database how it went. */
async function kept<T>(
  source: BackupSource,
  kind: BackupRun['kind'],
  work: () => Promise<{ readonly value: T } & Pick<BackupRun, 'succeeded' | 'bytes' | 'checks'>>,
): Promise<T> {
  const began = new Date();
  const record = (how: Pick<BackupRun, 'succeeded' | 'bytes' | 'checks'>): Promise<void> =>
    keepRun(source.urls.buurtbaken, { kind, began, ended: new Date(), ...how });
  try {
    const { value, ...how } = await work();
    await record(how);
    return value;
  } catch (error) {
    await record({ succeeded: false, bytes: null, checks: {} }).catch(() => {});
    throw error;
  }
}

function backupNow(settings: BackupSettings, also: readonly string[] = []): Promise<Made> {
  const source = sourceOf(settings);
  const recipients: [string, ...string[]] = [recipientSet(settings), ...also];
  return kept(source, 'kopie', async () => {
    const made = await fromReplica(source, settings.replica, (near) =>
      makeBackup(near, { dir: PLACES.backups, recipients, keep: settings.keep }, BIN),
    );
    const bytes = sizeOf(made.folder);
    console.log(BACKUP_NL.made(made.folder, (bytes / 1e6).toFixed(1), made.manifest.media.files));
    return { value: made, succeeded: true, bytes, checks: {} };
  });
}

/** A backup for a key of this one time too, restored beside and looked through; the key is kept nowhere. */
async function rehearsalNow(settings: BackupSettings): Promise<void> {
  const once = await newKeyPair();
  const { folder } = await backupNow(settings, [once.recipient]);
  const passed = await kept(sourceOf(settings), 'proef', async () => {
    const outcome = await rehearseHere(folder, once.identity, BIN);
    const isPassed = !Object.values(outcome).includes(false);
    return { value: isPassed, succeeded: isPassed, bytes: null, checks: outcome };
  });
  if (!passed) throw new UserError(BACKUP_NL.rehearsal.failed);
  console.log(BACKUP_NL.rehearsal.passed);
}

async function lastRehearsal(settings: BackupSettings): Promise<Date | null> {
  const sql = connect(sourceOf(settings).urls.buurtbaken, { max: 1, name: 'buurtbaken backup' });
  try {
    return (await backupStand(sql)).proef.lastSuccess?.ended ?? null;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function serve(settings: BackupSettings): Promise<never> {
  if (settings.recipient === null) console.error(BACKUP_NL.noRecipientYet);
  for (;;) {
    const pause = settings.recipient === null ? LOOK_MS : await doWhatIsDue(settings);
    await wait(pause);
  }
}

async function doWhatIsDue(settings: BackupSettings): Promise<number> {
  try {
    const made = listGenerations(PLACES.backups).flatMap((name) => momentOf(name) ?? []);
    const due = dueNow(new Date(), settings.hour, made, await lastRehearsal(settings));
    if (due === 'backup') await backupNow(settings);
    if (due === 'rehearsal') await rehearsalNow(settings);
    return LOOK_MS;
  } catch (error) {
    console.error(error instanceof UserError ? error.message : String(error));
    return AGAIN_MS;
  }
}

const COMMANDS: Readonly<Record<string, () => Promise<unknown>>> = {
  dienst: () => serve(backupSettings()),
  nu: () => backupNow(backupSettings()),
  proef: () => rehearsalNow(backupSettings()),
  sleutel: async () => {
    const { identity, recipient } = await newKeyPair();
    for (const line of BACKUP_NL.key(identity, recipient)) console.log(line);
  },
};

// The service is stopped as any process is; a backup that is cut off leaves nothing that looks whole.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => process.exit(0));
const command = COMMANDS[process.argv[2] ?? ''];
if (command === undefined) {
  console.error(BACKUP_NL.composeUse);
  process.exit(2);
}
try {
  await command();
} catch (error) {
  console.error(error instanceof UserError ? error.message : String(error));
  process.exit(1);
}
