/** An erasure on a real Synapse, looked at from outside: by the admin API, by a neighbour and by whoever knows an address. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logIn, optionsOf } from '#matrix/contract/on-synapse.ts';
import { synapseHomeserver, synapseRooms } from '#matrix/synapse.ts';
import { erasePerson } from '#provisioning/jobs/erase-person.ts';
import { verifyAudit } from '#store/audit.ts';
import { erasureById } from '#store/erasure.ts';
import { eventually } from '#test/harness/eventually.ts';
import type { TestSynapse } from '#test/harness/synapse.ts';
import { startSynapse } from '#test/harness/synapse.ts';
import type { ErasureScene } from './erasure-scene.ts';
import { askErasure, erasureScene, rowsWith } from './erasure-scene.ts';
import type { World } from './world.ts';
import { createWorld } from './world.ts';

let synapse: TestSynapse;
let world: World;
let scene: ErasureScene;
const passwords = new Map<string, string>();

beforeAll(async () => {
  synapse = await startSynapse();
  const homeserver = synapseHomeserver(optionsOf(synapse, 'dienst'));
  const bot = synapseRooms(optionsOf(synapse, 'bot'));
  await homeserver.becomeAdmin(synapse.registrationSharedSecret);
  await bot.prepare();
  world = await createWorld(homeserver, { settings: { removalLimitPercent: '100' } });
  const { serverName } = synapse;
  scene = await erasureScene(world, {
    ...{ serverName, bot },
    async person(localpart) {
      const password = passwords.get(localpart) ?? randomBytes(12).toString('base64url');
      passwords.set(localpart, password);
      await asAdmin('PUT', `v2/users/@${localpart}:${serverName}`, { password, logout_devices: false });
      return await logIn(synapse.baseUrl, localpart, password);
    },
  });
  const ties = {
    external_ids: [{ auth_provider: 'oidc-gemeente', external_id: 'bsn-achtig-nummer' }],
    threepids: [{ medium: 'email', address: 'anna@example.org' }],
  };
  await asAdmin('PUT', `v2/users/${scene.anna.userId}`, ties);
}, 120_000);
afterAll(async () => {
  await world?.stop();
  await synapse?.stop();
});

type Raw = Record<string, unknown>;
async function asAdmin(method: string, rest: string, body?: object): Promise<{ status: number; body: Raw }> {
  const response = await fetch(`${synapse.baseUrl}/_synapse/admin/${rest}`, {
    method,
    headers: { authorization: `Bearer ${synapse.dienst.asToken}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Raw };
}

test('of somebody who was erased nothing is left that anybody can get at', async () => {
  const { anna, bert, melding, own, mxc } = scene;
  const { homeserver } = world.context;
  expect((await homeserver.accountOf(anna.userId))?.links).toBe(2);
  const rooms = await homeserver.joinedRooms();
  const { id } = await askErasure(world, anna);
  await eventually(
    async () => {
      await erasePerson(world.context, { id });
      return (await erasureById(world.context.sql, id))?.step === 'klaar';
    },
    { timeoutMs: 60_000 },
  );

  // By the admin API, which sees every room. (For a day `fetch_event` alone still tells an admin: redaction_retention_period.)
  for (const room of rooms.filter((one) => one !== own)) {
    const { body } = await asAdmin('GET', `v1/rooms/${encodeURIComponent(room)}/messages?dir=b&limit=500`);
    const events = JSON.stringify(body.chunk);
    for (const words of ['Er loopt iemand', 'Ook hier', 'zwaai', 'Bewoner anna'])
      expect(events).not.toContain(words);
  }
  const state = await asAdmin('GET', `v1/rooms/${encodeURIComponent(melding)}/state`);
  expect(JSON.stringify(state.body)).not.toContain('Bewoner anna');
  expect((await asAdmin('GET', `v1/rooms/${encodeURIComponent(own)}`)).status).toBe(404);
  expect((await asAdmin('GET', `v1/users/${anna.userId}/media`)).body).toMatchObject({ total: 0 });
  expect((await asAdmin('GET', `v2/users/${anna.userId}`)).body).toMatchObject({
    ...{ deactivated: true, erased: true, displayname: null, external_ids: [], threepids: [] },
  });
  expect((await asAdmin('GET', `v1/users/${anna.userId}/joined_rooms`)).body).toMatchObject({ total: 0 });

  // By a neighbour with the client API.
  const neighbour = await fetch(`${synapse.baseUrl}/_matrix/client/v3/login`, {
    method: 'POST',
    body: JSON.stringify({
      type: 'm.login.password',
      identifier: { type: 'm.id.user', user: 'bert' },
      password: passwords.get('bert'),
    }),
  });
  const { access_token } = (await neighbour.json()) as { access_token: string };
  const asBert = (path: string) =>
    fetch(`${synapse.baseUrl}${path}`, { headers: { authorization: `Bearer ${access_token}` } });
  expect((await asBert(`/_matrix/client/v1/media/download/${mxc.slice('mxc://'.length)}`)).status).toBe(404);
  expect([403, 404]).toContain((await asBert(`/_matrix/client/v3/profile/${anna.userId}`)).status);
  const sync = await (await asBert('/_matrix/client/v3/sync')).text();
  for (const words of ['Er loopt iemand', 'Bewoner anna']) expect(sync).not.toContain(words);
  expect(sync).toContain('Ik kijk even');
  expect(sync).toContain(bert.userId);

  // Nobody logs in any more, and our own tables are as empty.
  await expect(logIn(synapse.baseUrl, 'anna', passwords.get('anna') ?? '')).rejects.toThrow('403');
  expect(await rowsWith(world, 'geheim', 'Bewoner anna')).toEqual([]);
  expect(await verifyAudit(world.owner)).toMatchObject({ ok: true });
}, 120_000);
