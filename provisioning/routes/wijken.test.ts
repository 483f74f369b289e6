import { afterEach, beforeEach, expect, test } from 'vitest';
import { JobFailure } from '#basis/errors.ts';
import { startWorker } from '#store/worker.ts';
import { eventually } from '#test/harness/eventually.ts';
import type { Api } from '#test/provisioning/api.ts';
import { startApi } from '#test/provisioning/api.ts';

let api: Api;
let token: string;
beforeEach(async () => {
  api = await startApi();
  token = await api.token('systeembeheer');
});
afterEach(() => api.close());

const switchOn = (code: string, body: object) => api.call('PUT', `/api/v1/wijken/${code}`, { token, body });
const list = async (query = '') =>
  (await api.call('GET', `/api/v1/wijken${query}`, { token })).body.wijken.map(
    (it: { code: string }) => it.code,
  );
const payloads = async () =>
  (await api.owner`select payload from worker_provisioning._private_jobs order by id`).map(
    (row) => row.payload,
  );

test('the gemeente and its gebieden', async () => {
  expect((await api.call('GET', '/api/v1/gemeente', { token })).body).toEqual({
    code: 'GM0072',
    naam: 'Harlingen',
  });
  expect(await list()).toEqual(['BU00720006', 'WK007200', 'WK007201', 'WK007202']);
  expect(await list('?soort=buurt')).toEqual(['BU00720006']);
  expect((await api.call('GET', '/api/v1/wijken/wk007200', { token })).body).toEqual({
    code: 'WK007200',
    soort: 'wijk',
    naam: 'Harlingen',
    wijk: 'WK007200',
    aan: false,
    buurtpraat: true,
    vervallenOp: null,
  });
  expect((await api.call('GET', '/api/v1/wijken/WK007299', { token })).status).toBe(404);
});

test('switching on is a row, a job and a line in the audit log; again it is nothing', async () => {
  expect((await switchOn('WK007200', { aan: true, buurtpraat: false })).body).toMatchObject({
    aan: true,
    buurtpraat: false,
  });
  expect(await payloads()).toEqual([{ gebied: 'WK007200' }]);
  await api.owner`delete from worker_provisioning._private_jobs`;
  await switchOn('WK007200', { aan: true });
  expect(await payloads()).toEqual([]);
  expect(await list('?aan=true')).toEqual(['WK007200']);
  await switchOn('WK007200', { aan: false });
  const auditor = await api.token('auditor');
  const { body } = await api.call('GET', '/api/v1/audit?subject=gebied:WK007200', { token: auditor });
  expect(body.rows.map((row: { action: string }) => row.action)).toEqual(['gebied.aan', 'gebied.uit']);
});

test('a lapsed gebied gets no new group, and keeps the one that it has until it is switched off', async () => {
  await switchOn('WK007201', { aan: true });
  await api.owner`update gebied set vervallen_op = now() where code in ('WK007201', 'WK007202')`;
  expect((await switchOn('WK007202', { aan: true })).status).toBe(409);
  expect((await switchOn('WK007201', { aan: true, buurtpraat: false })).status).toBe(200);
  expect((await switchOn('WK007201', { aan: false })).body.aan).toBe(false);
});

test('jobs: what failed and why, without what is in it, and trying it again', async () => {
  let broken = true;
  const worker = await startWorker({
    connectionString: api.database.provisioningUrl,
    schema: 'worker_provisioning',
    tasks: {
      apply: async () => {
        if (broken) throw new JobFailure('fail', 'kamer bestaat niet');
      },
    },
    concurrency: 1,
  });
  try {
    await switchOn('WK007200', { aan: true });
    const jobs = async (query = '') => (await api.call('GET', `/api/v1/jobs${query}`, { token })).body.jobs;
    const [failed] = await eventually(async () => {
      const found = await jobs('?state=failed');
      return found.length === 1 ? found : null;
    });
    expect(failed).toMatchObject({
      service: 'provisioning',
      task: 'apply',
      attempts: 1,
      lastError: 'kamer bestaat niet',
    });
    expect(JSON.stringify(failed)).not.toContain('WK007200');
    expect(await jobs('?service=bot')).toEqual([]);
    broken = false;
    const retry = `/api/v1/jobs/provisioning/${failed.id}/retry`;
    expect((await api.call('POST', retry, { token })).status).toBe(202);
    await eventually(async () => (await jobs()).length === 0);
    expect((await api.call('POST', retry, { token })).status).toBe(404);
  } finally {
    await worker.stop();
  }
});
