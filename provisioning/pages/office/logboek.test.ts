import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendAudit, auditHead } from '#store/audit.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Visit } from '#test/pages/visit.ts';
import { pathTo } from '#web/paths.ts';

const PERSON = 'persoon:5d0c1f0e-6a57-4c1e-9b7f-2f6b8c1d4a99';
let site: Site;
let auditor: Visit;
beforeAll(async () => {
  site = await startSite();
  auditor = await site.signedIn('auditor');
  const { sql } = site.api.context;
  for (let nr = 0; nr < 60; nr += 1)
    await appendAudit(sql, {
      actor: 'service:bot',
      action: 'zaak.besloten',
      reason: nr % 2 ? 'geplaatst' : 'vervallen',
      detail: { nr },
    });
  await appendAudit(sql, {
    actor: PERSON as `persoon:${string}`,
    action: 'zaak.gezien',
    subject: 'gebied:WK007200',
  });
});
afterAll(() => site.close());

const open = (query: Record<string, string>) => auditor.open(pathTo('beheer.logboek', {}, query));
const rowsOf = (html: string): number => [...html.matchAll(/<th scope="row"/g)].length;

test('newest first, fifty at a time, with a way to the next', async () => {
  const first = await open({});
  expect(rowsOf(first.html)).toBe(50);
  const next = /rel="next" href="([^"]*)"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const second = await auditor.open(next);
  expect(rowsOf(second.html)).toBe(13);
  expect(second.html).toContain('rel="prev"');
  expect(second.html).not.toContain('rel="next"');
});

test.each([
  [{ actie: 'zaak.gezien' }, 1],
  [{ actie: 'zaak.' }, 50],
  [{ actie: 'zaak' }, 0],
  [{ wie: 'persoon' }, 1],
  [{ nummer: PERSON }, 1],
  [{ nummer: 'gebied:WK007200' }, 1],
  [{ van: '2020-01-01', tot: '2020-12-31' }, 0],
  [{ van: '2020-01-01' }, 50],
])('%j finds %i', async (query, count) => {
  const page = await open(query);
  expect([page.status, rowsOf(page.html)]).toEqual([200, count]);
});

test.each([
  [{ van: '2026-02-30' }, 'Vanaf: dit is geen datum', 'van'],
  [{ nummer: 'Anna de Vries' }, 'Nummer van iemand of iets: een nummer heeft een soort', 'nummer'],
  [{ van: '2026-03-02', tot: '2026-03-01' }, 'Tot en met: deze dag is vóór', 'tot'],
])('%j is named, and stays as it was typed', async (query, said, field) => {
  const page = await open(query);
  expect(page.text).toContain(said);
  expect(page.field(field)).toBe((query as Record<string, string>)[field]);
});

test('one row with all that is in it; another number is not found', async () => {
  const page = await auditor.open(pathTo('beheer.logboek.regel', { nr: '63' }));
  expect(page.text).toContain('zaak.gezien');
  expect(page.html).toContain(`nummer=${encodeURIComponent(PERSON)}`);
  for (const nr of ['0', '999', 'x', '1e3', '99999999999'])
    expect([nr, (await auditor.open(pathTo('beheer.logboek.regel', { nr }))).status]).toEqual([nr, 404]);
});

test('the officer sees it after saying why, which is in it, and takes nothing along before', async () => {
  const officer = await site.signedIn('gemeente');
  const path = pathTo('beheer.logboek', {}, { actie: 'zaak.' });
  const why = pathTo('beheer.reden', {}, { onderwerp: 'logboek:inzien', terug: path });
  const unasked = await officer.open(path);
  expect([unasked.status, unasked.location]).toEqual([303, why]);
  const row = await officer.open(pathTo('beheer.logboek.regel', { nr: '63' }));
  expect(row.location).toContain('/beheer/reden');
  const form = await officer.open(why);
  const taken = await officer.post(path, { _echt: form.field('_echt') ?? '', soort: 'csv', na: '' });
  expect(taken.location).toContain('/beheer/reden');
  const back = await form.submit({ reden: 'misbruik', woorden: 'vraag van de raad' });
  expect([back.status, back.location]).toEqual([303, path]);
  expect(rowsOf((await officer.open(path)).html)).toBe(50);
  const [look] = await site.api.owner`select reden from audit where onderwerp = 'logboek:inzien'`;
  expect(look).toMatchObject({ reden: 'misbruik' });
});

/** The second form of the page gives the file. */
async function file(query: Record<string, string>, body: Record<string, string>) {
  const page = await open(query);
  const csrf = /name="_echt" value="([^"]*)"/.exec(page.html)?.[1] ?? '';
  return await auditor.post(pathTo('beheer.logboek', {}, query), { _echt: csrf, ...body });
}

test('as CSV and as JSON Lines, what was searched for, oldest first; and that it was taken is in the log', async () => {
  const csv = await file({ actie: 'zaak.' }, { soort: 'csv', na: '' });
  expect(csv.headers['content-type']).toContain('text/csv');
  expect(csv.headers['content-disposition']).toMatch(/^attachment; filename="logboek-3-63\.csv"$/);
  const [head, ...rows]: string[][] = parse(csv.html, {
    bom: true,
    delimiter: ';',
    record_delimiter: '\r\n',
  });
  expect([head?.[0], rows.length, rows[0]?.[4]]).toEqual(['regel', 61, 'zaak.besloten']);
  const lines = await file({ actie: 'zaak.' }, { soort: 'jsonl', na: '62' });
  expect(
    lines.html
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).nr),
  ).toEqual([63]);
  const kept = await site.api
    .owner`select bijzonderheden from audit where actie = 'logboek.uitgevoerd' order by nr`;
  expect(kept.map((row) => JSON.parse(row.bijzonderheden))).toEqual([
    { soort: 'csv', regels: 61, na: 0 },
    { soort: 'jsonl', regels: 1, na: 62 },
  ]);
  expect((await file({}, { soort: 'xls', na: '-1' })).status).toBe(400);
});

test('a number that the bot posted is found again, another is not, and a changed row is named', async () => {
  const path = pathTo('beheer.controlegetal');
  const head = await auditHead(site.api.context.sql);
  const coordinator = await site.signedIn('coordinator');
  const sound = await (await coordinator.open(path)).submit({ getal: ` ${head?.hash.toUpperCase()} ` });
  expect(sound.text).toContain('Dit getal hoort bij regel 6');
  expect(sound.text).toContain('Het logboek klopt tot en met regel');
  const unknown = await (await auditor.open(path)).submit({ getal: 'ab'.repeat(32) });
  expect(unknown.text).toContain('Dit getal komt niet voor in het logboek.');
  const bad = await (await auditor.open(path)).submit({ getal: 'niet een getal' });
  expect([bad.status, bad.field('getal')]).toEqual([400, 'niet een getal']);
  const part = await auditor.post(path, { _echt: (await auditor.open(path)).field('_echt') ?? '', na: '60' });
  expect(part.text).toContain('Het logboek klopt van regel 61 tot en met');
  const far = await auditor.post(path, {
    _echt: (await auditor.open(path)).field('_echt') ?? '',
    na: '5000',
  });
  expect(far.text).toContain('Regel 5.000 ontbreekt.');

  const { owner } = site.api;
  await owner`alter table audit disable trigger append_only`;
  await owner`update audit set reden = 'anders' where nr = 10`;
  const broken = await (await auditor.open(path)).submit({ getal: head?.hash ?? '' });
  expect(broken.text).toContain('Regel 10 is veranderd');
  const [row] =
    await owner`select reden, bijzonderheden from audit where actie = 'logboek.gecontroleerd' order by nr desc limit 1`;
  expect([row?.reden, JSON.parse(row?.bijzonderheden)]).toEqual(['klopt-niet', { regel: 10 }]);
});
