import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyAudit } from '#store/audit.ts';
import type { Api } from '#test/provisioning/api.ts';
import { anId, startApi } from '#test/provisioning/api.ts';

let api: Api;
let token: string;
beforeEach(async () => {
  api = await startApi();
  token = await api.token('gemeente');
});
afterEach(() => api.close());

const put = (id: string, body: object, as = token) =>
  api.call('PUT', `/api/v1/people/${id}`, { token: as, body });
const join = (id: string, gebied: string, role: string, as = token) =>
  api.call('PUT', `/api/v1/memberships/${id}/${gebied}`, { token: as, body: { role } });
const leave = (id: string, gebied: string, reason: string, as = token) =>
  api.call('DELETE', `/api/v1/memberships/${id}/${gebied}?reason=${reason}`, { token: as });
const jobs = async () =>
  (
    await api.owner`select t.identifier as task, payload from worker_provisioning._private_jobs j
    join worker_provisioning._private_tasks t on t.id = j.task_id order by j.id`
  ).map((row) => [row.task, row.payload]);
const actions = async () => (await api.owner`select actie from audit order by nr`).map((row) => row.actie);

describe('people', () => {
  test('are added once, under an id of the caller, with a user ID of random words', async () => {
    const id = anId();
    const made = await put(id, { displayName: '  Anna   de Vries ', language: 'fy' });
    expect(made).toMatchObject({
      status: 201,
      body: { id, displayName: 'Anna de Vries', language: 'fy', endedAt: null },
    });
    expect(made.body.userId).toMatch(/^@[a-z]+-[a-z]+-[a-z]+-\d\d:example\.org$/);
    expect(await put(id, { displayName: 'Anna de Vries', language: 'fy' })).toEqual({
      ...made,
      status: 200,
      headers: expect.anything(),
    });
    const found = await api.call('GET', `/api/v1/people/${id}?reason=verzoek-betrokkene`, { token });
    expect([found.status, found.body]).toEqual([200, made.body]);
    expect(await actions()).toEqual(['token.gemaakt', 'persoon.nieuw', 'inzage']);
  });

  test('get another name, which their rooms are told of', async () => {
    const id = anId();
    await put(id, { displayName: 'Anna de Vries' });
    await join(id, 'WK007200', 'resident');
    await api.owner`delete from worker_provisioning._private_jobs`;
    expect((await put(id, { displayName: 'Anna Postma' })).body.displayName).toBe('Anna Postma');
    expect(await jobs()).toEqual([['apply', { gebied: 'WK007200' }]]);
  });

  test('two at once under one id are one', async () => {
    const id = anId();
    const both = await Promise.all([put(id, { displayName: 'Anna' }), put(id, { displayName: 'Anna' })]);
    for (const { status } of both) expect([200, 201, 409]).toContain(status);
    expect(await api.owner`select 1 from persoon`).toHaveLength(1);
  });

  test('with an office may be called so', async () => {
    expect((await put(anId(), { displayName: 'Wijkagent De Boer' })).status).toBe(400);
    expect((await put(anId(), { displayName: 'Wijkagent De Boer', official: true })).status).toBe(201);
  });

  test('who end lose every role, their rooms and account follow, and they stay ended', async () => {
    const id = anId();
    await put(id, { displayName: 'Anna' });
    await join(id, 'WK007200', 'resident');
    await join(id, 'BU00720006', 'resident');
    await api.owner`delete from worker_provisioning._private_jobs`;
    const ended = await api.call('DELETE', `/api/v1/people/${id}`, { token });
    expect(ended).toMatchObject({ status: 200, body: { endedAt: '2026-03-01T12:00:00.000Z' } });
    expect(await jobs()).toEqual([
      ['apply', { gebied: 'BU00720006' }],
      ['apply', { gebied: 'WK007200' }],
      ['close-account', { persoonId: id }],
    ]);
    expect((await api.call('DELETE', `/api/v1/people/${id}`, { token })).body).toEqual(ended.body);
    expect((await join(id, 'WK007200', 'resident')).status).toBe(409);
    expect((await put(id, { displayName: 'Anna' })).status).toBe(409);
    const { body } = await api.call('GET', `/api/v1/memberships?person=${id}&ended=true`, { token });
    expect(body.memberships.map((it: { reason: string }) => it.reason)).toEqual(['gestopt', 'gestopt']);
  });

  test('are listed page by page', async () => {
    const ids = [anId(), anId(), anId()].sort();
    for (const id of ids) await put(id, { displayName: 'Anna' });
    const page = async (query: string): Promise<string[]> =>
      (await api.call('GET', `/api/v1/people?reason=storing&${query}`, { token })).body.people.map(
        (it: { id: string }) => it.id,
      );
    expect(await page('limit=2')).toEqual(ids.slice(0, 2));
    expect(await page(`limit=2&after=${ids[1]}`)).toEqual(ids.slice(2));
    expect(await page('gebied=WK007200')).toEqual([]);
  });
});

test.each(['gemeente', 'systeembeheer'] as const)(
  'a look at names as %s has a reason and a row; one of a coordinator has neither',
  async (role) => {
    const id = anId();
    await put(id, { displayName: 'Anna' });
    await join(id, 'WK007200', 'resident');
    const official = await api.token(role);
    const coordinator = await api.token('coordinator', 'WK007200');
    const rows = () => api.owner`
      select onderwerp, reden, bijzonderheden::json ->> 'rol' as rol from audit where actie = 'inzage' order by nr`;
    for (const [path, subject] of [
      [`/api/v1/people/${id}?`, `persoon:${id}`],
      ['/api/v1/people?', 'mensen:lijst'],
      ['/api/v1/people?gebied=WK007200&', 'gebied:WK007200'],
    ] as const) {
      const before = (await rows()).length;
      for (const reason of ['', 'reason=zomaar'])
        expect((await api.call('GET', path + reason, { token: official })).status).toBe(400);
      expect((await api.call('GET', path, { token: coordinator })).status).toBe(200);
      expect(await rows()).toHaveLength(before);
      expect((await api.call('GET', `${path}reason=storing`, { token: official })).status).toBe(200);
      expect((await rows()).at(-1)).toEqual({ onderwerp: subject, reden: 'storing', rol: role });
    }
  },
);

describe('roles in a gebied', () => {
  let id: string;
  beforeEach(async () => {
    id = anId();
    await put(id, { displayName: 'Anna' });
  });

  test('row and job in one transaction; repeating changes nothing', async () => {
    expect((await join(id, 'WK007200', 'resident')).status).toBe(201);
    expect(await jobs()).toEqual([['apply', { gebied: 'WK007200' }]]);
    await api.owner`delete from worker_provisioning._private_jobs`;
    expect((await join(id, 'WK007200', 'resident')).status).toBe(200);
    expect(await jobs()).toEqual([]);
  });

  test('another role ends the former one; leaving keeps the reason; the chain is sound', async () => {
    await join(id, 'WK007200', 'resident');
    expect((await join(id, 'WK007200', 'coordinator')).body).toMatchObject({
      role: 'coordinator',
      until: null,
    });
    expect((await leave(id, 'WK007200', 'verhuisd')).status).toBe(204);
    expect((await leave(id, 'WK007200', 'verhuisd')).status).toBe(404);
    const { body } = await api.call('GET', `/api/v1/memberships?person=${id}&ended=true`, { token });
    const rows: { role: string; reason: string }[] = body.memberships;
    expect(rows.map((it) => `${it.role} ${it.reason}`).sort()).toEqual([
      'coordinator verhuisd',
      'resident andere-rol',
    ]);
    expect(await actions()).toEqual([
      ...[
        'token.gemaakt',
        'persoon.nieuw',
        'lidmaatschap.nieuw',
        'lidmaatschap.andere-rol',
        'lidmaatschap.einde',
      ],
    ]);
    expect(await verifyAudit(api.context.sql)).toMatchObject({ ok: true });
  });

  test('reading only has an end, and can be taken back', async () => {
    await join(id, 'WK007200', 'resident');
    const until = '2026-03-08T12:00:00.000Z';
    const path = `/api/v1/memberships/${id}/WK007200/read-only`;
    const set = await api.call('PUT', path, { token, body: { until } });
    expect(set).toMatchObject({ status: 200, body: { readOnlyUntil: until } });
    expect((await api.call('PUT', path, { token, body: { until: null } })).body.readOnlyUntil).toBeNull();
    // Of both the bot tells them.
    const told = await api.owner`select t.identifier as job from worker_bot._private_jobs j
      join worker_bot._private_tasks t on t.id = j.task_id where j.payload->>'personId' = ${id} order by j.id`;
    expect(told.map(({ job }) => job)).toEqual(['tell-reads-only', 'tell-may-write']);
  });

  test('two at once are one, or the other is told', async () => {
    const both = await Promise.all([join(id, 'WK007200', 'resident'), join(id, 'WK007200', 'coordinator')]);
    for (const { status } of both) expect([200, 201, 409]).toContain(status);
    const now = await api.owner`select 1 from lidmaatschap where tot is null`;
    expect(now).toHaveLength(1);
  });

  test('nobody and nowhere are not found', async () => {
    expect((await join(anId(), 'WK007200', 'resident')).status).toBe(404);
    expect((await join(id, 'WK007299', 'resident')).status).toBe(404);
  });
});

describe('a coordinator', () => {
  let coordinator: string;
  let neighbour: string;
  let stranger: string;
  beforeEach(async () => {
    coordinator = await api.token('coordinator', 'WK007200');
    [neighbour, stranger] = [anId(), anId()];
    await put(neighbour, { displayName: 'Buur' });
    await put(stranger, { displayName: 'Ver weg' });
    await join(neighbour, 'WK007200', 'resident');
    await join(stranger, 'WK007202', 'resident');
  });

  test('sees the people of the own gebied alone', async () => {
    const seen = await api.call('GET', '/api/v1/people', { token: coordinator });
    expect(seen.body.people.map((it: { id: string }) => it.id)).toEqual([neighbour]);
    expect((await api.call('GET', `/api/v1/people/${neighbour}`, { token: coordinator })).status).toBe(200);
    expect((await api.call('GET', `/api/v1/people/${stranger}`, { token: coordinator })).status).toBe(404);
    for (const path of ['/api/v1/people?gebied=WK007202', '/api/v1/memberships?gebied=WK007202'])
      expect((await api.call('GET', path, { token: coordinator })).status).toBe(403);
    const roles = await api.call('GET', '/api/v1/memberships?ended=true', { token: coordinator });
    expect(roles.body.memberships.map((it: { personId: string }) => it.personId)).toEqual([neighbour]);
  });

  test('removes nobody, which is asked on the page; the gemeente can', async () => {
    const refused = await leave(neighbour, 'WK007200', 'verwijderd', coordinator);
    expect(refused).toMatchObject({
      status: 403,
      body: { detail: expect.stringContaining('bezwaar maken') },
    });
    expect(
      await api.owner`select 1 from lidmaatschap where persoon_id = ${neighbour} and tot is null`,
    ).toHaveLength(1);
    expect((await leave(neighbour, 'WK007200', 'verwijderd')).status).toBe(204);
  });

  test('lets somebody only read for 30 days at most; the gemeente for longer', async () => {
    const readOnly = (days: number, as = coordinator) =>
      api.call('PUT', `/api/v1/memberships/${neighbour}/WK007200/read-only`, {
        token: as,
        body: { until: new Date(api.context.clock().getTime() + days * 24 * 3_600_000).toISOString() },
      });
    expect((await readOnly(30)).status).toBe(200);
    expect(await readOnly(31)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/body/until', detail: expect.stringContaining('hooguit 30 dagen') }] },
    });
    expect((await readOnly(31, token)).status).toBe(200);
  });

  test('admits residents there and lets them go, and nobody elsewhere or higher', async () => {
    expect((await join(stranger, 'WK007200', 'resident', coordinator)).status).toBe(201);
    expect((await leave(stranger, 'WK007200', 'verhuisd', coordinator)).status).toBe(204);
    expect((await join(neighbour, 'WK007202', 'resident', coordinator)).status).toBe(403);
    expect((await join(neighbour, 'WK007200', 'coordinator', coordinator)).status).toBe(403);
    expect((await leave(stranger, 'WK007202', 'verwijderd', coordinator)).status).toBe(403);
    await join(neighbour, 'WK007200', 'wijkagent');
    expect((await join(neighbour, 'WK007200', 'resident', coordinator)).status).toBe(403);
    expect((await leave(neighbour, 'WK007200', 'verwijderd', coordinator)).status).toBe(403);
  });
});
