import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEFAULT_WIJK_SETTINGS } from '#basis/wijk-settings.ts';
import type { Api } from '#test/provisioning/api.ts';
import { anId, startApi } from '#test/provisioning/api.ts';

let api: Api;
let token: string;
beforeEach(async () => {
  api = await startApi();
  token = await api.token('gemeente');
});
afterEach(() => api.close());

const path = '/api/v1/wijken/WK007200/settings';
const put = (body: object, by = token) => api.call('PUT', path, { token: by, body });

test('a wijk that chose nothing has the defaults; what it chooses is kept and in the audit log by name alone', async () => {
  expect((await api.call('GET', path, { token })).body).toEqual(DEFAULT_WIJK_SETTINGS);
  expect((await put({ taal: 'streng', linkDomeinen: ['Harlingen.NL'] })).status).toBe(200);
  await put({ taal: 'streng', linkDomeinen: ['harlingen.nl'] });
  expect((await api.call('GET', path, { token })).body).toEqual({
    ...DEFAULT_WIJK_SETTINGS,
    taal: 'streng',
    linkDomeinen: ['harlingen.nl'],
  });
  const { body } = await api.call('GET', '/api/v1/audit?subject=gebied:WK007200', {
    token: await api.token('auditor'),
  });
  expect(body.rows).toHaveLength(1);
  expect(body.rows[0]).toMatchObject({
    action: 'gebied.instellingen',
    detail: { gewijzigd: 'taal,linkDomeinen' },
  });
});

test('bad settings name each field and change nothing', async () => {
  const answer = await put({ taal: 'heel streng', berichtenPerMinuut: 0, kleur: 'rood' });
  expect(answer.status).toBe(400);
  expect(answer.body.errors.map((it: { pointer: string }) => it.pointer).sort()).toEqual(
    expect.arrayContaining(['/body/berichtenPerMinuut', '/body/taal']),
  );
  expect((await api.call('GET', path, { token })).body).toEqual(DEFAULT_WIJK_SETTINGS);
  expect((await api.call('GET', '/api/v1/wijken/WK007299/settings', { token })).status).toBe(404);
});

test('the deputy is a coordinator of that wijk', async () => {
  const refused = await put({ plaatsvervanger: anId() });
  expect(refused.body.errors[0].pointer).toBe('/body/plaatsvervanger');
  const id = anId();
  await api.call('PUT', `/api/v1/people/${id}`, { token, body: { displayName: 'Petra' } });
  await api.call('PUT', `/api/v1/memberships/${id}/WK007200`, { token, body: { role: 'coordinator' } });
  expect((await put({ plaatsvervanger: id })).body.plaatsvervanger).toBe(id);
});

test('a coordinator sets those of the own wijk alone', async () => {
  const own = await api.token('coordinator', 'WK007200');
  const other = await api.token('coordinator', 'WK007201');
  expect((await put({ taal: 'mild' }, own)).status).toBe(200);
  expect((await put({ taal: 'streng' }, other)).status).toBe(403);
});

test('that one coordinator may remove somebody alone is for the gemeente to allow', async () => {
  const own = await api.token('coordinator', 'WK007200');
  const refused = await put({ verwijderenMetTwee: false }, own);
  expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '/body/verwijderenMetTwee']);
  expect((await put({ verwijderenMetTwee: false })).status).toBe(200);
  expect((await put({ verwijderenMetTwee: false, taal: 'mild' }, own)).status).toBe(200);
});
