/** A Postgres of the bench's own, with the services' database, and whatever else must be stopped in the end. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#stack/ports.ts';
import { databaseUrl, initPostgres, SUPERUSER, startPostgres } from '#stack/postgres.ts';
import type { Secrets } from '#stack/secrets.ts';
import { ensureSecrets, rolePasswords } from '#stack/secrets.ts';
import type { DatabaseRole } from '#store/cluster.ts';
import { ensureDatabase, ensureRoles } from '#store/cluster.ts';
import { migrate } from '#store/migrate.ts';

export type Ground = {
  readonly dir: string;
  readonly secrets: Secrets;
  readonly postgresPort: number;
  readonly superuserUrl: string;
  /** Address of the services' database, or of another. */
  url(role: DatabaseRole, database?: string): string;
  readonly password: (role: DatabaseRole) => string;
  /** Called before Postgres stops, the last first. */
  onStop(undo: () => Promise<void> | void): void;
  stop(): Promise<void>;
};

/** Starts it; durable as in production. */
export async function startGround(): Promise<Ground> {
  const undo: (() => Promise<void> | void)[] = [];
  const stop = async (): Promise<void> => {
    for (const one of undo.reverse()) await one();
  };
  try {
    const dir = mkdtempSync(join(tmpdir(), 'buurtbaken-bench-'));
    undo.push(() => rmSync(dir, { recursive: true, force: true }));
    chmodSync(dir, 0o711);
    const secrets = ensureSecrets(join(dir, 'secrets'));
    const port = await freePort();
    const superuserPassword = secrets.value('postgres-superuser');
    const settings = {
      ...{ port, superuserPassword, durable: true },
      dataDir: join(dir, 'postgres'),
      logFile: join(dir, 'postgres.log'),
    };
    await initPostgres(settings);
    const postgres = await startPostgres(settings);
    undo.push(postgres.stop);
    const superuserUrl = databaseUrl(port, 'postgres', SUPERUSER, superuserPassword);
    const passwords = rolePasswords(secrets);
    await ensureRoles(superuserUrl, passwords);
    await ensureDatabase(superuserUrl, 'buurtbaken');
    const password = (role: DatabaseRole): string => passwords[role];
    const url: Ground['url'] = (role, database = 'buurtbaken') =>
      databaseUrl(port, database, role, passwords[role]);
    await migrate(url('buurtbaken_owner'));
    const onStop: Ground['onStop'] = (one) => undo.push(one);
    return { dir, secrets, postgresPort: port, superuserUrl, url, password, onStop, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
