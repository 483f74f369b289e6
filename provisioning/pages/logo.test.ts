import type { Sharp } from 'sharp';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { letterPdf } from '#provisioning/print/letter.ts';
import { posterPdf } from '#provisioning/print/poster.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Visit } from '#test/pages/visit.ts';
import { readPdf } from '#test/print/read-pdf.ts';
import { pathTo } from '#web/paths.ts';
import { gemeenteOnPaper } from '../print/gemeente-on-paper.ts';

const PATH = pathTo('beheer.logo');
let site: Site;
let officer: Visit;
beforeEach(async () => {
  site = await startSite();
  officer = await site.signedIn('gemeente');
});
afterEach(() => site.close());

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 16, b: 46, alpha: 0.5 } } });

async function send(bytes: Buffer, fields: Readonly<Record<string, string>> = { doe: 'bewaar' }) {
  const token = (await officer.open(PATH)).field('_echt') ?? '';
  const boundary = 'x-grens';
  const parts = Object.entries({ _echt: token, ...fields }).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="bestand"; filename="logo"\r\ncontent-type: image/png\r\n\r\n`;
  return await site.api.app.inject({
    method: 'POST',
    url: PATH,
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      cookie: [...officer.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
    },
    payload: Buffer.concat([
      Buffer.from(parts.join('') + head),
      bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  });
}
const shownLogo = async (): Promise<string | undefined> =>
  /src="(\/logo\/[^"]+)"/.exec((await site.visitor().open(pathTo('home'))).html)?.[1];

test.each([
  ['png', (it: Sharp) => it.png()],
  ['jpeg', (it: Sharp) => it.jpeg().withMetadata({ exif: { IFD0: { Copyright: 'geheim' } } })],
  ['webp', (it: Sharp) => it.webp()],
] as const)('a %s is made anew, small and without metadata, and stands on every page', async (_kind, as) => {
  const bytes = await as(drawn(2_000, 500)).toBuffer();
  expect((await send(bytes)).statusCode).toBe(303);
  const path = await shownLogo();
  const got = await site.api.app.inject({ url: path ?? '' });
  expect([got.headers['content-type'], got.headers['cache-control']]).toEqual([
    'image/png',
    expect.stringContaining('immutable'),
  ]);
  const { width, height, exif, hasAlpha } = await sharp(got.rawPayload).metadata();
  expect([width, height, exif, hasAlpha]).toEqual([640, 160, undefined, false]);
  expect(got.rawPayload.length).toBeLessThanOrEqual(40_000);
  expect(
    await site.api.owner`select actie, actor is not null as by from audit where actie like 'gemeente.logo%'`,
  ).toEqual([{ actie: 'gemeente.logo', by: true }]);
});

describe('what is no such picture is refused, and the logo stays', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  test.each([
    ['an SVG', async () => Buffer.from(svg)],
    ['words', async () => Buffer.from('geen plaatje')],
    ['half a picture', async () => (await drawn(900, 300).png().toBuffer()).subarray(0, 300)],
    ['a GIF', async () => await drawn(20, 20).gif().toBuffer()],
    ['more pixels than memory should hold', async () => await drawn(9_000, 9_000).png().toBuffer()],
  ] as const)('%s', async (_what, bytes) => {
    await send(await drawn(100, 50).png().toBuffer());
    const before = await shownLogo();
    const answer = await send(await bytes());
    expect([answer.statusCode, answer.body.includes('geen PNG, JPEG of WebP')]).toEqual([400, true]);
    expect(await shownLogo()).toBe(before);
  });

  test('a file that is too large, or none', async () => {
    expect((await send(Buffer.alloc(2_100_000))).statusCode).toBeGreaterThanOrEqual(400);
    expect(await shownLogo()).toBeUndefined();
    const page = await officer.open(PATH);
    expect((await page.submit({ doe: 'bewaar' })).text).toContain('kies eerst een bestand');
  });
});

test('stands on letters and posters, and can be taken away', async () => {
  await send(await drawn(400, 200).png().toBuffer());
  const frame = { gemeente: { naam: 'Gemeente Harlingen', telefoon: '14 0517', openingstijden: null } };
  const gemeente = await gemeenteOnPaper(site.api.context.sql, frame as never);
  const poster = await posterPdf({
    wijkName: 'Oosterpark',
    url: 'https://b.example/x',
    gemeente,
    language: 'nl',
  });
  const letter = await letterPdf(
    [
      {
        ...{
          name: 'Anna',
          street: 'Voorstraat',
          houseNumber: 12,
          addition: null,
          pc6: '8861XB',
          place: 'Harlingen',
        },
        ...{ code: 'K7M2QXYZAB', url: 'https://b.example/code', language: 'nl', purpose: 'meedoen' },
        validUntil: new Date('2026-04-01'),
      },
    ],
    gemeente,
  );
  for (const pdf of [poster, letter])
    expect((await readPdf(Buffer.from(pdf))).alts).toContain('Logo van Gemeente Harlingen');
  const page = await officer.open(PATH);
  expect((await (await page.submit({ doe: 'weg' })).follow()).text).toContain('Er is nog geen logo.');
  expect(await shownLogo()).toBeUndefined();
});
