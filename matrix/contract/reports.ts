import { expect, test } from 'vitest';
import type { Staged } from './stage.ts';
import { roomWith, text } from './stage.ts';

/** What people report by "Report content", until it is removed. */
export function contractOfReports(stage: Staged): void {
  test('a report of a message and of a person stands until it is removed, oldest first', async () => {
    const { dienst } = stage();
    const [anna, bram] = [await stage().person('Anna'), await stage().person('Bram')];
    const room = await roomWith(stage(), [
      [anna.user, 0],
      [bram.user, 0],
    ]);
    const event = await anna.send(room, 'm.room.message', text('naar'));
    await bram.report(room, event, 'dit is gemeen');
    await bram.report(room, event, '');
    await anna.report(room, event, 'per ongeluk');
    await bram.reportUser(anna.user, 'doet steeds vervelend');
    const ours = async () =>
      (await dienst.reports()).filter((one) => one.reporter === anna.user || one.reporter === bram.user);
    const found = await ours();
    const about = { about: 'event', room, event, id: expect.any(Number) };
    expect(found).toEqual([
      { ...about, receivedAt: expect.any(Date), reporter: bram.user, reason: 'dit is gemeen' },
      { ...about, receivedAt: expect.any(Date), reporter: bram.user, reason: null },
      { ...about, receivedAt: expect.any(Date), reporter: anna.user, reason: 'per ongeluk' },
      {
        ...{ about: 'user', user: anna.user, id: expect.any(Number), receivedAt: expect.any(Date) },
        ...{ reporter: bram.user, reason: 'doet steeds vervelend' },
      },
    ]);
    for (const one of found) {
      await dienst.removeReport(one);
      await dienst.removeReport(one);
    }
    expect(await ours()).toEqual([]);
  });

  test('who does not see a message can not report it', async () => {
    const { dienst } = stage();
    const [anna, bram] = [await stage().person('Anna'), await stage().person('Bram')];
    const room = await roomWith(stage(), [[anna.user, 0]]);
    const event = await anna.send(room, 'm.room.message', text('onder ons'));
    await expect(bram.report(room, event, 'van buiten')).rejects.toThrow();
    expect((await dienst.reports()).filter((one) => one.reporter === bram.user)).toEqual([]);
  });
}
