/**
 * Databases of earlier releases, with the data of the demo, brought to this version. Each is a dump as `pg_dump --format=custom` makes it, in
 * this folder; with a release one is added and none is ever changed (docs/beheer.md, "Voor wie een versie uitbrengt").
 */
import { spawn } from 'node:child_process';
import { cpSync, createReadStream, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { dumpSchema, restore } from '#stack/backup/pg-client.ts';
import { PROJECT_DIR } from '#stack/config.ts';
import { databaseUrl, SUPERUSER } from '#stack/postgres.ts';
import { verifyAudit } from '#store/audit.ts';
import { dropDatabase, ensureDatabase } from '#store/cluster.ts';
import type { Sql } from '#store/db.ts';
import { connect } from '#store/db.ts';
import { migrate } from '#store/migrate.ts';
import { createDatabase } from '#test/harness/database.ts';
import { eventually } from '#test/harness/eventually.ts';
import { testPgClient } from '#test/harness/pg-client.ts';
import { plainSchema } from './plain-schema.ts';

const HERE = join(PROJECT_DIR, 'test', 'upgrade');
const RELEASES = readdirSync(HERE).filter((name) => name.endsWith('.dump'));

let bin: string;
let database: string;
let superuser: string;
let owner: string;
let sql: Sql;

async function oldDatabase(dump: string): Promise<void> {
  const harness = inject('harness');
  database = `u_${dump.replace(/\W/g, '_')}_${process.pid}`;
  await ensureDatabase(harness.superuserUrl, 'buurtbaken', database);
  superuser = harness.superuserUrl.replace(/\/postgres$/, `/${database}`);
  owner = databaseUrl(harness.port, database, 'buurtbaken_owner', harness.passwords.buurtbaken_owner);
  expect(new URL(superuser).username).toBe(SUPERUSER);
  await restore(bin, superuser, createReadStream(join(HERE, dump)));
  sql = connect(superuser, { max: 2 });
}

async function gone(): Promise<void> {
  await sql.end({ timeout: 5 });
  await dropDatabase(inject('harness').superuserUrl, database);
}

beforeAll(async () => {
  bin = await testPgClient();
});

const schemaOf = async (url: string): Promise<string> => plainSchema(await dumpSchema(bin, url));

describe.each(RELEASES)('data of %s', (dump) => {
  beforeAll(() => oldDatabase(dump));
  afterAll(gone);

  test('become those of this version, with everything that was there', async () => {
    const kept = ['persoon', 'lidmaatschap', 'gebied', 'adres', 'kamer', 'melding', 'gebeurtenis', 'archief'];
    const count = async (): Promise<Record<string, number>> => {
      const counts: Record<string, number> = {};
      for (const table of kept)
        counts[table] = Number((await sql`select count(*) as n from ${sql(table)}`)[0]?.n);
      return counts;
    };
    const before = await count();
    const log = await verifyAudit(sql);
    if (!log.ok) throw new Error('the fixture has a broken log');
    expect(Math.min(before.persoon ?? 0, before.kamer ?? 0, log.rows)).toBeGreaterThan(0);

    await migrate(owner);
    await migrate(owner);

    expect(await count()).toEqual(before);
    expect(await verifyAudit(sql, { head: log.head })).toEqual(log);
    const fresh = await createDatabase();
    try {
      expect(await schemaOf(owner)).toBe(await schemaOf(fresh.url));
    } finally {
      await fresh.drop();
    }
  });
});

describe('a migration that is killed half-way', () => {
  let folder: string;
  beforeAll(async () => {
    await oldDatabase(RELEASES[0] ?? '');
    folder = mkdtempSync(join(tmpdir(), 'buurtbaken-migrations-'));
    cpSync(join(PROJECT_DIR, 'store', 'migrations'), folder, { recursive: true });
    writeFileSync(join(folder, '9001_een.sql'), 'create table een (); alter table persoon add een text;');
    writeFileSync(join(folder, '9002_twee.sql'), 'create table twee (); select pg_sleep(600);');
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await gone();
  });

  const applied = async (): Promise<string[]> =>
    (await sql`select name from migratie order by id`).map((row) => String(row.name));

  test('has changed nothing, and is done whole the next time', async () => {
    const before = { applied: await applied(), schema: await schemaOf(superuser) };
    const program = `import { migrate } from '#store/migrate.ts'; await migrate(process.env.URL, process.env.FOLDER);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      ...{ cwd: PROJECT_DIR, env: { ...process.env, URL: owner, FOLDER: folder }, stdio: 'inherit' },
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const sleeper = await eventually(
      async () =>
        (
          await sql`select pid from pg_stat_activity where datname = ${database} and query like '%pg_sleep(600)%'
            and pid <> pg_backend_pid() and state = 'active'`
        )[0]?.pid ?? null,
      { timeoutMs: 30_000 },
    );
    child.kill('SIGKILL');
    await ended;
    // Postgres sees that nobody is there when the statement ends; this one would take ten minutes.
    await sql`select pg_terminate_backend(${sleeper}, 10000)`;
    expect(await applied()).toEqual(before.applied);
    expect(await schemaOf(superuser)).toBe(before.schema);

    writeFileSync(join(folder, '9002_twee.sql'), 'create table twee ();');
    await migrate(owner, folder);
    expect((await applied()).slice(-2)).toEqual(['9001_een', '9002_twee']);
    expect((await sql`select to_regclass('een') as een, to_regclass('twee') as twee`)[0]).toEqual({
      een: 'een',
      twee: 'twee',
    });
  });

  test('can be gone back from by the backup of before it, and by nothing else', async () => {
    await expect(migrate(owner)).rejects.toThrow(/nieuwere versie.*9001_een, 9002_twee.*zet een back-up/);
    await gone();
    await oldDatabase(RELEASES[0] ?? '');
    await migrate(owner);
    expect((await sql`select to_regclass('een') as een`)[0]).toEqual({ een: null });
  });
});
