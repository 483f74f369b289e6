import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Api } from '#test/provisioning/api.ts';
import { startApi } from '#test/provisioning/api.ts';

const PATH = '/api/v1/gemeente/settings';
let api: Api;
let token: string;
beforeEach(async () => {
  api = await startApi();
  token = await api.token('gemeente');
});
afterEach(() => api.close());

test('what is set is given back; what is left out is the default, and once is as often as you like', async () => {
  const body = { kleur: '#7A0C2E', links: [{ titel: 'Website', url: 'https://harlingen.example/' }] };
  for (const _time of [1, 2])
    expect((await api.call('PUT', PATH, { token, body })).body).toMatchObject({
      kleur: '#7a0c2e',
      naam: null,
    });
  expect((await api.call('GET', PATH, { token })).body).toMatchObject({ links: body.links, preventie: [] });
  const rows = await api.owner`select actor from audit where actie = 'gemeente.instellingen'`;
  expect(rows).toEqual([{ actor: expect.stringMatching(/^token:/) }]);
});

test('who must do a second step stays as it is where a change says nothing of it', async () => {
  const set = async (body: object) => (await api.call('PUT', PATH, { token, body })).body;
  await set({ naam: 'Gemeente A', tweedeStapCoordinatoren: true, tweedeStapAmbtenaren: true });
  const kept = { tweedeStapCoordinatoren: true, tweedeStapAmbtenaren: true };
  expect(await set({ naam: 'Gemeente B' })).toMatchObject({ naam: 'Gemeente B', ...kept });
  expect((await api.call('GET', PATH, { token })).body).toMatchObject({ naam: 'Gemeente B', ...kept });
  expect(await set({ tweedeStapAmbtenaren: false })).toMatchObject({ ...kept, tweedeStapAmbtenaren: false });
});

test.each([
  [{ kleur: '#ffcc00' }, '/body/kleur'],
  [{ links: [{ titel: 'x', url: 'javascript:alert(1)' }] }, '/body/links/0/url'],
  [{ naam: '' }, '/body/naam'],
  [{ onzin: 1 }, '/body/onzin'],
  [{ links: Array(6).fill({ titel: 'x', url: 'https://x.example/' }) }, '/body/links'],
])('%j is refused by field', async (body, pointer) => {
  const answer = await api.call('PUT', PATH, { token, body });
  expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer]);
});
