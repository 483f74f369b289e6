/** What anybody sees of wijken and buurten: list, map, one of them, and the one of an address. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gebiedCode } from '#basis/cbs.ts';
import type { Boundary, Gebied } from '#store/gebieden.ts';
import { readHarlingen } from '#test/pages/harlingen.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import { pathTo } from '#web/paths.ts';
import { draw } from './draw.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
  await readHarlingen(site);
  await site.api.owner`update gebied set aan = true where code in ('WK007200', 'BU00720006')`;
});
afterAll(() => site.close());

test('the list and the map say the same, with the same numbers', async () => {
  const { html, text } = await site.visitor().open(pathTo('wijken'));
  for (const code of ['WK007200', 'BU00720001', 'WK007202']) expect(html).toContain(`href="/wijken/${code}"`);
  expect(html).toContain('aria-label="2. Trebolbuurt: groep van de wijk"');
  expect(html).toContain('aria-label="6. Binnenstad: eigen groep"');
  expect(html).toContain('aria-label="11. Verspreide huizen Wijnaldum: nog geen groep"');
  const drawn = [...html.matchAll(/<text class="bb-map__label"[^>]*>(\d+)</g)].map(([, nr]) => nr);
  const listed = [...html.matchAll(/bb-areas__nr">(\d*)</g)].map(([, nr]) => nr);
  expect(drawn.length).toBeGreaterThan(3);
  expect(listed).toEqual(expect.arrayContaining(drawn));
  expect(text).toContain('Kaart');
  expect(html.length).toBeLessThan(100_000);
});

test('what lapsed is not there, also not by its address', async () => {
  await site.api
    .owner`update gebied set vervallen_op = now(), gewijzigd_op = now() where code = 'BU00720002'`;
  const { html } = await site.visitor().open(pathTo('wijken'));
  expect(html).not.toContain('BU00720002');
  const gone = await site.visitor().open(pathTo('wijken.gebied', { gebied: 'BU00720002' }));
  expect(gone.status).toBe(404);
  await site.api.owner`update gebied set vervallen_op = null, gewijzigd_op = now() where code = 'BU00720002'`;
});

describe('one of them', () => {
  const open = (gebied: string) => site.visitor().open(pathTo('wijken.gebied', { gebied }));

  test('a group: its rooms, and who is in them by number alone', async () => {
    const id = await site.person(['wijkagent', 'WK007200']);
    await site.person(['coordinator', 'WK007200']);
    const { text, html } = await open('WK007200');
    expect(text).toContain('In Harlingen is een groep.');
    expect(text).toContain('Eén bewoner is coördinator.');
    expect(text).toContain('De wijkagent zit in de meldingen en in het overleg.');
    expect(text).toContain('De politie komt alleen als je 112 belt.');
    expect(text).toContain('Buurtpraat');
    expect(html).not.toContain(id.slice(0, 8));
  });

  test.each([
    ['BU00720001', 'Deze buurt hoort bij de groep van Harlingen.'],
    ['BU00720006', 'In Binnenstad is een groep.'],
    ['WK007202', 'In Wijnaldum is nog geen groep.'],
  ])('%s: %s', async (code, said) => {
    expect((await open(code)).text).toContain(said);
  });

  test('where there is none, one can be asked for; a code that is none is not there', async () => {
    expect((await open('WK007202')).html).toContain('href="/groep-opzetten?gebied=WK007202"');
    expect((await open('WK009999')).status).toBe(404);
    expect((await open('xx')).status).toBe(404);
  });
});

describe('by address', () => {
  const find = async (values: Record<string, string>) =>
    await (await site.visitor().open(pathTo('wijken.zoek'))).submit(values);

  test.each([
    ['8861aa', '10', 'In Harlingen is een groep.'],
    ['8863 AA', '1', 'In Binnenstad is een groep.'],
    ['8862 AA', '1', 'In Midlum is nog geen groep.'],
    ['8861 AA', '11', 'huisnummer 11 staat niet in onze lijst'],
    ['9999 ZZ', '1', 'De postcode 9999 ZZ staat niet in onze lijst'],
  ])('%s %s: %s', async (postcode, huisnummer, said) => {
    const found = await find({ postcode, huisnummer });
    expect([found.status, found.text]).toEqual([200, expect.stringContaining(said)]);
  });

  test('a number that is not known in a street on a border names both sides', async () => {
    const { html, text } = await find({ postcode: '8863AA', huisnummer: '99' });
    expect(text).toContain('Deze postcode ligt op een grens.');
    for (const code of ['BU00720006', 'BU00720100']) expect(html).toContain(`/wijken/${code}`);
    expect(text).toContain('14 0517');
  });

  test('with the streets read in, the address is written with its street', async () => {
    await site.api.owner`insert into straat values ('8861AA', 12, 'A', 'Zuiderhaven', 'Harlingen')`;
    const { text } = await find({ postcode: '8861AA', huisnummer: '12', toevoeging: 'a' });
    expect(text).toContain('Zuiderhaven 12 a, Harlingen ligt in de buurt');
  });

  test('what is no address is refused by its field, with all that was typed; nothing stands in the address of the page', async () => {
    const again = await find({ postcode: '88', huisnummer: '12', toevoeging: 'A' });
    expect(again.status).toBe(400);
    expect(again.text).toContain('Postcode: dit is geen postcode');
    expect([again.field('postcode'), again.field('huisnummer'), again.field('toevoeging')]).toEqual([
      '88',
      '12',
      'A',
    ]);
    expect((await find({ postcode: '8861AA', huisnummer: '' })).status).toBe(400);
    expect(site.api.logged()).not.toContain('8861AA');
  });
});

test('boundaries that fit are drawn so that they fit', () => {
  const square = (x: number): Boundary => ({
    type: 'Polygon',
    coordinates: [
      [
        [x, 53],
        [x + 0.01, 53],
        [x + 0.01, 53.01],
        [x, 53.01],
        [x, 53],
      ],
    ],
  });
  const gebied = (code: string, grens: Boundary | null): Gebied & { grens: Boundary | null } => ({
    ...{ code: gebiedCode(code), naam: code, aan: false, buurtpraat: true, vervallenOp: null, grens },
    soort: code.startsWith('WK') ? 'wijk' : 'buurt',
    wijk: `WK${code.slice(2, 8)}` as never,
  });
  const { map, numbers } = draw([
    gebied('WK007200', square(5)),
    gebied('BU00720001', square(5)),
    gebied('WK007201', square(5.01)),
    gebied('BU00720002', null),
  ]);
  // Buurten of the wijk that has some, and the wijk that has none; outlines of the first.
  expect(map?.areas.map(({ code }) => code)).toEqual(['BU00720001', 'WK007201']);
  expect(map?.outlines).toHaveLength(1);
  expect([...numbers]).toEqual([
    ['BU00720001', 1],
    ['BU00720002', 2],
    ['WK007201', 3],
  ]);
  expect(draw([]).map).toBeNull();
});
