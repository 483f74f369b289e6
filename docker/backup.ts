/**
 * Backups of the composed installation. `dienst` (the service): one a day, the first of a month as a rehearsal, and a rehearsal when somebody
 * asks for one on a page; `nu`: one now; `proef`: a rehearsal now; `sleutel`: prints a new pair of keys and keeps nothing of it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { BACKUP_NL } from '#basis/catalogue/backup.nl.ts';
import { UserError } from '#basis/errors.ts';
import { newKeyPair } from '#stack/backup/age.ts';
import { isSecretName } from '#stack/backup/archive.ts';
import { listGenerations, momentOf, sizeOf } from '#stack/backup/generation.ts';
import { isPassed, linesOf } from '#stack/backup/look.ts';
import type { BackupSource, Made } from '#stack/backup/make.ts';
import { makeBackup } from '#stack/backup/make.ts';
import { keepRun } from '#stack/backup/record.ts';
import { dueNow } from '#stack/backup/schedule.ts';
import { projectVersion } from '#stack/config.ts';
import type { BackupRun } from '#store/backup-runs.ts';
import { backupStand } from '#store/backup-runs.ts';
import type { Sql } from '#store/db.ts';
import { connect } from '#store/db.ts';
import type { RehearsalStep } from '#store/rehearsal-requests.ts';
import {
  endRehearsalRequest,
  stepRehearsalRequest,
  takeRehearsalRequest,
} from '#store/rehearsal-requests.ts';
import { fromReplica } from './backup-replica.ts';
import type { BackupSettings } from './backup-settings.ts';
import { backupSettings, PLACES, recipientSet } from './backup-settings.ts';
import { rehearseHere } from './rehearse.ts';
import { clearScratchSynapse } from './scratch-synapse.ts';

const BIN = '/usr/lib/postgresql/17/bin';
const LOOK_MS = 60_000;
const ASKED_MS = 5_000;
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

/** A backup for a key of this one time too, restored beside and looked through; the key is kept nowhere. `tell` hears how far it is. */
async function rehearsalNow(
  settings: BackupSettings,
  tell: (step: RehearsalStep) => Promise<void> = async () => {},
): Promise<void> {
  const once = await newKeyPair();
  await tell('kopie');
  const { folder } = await backupNow(settings, [once.recipient]);
  await tell('terugzetten');
  const outcome = await kept(sourceOf(settings), 'proef', async () => {
    const looking = (): Promise<void> => tell('nakijken');
    const value = await rehearseHere(folder, { identity: once.identity, bin: BIN, looking });
    return { value, succeeded: isPassed(value), bytes: null, checks: value };
  });
  for (const line of linesOf(outcome)) console.log(line);
  if (!isPassed(outcome)) throw new UserError(BACKUP_NL.rehearsal.failed);
  console.log(BACKUP_NL.rehearsal.passed);
}

/** The day's backup, the month's rehearsal, and a rehearsal whenever somebody asks for one on a page. Never ends, whatever fails. */
async function serve(settings: BackupSettings): Promise<never> {
  if (settings.recipient === null) console.error(BACKUP_NL.noRecipientYet);
  const sql = connect(sourceOf(settings).urls.buurtbaken, { max: 1, name: 'buurtbaken backup' });
  // Of a rehearsal that was killed with the container.
  await clearScratchSynapse();
  let lookAgain = 0;
  for (;;) {
    await told(() => doWhatIsAsked(sql, settings));
    if (settings.recipient !== null && performance.now() >= lookAgain) {
      const went = await told(() => doWhatIsDue(sql, settings));
      lookAgain = performance.now() + (went ? LOOK_MS : AGAIN_MS);
    }
    await wait(ASKED_MS);
  }
}

/** False if it failed, of which the log tells why. */
async function told(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    console.error(error instanceof UserError ? error.message : String(error));
    return false;
  }
}

async function doWhatIsAsked(sql: Sql, settings: BackupSettings): Promise<void> {
  const id = await takeRehearsalRequest(sql, new Date(), settings.recipient !== null);
  if (id === null) return;
  const succeeded = await told(() => rehearsalNow(settings, (step) => stepRehearsalRequest(sql, id, step)));
  await endRehearsalRequest(sql, id, { at: new Date(), succeeded });
}

async function doWhatIsDue(sql: Sql, settings: BackupSettings): Promise<void> {
  const made = listGenerations(PLACES.backups).flatMap((name) => momentOf(name) ?? []);
  const rehearsed = (await backupStand(sql)).proef.lastSuccess?.ended ?? null;
  const due = dueNow(new Date(), settings.hour, made, rehearsed);
  if (due === 'backup') await backupNow(settings);
  if (due === 'rehearsal') await rehearsalNow(settings);
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
