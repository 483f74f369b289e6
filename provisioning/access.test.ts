import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '#basis/roles.ts';
import { ROLES } from '#basis/roles.ts';
import type { Api } from '#test/provisioning/api.ts';
import { anId, startApi } from '#test/provisioning/api.ts';
import type { RouteName } from './access.ts';
import { ACCESS } from './access.ts';
import { API_PREFIX } from './app.ts';
import { ROUTES } from './routes/table.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ requestsPerMinute: '100000' });
});
afterAll(() => api.close());

/** Written out by hand: who is meant to call what. */
const MEANT = {
  'gemeente.get': ['systeembeheer', 'gemeente', 'auditor', 'coordinator', 'wijkagent', 'resident'],
  'gemeente.settings.get': ['systeembeheer', 'gemeente', 'auditor', 'coordinator', 'wijkagent', 'resident'],
  'gemeente.settings.put': ['systeembeheer', 'gemeente'],
  'wijken.list': ['systeembeheer', 'gemeente', 'auditor', 'coordinator', 'wijkagent', 'resident'],
  'wijken.get': ['systeembeheer', 'gemeente', 'auditor', 'coordinator', 'wijkagent', 'resident'],
  'roles.list': ['systeembeheer', 'gemeente', 'auditor', 'coordinator', 'wijkagent', 'resident'],
  'wijken.switch': ['systeembeheer', 'gemeente'],
  'settings.get': ['systeembeheer', 'gemeente', 'coordinator'],
  'settings.put': ['systeembeheer', 'gemeente', 'coordinator'],
  'trial.get': ['systeembeheer', 'gemeente', 'coordinator'],
  'people.list': ['systeembeheer', 'gemeente', 'coordinator'],
  'people.get': ['systeembeheer', 'gemeente', 'coordinator'],
  'people.put': ['systeembeheer', 'gemeente'],
  'people.end': ['systeembeheer', 'gemeente'],
  'memberships.list': ['systeembeheer', 'gemeente', 'coordinator'],
  'memberships.put': ['systeembeheer', 'gemeente', 'coordinator'],
  'memberships.end': ['systeembeheer', 'gemeente', 'coordinator'],
  'memberships.read-only': ['systeembeheer', 'gemeente', 'coordinator'],
  'departures.list': ['systeembeheer', 'gemeente', 'coordinator'],
  'plan.get': ['systeembeheer', 'gemeente'],
  'plan.apply': ['systeembeheer', 'gemeente'],
  'drift.list': ['systeembeheer', 'gemeente', 'auditor'],
  'drift.decide': ['systeembeheer', 'gemeente'],
  'jobs.list': ['systeembeheer'],
  'jobs.retry': ['systeembeheer'],
  'status.get': ['systeembeheer'],
  'audit.list': ['auditor'],
  'tokens.list': ['systeembeheer'],
  'tokens.put': ['systeembeheer'],
  'tokens.revoke': ['systeembeheer'],
} as const satisfies Partial<Record<RouteName, readonly Role[]>>;

test('every route stands in the table once, and every row that needs a token has its route', () => {
  const routed = ROUTES.map((route) => route.name).sort();
  expect(routed).toEqual(Object.keys(MEANT).sort());
  const open = Object.entries(ACCESS).filter(([, access]) => access.roles === 'everyone');
  expect(open.map(([name]) => name).sort()).toEqual(['health.get', 'metrics.get', 'openapi.get']);
  expect(Object.keys(ACCESS).sort()).toEqual([...routed, ...open.map(([name]) => name)].sort());
});

const concrete = (path: string): string =>
  API_PREFIX +
  path
    .replace(':code', 'WK007299')
    .replace(':gebied', 'WK007299')
    .replace(':service', 'bot')
    .replace(/:\w+/g, anId());

test.each(ROLES)('a token of %s opens its own routes and no other', async (role) => {
  const token = await api.token(role);
  for (const route of ROUTES) {
    const { status } = await api.call(route.method, concrete(route.path), { token });
    const allowed = (MEANT[route.name as keyof typeof MEANT] as readonly Role[]).includes(role);
    // Past the door the empty request may still be refused for what it asks, or for another gebied than the own.
    if (allowed) expect([route.name, [200, 202, 400, 404].includes(status)]).toEqual([route.name, true]);
    else expect([route.name, status]).toEqual([route.name, 403]);
  }
});

test.each([
  ['no token', undefined],
  ['a made-up one', 'Bearer bb_nepsleutel'],
  ['another scheme', 'Basic YTpi'],
  ['an empty one', 'Bearer '],
  ['two', 'Bearer a b'],
])('%s opens nothing', async (_name, authorization) => {
  for (const route of ROUTES) {
    const headers = authorization === undefined ? {} : { authorization };
    const { status, type, headers: given } = await api.call(route.method, concrete(route.path), { headers });
    expect([route.name, status, type]).toEqual([route.name, 401, 'application/problem+json']);
    expect(given['www-authenticate']).toMatch(/^Bearer/);
  }
});

test('a revoked token opens nothing from that moment', async () => {
  const keeper = await api.token('systeembeheer');
  const id = anId();
  const { body } = await api.call('PUT', `/api/v1/tokens/${id}`, {
    token: keeper,
    body: { role: 'gemeente' },
  });
  const token: string = body.token;
  expect((await api.call('GET', '/api/v1/wijken', { token })).status).toBe(200);
  expect((await api.call('DELETE', `/api/v1/tokens/${id}`, { token: keeper })).status).toBe(204);
  expect((await api.call('DELETE', `/api/v1/tokens/${id}`, { token: keeper })).status).toBe(204);
  expect((await api.call('GET', '/api/v1/wijken', { token })).status).toBe(401);
});

test('a token is kept hashed, and neither shown again nor logged', async () => {
  const token = await api.token('gemeente');
  await api.call('GET', '/api/v1/wijken', { token });
  const keeper = await api.token('systeembeheer');
  const { body } = await api.call('GET', '/api/v1/tokens', { token: keeper });
  const rows = await api.owner`select * from api_token`;
  for (const text of [JSON.stringify(body), JSON.stringify(rows), api.logged()])
    expect(text).not.toContain(token.slice(3));
});
