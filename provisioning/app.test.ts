import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '#test/provisioning/api.ts';
import { anId, startApi } from '#test/provisioning/api.ts';
import { ROUTES } from './routes/table.ts';

let api: Api;
let token: string;
beforeAll(async () => {
  api = await startApi({ requestsPerMinute: '100000' });
  token = await api.token('systeembeheer');
});
afterAll(() => api.close());

const PROBLEM = 'application/problem+json';
const person = anId();

describe('what is wrong is told as a problem (RFC 9457) that names the field', () => {
  const PUT_PERSON = `/api/v1/people/${person}`;
  test.each([
    ['an unknown field', 'PUT', '/api/v1/wijken/WK007200', { aan: true, kleur: 1 }, '/body/kleur'],
    ['a wrong type', 'PUT', '/api/v1/wijken/WK007200', { aan: 'ja' }, '/body/aan'],
    ['a missing field', 'PUT', '/api/v1/wijken/WK007200', {}, '/body/aan'],
    ['no body', 'PUT', '/api/v1/wijken/WK007200', undefined, '/body'],
    ['a list for an object', 'PUT', '/api/v1/wijken/WK007200', [], '/body'],
    ['a code that is none', 'GET', '/api/v1/wijken/WK72', undefined, '/path/code'],
    ['a zero byte', 'GET', '/api/v1/wijken/%00', undefined, '/path/code'],
    ['an id that is none', 'GET', '/api/v1/people/1', undefined, '/path/id'],
    ['too large a page', 'GET', '/api/v1/people?limit=501', undefined, '/query/limit'],
    ['a page of nothing', 'GET', '/api/v1/people?limit=0', undefined, '/query/limit'],
    ['an unknown query', 'GET', '/api/v1/people?naam=jan', undefined, '/query/naam'],
    ['no reason to look at names', 'GET', '/api/v1/people', undefined, '/query/reason'],
    ['a query twice', 'GET', '/api/v1/wijken?soort=wijk&soort=buurt', undefined, '/query/soort'],
    ['an invisible sign in a name', 'PUT', PUT_PERSON, { displayName: 'An\u200bna' }, '/body/displayName'],
    ['a zero byte in a name', 'PUT', PUT_PERSON, { displayName: 'An\u0000na' }, '/body/displayName'],
    ['an unpaired surrogate', 'PUT', PUT_PERSON, { displayName: 'A\ud800' }, '/body/displayName'],
    ['an official name', 'PUT', PUT_PERSON, { displayName: 'P0litie Harlingen' }, '/body/displayName'],
    ['an empty name', 'PUT', PUT_PERSON, { displayName: '  ' }, '/body/displayName'],
    ['an unknown role', 'PUT', `/api/v1/memberships/${person}/WK007200`, { role: 'baas' }, '/body/role'],
    ['no reason', 'DELETE', `/api/v1/memberships/${person}/WK007200`, undefined, '/query/reason'],
    [
      'a moment that has passed',
      'PUT',
      `/api/v1/memberships/${person}/WK007200/read-only`,
      { until: '2020-01-01T00:00:00Z' },
      '/body/until',
    ],
    ['a job number that is none', 'POST', '/api/v1/jobs/bot/99999999999999999999/retry', {}, '/path/id'],
    [
      'a gebied for a role without',
      'PUT',
      `/api/v1/tokens/${anId()}`,
      { role: 'gemeente', gebied: 'WK007200' },
      '/body/gebied',
    ],
    ['no gebied for a role with', 'PUT', `/api/v1/tokens/${anId()}`, { role: 'coordinator' }, '/body/gebied'],
    ['a yes to all at once', 'POST', '/api/v1/apply', { agree: true }, '/body/gebied'],
  ])('%s', async (_name, method, path, body, pointer) => {
    const given = await api.call(method, path, { token, ...(body === undefined ? {} : { body }) });
    expect([given.status, given.type]).toEqual([400, PROBLEM]);
    expect(given.body).toMatchObject({ type: '/problemen/ongeldige-invoer', status: 400 });
    expect(given.body.errors.map((it: { pointer: string }) => it.pointer)).toContain(pointer);
    for (const it of given.body.errors) expect(it.detail).not.toBe('');
  });

  test.each([
    ['broken JSON', { 'content-type': 'application/json' }, '{"aan":', 400, 'ongeldige-invoer'],
    [
      'a poisoned object',
      { 'content-type': 'application/json' },
      '{"__proto__":{"aan":true}}',
      400,
      'ongeldige-invoer',
    ],
    ['an empty JSON body', { 'content-type': 'application/json' }, '', 400, 'ongeldige-invoer'],
    ['another format', { 'content-type': 'text/xml' }, '<aan/>', 415, 'verkeerd-formaat'],
    ['too much', { 'content-type': 'application/json' }, `{"x":"${'x'.repeat(100_001)}"}`, 413, 'te-groot'],
  ])('%s', async (_name, headers, body, status, code) => {
    const given = await api.call('PUT', '/api/v1/wijken/WK007200', { token, headers, body });
    expect([given.status, given.type, given.body.type]).toEqual([status, PROBLEM, `/problemen/${code}`]);
  });

  test('what the homeserver sends is taken with whatever keys people put into it', async () => {
    const headers = { authorization: 'Bearer hs-token-of-the-tests', 'content-type': 'application/json' };
    const event =
      '{"type":"m.room.message","room_id":"!a:example.org","sender":"@x:example.org","event_id":"$a","origin_server_ts":1,"content":{"__proto__":{"a":1},"constructor":{"prototype":{}}}}';
    const send = (body: string) => api.call('PUT', '/_matrix/app/v1/transactions/odd', { headers, body });
    expect((await send(`{"events":[${event}]}`)).status).toBe(200);
    expect((await send('{"events":')).status).toBe(400);
  });

  test('an address that is none, a method that is not offered, a broken address', async () => {
    expect((await api.call('GET', '/api/v1/buren')).body).toMatchObject({
      status: 404,
      type: '/problemen/niet-gevonden',
    });
    const wrong = await api.call('PATCH', '/api/v1/wijken/WK007200', { token });
    expect([wrong.status, wrong.headers.allow, wrong.type]).toEqual([405, 'GET, PUT', PROBLEM]);
    const broken = await api.call('GET', '/api/v1/wijken/%zz', { token });
    expect([broken.status, broken.type]).toEqual([400, PROBLEM]);
  });
});

test('no input whatever gives a 500', async () => {
  const odd = [
    '',
    '\u0000',
    '%00',
    '..',
    "'; drop table gebied; --",
    '💥',
    '9'.repeat(30),
    '-1',
    'null',
    '{}',
    'a'.repeat(190),
  ];
  const bodies = [
    null,
    0,
    '',
    [],
    [null],
    {},
    { role: {} },
    { aan: null },
    { displayName: ['x'] },
    { until: 'straks' },
  ];
  for (const route of ROUTES)
    for (const [i, text] of odd.entries()) {
      const path = `/api/v1${route.path.replace(/:\w+/g, encodeURIComponent(text))}?after=${encodeURIComponent(text)}&gebied=${encodeURIComponent(text)}`;
      const { status, body } = await api.call(route.method, path, {
        token,
        body: bodies[i % bodies.length] ?? '',
      });
      expect([route.name, text, status, status < 500 ? '' : body]).toEqual([route.name, text, status, '']);
      expect(status).toBeLessThan(500);
    }
});

test('who asks too often is told when to come back', async () => {
  const busy = await startApi({ requestsPerMinute: '3' });
  try {
    const own = await busy.token('gemeente');
    const seen = [];
    for (let n = 0; n < 4; n++) seen.push(await busy.call('GET', '/api/v1/wijken', { token: own }));
    expect(seen.map((it) => it.status)).toEqual([200, 200, 200, 429]);
    expect(seen[3]).toMatchObject({ type: PROBLEM, body: { type: '/problemen/te-veel-aanvragen' } });
    expect(Number(seen[3]?.headers['retry-after'])).toBeGreaterThan(0);
    expect((await busy.call('GET', '/health')).status).toBe(503);
  } finally {
    await busy.close();
  }
});

test.each([
  '/_matrix/app/v1/users/%40niemand%3Aexample.org',
  '/_matrix/app/v1/rooms/%23wijk-wk009999%3Aexample.org',
])('the homeserver hears at once that there is no %s, anybody else nothing', async (url) => {
  const headers = { authorization: `Bearer ${api.context.settings.hsToken}` };
  expect(await api.call('GET', url, { headers })).toMatchObject({
    status: 404,
    body: { errcode: 'M_NOT_FOUND' },
  });
  expect((await api.call('GET', url, { token })).status).toBe(403);
});

test('the OpenAPI document has every route, made from the schemas that check', async () => {
  const { status, body } = await api.call('GET', '/api/openapi.json');
  expect([status, body.openapi]).toEqual([200, '3.1.0']);
  for (const route of ROUTES) {
    const path = `/api/v1${route.path.replace(/:(\w+)/g, '{$1}')}`;
    const operation = body.paths[path][route.method.toLowerCase()];
    expect(operation).toMatchObject({ operationId: route.name, security: [{ token: [] }] });
    for (const answer of Object.keys(route.answers))
      expect(Object.keys(operation.responses)).toContain(answer);
  }
  const put = body.paths['/api/v1/wijken/{code}'].put.requestBody.content['application/json'].schema;
  expect(put).toMatchObject({
    properties: { aan: { type: 'boolean' } },
    required: ['aan'],
    additionalProperties: false,
  });
  expect(Object.keys(body.paths)).toEqual(expect.arrayContaining(['/health', '/metrics']));
});

test('health says what is wrong, and that it is well', async () => {
  expect(await api.call('GET', '/health')).toMatchObject({
    status: 503,
    body: { status: 'unavailable', faults: { homeserver: 'not yet admin' } },
  });
  await api.context.homeserver.becomeAdmin('shared secret of the in-memory homeserver');
  expect(await api.call('GET', '/health')).toMatchObject({ status: 200, body: { status: 'ok' } });
});

test('metrics are in the text format of Prometheus', async () => {
  await api.call('GET', '/api/v1/wijken', { token });
  const { status, body } = await api.call('GET', '/metrics');
  expect(status).toBe(200);
  expect(body).toMatch(
    /buurtbaken_http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/wijken",status="200"\} \d+/,
  );
  expect(body).toMatch(/buurtbaken_jobs\{service="bot",state="failed"\} 0/);
});

test('the log has no names, addresses or ids of people', async () => {
  const id = anId();
  await api.call('PUT', `/api/v1/people/${id}`, { token, body: { displayName: 'Wiebe Zandstra' } });
  await api.call('GET', `/api/v1/people/${id}?reason=storing`, { token });
  expect(api.logged()).toContain('"route":"/api/v1/people/:id"');
  for (const secret of ['Zandstra', id]) expect(api.logged()).not.toContain(secret);
});
