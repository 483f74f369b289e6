import { makeWorkerUtils } from 'graphile-worker';
import { runner } from 'node-pg-migrate';
import pg from 'pg';
import { UserError } from '#basis/errors.ts';
import type { Sql } from './db.ts';
import { connect } from './db.ts';
import { SERVICES } from './jobs.ts';
import { knownMigrations, MIGRATIONS } from './known-migrations.ts';
import { quietLogger } from './worker.ts';

const TABLE = 'migratie';

/**
 * Brings the database to this version: every migration that has not run, each service's job schema (`worker_provisioning`,
 * `worker_bot`) and the rights on those. Run as buurtbaken_owner, who owns the database; the service roles must exist. Running it
 * again changes nothing; of two at once the second waits. All that has not run is one transaction: killed half-way it has changed nothing.
 *
 * @throws UserError for a database of a newer version, or without the roles.
 */
export async function migrate(ownerUrl: string, folder = MIGRATIONS): Promise<void> {
  const sql = connect(ownerUrl, { max: 1, name: 'buurtbaken migrate' });
  const dbClient = new pg.Client({ connectionString: ownerUrl });
  // Of a server that stops meanwhile: the migration says so, and an error that nobody hears would end the process.
  dbClient.on('error', () => {});
  try {
    await sql`select pg_advisory_lock(hashtext('buurtbaken'), hashtext('migrate'))`;
    await refuseNewer(sql, folder);
    await refuseMissingRoles(sql);
    await dbClient.connect();
    await runner({
      dbClient,
      dir: folder,
      migrationsTable: TABLE,
      direction: 'up',
      count: Number.POSITIVE_INFINITY,
      // Ours waits for another run; node-pg-migrate's own fails.
      noLock: true,
      singleTransaction: true,
      logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    });
    for (const service of SERVICES) await installQueue(sql, ownerUrl, service);
  } finally {
    await dbClient.end();
    await sql.end();
  }
}

async function refuseNewer(sql: Sql, folder: string): Promise<void> {
  const [table] = await sql<{ name: string | null }[]>`select to_regclass(${`public.${TABLE}`}) as name`;
  if (table?.name === null) return;
  const known = knownMigrations(folder);
  const rows = await sql<{ name: string }[]>`select name from ${sql(TABLE)} order by id`;
  const unknown = rows.filter((row) => !known.includes(row.name));
  if (unknown.length === 0) return;
  throw new UserError(
    `de database is van een nieuwere versie van Buurtbaken (${unknown.map((row) => row.name).join(', ')}): ` +
      'gebruik die versie, of zet een back-up van deze versie terug',
  );
}

async function refuseMissingRoles(sql: Sql): Promise<void> {
  const wanted = [...SERVICES, 'backup'].map((role) => `buurtbaken_${role}`);
  const rows = await sql<{ rolname: string }[]>`select rolname from pg_roles where rolname in ${sql(wanted)}`;
  const missing = wanted.filter((role) => !rows.some((row) => row.rolname === role));
  if (missing.length > 0)
    throw new UserError(
      `Postgres kent de rol ${missing.join(' en ')} niet: maak die eerst (create role … login)`,
    );
}

/**
 * graphile-worker's own schema for one service. Its tables have row-level security, so the service's role gets a policy on
 * each besides the rights.
 */
async function installQueue(sql: Sql, ownerUrl: string, service: string): Promise<void> {
  const schema = `worker_${service}`;
  const role = `buurtbaken_${service}`;
  const utils = await makeWorkerUtils({ connectionString: ownerUrl, schema, logger: quietLogger });
  try {
    await utils.migrate();
  } finally {
    await utils.release();
  }
  await sql.begin(async (tx) => {
    await tx`grant usage on schema ${tx(schema)} to ${tx(role)}`;
    await tx`grant select, insert, update, delete on all tables in schema ${tx(schema)} to ${tx(role)}`;
    await tx`grant usage on all sequences in schema ${tx(schema)} to ${tx(role)}`;
    await tx`revoke execute on all functions in schema ${tx(schema)} from public`;
    await tx`grant execute on all functions in schema ${tx(schema)} to ${tx(role)}`;
    const tables = await tx<{ tablename: string }[]>`
      select tablename from pg_tables t where schemaname = ${schema} and rowsecurity
        and not exists (select from pg_policies p where p.schemaname = ${schema} and p.tablename = t.tablename)`;
    for (const { tablename } of tables)
      await tx`create policy service on ${tx(schema)}.${tx(tablename)} to ${tx(role)} using (true) with check (true)`;
  });
}
