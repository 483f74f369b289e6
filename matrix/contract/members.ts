import { expect, test } from 'vitest';
import { userId } from '#basis/matrix-ids.ts';
import type { Staged } from './stage.ts';
import { eventOf, membershipIn, powerLevels, roomWith, stateOf, text } from './stage.ts';

/** Who is in a room, and what each may do there. */
export function contractOfMembers(stage: Staged): void {
  test('a resident is in at once, with no invitation to accept, and joining again changes nothing', async () => {
    const { dienst } = stage();
    const anna = await stage().person('Anna');
    const room = await roomWith(stage());
    await dienst.joinUser(room, anna.user);
    expect(await anna.joinedRooms()).toEqual([room]);
    const joined = await eventOf(dienst, room, 'm.room.member', anna.user);
    await dienst.joinUser(room, anna.user);
    expect(await eventOf(dienst, room, 'm.room.member', anna.user)).toEqual(joined);
  });

  test('who is not known cannot join', async () => {
    const { dienst, serverName } = stage();
    const room = await roomWith(stage());
    await expect(dienst.joinUser(room, userId(`@niemand:${serverName}`))).rejects.toMatchObject({
      kind: 'fail',
      errcode: 'M_NOT_FOUND',
    });
  });

  test('many join one room at once', async () => {
    const { dienst } = stage();
    const people = await Promise.all(['Anna', 'Bram', 'Cor', 'Dien'].map((name) => stage().person(name)));
    const room = await roomWith(stage());
    await Promise.all(people.map(({ user }) => dienst.joinUser(room, user)));
    const memberships = await Promise.all(people.map(({ user }) => membershipIn(dienst, room, user)));
    expect(memberships).toEqual(['join', 'join', 'join', 'join']);
  });

  test('who is removed is out, with the reason; who is out or never was in stays so', async () => {
    const { dienst } = stage();
    const [anna, bram] = [await stage().person('Anna'), await stage().person('Bram')];
    const room = await roomWith(stage(), [[anna.user, 0]]);
    await dienst.kickUser(room, anna.user, 'verhuisd');
    await dienst.kickUser(room, anna.user, 'nog eens');
    await dienst.kickUser(room, bram.user, 'nooit geweest');
    expect(await stateOf(dienst, room, 'm.room.member', anna.user)).toMatchObject({
      membership: 'leave',
      reason: 'verhuisd',
    });
    expect(await membershipIn(dienst, room, bram.user)).toBeNull();
    expect(await anna.joinedRooms()).toEqual([]);
  });

  test('who left by choice is seen to have done so', async () => {
    const { dienst } = stage();
    const anna = await stage().person('Anna');
    const room = await roomWith(stage(), [[anna.user, 0]]);
    await anna.leave(room);
    const left = await eventOf(dienst, room, 'm.room.member', anna.user);
    expect(left).toMatchObject({ sender: anna.user, content: { membership: 'leave' } });
  });

  test('a bot that is kicked reads and sends nothing there, until it is put back', async () => {
    const { dienst, bot } = stage();
    const room = await roomWith(stage());
    await dienst.kickUser(room, bot.self, 'proef');
    expect(await bot.readState(room)).toBeNull();
    expect(await bot.joinedRooms()).not.toContain(room);
    await expect(bot.sendEvent(room, 'm.room.message', text('hallo'), 'k1')).rejects.toMatchObject({
      kind: 'fail',
      errcode: 'M_FORBIDDEN',
    });
    await dienst.joinUser(room, bot.self);
    expect(await bot.readState(room)).not.toBeNull();
    await bot.sendEvent(room, 'm.room.message', text('hallo'), 'k2');
  });

  test('nobody removes the service, which stands above all power levels', async () => {
    const { dienst } = stage();
    const coordinator = await stage().person('Coördinator');
    const room = await roomWith(stage(), [[coordinator.user, 100]]);
    await expect(coordinator.kick(room, dienst.self)).rejects.toThrow();
    expect(await membershipIn(dienst, room, dienst.self)).toBe('join');
  });

  test('a coordinator who kicks the bot and renames the room is seen, with who and when', async () => {
    const { dienst } = stage();
    const coordinator = await stage().person('Coördinator');
    const resident = await stage().person('Anna');
    const room = await roomWith(stage(), [
      [coordinator.user, 50],
      [resident.user, 0],
    ]);
    await coordinator.setState(room, { type: 'm.room.name', stateKey: '', content: { name: 'Anders' } });
    await coordinator.kick(room, resident.user);
    const renamed = await eventOf(dienst, room, 'm.room.name');
    expect(renamed).toMatchObject({ sender: coordinator.user, content: { name: 'Anders' } });
    expect(renamed?.originServerTs).toBeGreaterThan(0);
    expect(await eventOf(dienst, room, 'm.room.member', resident.user)).toMatchObject({
      sender: coordinator.user,
      content: { membership: 'leave' },
    });
  });

  test('a stranger whom a coordinator invites is seen, and the invitation can be withdrawn', async () => {
    const { dienst } = stage();
    const coordinator = await stage().person('Coördinator');
    const stranger = await stage().person('Vreemde');
    const room = await roomWith(stage(), [[coordinator.user, 50]]);
    await coordinator.invite(room, stranger.user);
    expect(await eventOf(dienst, room, 'm.room.member', stranger.user)).toMatchObject({
      sender: coordinator.user,
      content: { membership: 'invite' },
    });
    await dienst.kickUser(room, stranger.user, 'hoort niet bij de wijk');
    await expect(stranger.join(room)).rejects.toThrow();
    expect(await membershipIn(dienst, room, stranger.user)).toBe('leave');
  });

  test('a resident renames, invites and marks nothing; one who reads only still taps reactions', async () => {
    const { dienst, bot } = stage();
    const [anna, bram] = [await stage().person('Anna'), await stage().person('Bram')];
    const room = await roomWith(stage(), [
      [anna.user, -1],
      [bram.user, 0],
    ]);
    const name = { type: 'm.room.name', stateKey: '', content: { name: 'x' } };
    await expect(bram.setState(room, name)).rejects.toThrow();
    await expect(bram.invite(room, dienst.self)).rejects.toThrow();
    const marker = { type: 'nl.buurtbaken.kamer', stateKey: '', content: { gebied: 'WK007201' } };
    await expect(bot.setState(room, marker)).rejects.toMatchObject({ kind: 'fail', errcode: 'M_FORBIDDEN' });
    await expect(anna.send(room, 'm.room.message', text('mag niet'))).rejects.toThrow();
    const message = await bram.send(room, 'm.room.message', text('112 gebeld?'));
    const relation = { rel_type: 'm.annotation', event_id: message, key: '👍' };
    await anna.send(room, 'm.reaction', { 'm.relates_to': relation });
    expect((await bram.timeline(room)).map((event) => event.type)).toEqual(['m.room.message', 'm.reaction']);
    expect(await stateOf(dienst, room, 'm.room.name')).toEqual({ name: 'Harlingen' });
  });

  test('power levels change by state, for the service alone above its own', async () => {
    const { dienst, bot } = stage();
    const anna = await stage().person('Anna');
    const room = await roomWith(stage(), [[anna.user, 0]]);
    const levels = powerLevels({ [bot.self]: 100, [anna.user]: 50 });
    await dienst.setState(room, { type: 'm.room.power_levels', stateKey: '', content: levels });
    await anna.setState(room, { type: 'm.room.name', stateKey: '', content: { name: 'Nieuw' } });
    const above = powerLevels({ [bot.self]: 100, [anna.user]: 75 });
    await expect(
      anna.setState(room, { type: 'm.room.power_levels', stateKey: '', content: above }),
    ).rejects.toThrow();
    expect(await stateOf(dienst, room, 'm.room.power_levels')).toEqual(levels);
    expect(await stateOf(dienst, room, 'm.room.name')).toEqual({ name: 'Nieuw' });
  });
}
