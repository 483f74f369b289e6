/**
 * Puts a backup back into the composed installation, in two steps around the start of Postgres: `geheimen` (no network, before anything made
 * secrets of its own) and `gegevens`. Both can be done again until the second has ended.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BACKUP_NL } from '#basis/catalogue/backup.nl.ts';
import { dutchMoment } from '#basis/dutch-time.ts';
import { UserError } from '#basis/errors.ts';
import { readIdentity } from '#stack/backup/age.ts';
import { isSecretName } from '#stack/backup/archive.ts';
import type { OpenGeneration } from '#stack/backup/restore.ts';
import { openGeneration, restoreDatabases, restoreMedia, writeSecrets } from '#stack/backup/restore.ts';
import type { DatabaseRole } from '#store/cluster.ts';
import { dropDatabase } from '#store/cluster.ts';
import { backupSettings, PLACES, UID } from './backup-settings.ts';
import { isHalfRestored, markHalfRestored, markRestored } from './half-restored.ts';
import { passwordsOf } from './rehearse.ts';
import { composeSettings } from './settings.ts';

const BIN = '/usr/lib/postgresql/17/bin';
/** Where Docker puts the password of a database elsewhere. */
const GIVEN = '/run/secrets/postgres-superuser';

async function generation(): Promise<OpenGeneration> {
  const chosen = process.argv[3];
  const dir = chosen === undefined ? PLACES.backups : join(PLACES.backups, chosen);
  const opened = await openGeneration(dir, readIdentity(PLACES.identity));
  const ours = backupSettings().serverName;
  const { serverName } = opened.manifest;
  if (serverName !== ours) throw new UserError(BACKUP_NL.otherServer(serverName, ours));
  return opened;
}

async function secrets(): Promise<void> {
  const { texts } = await generation();
  if (!isHalfRestored(PLACES.secrets) && readdirSync(PLACES.secrets).some(isSecretName))
    throw new UserError(BACKUP_NL.composeNotEmpty);
  markHalfRestored(PLACES.secrets);
  writeSecrets(
    PLACES.secrets,
    texts,
    Object.keys(texts).filter((name) => !name.includes('.')),
  );
  console.log(BACKUP_NL.composeSecretsDone);
}

async function data(): Promise<void> {
  const opened = await generation();
  if (!isHalfRestored(PLACES.secrets)) throw new UserError(BACKUP_NL.composeSecretsFirst);
  const passwords = passwordsOf(opened.texts);
  const admin = adminOf(opened);
  const url = (role: DatabaseRole | 'postgres', database: string): string => {
    const { name, password } = role === 'postgres' ? admin : { name: role, password: passwords[role] };
    return `postgres://${encodeURIComponent(name)}:${encodeURIComponent(password)}@postgres:5432/${database}`;
  };
  // Of a step that was cut off; the mark says that nobody's data can be in them.
  for (const name of ['synapse', 'buurtbaken']) await dropDatabase(url('postgres', 'postgres'), name);
  const mediaDir = join(PLACES.synapse, 'media');
  rmSync(mediaDir, { recursive: true, force: true });
  const files = await restoreMedia(opened, mediaDir, UID.synapse);
  await restoreDatabases(opened, { bin: BIN, url, passwords }, new Date());
  markRestored(PLACES.secrets);
  console.log(BACKUP_NL.composeRestored(dutchMoment(opened.manifest.at), files));
}

/** Who makes roles and databases: of a database elsewhere not who did where the backup was made. */
function adminOf({ texts }: OpenGeneration): { readonly name: string; readonly password: string } {
  const { database } = composeSettings();
  const password = database === null ? (texts['postgres-superuser'] ?? '') : readFileSync(GIVEN, 'utf8');
  return { name: database?.admin ?? 'postgres', password: password.trim() };
}

const STEPS: Readonly<Record<string, () => Promise<void>>> = { geheimen: secrets, gegevens: data };
try {
  const step = STEPS[process.argv[2] ?? ''];
  if (step === undefined) throw new UserError(BACKUP_NL.composeRestoreUse, 2);
  await step();
} catch (error) {
  console.error(error instanceof UserError ? error.message : String(error));
  process.exit(error instanceof UserError ? error.exitCode : 1);
}
