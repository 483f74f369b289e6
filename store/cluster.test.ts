import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ensureReplication } from './cluster.ts';

const { superuserUrl } = inject('harness');
const client = new pg.Client({ connectionString: superuserUrl });
beforeAll(() => client.connect());
afterAll(async () => {
  await ensureReplication(superuserUrl, null);
  await client.end();
});

const there = async (): Promise<unknown[]> => {
  const { rows } = await client.query(
    `select rolreplication, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls from pg_roles where rolname = 'buurtbaken_replica'`,
  );
  return rows.map((row) => Object.values(row as object));
};

test('who follows may follow and nothing else, also when it is let in again', async () => {
  await ensureReplication(superuserUrl, 'a password of the tests');
  await ensureReplication(superuserUrl, "another 'password' of the tests");
  expect(await there()).toEqual([[true, false, false, false, false]]);
});

test('who may follow no more is gone, with what was kept for it', async () => {
  await ensureReplication(superuserUrl, 'a password of the tests');
  await client.query(`select pg_create_physical_replication_slot('buurtbaken_replica', true)`);
  await ensureReplication(superuserUrl, null);
  expect(await there()).toEqual([]);
  expect((await client.query('select 1 from pg_replication_slots')).rowCount).toBe(0);
  await ensureReplication(superuserUrl, null);
});

test('a server that ends the session meanwhile is an error of who asks, and not of the whole process', async () => {
  const doomed = new URL(superuserUrl);
  doomed.searchParams.set('application_name', 'doomed');
  let isDone = false;
  const ending = (async () => {
    while (!isDone)
      await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'doomed'`,
      );
  })();
  const asked = Array.from({ length: 15 }, () => ensureReplication(doomed.href, null));
  const outcomes = await Promise.allSettled(asked);
  isDone = true;
  await ending;
  expect(outcomes.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
});
