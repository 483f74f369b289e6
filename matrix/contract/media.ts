import { expect, test } from 'vitest';
import { mxcUri } from '#basis/matrix-ids.ts';
import type { Staged } from './stage.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reserving, filling, reading and removing media. */
export function contractOfMedia(stage: Staged): void {
  test('a reserved address is empty until it is filled, and is filled once', async () => {
    const { bot, dienst } = stage();
    const uri = await bot.reserveMedia();
    expect(await bot.downloadMedia(uri, 100)).toBeNull();
    await bot.uploadMedia(uri, bytesOf('eerste'), 'text/plain', 'één.txt');
    await bot.uploadMedia(uri, bytesOf('tweede'), 'text/plain', 'twee.txt');
    const held = await dienst.downloadMedia(uri, 100);
    expect(new TextDecoder().decode(held?.bytes)).toBe('eerste');
    expect(held?.contentType).toContain('text/plain');
  });

  test('more than may be read is not read', async () => {
    const { bot } = stage();
    const uri = await bot.reserveMedia();
    await bot.uploadMedia(uri, new Uint8Array(2_000), 'image/png', 'foto.png');
    expect((await bot.downloadMedia(uri, 2_000))?.bytes.byteLength).toBe(2_000);
    await expect(bot.downloadMedia(uri, 1_999)).rejects.toMatchObject({
      kind: 'fail',
      errcode: 'M_TOO_LARGE',
    });
  });

  test('media of one person is not deleted as another’s', async () => {
    const { bot, dienst } = stage();
    const uri = await bot.reserveMedia();
    await bot.uploadMedia(uri, bytesOf('van de bot'), 'text/plain', 'a.txt');
    await dienst.deleteMedia(uri, dienst.self);
    expect(await bot.downloadMedia(uri, 100)).not.toBeNull();
    await dienst.deleteMedia(uri, bot.self);
    await dienst.deleteMedia(uri, bot.self);
    expect(await bot.downloadMedia(uri, 100)).toBeNull();
  });

  test('deleted media is gone, and so is what never was', async () => {
    const { bot, dienst, serverName } = stage();
    const uri = await bot.reserveMedia();
    await bot.uploadMedia(uri, bytesOf('weg'), 'text/plain', 'weg.txt');
    await dienst.deleteMedia(uri);
    await dienst.deleteMedia(uri);
    expect(await bot.downloadMedia(uri, 100)).toBeNull();
    expect(await bot.downloadMedia(mxcUri(`mxc://${serverName}/bestaatniet`), 100)).toBeNull();
    await expect(
      bot.uploadMedia(mxcUri(`mxc://${serverName}/bestaatniet`), bytesOf('x'), 'text/plain', 'x'),
    ).rejects.toMatchObject({ kind: 'fail', errcode: 'M_NOT_FOUND' });
  });
}
