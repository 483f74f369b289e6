/**
 * The secrets of an installation: made by chance at first start, one file each, readable by the owner alone. A file that is
 * there is never made anew, so what was encrypted or logged in with it goes on working.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newReportKey } from './report-key.ts';

const word = (): string => randomBytes(32).toString('base64url');
const key = (): string => randomBytes(32).toString('base64');
/** A signing key as Synapse stores it: algorithm, name of the key, seed in unpadded base64. */
const signingKey = (): string =>
  `ed25519 a_${randomBytes(3).toString('hex')} ${randomBytes(32).toString('base64').replace(/=+$/, '')}\n`;

const SECRETS = {
  'postgres-superuser': word,
  'database-owner': word,
  'database-provisioning': word,
  'database-bot': word,
  'database-backup': word,
  'database-synapse': word,
  /** Of the role by which a second Postgres follows the first, where there is one. */
  'database-replica': word,
  'dienst-as-token': word,
  'dienst-hs-token': word,
  'bot-as-token': word,
  'bot-hs-token': word,
  'gate-token': word,
  /** Under which the gate seals what the bot could not judge; base64, 32 bytes. */
  'seal-key': key,
  /** Under which originals for the police are kept; base64, 32 bytes. */
  'police-key': key,
  /** By which the doctor asks how the service is doing. */
  'status-token': word,
  /** By which provisioning asks the bot for released originals. */
  'originals-token': word,
  /** By which reports of erasures are signed; base64 of PKCS#12. */
  'report-key': newReportKey,
  'registration-shared-secret': word,
  /** By which the processes of a Synapse that runs as several know one another. */
  'replication-secret': word,
  'macaroon-secret': word,
  'form-secret': word,
  'signing-key': signingKey,
  /** From which the passwords of the demo people are made. */
  demo: word,
} as const satisfies Record<string, () => string>;
export type SecretName = keyof typeof SECRETS;
export const SECRET_NAMES = Object.keys(SECRETS) as SecretName[];

export type Secrets = {
  /** The file that holds it. */
  path(name: SecretName): string;
  value(name: SecretName): string;
};

/** Makes what is missing in `dir` (folder 0700, files 0600) and gives access to all. */
export function ensureSecrets(dir: string): Secrets {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  for (const name of SECRET_NAMES) {
    const file = join(dir, name);
    if (existsSync(file)) continue;
    writeFileSync(`${file}.new`, SECRETS[name](), { mode: 0o600, flush: true });
    renameSync(`${file}.new`, file);
  }
  const path = (name: SecretName): string => join(dir, name);
  return { path, value: (name) => readFileSync(path(name), 'utf8') };
}

/** Passwords of the database's roles, by role. */
export function rolePasswords(
  secrets: Secrets,
): Record<
  'buurtbaken_owner' | 'buurtbaken_provisioning' | 'buurtbaken_bot' | 'buurtbaken_backup' | 'synapse',
  string
> {
  return {
    buurtbaken_owner: secrets.value('database-owner'),
    buurtbaken_provisioning: secrets.value('database-provisioning'),
    buurtbaken_bot: secrets.value('database-bot'),
    buurtbaken_backup: secrets.value('database-backup'),
    synapse: secrets.value('database-synapse'),
  };
}
