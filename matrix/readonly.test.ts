import { beforeEach, expect, test } from 'vitest';
import type { RoomId } from '#basis/matrix-ids.ts';
import { roomAlias, userId } from '#basis/matrix-ids.ts';
import { membershipIn, spec, stateOf } from './contract/stage.ts';
import type { Homeserver } from './homeserver.ts';
import type { MemoryHomeserver } from './memory.ts';
import { memoryHomeserver } from './memory.ts';
import type { DryRun } from './readonly.ts';
import { dryRun } from './readonly.ts';

const SERVER = 'test.localhost';
const alias = roomAlias(`#wijk-wk007200:${SERVER}`);
const second = roomAlias(`#wijk-wk007201:${SERVER}`);
const anna = userId(`@anna:${SERVER}`);
const bram = userId(`@bram:${SERVER}`);

let server: MemoryHomeserver;
let real: Homeserver;
let room: RoomId;
let run: DryRun;
beforeEach(async () => {
  server = memoryHomeserver({ serverName: SERVER, clock: () => new Date(0), registrationSharedSecret: 's' });
  real = server.homeserver(userId(`@dienst:${SERVER}`));
  await real.becomeAdmin('s');
  room = await real.createRoom(spec(alias));
  for (const user of [anna, bram]) server.person(user.slice(1, user.indexOf(':')));
  await real.joinUser(room, anna);
  server.resetCounts();
  run = dryRun(real);
});

const calls = () => run.writes.map((write) => write.call);

test('nothing of a whole apply reaches the homeserver, and each step is recorded', async () => {
  const { homeserver } = run;
  await homeserver.ensureUser({ localpart: 'cor', displayName: 'Cor', password: 'geheim' });
  const fresh = await homeserver.createRoom(spec(second));
  await homeserver.joinUser(fresh, bram);
  await homeserver.setState(room, { type: 'm.room.name', stateKey: '', content: { name: 'Nieuw' } });
  await homeserver.kickUser(room, anna, 'verhuisd');
  const uri = await homeserver.reserveMedia();
  await homeserver.uploadMedia(uri, new Uint8Array(3), 'image/png', 'foto.png');
  await homeserver.sendEvent(room, 'm.room.message', { body: 'Welkom' }, 't1');
  await homeserver.deleteRoom(room);
  expect(calls()).toEqual([
    ...['ensureUser', 'createRoom', 'joinUser', 'setState', 'kickUser'],
    ...['reserveMedia', 'uploadMedia', 'sendEvent', 'deleteRoom'],
  ]);
  expect(server.counts().writes).toEqual({});
  expect(await stateOf(real, room, 'm.room.name')).toEqual({ name: 'Harlingen' });
  expect(server.members(room)).toContain(anna);
  expect(JSON.stringify(run.writes)).not.toMatch(/geheim|Welkom|foto/);
});

test('later reads show what would then be', async () => {
  const { homeserver } = run;
  const fresh = await homeserver.createRoom(spec(second));
  await homeserver.joinUser(fresh, bram);
  expect(await homeserver.resolveAlias(second)).toBe(fresh);
  expect(await homeserver.joinedRooms()).toEqual([room, fresh]);
  expect(await stateOf(homeserver, fresh, 'm.room.name')).toEqual({ name: 'Harlingen' });
  expect(await membershipIn(homeserver, fresh, bram)).toBe('join');
  await homeserver.deleteAlias(alias);
  expect(await homeserver.resolveAlias(alias)).toBeNull();
  expect(await real.resolveAlias(alias)).toBe(room);
});

test('what stands already is not recorded', async () => {
  const { homeserver } = run;
  await homeserver.becomeAdmin('s');
  await homeserver.setState(room, { type: 'm.room.name', stateKey: '', content: { name: 'Harlingen' } });
  await homeserver.joinUser(room, anna);
  await homeserver.kickUser(room, bram, 'nooit geweest');
  await homeserver.setAlias(alias, room);
  await homeserver.deleteAlias(second);
  await expect(homeserver.createRoom(spec(alias))).rejects.toMatchObject({ errcode: 'M_ROOM_IN_USE' });
  expect(run.writes).toEqual([]);
});
