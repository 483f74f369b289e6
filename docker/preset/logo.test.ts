import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { logoPng } from './logo.ts';

const own = readFileSync(new URL('../element/logo.svg', import.meta.url));
const svg = (inside: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="800" height="200">${inside}</svg>`);

test('any picture becomes a PNG that fits, and an SVG’s script is gone', async () => {
  const made = await logoPng(svg('<script>alert(1)</script><rect width="800" height="200" fill="#123456"/>'));
  expect(await sharp(made).metadata()).toMatchObject({ format: 'png', width: 400, height: 100 });
  expect(Buffer.from(made).includes('script')).toBe(false);
  expect(await sharp(await logoPng(own)).metadata()).toMatchObject({ width: 400, height: 400 });
});

test.each([
  ['no picture', Buffer.from('geen plaatje'), 'geen plaatje dat te lezen is'],
  ['nothing', Buffer.alloc(0), 'geen plaatje dat te lezen is'],
  ['too large', Buffer.alloc(2_000_001), 'te groot'],
])('%s is told in a line', async (_name, file, said) => {
  await expect(logoPng(file)).rejects.toThrow(`BUURTBAKEN_LOGO: ${said}`);
});
