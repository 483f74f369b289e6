/** The way to a database elsewhere, to a real Postgres that asks for TLS and of which nobody of us is superuser. */
import { appendFileSync, chmodSync, chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { dump, restore } from '#stack/backup/pg-client.ts';
import { freePort } from '#stack/ports.ts';
import type { Postgres } from '#stack/postgres.ts';
import { databaseUrl, initPostgres, startPostgres } from '#stack/postgres.ts';

import { dropDatabase, ensureDatabase, ensureReplication, ensureRoles } from '#store/cluster.ts';
import { connect } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { migrate } from '#store/migrate.ts';
import { certificate } from '#test/harness/certificate.ts';
import { testPgClient } from '#test/harness/pg-client.ts';
import type { Elsewhere, Unreachable } from '../../docker/database/forward.ts';
import { databaseForwarder, isTaking } from '../../docker/database/forward.ts';

const ADMIN = 'beheer@gemeente';
const PASSWORD = "een wacht'woord %/@ van een ander";
let dir: string;
let postgres: Postgres;
let elsewhere: Elsewhere;
const closing: (() => void)[] = [];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'buurtbaken-elders-'));
  chmodSync(dir, 0o711);
  const { key, cert } = certificate();
  const settings = {
    dataDir: join(dir, 'postgres'),
    port: await freePort(),
    superuserPassword: 'van wie de database beheert',
    logFile: join(dir, 'postgres.log'),
    durable: false,
  };
  await initPostgres(settings);
  const { uid, gid } = statSync(settings.dataDir);
  for (const [name, text] of [
    ['server.key', key],
    ['server.crt', cert],
  ] as const) {
    const file = join(settings.dataDir, name);
    writeFileSync(file, text, { mode: 0o600 });
    chownSync(file, uid, gid);
  }
  appendFileSync(join(settings.dataDir, 'postgresql.conf'), 'ssl = on\n');
  postgres = await startPostgres(settings);
  const own = new pg.Client({
    connectionString: databaseUrl(settings.port, 'postgres', 'postgres', settings.superuserPassword),
  });
  await own.connect();
  await own.query(
    `create role ${own.escapeIdentifier(ADMIN)} login createdb createrole password ${own.escapeLiteral(PASSWORD)}`,
  );
  await own.end();
  // From here on nobody is let in but by TLS.
  writeFileSync(join(settings.dataDir, 'pg_hba.conf'), 'hostssl all all all scram-sha-256\n');
  process.kill(postgres.child.pid ?? 0, 'SIGHUP');
  elsewhere = { host: 'localhost', port: settings.port, ca: cert };
}, 60_000);
afterAll(async () => {
  for (const close of closing) close();
  await postgres?.stop();
  rmSync(dir, { recursive: true, force: true });
});

/** A way there; gives the port at which it is asked, and what it told. */
async function way(to: Elsewhere): Promise<{ port: number; told: Unreachable[] }> {
  const told: Unreachable[] = [];
  const server = databaseForwarder(to, (fault) => told.push(fault));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closing.push(() => server.close());
  return { port: (server.address() as AddressInfo).port, told };
}

test('an installation is made, backed up and put back there, by who may make roles and databases and is no superuser', async () => {
  const { port, told } = await way(elsewhere);
  const admin = (database: string): string =>
    databaseUrl(port, database, encodeURIComponent(ADMIN), PASSWORD);
  const { passwords } = inject('harness');
  for (let time = 1; time <= 2; time += 1) {
    await ensureRoles(admin('postgres'), passwords);
    await ensureReplication(admin('postgres'), null);
    await ensureDatabase(admin('postgres'), 'synapse');
    await ensureDatabase(admin('postgres'), 'buurtbaken');
    await migrate(databaseUrl(port, 'buurtbaken', 'buurtbaken_owner', passwords.buurtbaken_owner));
  }
  // What a queue holds is shielded by row: a backup must have it all the same.
  const bot = connect(databaseUrl(port, 'buurtbaken', 'buurtbaken_bot', passwords.buurtbaken_bot), {
    max: 1,
  });
  await enqueue(bot, 'bot', 'proef', {});
  await bot.end();
  const backup = databaseUrl(port, 'buurtbaken', 'buurtbaken_backup', passwords.buurtbaken_backup);
  const snapshot = connect(backup, { max: 1 });
  const bin = await testPgClient();
  const parts: Buffer[] = [];
  await snapshot.begin('isolation level repeatable read read only', async (tx) => {
    const [row] = await tx<[{ id: string }]>`select pg_export_snapshot() as id`;
    const { output, done } = dump(bin, backup, row.id);
    for await (const part of output) parts.push(part as Buffer);
    await done;
  });
  await snapshot.end();
  await dropDatabase(admin('postgres'), 'buurtbaken');
  await ensureDatabase(admin('postgres'), 'buurtbaken');
  await restore(bin, admin('buurtbaken'), Readable.from(parts));
  const again = connect(databaseUrl(port, 'buurtbaken', 'buurtbaken_bot', passwords.buurtbaken_bot), {
    max: 1,
  });
  expect(await again`select count(*)::int as n from worker_bot._private_jobs`).toEqual([{ n: 1 }]);
  await again.end();
  expect(told).toEqual([]);
}, 60_000);

test('it is known whether it takes connections', async () => {
  for (const host of ['localhost', '127.0.0.1'])
    expect(await isTaking({ ...elsewhere, host }, ADMIN)).toBe(true);
  await expect(isTaking({ ...elsewhere, port: await freePort() }, ADMIN)).rejects.toMatchObject({
    fault: 'unreachable',
    code: 'ECONNREFUSED',
  });
});

test('nothing is said to a host without TLS, nor to one whose certificate is of another, and who asks is told', async () => {
  const stranger = { ...elsewhere, ca: certificate().cert };
  const plain = { host: '127.0.0.1', port: inject('harness').port };
  for (const [to, fault] of [
    [stranger, 'certificate'],
    [{ ...elsewhere, host: '127.0.0.2' }, 'unreachable'],
    [plain, 'no-tls'],
  ] as const) {
    const { port, told } = await way(to);
    const client = new pg.Client({
      connectionString: databaseUrl(port, 'postgres', 'x', 'mag nergens heen'),
    });
    await expect(client.connect()).rejects.toMatchObject({
      code: '08006',
      message: expect.stringContaining(`de database elders is niet te bereiken: ${fault}`),
    });
    expect(told).toMatchObject([{ fault }]);
  }
});
