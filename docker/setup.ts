/** One-shot job between Postgres and the rest: roles, databases and migrations. Safe to run again. */
import { readFileSync } from 'node:fs';
import { UserError } from '#basis/errors.ts';
import { type DatabaseRole, ensureDatabase, ensureReplication, ensureRoles } from '#store/cluster.ts';
import { migrate } from '#store/migrate.ts';
import { refuseHalfRestored } from './half-restored.ts';
import { composeSettings } from './settings.ts';

const secret = (name: string): string => readFileSync(`/secrets/${name}`, 'utf8').trim();
const url = (role: string, password: string, database: string): string =>
  `postgres://${encodeURIComponent(role)}:${encodeURIComponent(password)}@postgres:5432/${database}`;

try {
  refuseHalfRestored('/secrets');
} catch (error) {
  console.error(error instanceof UserError ? error.message : error);
  process.exit(1);
}

const passwords: Record<DatabaseRole, string> = {
  buurtbaken_owner: secret('database-owner'),
  buurtbaken_provisioning: secret('database-provisioning'),
  buurtbaken_bot: secret('database-bot'),
  buurtbaken_backup: secret('database-backup'),
  synapse: secret('database-synapse'),
};
const { workers, database } = composeSettings();
const superuser = url(database?.admin ?? 'postgres', secret('postgres-superuser'), 'postgres');
await ensureRoles(superuser, passwords);
await ensureReplication(superuser, workers && database === null ? secret('database-replica') : null);
await ensureDatabase(superuser, 'synapse');
await ensureDatabase(superuser, 'buurtbaken');
await migrate(url('buurtbaken_owner', passwords.buurtbaken_owner, 'buurtbaken'));
