import type { Logger } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { JobFailure } from '#basis/errors.ts';
import type { TestDatabase } from '#test/harness/database.ts';
import { createDatabase } from '#test/harness/database.ts';
import { eventually } from '#test/harness/eventually.ts';
import type { Sql } from './db.ts';
import { connect } from './db.ts';
import { enqueue, pruneFailedJobs } from './jobs.ts';
import type { Task } from './worker.ts';
import { startWorker } from './worker.ts';

let database: TestDatabase;
let provisioning: Sql;
let bot: Sql;
beforeAll(async () => {
  database = await createDatabase();
  provisioning = connect(database.provisioningUrl);
  bot = connect(database.botUrl);
});
afterAll(async () => {
  await provisioning.end();
  await bot.end();
  await database.drop();
});

const work = (tasks: Record<string, Task>) =>
  startWorker({
    connectionString: database.provisioningUrl,
    schema: 'worker_provisioning',
    tasks,
    concurrency: 2,
  });

const job = async (id: string) => {
  const [row] = await provisioning`
    select attempts, max_attempts, last_error, locked_by from worker_provisioning._private_jobs where id = ${id}`;
  return row ?? null;
};

test('a job of a transaction that is rolled back is never there', async () => {
  const rolledBack = provisioning.begin(async (tx) => {
    await enqueue(tx, 'provisioning', 'nooit', {});
    throw new Error('no');
  });
  await expect(rolledBack).rejects.toThrow('no');
  const rows = await provisioning`select 1 from worker_provisioning.jobs where task_identifier = 'nooit'`;
  expect(rows).toHaveLength(0);
});

test('the bot puts a job in the queue of provisioning, which gets the payload', async () => {
  const done: unknown[] = [];
  const worker = await work({
    groet: async (payload) => {
      done.push(payload);
    },
  });
  await bot.begin((tx) => enqueue(tx, 'provisioning', 'groet', { wie: 'kamer "één"' }));
  await eventually(() => done.length === 1);
  await worker.stop();
  expect(done).toEqual([{ wie: 'kamer "één"' }]);
});

test('two jobs with one key are one; the later payload stands', async () => {
  const first = await enqueue(provisioning, 'bot', 'x', { n: 1 }, { jobKey: 'k' });
  const second = await enqueue(provisioning, 'bot', 'x', { n: 2 }, { jobKey: 'k' });
  expect(second).toBe(first);
  expect(await bot`select payload from worker_bot._private_jobs where id = ${first}`).toEqual([
    { payload: { n: 2 } },
  ]);
});

test('a failure for good is not tried again; another is, with its error kept', async () => {
  const worker = await work({
    voorgoed: async () => {
      throw new JobFailure('fail', 'bestaat niet');
    },
    straks: async () => {
      throw new Error('even niet');
    },
  });
  const forGood = await enqueue(provisioning, 'provisioning', 'voorgoed', {});
  const later = await enqueue(provisioning, 'provisioning', 'straks', {});
  const failed = async (id: string) => {
    const row = await job(id);
    return row?.last_error ? row : null;
  };
  expect(await eventually(() => failed(forGood))).toMatchObject({
    attempts: 1,
    max_attempts: 1,
    last_error: 'bestaat niet',
  });
  expect(await eventually(() => failed(later))).toMatchObject({ max_attempts: 14, last_error: 'even niet' });
  await worker.stop();
});

test('a job in the hands of a killed process is done by the next', async () => {
  const id = await enqueue(provisioning, 'provisioning', 'verweesd', {}, { queueName: 'rij' });
  await provisioning`update worker_provisioning._private_jobs
    set locked_by = 'pool-gone', locked_at = now() - interval '1 minute', attempts = 1 where id = ${id}`;
  await provisioning`update worker_provisioning._private_job_queues
    set locked_by = 'pool-gone', locked_at = now() - interval '1 minute' where queue_name = 'rij'`;
  const worker = await work({ verweesd: async () => {} });
  await eventually(async () => (await job(id)) === null);
  await worker.stop();
});

test('a job in the hands of a living process is left to it', async () => {
  let release = (): void => {};
  const blocked = new Promise<void>((resolve) => {
    release = resolve;
  });
  let starts = 0;
  const task = async (): Promise<void> => {
    starts += 1;
    await blocked;
  };
  const one = await work({ lang: task });
  const id = await enqueue(provisioning, 'provisioning', 'lang', {});
  await eventually(() => starts === 1);
  await provisioning`update worker_provisioning._private_jobs set locked_at = now() - interval '1 minute' where id = ${id}`;
  let other = 0;
  const two = await work({
    lang: task,
    teken: async () => {
      other += 1;
    },
  });
  await enqueue(provisioning, 'provisioning', 'teken', {});
  await eventually(() => other === 1);
  await two.stop();
  expect(await job(id)).not.toMatchObject({ locked_by: null });
  release();
  await one.stop();
  expect({ starts, left: await job(id) }).toEqual({ starts: 1, left: null });
});

test('a job that failed for good is seen for a while and then gone; one that may still succeed stays', async () => {
  const add = (name: string) => enqueue(provisioning, 'provisioning', name, {}, { maxAttempts: 2 });
  const [failed, recent, retrying] = [await add('lang-geleden'), await add('pas'), await add('straks-weer')];
  const age = (id: string, attempts: number, days: number) => provisioning`
    update worker_provisioning._private_jobs
    set attempts = ${attempts}, updated_at = now() - ${days} * interval '1 day', run_at = now() + interval '1 day'
    where id = ${id}`;
  await age(failed, 2, 31);
  await age(recent, 2, 29);
  await age(retrying, 1, 31);
  const before = new Date(Date.now() - 30 * 86_400_000);
  expect(await pruneFailedJobs(provisioning, 'provisioning', before)).toBe(1);
  expect([await job(failed), await job(recent), await job(retrying)]).toEqual([
    null,
    expect.objectContaining({ attempts: 2 }),
    expect.objectContaining({ attempts: 1 }),
  ]);
  await expect(pruneFailedJobs(provisioning, 'bot', before)).rejects.toThrow();
});

test('a job that ends while the worker stops is left in nobody’s hands', async () => {
  for (let round = 0; round < 3; round += 1) {
    let begun = false;
    const worker = await work({
      'bij-het-stoppen': async () => {
        begun = true;
      },
    });
    const id = await enqueue(provisioning, 'provisioning', 'bij-het-stoppen', {});
    await eventually(() => begun, { intervalMs: 1 });
    await worker.stop();
    expect((await job(id))?.locked_by ?? null).toBeNull();
  }
});

test("of what graphile-worker says its log has the message and the error's kind, never a job", async () => {
  const lines: unknown[] = [];
  const note = (what: unknown, message: string): void => void lines.push({ what, message });
  const log = { error: note, warn: note, debug: note, trace: note, info: note } as unknown as Logger;
  const worker = await startWorker({
    connectionString: database.botUrl,
    schema: 'worker_bot',
    tasks: { bekend: async () => {} },
    concurrency: 1,
    log,
  });
  const id = await enqueue(provisioning, 'bot', 'bekend', { woord: 'GEHEIM' });
  await eventually(
    async () => (await bot`select 1 from worker_bot._private_jobs where id = ${id}`).length === 0,
  );
  await worker.stop();
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => JSON.stringify(line).includes('GEHEIM'))).toEqual([]);
});
