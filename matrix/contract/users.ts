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

  test('tells what it still does to its own tables', async () => {
    const { dienst } = stage();
    await dienst.becomeAdmin(stage().secret);
    const { enabled, current } = await dienst.backgroundUpdates();
    expect(enabled).toBe(true);
    expect(current.every((name) => /^\w+$/.test(name))).toBe(true);
  });

  test('tells how it is doing', async () => {
    const { dienst } = stage();
    const { version, updates, roomVersions, loginsUntilRefused } = await dienst.condition();
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(updates.every((name) => /^\w+$/.test(name))).toBe(true);
    expect(roomVersions.filter((one) => one !== '12')).toEqual([]);
    expect(loginsUntilRefused).toBeGreaterThan(8);
    expect(await dienst.isAdmin()).toBe(true);
  });

  test('tells whose an OpenID token is, and nobody’s for what is none', async () => {
    const { dienst, person } = stage();
    const anna = await person('Anna');
    const token = await anna.openIdToken();
    expect(await dienst.userOfOpenIdToken(token)).toBe(anna.user);
    expect(await dienst.userOfOpenIdToken(token)).toBe(anna.user);
    for (const other of ['', 'x', `${token}x`, token.slice(0, -1), '../userinfo'])
      expect([other, await dienst.userOfOpenIdToken(other)]).toEqual([other, null]);
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

  test('a password opens the account from then on, and the former no longer', async () => {
    const { dienst, serverName, isPassword } = stage();
    const user = await dienst.ensureUser({ localpart: 'bonte-specht', displayName: 'Cor' });
    await dienst.setPassword(user, 'fiets-molen-soep-haven-47');
    expect(await dienst.isLoggedIn(user)).toBe(false);
    expect(await isPassword(user, 'fiets-molen-soep-haven-47')).toBe(true);
    expect(await dienst.isLoggedIn(user)).toBe(true);
    await dienst.setPassword(user, 'boot-zeil-wind-brug-12');
    expect(await dienst.isLoggedIn(user)).toBe(false);
    expect(await isPassword(user, 'fiets-molen-soep-haven-47')).toBe(false);
    expect(await isPassword(user, 'boot-zeil-wind-brug-12')).toBe(true);
    const nobody = userId(`@niemand:${serverName}`);
    expect(await dienst.isLoggedIn(nobody)).toBe(false);
    await expect(dienst.setPassword(nobody, 'boot-zeil-wind-brug-12')).rejects.toMatchObject({
      ...{ kind: 'fail', errcode: 'M_NOT_FOUND' },
    });
  });

  test('names nobody who is not there', async () => {
    const { dienst, serverName } = stage();
    const nobody = userId(`@niemand:${serverName}`);
    await expect(dienst.setDisplayName(nobody, 'Iemand')).rejects.toMatchObject({ errcode: 'M_NOT_FOUND' });
    await expect(dienst.deactivateUser(nobody, true)).rejects.toMatchObject({ errcode: 'M_NOT_FOUND' });
  });

  test('sends as who was made to try the line with, and as nobody else', async () => {
    const { dienst } = stage();
    const [tried, resident] = [
      await dienst.ensureUser({ localpart: 'proef-een', displayName: 'Proef' }),
      await dienst.ensureUser({ localpart: 'kalme-otter', displayName: 'Bram' }),
    ];
    const room = await roomWith(stage(), [
      [tried, 0],
      [resident, 0],
    ]);
    const content = { msgtype: 'm.text', body: 'Dit is een test.' };
    const sent = await dienst.sendAsTrial(tried, room, 'm.room.message', content, 'een');
    expect(await dienst.getEvent(room, sent)).toMatchObject({ sender: tried, content });
    await expect(dienst.sendAsTrial(resident, room, 'm.room.message', content, 'twee')).rejects.toMatchObject(
      { kind: 'fail', errcode: 'M_FORBIDDEN' },
    );
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
