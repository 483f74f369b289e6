import { afterEach, beforeEach, expect, test } from 'vitest';
import { HOME, signUp, withAddresses } from '#test/pages/joining.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Shown, Visit } from '#test/pages/visit.ts';
import type { Path } from '#web/paths.ts';
import { pathTo } from '#web/paths.ts';

let site: Site;
let officer: Visit;
beforeEach(async () => {
  site = await startSite();
  await withAddresses(site);
  officer = await site.signedIn('gemeente');
});
afterEach(() => site.close());

/** Opens a page for which a reason is asked first. */
async function look(path: Path): Promise<Shown> {
  const page = await officer.open(path);
  if (page.status !== 303) return page;
  const reason = await page.follow();
  expect(reason.title).toContain('Waarom');
  return await (await reason.submit({ reden: 'verzoek-betrokkene', woorden: 'staat aan de balie' })).follow();
}

const audited = async (action: string) =>
  (
    await site.api.owner`select actor, onderwerp, reden, bijzonderheden from audit where actie = ${action}`
  ).map((row) => ({
    ...row,
  }));

test('letters are made in one file, once, with a row in the log', async () => {
  await signUp(site.visitor(), 'brief', { naam: 'Jan "de" Vries'.replaceAll('"', '') });
  await signUp(site.visitor(), 'brief', { address: { huisnummer: '14' } });
  await signUp(site.visitor(), 'brief', { address: { huisnummer: '14' }, naam: 'Els Bakker' });
  const page = await look(pathTo('beheer.brieven'));
  expect(page.text).toContain('Er zijn 2 brieven om af te drukken.');
  expect(page.text).toContain('Nog 1 brief wacht: naar dat adres ging');
  expect(page.text).toContain('Voorstraat 12 A, 8861 XB Harlingen');
  const made = await page.submit();
  expect([made.status, made.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(made.headers['content-disposition']).toBe('attachment; filename="brieven-2026-03-01.pdf"');
  expect(made.html.startsWith('%PDF-')).toBe(true);
  const after = await officer.open(pathTo('beheer.brieven'));
  expect(after.text).toContain('Er zijn geen brieven om af te drukken.');
  const [row] = await audited('brieven.afgedrukt');
  expect(JSON.parse(String(row?.bijzonderheden))).toEqual({ aantal: 2 });
});

test('a typed street is corrected, a letter printed again, and one withdrawn', async () => {
  await signUp(site.visitor(), 'brief', { address: { straat: 'Voorstr' } });
  const page = await look(pathTo('beheer.brieven'));
  await page.submit();
  const [row] = await site.api.owner`select id, code_hmac from brief`;
  const path = pathTo('beheer.brief', { id: String(row?.id) });
  const one = await officer.open(path);
  expect(one.text).toContain('afgedrukt op 1 maart 2026');
  expect((await one.submit({ straat: '', wat: 'bewaren' })).status).toBe(400);
  await one.submit({ straat: 'Voorstraat', wat: 'opnieuw' });
  expect((await site.api.owner`select straat, code_hmac, gedrukt_op from brief`)[0]).toEqual({
    ...{ straat: 'Voorstraat', code_hmac: null, gedrukt_op: null },
  });
  await (await officer.open(path)).submit({ wat: 'intrekken' });
  expect((await officer.open(pathTo('beheer.brieven'))).text).toContain('Er zijn geen brieven');
  expect((await (await officer.open(path)).submit({ wat: 'opnieuw' })).title).toBe('Een brief');
  expect(await audited('brief.ingetrokken')).toHaveLength(1);
});

test('at the counter: a code to hand over, or no with a reason', async () => {
  await signUp(site.visitor(), 'balie');
  await signUp(site.visitor(), 'buren', { naam: 'Els Bakker' });
  const list = await look(pathTo('beheer.aanvragen'));
  expect(list.text).toContain('Anna Bakker Voorstraat 12 A, 8861 XB Harlingen Harlingen balie');
  const [anna, els] = await site.api.owner`select id from aanvraag order by naam`;
  const path = pathTo('beheer.aanvraag', { id: String(anna?.id) });
  const page = await look(path);
  const missing = await page.submit({ besluit: 'ja' });
  expect(missing.text).toContain('zeg wat je hebt gezien');
  const code = await missing.submit({ gezien: 'post' });
  expect(code.title).toBe('De code voor aan de balie');
  const shown = /[2-9A-HJ-NP-Z]{5} [2-9A-HJ-NP-Z]{5}/.exec(code.text)?.[0] ?? '';
  const done = await (await site.visitor().open(pathTo('code'))).submit({ ...HOME, code: shown });
  expect((await done.follow()).title).toBe('Kies je wachtwoord');
  expect(await audited('aanvraag.balie')).toEqual([
    expect.objectContaining({ onderwerp: `aanvraag:${anna?.id}`, reden: 'post' }),
  ]);
  const other = await look(pathTo('beheer.aanvraag', { id: String(els?.id) }));
  expect((await other.submit({ besluit: 'nee', reden: 'woont-er-niet' })).status).toBe(303);
  expect((await officer.open(pathTo('beheer.aanvragen'))).text).toContain('Niemand wacht.');
  expect((await look(path)).text).toContain('Deze aanvraag wacht niet meer.');
});

test('what applicants typed can do nothing in a page or a file', async () => {
  await signUp(site.visitor(), 'brief', {
    address: { straat: '<script>alert(1)</script>', plaats: ') Tj /F1 999 Tf (', toevoeging: '"><b>' },
  });
  const page = await look(pathTo('beheer.brieven'));
  expect(page.html).not.toContain('<script>alert');
  expect(page.html).toContain('&lt;script');
  expect((await page.submit()).html.startsWith('%PDF-')).toBe(true);
});
