import { afterAll, beforeAll, expect, test } from 'vitest';
import { HomeserverError } from '#matrix/homeserver.ts';
import { eventually } from '#test/harness/eventually.ts';
import type { Api } from '#test/provisioning/api.ts';
import { startApi } from '#test/provisioning/api.ts';
import type { ProvisioningContext } from '../context.ts';
import { watchReports } from './watch-reports.ts';

let api: Api;
let quick: ProvisioningContext;
beforeAll(async () => {
  api = await startApi();
  await api.context.homeserver.becomeAdmin('shared secret of the in-memory homeserver');
  quick = { ...api.context, settings: { ...api.context.settings, reportSeconds: 0.01 } };
});
afterAll(() => api.close());

const taken = async (): Promise<number> =>
  Number((await api.owner<[{ n: string }]>`select count(*) as n from rapport`)[0].n);
const report = (): Promise<void> => {
  const [anna, bram] = [api.memory.person('anna'), api.memory.person('bram')];
  return anna.reportUser(bram.user, 'doet vervelend');
};

test('a homeserver that is away is asked again until it answers', async () => {
  let refusals = 0;
  let isAway = true;
  const homeserver = {
    ...quick.homeserver,
    async reports() {
      if (!isAway) return await quick.homeserver.reports();
      refusals += 1;
      throw new HomeserverError('retry', 'NO_CONNECTION', 'away');
    },
  };
  const watch = watchReports({ ...quick, homeserver });
  watch.start();
  await report();
  await eventually(() => refusals > 2);
  expect(await taken()).toBe(0);
  isAway = false;
  await eventually(async () => (await taken()) === 1);
  await watch.stop();
});

test('of several processes one looks at a time, and each report is taken once', async () => {
  const before = await taken();
  let busy = 0;
  let most = 0;
  const homeserver = {
    ...quick.homeserver,
    async reports() {
      busy += 1;
      most = Math.max(most, busy);
      const found = await quick.homeserver.reports();
      await api.owner`select pg_sleep(0.02)`;
      busy -= 1;
      return found;
    },
  };
  const watches = [1, 2, 3].map(() => watchReports({ ...quick, homeserver }));
  for (const watch of watches) watch.start();
  for (let nr = 0; nr < 5; nr += 1) await report();
  await eventually(async () => (await taken()) === before + 5);
  await Promise.all(watches.map((watch) => watch.stop()));
  expect(most).toBe(1);
  expect(await quick.homeserver.reports()).toEqual([]);
  const jobs = await api.owner`select payload::text from worker_bot._private_jobs`;
  expect(jobs).toHaveLength(before + 5);
  expect(JSON.stringify(jobs)).not.toMatch(/vervelend|anna|bram/);
});
