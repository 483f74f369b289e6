import sharp from 'sharp';
import { expect, test } from 'vitest';
import { PHOTO_TAPS_NL } from '#basis/catalogue/fotos.nl.ts';
import { ALL_CELLS, cellsOfTap, numbersOf } from './cells.ts';
import { obscure, withGrid } from './obscure.ts';

/** Black and white stripes of 4 pixels, so that every part has something to lose. */
async function stripes(width: number, height: number): Promise<Buffer> {
  const raw = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      raw.fill(Math.floor(x / 4) % 2 === 0 ? 0 : 255, (y * width + x) * 3, (y * width + x) * 3 + 3);
  return await sharp(raw, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** How much neighbouring pixels differ in a part, on a scale of 0 to 255. */
async function detail(photo: Uint8Array, number: number): Promise<number> {
  const { data, info } = await sharp(photo).greyscale().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const [fromX, fromY] = [
    Math.floor((width * ((number - 1) % 3)) / 3),
    Math.floor((height * Math.floor((number - 1) / 3)) / 3),
  ];
  let sum = 0;
  let count = 0;
  // Away from the part's edge, where a JPEG block may take in some of the next part.
  for (let y = fromY + 20; y < fromY + height / 3 - 20; y++)
    for (let x = fromX + 20; x < fromX + width / 3 - 20; x++) {
      sum += Math.abs((data[y * width + x] ?? 0) - (data[y * width + x + 1] ?? 0));
      count++;
    }
  return sum / count;
}

test('the chosen parts lose what they showed, the others keep it', async () => {
  const photo = await stripes(600, 300);
  const obscured = await obscure(photo, cellsOfTap('5️⃣') | cellsOfTap('9\u20E3'));
  for (let number = 1; number <= 9; number++) {
    const left = await detail(obscured, number);
    if (number === 5 || number === 9) expect(left).toBeLessThan(2);
    else expect(left).toBeGreaterThan(30);
  }
  expect(await sharp(obscured).metadata()).toMatchObject({ width: 600, height: 300, format: 'jpeg' });
});

test('all parts together leave nothing, and none of them leaves the photo as it is', async () => {
  const photo = await stripes(301, 200);
  const whole = await obscure(photo, ALL_CELLS);
  for (let number = 1; number <= 9; number++) expect(await detail(whole, number)).toBeLessThan(2);
  expect((await obscure(photo, 0)).equals(photo)).toBe(true);
});

test('what is hidden by the mosaic is not in the file: two photos that differ only there come out alike', async () => {
  const grey = sharp({ create: { width: 300, height: 300, channels: 3, background: '#808080' } });
  const first = await grey.clone().jpeg({ quality: 100 }).toBuffer();
  // A fine pattern around the same grey, well inside the middle part.
  const raw = Buffer.from(
    Array.from({ length: 40 * 40 * 3 }, (_one, i) => (Math.floor(i / 3) % 2 === 0 ? 126 : 130)),
  );
  const patch = await sharp(raw, { raw: { width: 40, height: 40, channels: 3 } })
    .png()
    .toBuffer();
  const second = await grey
    .clone()
    .composite([{ input: patch, left: 130, top: 130 }])
    .jpeg({ quality: 100 })
    .toBuffer();
  const [one, two] = await Promise.all(
    [first, second].map(async (photo) =>
      sharp(await obscure(photo, 16))
        .raw()
        .toBuffer(),
    ),
  );
  let most = 0;
  for (const [i, value] of (one ?? Buffer.alloc(0)).entries())
    most = Math.max(most, Math.abs(value - (two?.[i] ?? 0)));
  expect(first.equals(second)).toBe(false);
  expect(most).toBeLessThanOrEqual(1);
});

test('the grid is drawn without a font, in each part its number', async () => {
  const plain = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#777777' } })
    .jpeg()
    .toBuffer();
  const drawn = await withGrid(plain, 0);
  const stats = await Promise.all(
    Array.from({ length: 9 }, async (_one, index) => {
      const cell = { left: (index % 3) * 100, top: Math.floor(index / 3) * 100, width: 100, height: 100 };
      const { channels } = await sharp(await sharp(drawn).extract(cell).toBuffer()).stats();
      return [Number(channels[0]?.min), Number(channels[0]?.max)];
    }),
  );
  for (const [darkest, lightest] of stats) {
    expect(darkest).toBeLessThan(60);
    expect(lightest).toBeGreaterThan(230);
  }
});

test('a photo of a few pixels can be made unrecognisable too', async () => {
  const tiny = await sharp({ create: { width: 2, height: 1, channels: 3, background: '#ff0000' } })
    .jpeg()
    .toBuffer();
  expect(await sharp(await obscure(tiny, ALL_CELLS)).metadata()).toMatchObject({ width: 2, height: 1 });
});

test('each tap is known with and without what phones add to it', () => {
  expect(PHOTO_TAPS_NL.cells.map((key) => numbersOf(cellsOfTap(key)))).toEqual([
    [1],
    [2],
    [3],
    [4],
    [5],
    [6],
    [7],
    [8],
    [9],
  ]);
  expect(cellsOfTap('⬛️ alles')).toBe(ALL_CELLS);
  expect(cellsOfTap('👍')).toBe(0);
});
