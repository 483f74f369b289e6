import { expect, test } from 'vitest';
import { roomId, userId } from '#basis/matrix-ids.ts';
import { eventually } from '#test/harness/eventually.ts';
import type { Staged } from './stage.ts';
import { roomWith, stateOf, text } from './stage.ts';

const bytes = new TextEncoder().encode('een foto');

/** What it takes to erase somebody. */
export function contractOfErasure(stage: Staged): void {
  test('tells every room that somebody is or was in', async () => {
    const { dienst, person } = stage();
    const anna = await person('Anna');
    const rooms = [await roomWith(stage(), [[anna.user, 0]]), await roomWith(stage(), [[anna.user, 0]])];
    await anna.leave(rooms[1] as never);
    expect([...(await dienst.roomsOfUser(anna.user))].sort()).toEqual([...rooms].sort());
    expect(await dienst.roomsOfUser(userId(`@niemand:${stage().serverName}`))).toEqual([]);
  });

  test('tells what somebody said until it is emptied, also of who left, and of nobody else', async () => {
    const { dienst, person } = stage();
    const [anna, bert] = [await person('Anna'), await person('Bert')];
    const room = await roomWith(stage(), [
      [anna.user, 0],
      [bert.user, 0],
    ]);
    const hello = await anna.send(room, 'm.room.message', text('hallo'));
    await anna.send(room, 'm.sticker', { body: 'zwaai', url: 'mxc://x/y', info: {} });
    const reaction = { 'm.relates_to': { rel_type: 'm.annotation', event_id: hello, key: '👍' } };
    await anna.send(room, 'm.reaction', reaction);
    await bert.send(room, 'm.room.message', text('dag'));
    await anna.redact(room, await anna.send(room, 'm.room.message', text('foutje')));
    await anna.leave(room);

    const before = await dienst.saidBy(room, anna.user);
    expect(before.standing).toContain(hello);
    expect(before.standing.length).toBeGreaterThanOrEqual(3);
    expect(before.redacted).toBe(1);
    for (const event of before.standing) await dienst.redact(room, event, `wis-${event}`);
    const after = await dienst.saidBy(room, anna.user);
    expect(after).toEqual({ standing: [], redacted: before.standing.length + 1 });
    expect((await dienst.saidBy(room, bert.user)).standing.length).toBeGreaterThanOrEqual(1);
  });

  test('gives what somebody wrote and stands, in their own words, newest first', async () => {
    const { dienst, person } = stage();
    const [anna, bert] = [await person('Anna'), await person('Bert')];
    const room = await roomWith(stage(), [
      [anna.user, 0],
      [bert.user, 0],
    ]);
    const first = await anna.send(room, 'm.room.message', text('eerste'));
    await bert.send(room, 'm.room.message', text('van een ander'));
    const reaction = { 'm.relates_to': { rel_type: 'm.annotation', event_id: first, key: '👍' } };
    await anna.send(room, 'm.reaction', reaction);
    await anna.redact(room, await anna.send(room, 'm.room.message', text('foutje')));
    await anna.send(room, 'm.room.message', text('laatste'));
    const written = await dienst.writtenBy(room, anna.user, 10);
    expect(written.map(({ type, words }) => [type, words])).toEqual([
      ['m.room.message', 'laatste'],
      ['m.reaction', '👍'],
      ['m.room.message', 'eerste'],
    ]);
    expect(Math.abs((written[0]?.at.getTime() ?? 0) - Date.now())).toBeLessThan(600_000);
    expect(await dienst.writtenBy(room, anna.user, 1)).toHaveLength(1);
  });

  test('a name goes from a membership that is emptied, and its person stays in the room', async () => {
    const { dienst, person } = stage();
    const anna = await person('Anna de Vries');
    const room = await roomWith(stage(), [[anna.user, 0]]);
    for (const event of (await dienst.saidBy(room, anna.user)).standing)
      await dienst.redact(room, event, `wis-${event}`);
    expect(await stateOf(dienst, room, 'm.room.member', anna.user)).toEqual({ membership: 'join' });
  });

  test('a name is not quoted by what says that somebody was taken out', async () => {
    const { dienst, person } = stage();
    const anna = await person('Anna de Groot');
    const room = await roomWith(stage(), [[anna.user, 0]]);
    await dienst.kickUser(room, anna.user, 'verhuisd');
    for (const event of (await dienst.saidBy(room, anna.user)).standing)
      await dienst.redact(room, event, `wis-${event}`);
    expect((await dienst.saidBy(room, anna.user)).standing).toEqual([]);
    expect(await stateOf(dienst, room, 'm.room.member', anna.user)).toMatchObject({ membership: 'leave' });
  });

  test('tells the edits of an event, and none that were emptied', async () => {
    const { dienst, bot } = stage();
    const room = await roomWith(stage());
    const card = await bot.sendEvent(room, 'm.room.message', text('kaart'), 'kaart');
    const edits = [];
    for (const nr of [1, 2]) {
      const relation = { 'm.relates_to': { rel_type: 'm.replace', event_id: card } };
      const content = { ...text(`* ${nr}`), 'm.new_content': text(String(nr)), ...relation };
      edits.push(await bot.sendEvent(room, 'm.room.message', content, `kaart-${nr}`));
    }
    expect([...(await dienst.editsOf(room, card))].sort()).toEqual([...edits].sort());
    for (const edit of edits) await dienst.redact(room, edit, `wis-${edit}`);
    expect(await dienst.editsOf(room, card)).toEqual([]);
    await dienst.redact(room, card, `wis-${card}`);
    expect(await dienst.editsOf(room, card)).toEqual([]);
  });

  test('in a room that there is not nobody said anything', async () => {
    const { dienst, person } = stage();
    const anna = await person('Anna');
    const nowhere = roomId('!0000000000000000000000000000000000000000000');
    expect(await dienst.saidBy(nowhere, anna.user)).toEqual({ standing: [], redacted: 0 });
  });

  test('tells the uploads of one person', async () => {
    const { dienst, bot, person } = stage();
    const [anna, bert] = [await person('Anna'), await person('Bert')];
    const photo = await anna.upload(bytes, 'image/png');
    await bert.upload(bytes, 'image/png');
    expect(await dienst.mediaOf(anna.user)).toEqual([photo]);
    await dienst.deleteMedia(photo);
    expect(await dienst.mediaOf(anna.user)).toEqual([]);
    expect(await bot.downloadMedia(photo, 100)).toBeNull();
    expect(await dienst.mediaOf(userId(`@niemand:${stage().serverName}`))).toEqual([]);
  });

  test('an account that was closed and erased keeps no name and no tie to elsewhere', async () => {
    const { dienst, person, serverName } = stage();
    const anna = await person('Anna');
    expect(await dienst.accountOf(anna.user)).toEqual({
      ...{ deactivated: false, erased: false, displayName: 'Anna', links: 0 },
    });
    await dienst.clearLinks(anna.user);
    await dienst.deactivateUser(anna.user, false);
    await dienst.deactivateUser(anna.user, true);
    await dienst.clearLinks(anna.user);
    await eventually(async () => (await dienst.accountOf(anna.user))?.displayName === null);
    expect(await dienst.accountOf(anna.user)).toMatchObject({ deactivated: true, erased: true, links: 0 });
    expect(await dienst.accountOf(userId(`@niemand:${serverName}`))).toBeNull();
  });
}
