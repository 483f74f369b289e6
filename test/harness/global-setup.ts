/**
 * Vitest's global set-up: one throw-away Postgres for the run with the migrated `buurtbaken_template`, and the Python that has
 * Synapse. Tests reach them through ./database.ts and ./synapse.ts.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { stackEnvironment } from '#stack/config.ts';
import { freePort } from '#stack/ports.ts';
import type { PostgresSettings } from '#stack/postgres.ts';
import { databaseUrl, initPostgres, SUPERUSER, startPostgres } from '#stack/postgres.ts';
import { ensureSecrets, rolePasswords } from '#stack/secrets.ts';
import { ensureVenv } from '#stack/venv.ts';
import type { DatabaseRole } from '#store/cluster.ts';
import { ensureDatabase, ensureRoles } from '#store/cluster.ts';
import { migrate } from '#store/migrate.ts';

export type HarnessContext = {
  /** Of the whole run; gone after it. */
  readonly dir: string;
  readonly port: number;
  readonly superuserUrl: string;
  readonly passwords: Record<DatabaseRole, string>;
  readonly python: string;
};

declare module 'vitest' {
  interface ProvidedContext {
    harness: HarnessContext;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = mkdtempSync(join(tmpdir(), 'buurtbaken-test-'));
  chmodSync(dir, 0o711);
  const secrets = ensureSecrets(join(dir, 'secrets'));
  const environment = stackEnvironment();
  const settings: PostgresSettings = {
    dataDir: join(dir, 'postgres'),
    port: await freePort(),
    superuserPassword: secrets.value('postgres-superuser'),
    logFile: join(dir, 'postgres.log'),
    durable: false,
  };
  const [python] = await Promise.all([ensureVenv(environment.dir, environment.venv), initPostgres(settings)]);
  const postgres = await startPostgres(settings);
  const superuser = databaseUrl(settings.port, 'postgres', SUPERUSER, settings.superuserPassword);
  const passwords = rolePasswords(secrets);
  await ensureRoles(superuser, passwords);
  await migratedTemplate(superuser, settings.port, passwords.buurtbaken_owner);
  project.provide('harness', {
    dir,
    port: settings.port,
    superuserUrl: superuser,
    passwords,
    python,
  });
  return async () => {
    await postgres.stop();
    rmSync(dir, { recursive: true, force: true });
  };
}

async function migratedTemplate(superuser: string, port: number, password: string): Promise<void> {
  await ensureDatabase(superuser, 'buurtbaken', 'buurtbaken_template');
  await migrate(databaseUrl(port, 'buurtbaken_template', 'buurtbaken_owner', password));
}
