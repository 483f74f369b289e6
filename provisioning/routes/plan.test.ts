import { afterEach, beforeEach, expect, test } from 'vitest';
import { gebiedCode } from '#basis/cbs.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { Api } from '#test/provisioning/api.ts';
import { anId, startApi } from '#test/provisioning/api.ts';
import { runGebied } from '../reconcile/run-gebied.ts';

const WIJK = gebiedCode('WK007201');
let api: Api;
let token: string;
beforeEach(async () => {
  api = await startApi();
  token = await api.token('gemeente');
  await api.context.homeserver.becomeAdmin('shared secret of the in-memory homeserver');
  await api.memory.rooms(userId('@bot:example.org')).prepare();
  await api.call('PUT', `/api/v1/wijken/${WIJK}`, { token, body: { aan: true } });
});
afterEach(() => api.close());

const plan = async () => (await api.call('GET', `/api/v1/plan?gebied=${WIJK}`, { token })).body.plans[0];
async function admit(name: string): Promise<string> {
  const id = anId();
  await api.call('PUT', `/api/v1/people/${id}`, { token, body: { displayName: name } });
  await api.call('PUT', `/api/v1/memberships/${id}/${WIJK}`, { token, body: { role: 'resident' } });
  return id;
}

test('shows what would be done, and writes nothing to the homeserver', async () => {
  const anna = await admit('Anna');
  api.memory.resetCounts();
  expect(await plan()).toMatchObject({ state: 'werk', accounts: [anna] });
  expect((await plan()).make.map((it: { soort: string }) => it.soort)).toContain('melding');
  expect(api.memory.counts().writes).toEqual({});
  await runGebied(api.context, WIJK);
  expect(await plan()).toMatchObject({ state: 'in-orde', make: [], add: [] });
});

test('more than a fifth of the members leave only after a yes by the API', async () => {
  const people = [await admit('Anna'), await admit('Bert'), await admit('Carla')];
  await runGebied(api.context, WIJK);
  const end = `/api/v1/memberships/${people[0]}/${WIJK}?reason=verhuisd`;
  expect((await api.call('DELETE', end, { token })).status).toBe(204);
  await runGebied(api.context, WIJK);
  expect(await plan()).toMatchObject({
    state: 'wacht-op-akkoord',
    remove: [],
    waiting: { people: [people[0]], members: 3 },
  });
  const yes = { token, body: { gebied: WIJK, agree: true } };
  expect(await api.call('POST', '/api/v1/apply', yes)).toMatchObject({ status: 202, body: { agreed: 1 } });
  await runGebied(api.context, WIJK);
  expect(await plan()).toMatchObject({ state: 'in-orde', waiting: null });
  expect((await api.call('POST', '/api/v1/apply', yes)).status).toBe(409);
  const [row] = await api.owner`select actor, bijzonderheden from audit where actie = 'gebied.akkoord'`;
  expect(row?.actor).toMatch(/^token:/);
});

test('the plans of many gebieden come page by page', async () => {
  await api.call('PUT', '/api/v1/wijken/BU00720006', { token, body: { aan: true } });
  const page = async (query: string) =>
    (await api.call('GET', `/api/v1/plan?limit=1${query}`, { token })).body.plans.map(
      (it: { gebied: string }) => it.gebied,
    );
  expect(await page('')).toEqual(['BU00720006']);
  expect(await page('&after=BU00720006')).toEqual([WIJK]);
  expect(await page(`&after=${WIJK}`)).toEqual([]);
});
