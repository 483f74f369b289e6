import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { databaseUrl } from '#stack/postgres.ts';
import { dropDatabase, ensureDatabase } from '#store/cluster.ts';
import { connect } from '#store/db.ts';
import type { Service } from '#store/jobs.ts';
import { eventually } from '#test/harness/eventually.ts';

export type TestDatabase = {
  readonly name: string;
  /** Address for the owner of the tables. */
  readonly url: string;
  /** Addresses for the roles that the services log in as, with no more rights than they have in production. */
  readonly provisioningUrl: string;
  readonly botUrl: string;
  /** Connections as a service's own role, for `runOnce` of its queue: it would else make and end a pool for each run. Ended by `drop`. */
  workerPool(service: Service): pg.Pool;
  drop(): Promise<void>;
};

/** A copy of the migrated template, for one test file or one test. */
export async function createDatabase(): Promise<TestDatabase> {
  const { port, passwords, superuserUrl } = inject('harness');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await ensureDatabase(superuserUrl, 'buurtbaken', name, 'buurtbaken_template');
  const url = (role: keyof typeof passwords): string => databaseUrl(port, name, role, passwords[role]);
  const pools = new Map<Service, pg.Pool>();
  return {
    name,
    url: url('buurtbaken_owner'),
    provisioningUrl: url('buurtbaken_provisioning'),
    botUrl: url('buurtbaken_bot'),
    workerPool(service) {
      const pool = pools.get(service) ?? newPool(url(`buurtbaken_${service}`));
      pools.set(service, pool);
      return pool;
    },
    async drop() {
      await Promise.all([...pools.values()].map((pool) => pool.end()));
      await left(superuserUrl, name);
      await dropDatabase(superuserUrl, name);
    },
  };
}

/** With somebody who hears of what goes wrong on a connection, as graphile-worker asks of a pool that is given to it. */
function newPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 4 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/**
 * Waits for connections that were ended a moment ago: one that Postgres cuts off while it says goodbye is an error that no test awaits.
 * Those that a killed process left do not keep the database.
 */
async function left(superuserUrl: string, name: string): Promise<void> {
  const sql = connect(superuserUrl, { max: 1 });
  const isEmpty = async (): Promise<boolean> =>
    (await sql`select 1 from pg_stat_activity where datname = ${name} limit 1`).length === 0;
  await eventually(isEmpty, { timeoutMs: 2_000 }).catch(() => undefined);
  await sql.end();
}
