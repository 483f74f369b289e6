import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOGIN_LIMITS } from '#matrix/synapse-config.ts';
import { eventually } from '#test/harness/eventually.ts';
import type { TestSynapse } from '#test/harness/synapse.ts';
import { startSynapse } from '#test/harness/synapse.ts';
import type { ScriptedEndpoint } from './endpoint.ts';
import { scriptedEndpoint } from './endpoint.ts';
import type { Buurt } from './people.ts';
import { makeBuurt, person, roomPath } from './people.ts';

/** From one address, on an ordinary day. */
const LOGINS = 3;

let endpoint: ScriptedEndpoint;
let synapse: TestSynapse;
let buurt: Buurt;
let room: string;

beforeAll(async () => {
  endpoint = await scriptedEndpoint();
  const rare = { per_second: 0.001, burst_count: LOGINS };
  synapse = await startSynapse({
    gate: { endpoint: endpoint.url },
    overrides: { rc_login: { ...LOGIN_LIMITS, address: rare } },
  });
  buurt = await makeBuurt(synapse);
  room = await buurt.room('melding');
});
afterAll(async () => {
  await synapse?.stop();
  await endpoint?.down();
});

test('as many log in from one address as anybody may, and from that of an information evening many more', async () => {
  let nr = 0;
  const status = async (): Promise<number> => {
    nr += 1;
    // Each of another name, so that it is not the wrong password that is refused.
    const login = {
      type: 'm.login.password',
      identifier: { type: 'm.id.user', user: `zaal${nr}` },
      password: 'x',
    };
    const body = JSON.stringify(login);
    return (await fetch(`${synapse.baseUrl}/_matrix/client/v3/login`, { method: 'POST', body })).status;
  };
  for (let at = 0; at < LOGINS; at += 1) expect(await status()).toBe(403);
  expect(await status()).toBe(429);
  endpoint.hall = true;
  await eventually(async () => expect(await status()).toBe(403));
  for (let at = 0; at < 2 * LOGINS; at += 1) expect(await status()).toBe(403);
});

const FORBIDDEN = { status: 403, body: { errcode: 'M_FORBIDDEN' } };

describe('a resident, and a coordinator neither', () => {
  const each = () => [buurt.anna, buurt.coordinator];

  test('makes a room', async () => {
    for (const who of each()) {
      const direct = { is_direct: true, invite: [buurt.bram.userId], preset: 'trusted_private_chat' };
      expect(await who.call('POST', '/_matrix/client/v3/createRoom', direct)).toMatchObject(FORBIDDEN);
      expect(await who.call('POST', '/_matrix/client/v3/createRoom', {})).toMatchObject(FORBIDDEN);
    }
  });

  test('makes a room by upgrading one', async () => {
    const upgrade = await buurt.coordinator.call('POST', roomPath(room, 'upgrade'), { new_version: '12' });
    expect(upgrade).toMatchObject({ status: 403 });
  });

  test('invites, by user ID or by e-mail address', async () => {
    const outsider = await synapse.registerUser('buiten');
    for (const who of each()) {
      const byId = await who.call('POST', roomPath(room, 'invite'), { user_id: outsider.userId });
      expect(byId).toMatchObject(FORBIDDEN);
      const content = { membership: 'invite' };
      expect(await who.setState(room, 'm.room.member', content, outsider.userId)).toMatchObject(FORBIDDEN);
    }
    const members = await buurt.dienst.call('GET', roomPath(room, 'joined_members'));
    expect(Object.keys(members.body.joined as object)).not.toContain(outsider.userId);
    const thirdParty = { display_name: 'x', key_validity_url: 'https://x', public_key: 'x' };
    const invited = await buurt.coordinator.setState(room, 'm.room.third_party_invite', thirdParty, 'x');
    expect(invited).toMatchObject(FORBIDDEN);
  });

  test('gives a room an alias, or a place in the directory', async () => {
    for (const who of each()) {
      const alias = await who.call('PUT', '/_matrix/client/v3/directory/room/%23eigen:test.localhost', {
        room_id: room,
      });
      expect(alias).toMatchObject(FORBIDDEN);
      const path = `/_matrix/client/v3/directory/list/room/${encodeURIComponent(room)}`;
      expect(await who.call('PUT', path, { visibility: 'public' })).toMatchObject({ status: 403 });
    }
  });
});

test('a resident takes on no other name or picture, in a room or at all', async () => {
  const { userId } = buurt.anna;
  const posing = { membership: 'join', displayname: 'Politie', avatar_url: 'mxc://test.localhost/politie' };
  await buurt.anna.setState(room, 'm.room.member', posing, userId);
  const profile = `/_matrix/client/v3/profile/${encodeURIComponent(userId)}/displayname`;
  expect(await buurt.anna.call('PUT', profile, { displayname: 'Politie' })).toMatchObject({ status: 403 });
  const state = `state/m.room.member/${encodeURIComponent(userId)}`;
  const { body } = await buurt.bram.call('GET', roomPath(room, state));
  expect(body).toMatchObject({ membership: 'join', displayname: 'anna' });
  expect(body).not.toHaveProperty('avatar_url', posing.avatar_url);
});

test('the module knows this Synapse, and looks up no more state than it needs', () => {
  expect(readFileSync(synapse.logFile, 'utf8')).not.toContain('not a Synapse known');
});

describe('nobody but the services', () => {
  test('learns what happened in the rooms', async () => {
    const path = '/_synapse/buurtbaken/v1/happened?after=0';
    for (const who of [buurt.anna, buurt.coordinator])
      expect(await who.call('GET', path)).toMatchObject(FORBIDDEN);
    expect(await person(synapse, '', 'nonsense').call('GET', path)).toMatchObject({ status: 401 });
    expect(await buurt.dienst.call('GET', path)).toMatchObject({ status: 200, body: { more: false } });
  });

  test.each(['melding', 'coordinatie', 'bewoner'])('switches encryption on in %s', async (soort) => {
    const other = await buurt.room(soort);
    const content = { algorithm: 'm.megolm.v1.aes-sha2' };
    for (const who of [buurt.anna, buurt.coordinator]) {
      expect(await who.setState(other, 'm.room.encryption', content)).toMatchObject(FORBIDDEN);
      await expect(who.send(other, 'm.room.encryption', content)).rejects.toThrow('403');
    }
    expect(await buurt.anna.call('GET', roomPath(other, 'state/m.room.encryption/'))).toMatchObject({
      status: 404,
    });
  });

  test('says what kind of room it is', async () => {
    const content = { gebied: 'WK007200', soort: 'overleg' };
    expect(await buurt.coordinator.setState(room, 'nl.buurtbaken.kamer', content)).toMatchObject(FORBIDDEN);
    const marker = await buurt.anna.call('GET', roomPath(room, 'state/nl.buurtbaken.kamer/'));
    expect(marker.body).toMatchObject({ soort: 'melding' });
    const moved = await buurt.dienst.setState(room, 'nl.buurtbaken.kamer', {
      gebied: 'WK007201',
      soort: 'melding',
    });
    expect(moved.status).toBe(200);
  });

  test('takes that away', async () => {
    const other = await buurt.room('melding');
    const { body } = await buurt.dienst.call(
      'GET',
      roomPath(other, 'state/nl.buurtbaken.kamer/?format=event'),
    );
    const path = roomPath(other, `redact/${encodeURIComponent(String(body.event_id))}/1`);
    expect(await buurt.coordinator.call('PUT', path, {})).toMatchObject(FORBIDDEN);
    await expect(
      buurt.coordinator.send(other, 'm.room.redaction', { redacts: body.event_id as string }),
    ).rejects.toThrow('403');
    const marker = await buurt.anna.call('GET', roomPath(other, 'state/nl.buurtbaken.kamer/'));
    expect(marker.body).toMatchObject({ soort: 'melding' });
  });

  test.each([
    ['m.room.tombstone', { body: 'sukkels', replacement_room: '!x:test.localhost' }],
    ['im.vector.modular.widgets', { url: 'https://example.org', type: 'jitsi' }],
    ['m.room.message', { msgtype: 'm.text', body: 'als toestand' }],
    ['m.call.member', { memberships: [] }],
    ['nl.example.toestand', { body: 'sukkels' }],
    ['m.room.server_acl', { allow: ['*'] }],
  ])('sets %s', async (type, content) => {
    expect(await buurt.coordinator.setState(room, type, content)).toMatchObject(FORBIDDEN);
  });
});

test('a coordinator pins, renames, and removes a member', async () => {
  const other = await buurt.room('melding');
  const pinned = [await buurt.anna.say(other, 'Spelregels')];
  expect(await buurt.coordinator.setState(other, 'm.room.pinned_events', { pinned })).toMatchObject({
    status: 200,
  });
  expect(await buurt.coordinator.setState(other, 'm.room.name', { name: 'Wijk' })).toMatchObject({
    status: 200,
  });
  const kick = { user_id: buurt.bram.userId, reason: 'sukkel' };
  expect((await buurt.coordinator.call('POST', roomPath(other, 'kick'), kick)).status).toBe(200);
  const members = await buurt.anna.call('GET', roomPath(other, 'joined_members'));
  expect(Object.keys(members.body.joined as object)).not.toContain(buurt.bram.userId);
});

test('the service makes rooms, invites, and joins people by the admin API', async () => {
  const admin = await synapse.registerUser('beheer', { admin: true });
  await buurt.dienst.call('POST', '/_matrix/client/v3/register?kind=user', {
    type: 'm.login.application_service',
    username: 'dienst',
    inhibit_login: true,
  });
  const promoted = await person(synapse, admin.userId, admin.accessToken).call(
    'PUT',
    `/_synapse/admin/v1/users/${encodeURIComponent(buurt.dienst.userId)}/admin`,
    { admin: true },
  );
  expect(promoted.status).toBe(200);
  const newcomer = await synapse.registerUser('nieuw');
  const joined = await buurt.dienst.call('POST', `/_synapse/admin/v1/join/${encodeURIComponent(room)}`, {
    user_id: newcomer.userId,
  });
  expect(joined.status).toBe(200);
  const who = person(synapse, newcomer.userId, newcomer.accessToken);
  expect(await who.say(room, 'hallo')).toMatch(/^\$/);
});

test('who reads only, can still tap a reaction', async () => {
  const other = await buurt.room('melding');
  const { body } = await buurt.dienst.call('GET', roomPath(other, 'state/m.room.power_levels/'));
  const users = { ...(body.users as object), [buurt.anna.userId]: -1 };
  expect((await buurt.dienst.setState(other, 'm.room.power_levels', { ...body, users })).status).toBe(200);
  await expect(buurt.anna.say(other, 'mag niet')).rejects.toThrow('403');
  const target = await buurt.bram.say(other, '112 gebeld?');
  const reaction = { 'm.relates_to': { rel_type: 'm.annotation', event_id: target, key: '🚨 112 gebeld' } };
  const sent = await buurt.anna.send(other, 'm.reaction', reaction);
  expect((await buurt.bram.receives(sent)).content).toEqual(reaction);
});
