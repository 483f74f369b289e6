import { z } from 'zod';
import { BACKUP_NL } from '#basis/catalogue/backup.nl.ts';
import { UserError } from '#basis/errors.ts';
import { parseRecipient } from '#stack/backup/age.ts';
import type { Keep } from '#stack/backup/keep.ts';
import { KEEP, parseKeep } from '#stack/backup/keep.ts';

/** Where the volumes are in the container. */
export const PLACES = {
  backups: '/backups',
  secrets: '/secrets',
  synapse: '/synapse',
  scratch: '/scratch',
  /** What a rehearsal's Synapse reads, in a container of its own. */
  rehearsal: '/rehearsal',
  /** The identity, for a restore alone. */
  identity: '/identity.txt',
} as const;

/** Who owns Synapse's and Postgres' files in their images. */
export const UID = { postgres: 999, synapse: 991 } as const;

const Settings = z.object({
  BUURTBAKEN_DOMAIN: z.string().min(1),
  BUURTBAKEN_BACKUP_HOUR: z.coerce.number().int().min(0).max(23).default(3),
});

export type BackupSettings = {
  readonly serverName: string;
  /** Null as long as nobody made a pair of keys: then there are no backups. */
  readonly recipient: string | null;
  readonly keep: Keep;
  /** Hour (UTC) at which the day's backup is made. */
  readonly hour: number;
  /** Where a copy of the database is that follows it, to read from; null where there is none. */
  readonly replica: string | null;
  /** All that was set and is no secret, to be found again beside a backup. */
  readonly all: Readonly<Record<string, string>>;
};

/** Settings of backups in the composed installation. Throws UserError or ZodError. */
export function backupSettings(): BackupSettings {
  const env = Settings.parse(process.env);
  const { BUURTBAKEN_BACKUP_RECIPIENT: recipient, BUURTBAKEN_BACKUP_KEEP: keep } = process.env;
  const all = Object.entries(process.env).filter(([name]) => name.startsWith('BUURTBAKEN_'));
  return {
    serverName: env.BUURTBAKEN_DOMAIN,
    recipient: recipient ? parseRecipient(recipient) : null,
    keep: keep ? parseKeep(keep) : KEEP,
    hour: env.BUURTBAKEN_BACKUP_HOUR,
    replica: process.env.BUURTBAKEN_BACKUP_REPLICA || null,
    all: Object.fromEntries(all.map(([name, value]) => [name, value ?? ''])),
  };
}

/** The recipient; throws UserError that says how to make one. */
export function recipientSet(settings: BackupSettings): string {
  if (settings.recipient === null) throw new UserError(BACKUP_NL.noRecipientYet);
  return settings.recipient;
}
