import { expect, test } from 'vitest';
import { userId } from '#basis/matrix-ids.ts';
import { eventually } from '#test/harness/eventually.ts';
import type { Staged } from './stage.ts';
import { membershipIn, roomWith, stateOf } from './stage.ts';

/** The service's own rights, and people. */
export function contractOfUsers(stage: Staged): void {
  test('becomes an admin once, and may ask for it again', async () => {
    const { dienst, secret } = stage();
    await dienst.becomeAdmin(secret);
    expect(await dienst.isAdmin()).toBe(true);
    await dienst.becomeAdmin('no longer looked at');
    expect(await dienst.isAdmin()).toBe(true);
  });

  test('makes its own user and device, also when they are there', async () => {
    const { bot } = stage();
    await bot.prepare();
    await bot.prepare();
    expect(await bot.joinedRooms()).toEqual([]);
  });

  test('makes a user whose name shows in the rooms, and changes it only there where it differs', async () => {
    const { dienst, serverName } = stage();
    const user = await dienst.ensureUser({ localpart: 'stille-eend', displayName: 'Anna' });
    expect(user).toBe(`@stille-eend:${serverName}`);
    const room = await roomWith(stage(), [[user, 0]]);
    expect(await stateOf(dienst, room, 'm.room.member', user)).toEqual({
      membership: 'join',
      displayname: 'Anna',
    });

    await dienst.ensureUser({ localpart: 'stille-eend', displayName: 'Anna de Vries' });
    await eventually(async () => (await nameIn()) === 'Anna de Vries');
    await dienst.setDisplayName(user, 'Anna V.');
    await eventually(async () => (await nameIn()) === 'Anna V.');

    async function nameIn() {
      return (await stateOf(dienst, room, 'm.room.member', user))?.displayname;
    }
  });

  test('names nobody who is not there', async () => {
    const { dienst, serverName } = stage();
    const nobody = userId(`@niemand:${serverName}`);
    await expect(dienst.setDisplayName(nobody, 'Iemand')).rejects.toMatchObject({ errcode: 'M_NOT_FOUND' });
    await expect(dienst.deactivateUser(nobody, true)).rejects.toMatchObject({ errcode: 'M_NOT_FOUND' });
  });

  test('a deactivated user leaves the rooms and does not come back', async () => {
    const { dienst } = stage();
    const user = await dienst.ensureUser({ localpart: 'verre-meeuw', displayName: 'Bram' });
    const room = await roomWith(stage(), [[user, 0]]);
    await dienst.deactivateUser(user, true);
    await dienst.deactivateUser(user, true);
    await eventually(async () => (await membershipIn(dienst, room, user)) === 'leave');
    await expect(dienst.ensureUser({ localpart: 'verre-meeuw', displayName: 'Bram' })).rejects.toMatchObject({
      kind: 'fail',
      errcode: 'M_USER_DEACTIVATED',
    });
  });
}
