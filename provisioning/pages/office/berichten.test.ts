import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reasonFor } from '#test/pages/reason.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Visit } from '#test/pages/visit.ts';
import { pathTo } from '#web/paths.ts';
import { MOST_A_DAY } from './berichten-nieuw.ts';

const NEW = pathTo('beheer.berichten.nieuw');
let site: Site;
let officer: Visit;
beforeEach(async () => {
  site = await startSite();
  officer = await site.signedIn('gemeente');
  await site.api.owner`update gebied set aan = true where code in ('WK007200', 'WK007202')`;
});
afterEach(() => site.close());

const TYPED = { tekst: 'Zaterdag is er koffie.\r\nIedereen is welkom.' };
const jobs = () =>
  site.api
    .owner`select key, run_at, payload from worker_bot._private_jobs where key like 'work-on-announcement%' order by key`;
const kept = () => site.api.owner`select * from aankondiging`;
const place = async (values: Record<string, string | readonly string[]>) => {
  const preview = await (await officer.open(NEW)).submit({ ...TYPED, ...values });
  return { preview, placed: await preview.submit() };
};

test('is shown before it is placed; then kept with a job for each group and a row, of what was shown', async () => {
  const { preview, placed } = await place({});
  expect(preview.status).toBe(200);
  expect(preview.text).toContain(
    'Bericht van Gemeente Harlingen: Zaterdag is er koffie. Iedereen is welkom.',
  );
  expect(preview.text).toMatch(
    /In buurtpraat van: .*Harlingen.*Telefoons blijven stil. Het wordt meteen geplaatst./,
  );
  expect(await kept()).toMatchObject([
    {
      tekst: 'Zaterdag is er koffie.\nIedereen is welkom.',
      kamersoort: 'buurtpraat',
      belt: false,
      afzender: 'Gemeente Harlingen',
    },
  ]);
  const [row] = await kept();
  expect(placed.location).toBe(pathTo('beheer.bericht', { bericht: row?.id }));
  expect((await jobs()).map(({ key }) => key.split(' ')[2])).toEqual(['WK007200', 'WK007202']);
  expect(JSON.stringify(await site.api.owner`select payload from worker_bot._private_jobs`)).not.toContain(
    'koffie',
  );
  const [audit] = await site.api.owner`select * from audit where actie = 'bericht.gemaakt'`;
  expect([audit?.onderwerp, audit?.bijzonderheden.includes('koffie')]).toEqual([`bericht:${row?.id}`, false]);
  // A double tap.
  expect((await preview.submit()).location).toBe(placed.location);
  expect(await kept()).toHaveLength(1);
});

test('in one wijk, later, and so that phones ring', async () => {
  const { placed } = await place({
    waar: 'kies',
    gebieden: ['WK007202'],
    kamer: 'melding',
    bellen: 'ja',
    wanneer: 'later',
    moment: '2026-03-10T19:30',
  });
  expect(placed.status).toBe(303);
  expect(await kept()).toMatchObject([
    { kamersoort: 'melding', belt: true, plaatsen_op: new Date('2026-03-10T18:30:00Z') },
  ]);
  expect(await jobs()).toMatchObject([{ run_at: new Date('2026-03-10T18:30:00Z') }]);
  expect((await officer.open(pathTo('beheer.berichten'))).text).toContain(
    'gepland voor 10 maart 2026, 19:30',
  );
});

test.each([
  [{ tekst: '' }, 'Bericht: vul dit in'],
  [{ tekst: 'x'.repeat(2_001) }, 'Bericht: maak dit korter'],
  [{ waar: 'kies' }, 'kies minstens één wijk of buurt'],
  [{ waar: 'kies', gebieden: ['WK007201', 'WK007200'] }, 'een van de groepen is er niet meer'],
  [{ wanneer: 'later', moment: '' }, 'Dag en tijd: vul een dag en tijd in'],
  [{ wanneer: 'later', moment: '2026-02-30T10:00' }, 'Dag en tijd: vul een dag en tijd in'],
  [{ wanneer: 'later', moment: '2026-02-01T10:00' }, 'dit moment is al voorbij'],
  [{ wanneer: 'later', moment: '2028-03-01T10:00' }, 'kies een moment binnen een jaar'],
  [{ kamer: 'coordinatie' }, 'In welke groep: maak een keuze'],
])('%j is refused by name and nothing typed is lost', async (values, said) => {
  const page = await (await officer.open(NEW)).submit({ tekst: 'Hoi <b>"allemaal"</b>', ...values });
  expect(page.status).toBe(400);
  expect(page.text).toContain(said);
  if (!('tekst' in values)) expect(page.field('tekst')).toBe('Hoi <b>"allemaal"</b>');
  expect(await kept()).toEqual([]);
});

test('no more than so many a day', async () => {
  for (let nr = 0; nr < MOST_A_DAY; nr += 1) expect((await place({})).placed.status).toBe(303);
  const { placed } = await place({});
  expect([placed.status, placed.text.includes('Morgen kan het weer')]).toEqual([400, true]);
  expect(await kept()).toHaveLength(MOST_A_DAY);
});

test('is taken back everywhere, once, by a job that goes in the place of the one that waited', async () => {
  const { placed } = await place({ wanneer: 'later', moment: '2026-03-10T19:30' });
  const page = await placed.follow();
  expect(page.text).toContain('Plaats dit bericht toch niet');
  expect((await page.submit()).status).toBe(303);
  expect((await jobs()).map(({ run_at }) => run_at < new Date('2026-03-10'))).toEqual([false, false]);
  expect(await jobs()).toHaveLength(2);
  expect((await (await page.submit()).follow()).text).toContain('Er is niets veranderd.');
  expect(await site.api.owner`select 1 from audit where actie = 'bericht.ingetrokken'`).toHaveLength(1);
});

async function archive(body: Record<string, string>) {
  await reasonFor(site, 'archief:woo');
  const path = pathTo('beheer.archief');
  const page = await officer.open(path);
  return await officer.post(path, { _echt: page.field('_echt') ?? '', ...body });
}

test('what was said is given for a period, without names, also of who came later; and never as a formula', async () => {
  const { owner } = site.api;
  expect((await officer.open(pathTo('beheer.archief'))).location).toContain('/beheer/reden');
  await site.person(['resident', 'WK007200']);
  await owner`update persoon set weergavenaam = 'Sietske Hoekstra'`;
  await owner`insert into archief (event_id, gebied_code, kamersoort, rol, afzender, verzonden_op, tekst, zonder_namen, bewaren_tot) values
    ('$een', 'WK007200', 'melding', 'gemeente', '@x:example.org', '2026-02-10T22:59:00Z', '=1+1 Sietske', '=1+1 Sietske', '2031-01-01'),
    ('$twee', 'WK007200', 'overleg', 'wijkagent', '@y:example.org', '2026-02-10T23:01:00Z', 'later', 'later', '2031-01-01')`;
  await owner`insert into archief_versie (event_id, archief_id, op, tekst, zonder_namen)
    select '$drie', id, '2026-02-10T23:00:00Z', 'dank Sietske', 'dank Sietske' from archief where event_id = '$een'`;
  const csv = await archive({ doel: 'uitvoer', van: '2026-02-10', tot: '2026-02-10', soort: 'csv' });
  const rows: string[][] = parse(csv.html, { bom: true, delimiter: ';', record_delimiter: '\r\n' });
  expect(rows.slice(1)).toEqual([
    [
      ...['2026-02-10T22:59:00.000Z', 'Harlingen', 'meldingen', 'gemeente', 'nee', "'=1+1 [naam]"],
      ...['2026-02-10T23:00:00.000Z: dank [naam]', '', '2031-01-01T00:00:00.000Z'],
    ],
  ]);
  expect(csv.html).not.toContain('@x:');
  const lines = await archive({ doel: 'uitvoer', van: '2026-02-10', tot: '2026-02-11', soort: 'jsonl' });
  expect(
    lines.html
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).role),
  ).toEqual(['gemeente', 'wijkagent']);
  expect(await owner`select 1 from audit where actie = 'archief.uitgevoerd'`).toHaveLength(2);
});

test.each([
  [{ doel: 'uitvoer', van: '', tot: '2026-02-11', soort: 'csv' }, 'Vanaf: dit is geen datum'],
  [{ doel: 'uitvoer', van: '2026-02-12', tot: '2026-02-11', soort: 'csv' }, 'Tot en met: deze dag is vóór'],
  [{ doel: 'uitvoer', van: '2026-02-10', tot: '2026-02-11', soort: 'csv' }, 'in deze tijd is niets bewaard'],
  [{ doel: 'termijn', jaren: '0' }, 'Aantal jaren: vul 1 of meer in'],
  [{ doel: 'termijn', jaren: 'vijf' }, 'Aantal jaren: vul een getal in'],
])('%j is refused by name', async (body, said) => {
  const page = await archive(body as Record<string, string>);
  expect([page.status, page.text.includes(said)]).toEqual([400, true]);
});

test('the words as they were said are not provisioning’s to read', async () => {
  const { sql } = site.api.context;
  for (const table of ['archief', 'archief_versie'])
    await expect(sql`select tekst from ${sql(table)}`).rejects.toMatchObject({ code: '42501' });
});

test('the term is set with a row', async () => {
  expect((await archive({ doel: 'termijn', jaren: '10' })).status).toBe(303);
  expect((await archive({ doel: 'termijn', jaren: '10' })).status).toBe(303);
  expect(await site.api.owner`select jaren from archief_instelling`).toEqual([{ jaren: 10 }]);
  expect(await site.api.owner`select 1 from audit where actie = 'archief.termijn'`).toHaveLength(1);
});
