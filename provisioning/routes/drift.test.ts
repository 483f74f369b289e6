import { afterAll, beforeAll, expect, test } from 'vitest';
import { gebiedCode } from '#basis/cbs.ts';
import { eventId, userId } from '#basis/matrix-ids.ts';
import { recordDrift } from '#store/drift.ts';
import type { DriftKind } from '#store/room-types.ts';
import type { Api } from '#test/provisioning/api.ts';
import { anId, startApi } from '#test/provisioning/api.ts';
import { runGebied } from '../reconcile/run-gebied.ts';

const WIJK = gebiedCode('WK007201');
let api: Api;
let token: string;
beforeAll(async () => {
  api = await startApi();
  token = await api.token('gemeente');
  await api.context.homeserver.becomeAdmin('shared secret of the in-memory homeserver');
  await api.memory.rooms(userId('@bot:example.org')).prepare();
  await api.call('PUT', `/api/v1/wijken/${WIJK}`, { token, body: { aan: true } });
  await runGebied(api.context, WIJK);
});
afterAll(() => api.close());

/** A difference of this kind, and what the API answers to a decision on it. */
async function decide(kind: DriftKind, decision: string) {
  const [kamer] = await api.owner`select id from kamer where soort = 'melding'`;
  await api.owner`delete from drift`;
  const found = { eventId: eventId(`$${kind}`), by: userId('@cor:example.org'), at: new Date(), found: {} };
  await recordDrift(api.context.sql, [
    { ...found, gebied: WIJK, kamerId: kamer?.id, kind, key: `${kind}\n`, wanted: null },
  ]);
  const { body } = await api.call('GET', `/api/v1/drift?gebied=${WIJK}`, { token });
  return api.call('POST', `/api/v1/drift/${body.drift[0].id}`, { token, body: { decision } });
}

test.each([
  ['naam', 'adopt'],
  ['machtsniveaus', 'ignore'],
  ['merkteken', 'repair'],
] as const)('%s: %s is done', async (kind, decision) => {
  expect(await decide(kind, decision)).toMatchObject({ status: 202, body: { decision } });
});

test.each([
  ['machtsniveaus', 'adopt', 'Deze afwijking kan niet worden overgenomen, alleen hersteld of genegeerd.'],
  ['toegang', 'adopt', 'Deze afwijking kan niet worden overgenomen, alleen hersteld of genegeerd.'],
  [
    'merkteken',
    'ignore',
    'Deze afwijking kan alleen worden hersteld: anders werkt de groep niet meer zoals bedoeld.',
  ],
  [
    'bot-verwijderd',
    'adopt',
    'Deze afwijking kan alleen worden hersteld: anders werkt de groep niet meer zoals bedoeld.',
  ],
] as const)('%s: %s is refused, and it is said what can be done', async (kind, decision, detail) => {
  const answer = await decide(kind, decision);
  expect(answer).toMatchObject({ status: 409, type: expect.stringContaining('problem+json') });
  expect(answer.body).toMatchObject({ detail });
  const { body } = await api.call('GET', `/api/v1/drift?gebied=${WIJK}`, { token });
  expect(body.drift).toMatchObject([{ kind, state: 'open' }]);
});

test('a decision on what is not there is no decision', async () => {
  const answer = await api.call('POST', `/api/v1/drift/${anId()}`, { token, body: { decision: 'repair' } });
  expect(answer).toMatchObject({ status: 404, body: { detail: 'Deze afwijking is er niet.' } });
});
