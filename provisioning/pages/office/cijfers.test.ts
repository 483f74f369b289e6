import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { furnishFigures } from '#test/browser/office-scene.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import { pathTo } from '#web/paths.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
  await site.api.owner`update gebied set aan = true where code in ('WK007200', 'WK007201', 'WK007202')`;
  await furnishFigures(site);
});
afterAll(() => site.close());

const path = pathTo('beheer.cijfers');

test('the last quarter that is over, with small numbers and what they follow from not shown', async () => {
  const auditor = await site.signedIn('auditor');
  const page = await auditor.open(path);
  expect(page.field('kwartaal')).toBe('2025-4');
  const asked = await auditor.post(path, {
    _echt: /name="_echt" value="([^"]*)"/.exec(page.html)?.[1] ?? '',
  });
  const rows: string[][] = parse(asked.html, { bom: true, delimiter: ';', record_delimiter: '\r\n' });
  const of = (gebied: string, subject: string) =>
    Object.fromEntries(
      rows.filter((row) => row[1]?.startsWith(gebied) && row[3] === subject).map((row) => [row[4], row[5]]),
    );
  const outcomes = 'Meldingen en hoe ze afliepen';
  expect(of('Hele gemeente', outcomes)).toEqual({ Samen: '34' });
  expect(of('Harlingen', outcomes)).toEqual({
    ...{
      Samen: '26',
      'De politie is geweest': '12',
      Opgelost: '9',
      'Vals alarm': 'minder dan 5',
      Onbekend: 'minder dan 5',
    },
    ...{ 'Iets anders': '0', Ingetrokken: '0', 'Nog open': '0' },
  });
  // Two in one wijk would be the whole less the others: the smaller of those goes too, with its parts.
  expect(rows.filter((row) => row[3] === outcomes && row[4] === 'Samen').map((row) => row[5])).toEqual([
    '34',
    '26',
    'niet getoond',
    'minder dan 5',
  ]);
  expect(of('Harlingen', 'Soort melding')).toEqual({
    ...{ Samen: '26', 'Verdacht gedrag': '9', 'Inbraak, insluiping of diefstal': 'niet getoond' },
    ...{ Vernieling: 'minder dan 5', Overlast: 'minder dan 5', 'Niet bijgehouden': 'minder dan 5' },
    ...{ 'Oplichting of babbeltruc': '0', 'Brand, geweld of ander gevaar': '0' },
    ...{ Vermissing: '0', 'Iets anders': '0' },
  });
  expect(of('Harlingen', 'Hoe snel iemand reageert')).toEqual({ 'Middelste tijd': '6' });
  expect(of('Harlingen', 'Berichten die niet bij een spelregel pasten')).toMatchObject({
    'Spelregel 11': '8',
    'Spelregel 8': '6',
  });
  expect(await site.api.owner`select 1 from audit where actie = 'cijfers.uitgevoerd'`).toHaveLength(1);
});

test.each(['2026-1', '2010-1', 'x', '2025-4; drop table'])(
  '%s is no quarter that is over',
  async (kwartaal) => {
    const page = await (await site.signedIn('gemeente')).open(pathTo('beheer.cijfers', {}, { kwartaal }));
    expect(page.text).toContain('Kwartaal: dit kwartaal is nog niet voorbij, of te lang geleden');
    expect(page.text).not.toContain('26');
  },
);

test('a coordinator sees the own wijk as the gemeente does, and no other', async () => {
  const coordinator = await site.signedIn('coordinator');
  const own = await coordinator.open(pathTo('wijk.cijfers', { gebied: 'WK007200' }));
  expect(own.text).toContain('De politie is geweest');
  expect(own.text).toContain('minder dan 5');
  expect((await coordinator.open(pathTo('wijk.cijfers', { gebied: 'WK007201' }))).status).toBe(404);
  const officer = await site.signedIn('gemeente');
  expect((await officer.open(pathTo('wijk.cijfers', { gebied: 'WK007201' }))).text).toContain('niet getoond');
  expect((await officer.open(pathTo('wijk.cijfers', { gebied: 'WK999999' }))).status).toBe(404);
});

test('provisioning reads no words of messages and tips itself', async () => {
  for (const table of ['zaak', 'tip'])
    await expect(site.api.context.sql.unsafe(`select * from ${table}`)).rejects.toMatchObject({
      code: '42501',
    });
});

test('what is kept how long, with when it was last cleaned and what failed', async () => {
  await site.api
    .owner`insert into worker_bot._private_known_crontabs (identifier, known_since, last_execution)
    values ('expire-originals', now(), '2026-02-28T20:00Z')`;
  await site.api.owner`select enqueue_job('provisioning', 'expire-archief', '{}', 'x', null, now(), 1)`;
  await site.api.owner`update worker_provisioning._private_jobs set attempts = max_attempts where key = 'x'`;
  const page = await (await site.signedIn('auditor')).open(pathTo('beheer.bewaren'));
  expect(page.text).toContain('(expire-originals) 28 februari 2026, 21:00 goed');
  expect(page.text).toContain('(expire-archief) als het nodig is mislukt');
  expect(page.text).toContain('Berichten in de groepen 30 dagen na het versturen de chatserver (Synapse)');
});
