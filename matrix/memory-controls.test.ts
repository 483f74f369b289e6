import { beforeEach, expect, test } from 'vitest';
import { roomAlias, userId } from '#basis/matrix-ids.ts';
import { spec, stateOf, text } from './contract/stage.ts';
import type { Homeserver, Rooms, TimelineEvent } from './homeserver.ts';
import type { CallMoment, MemoryHomeserver } from './memory.ts';
import { memoryHomeserver } from './memory.ts';

const SERVER = 'test.localhost';
const alias = roomAlias(`#wijk-wk007200:${SERVER}`);

let server: MemoryHomeserver;
let dienst: Homeserver;
let bot: Rooms;
beforeEach(async () => {
  server = memoryHomeserver({
    serverName: SERVER,
    clock: () => new Date(1_000),
    registrationSharedSecret: 's',
  });
  dienst = server.homeserver(userId(`@dienst:${SERVER}`));
  bot = server.rooms(userId(`@bot:${SERVER}`));
  await dienst.becomeAdmin('s');
  await bot.prepare();
  server.resetCounts();
});

test('calls are counted by name; what changes nothing is a read', async () => {
  const room = await dienst.createRoom(spec(alias));
  const name = { type: 'm.room.name', stateKey: '', content: { name: 'Nieuw' } };
  await dienst.setState(room, name);
  await dienst.setState(room, name);
  await dienst.ensureUser({ localpart: 'anna', displayName: 'Anna' });
  await dienst.ensureUser({ localpart: 'anna', displayName: 'Anna' });
  await dienst.becomeAdmin('s');
  await dienst.readState(room);
  expect(server.counts()).toEqual({
    reads: { setState: 1, ensureUser: 1, becomeAdmin: 1, readState: 1 },
    writes: { createRoom: 1, setState: 1, ensureUser: 1 },
  });
  server.resetCounts();
  expect(server.counts()).toEqual({ reads: {}, writes: {} });
});

test('a call can be broken before it is done, or after', async () => {
  const seen: CallMoment[] = [];
  const breakCreation = (when: CallMoment['when']) =>
    server.onCall((moment) => {
      seen.push(moment);
      if (moment.name === 'createRoom' && moment.when === when) throw new Error('gedood');
    });
  breakCreation('before');
  await expect(dienst.createRoom(spec(alias))).rejects.toThrow('gedood');
  expect(await dienst.resolveAlias(alias)).toBeNull();
  breakCreation('after');
  await expect(dienst.createRoom(spec(alias))).rejects.toThrow('gedood');
  expect(await dienst.resolveAlias(alias)).not.toBeNull();
  const first = seen[0]?.nth ?? 0;
  expect(seen.map((moment) => [moment.nth - first, moment.name, moment.when])).toEqual([
    [0, 'createRoom', 'before'],
    [1, 'resolveAlias', 'before'],
    [1, 'resolveAlias', 'after'],
    [2, 'createRoom', 'before'],
    [2, 'createRoom', 'after'],
    [3, 'resolveAlias', 'before'],
    [3, 'resolveAlias', 'after'],
  ]);
});

test.each(['alias', 'creator'] as const)(
  'a room left half made (%s) can be removed and made',
  async (stage) => {
    const half = server.halfMade(dienst.self, spec(alias), stage);
    expect(await dienst.resolveAlias(alias)).toBe(half);
    expect(await stateOf(dienst, half, 'nl.buurtbaken.kamer')).toBeNull();
    expect((await dienst.readState(half))?.length ?? 0).toBe(stage === 'alias' ? 0 : 2);
    await expect(dienst.createRoom(spec(alias))).rejects.toMatchObject({ errcode: 'M_ROOM_IN_USE' });
    await dienst.deleteRoom(half);
    const room = await dienst.createRoom(spec(alias));
    expect(await stateOf(dienst, room, 'nl.buurtbaken.kamer')).not.toBeNull();
  },
);

test('who listens hears what everybody sends, until no longer', async () => {
  const room = await dienst.createRoom(spec(alias));
  const anna = server.person('anna');
  const heard: TimelineEvent[] = [];
  const stop = server.subscribe((event) => heard.push(event));
  await dienst.joinUser(room, anna.user);
  const sent = await anna.send(room, 'm.room.message', text('hallo'));
  stop();
  await anna.send(room, 'm.room.message', text('niemand hoort dit'));
  expect(heard.map((event) => [event.type, event.sender, event.stateKey, event.content])).toEqual([
    ['m.room.member', dienst.self, anna.user, { membership: 'invite' }],
    ['m.room.member', anna.user, anna.user, { membership: 'join', displayname: 'anna' }],
    ['m.room.message', anna.user, undefined, text('hallo')],
  ]);
  expect(heard[2]).toMatchObject({ eventId: sent, roomId: room, originServerTs: 1_000 });
});

test('what is read cannot be changed', async () => {
  const room = await dienst.createRoom(spec(alias));
  const levels = (await stateOf(dienst, room, 'm.room.power_levels')) as { users: Record<string, number> };
  expect(() => {
    levels.users['@x:y'] = 100;
  }).toThrow(TypeError);
});

test('the bot cannot do what only an admin may', async () => {
  const asBot = server.homeserver(bot.self);
  await expect(asBot.ensureUser({ localpart: 'x', displayName: 'X' })).rejects.toMatchObject({
    errcode: 'M_FORBIDDEN',
  });
  await expect(asBot.becomeAdmin('verkeerd')).rejects.toMatchObject({ errcode: 'M_FORBIDDEN' });
  expect(await asBot.isAdmin()).toBe(false);
});

test('where the service itself has left, it sees nothing and can put nobody in', async () => {
  const room = await dienst.createRoom(spec(alias));
  await server.person('dienst').leave(room);
  expect(await dienst.readState(room)).toBeNull();
  await expect(dienst.joinUser(room, dienst.self)).rejects.toMatchObject({ kind: 'fail' });
  await dienst.deleteRoom(room);
  expect(await dienst.resolveAlias(alias)).toBeNull();
});
