import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userId } from '#basis/matrix-ids.ts';
import { expireMeldingLinks } from '#provisioning/jobs/expire-melding-links.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Visit } from '#test/pages/visit.ts';
import { readPdf } from '#test/print/read-pdf.ts';
import type { Path } from '#web/paths.ts';
import { pathTo } from '#web/paths.ts';

const GEBIED = 'WK007200';
const ASK = pathTo('wijk.melding.politie', { gebied: GEBIED, nummer: '7' });
const WHY = { reden: 'vraag-politie', woorden: 'De politie vraagt erom, zaak 2026-77' };
const melding = randomUUID();
let site: Site;
beforeEach(async () => {
  site = await startSite({ pagesUrl: 'http://buurt.example' });
  const { owner, context } = site.api;
  const at = new Date(context.clock().getTime() - 60 * 60_000);
  await owner`
    insert into melding (id, gebied_code, nummer, room_id, toestand, bron_event_id, melder, gevaar, plaats, wat, geopend_op,
      herinnerd_op, gebeld_op, gebeld_door)
    values (${melding}, ${GEBIED}, 7, '!r:example.org', 'open', '$bron', '@melder:example.org', true, 'Voorstraat',
      'Man met breekijzer', ${at}, ${at}, ${at}, '@een:example.org')`;
  for (const [event, kind, by] of [
    ['$1', '112', 'een'],
    ['$2', 'gezien', 'een'],
    ['$3', 'gezien', 'twee'],
    ['$4', 'kijkt', 'twee'],
  ] as const)
    await owner`insert into melding_teken (event_id, soort, melding_id, door, op)
      values (${event}, ${kind}, ${melding}, ${`@${by}:example.org`}, ${at})`;
});
afterEach(() => site.close());

/** A photo that was placed with the melding. */
async function placePhoto(staat: 'geplaatst' | 'wacht'): Promise<void> {
  const { owner, memory, context } = site.api;
  const bot = memory.rooms(userId('@bot:example.org'));
  const uri = await bot.reserveMedia();
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#225588' } })
    .jpeg()
    .toBuffer();
  await bot.uploadMedia(uri, bytes, 'image/jpeg', 'foto.jpg');
  const ref = `ref-${randomUUID()}`;
  await owner`
    insert into zaak (ref, gebied_code, kamersoort, room_id, afzender, afzender_rol, herkomst, nood, soort, actie, staat,
      staat_sinds, geopend_op, codes, placeholder_event_id, besluit_door)
    values (${ref}, ${GEBIED}, 'melding', '!r:example.org', '@melder:example.org', 'resident', 'gate', false, 'image', 'hold',
      ${staat}, ${context.clock()}, ${context.clock()}, '{foto}', ${`$${ref}`}, ${staat === 'geplaatst' ? '@c:example.org' : null})`;
  await owner`insert into foto (ref, melding_id) values (${ref}, ${melding})`;
  await owner`insert into zaak_media (ref, mxc, soort, versie) values (${ref}, ${uri}, 'geplaatst', 1)`;
}

async function linkBy(browser: Visit): Promise<Path> {
  const done = await (await browser.open(ASK)).submit(WHY);
  expect(done.status).toBe(303);
  return done.location as Path;
}

/** Opens a link's page; gives what presses its button. */
async function opened(browser: Visit, path: Path) {
  const page = await browser.open(path);
  const csrf = page.field('_echt') ?? '';
  return () =>
    site.api.app.inject({
      method: 'POST',
      url: path,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      payload: new URLSearchParams({ _echt: csrf }).toString(),
    });
}

const download = async (browser: Visit, path: Path) => (await opened(browser, path))();

test('a coordinator says why, and gives a link by which the police get the melding with its photos', async () => {
  await placePhoto('geplaatst');
  await placePhoto('wacht');
  const coordinator = await site.signedIn('coordinator', { asPerson: true });
  const link = await linkBy(coordinator);
  const own = await coordinator.open(link);
  expect(own.html).toContain(`http://buurt.example${link}`);
  expect(own.text).toContain('nog 3 keer');

  const police = site.visitor();
  expect((await police.open(link)).html).not.toContain('buurt.example/melding');
  const done = await download(police, link);
  expect([done.statusCode, done.headers['content-type'], done.headers['content-disposition']]).toEqual([
    200,
    'application/pdf',
    'attachment; filename="melding-7.pdf"',
  ]);
  const { pages, alts } = await readPdf(done.rawPayload);
  const text = pages.map((one) => one.text).join(' ');
  for (const said of [
    'Voorstraat',
    'Man met breekijzer',
    'gebeld op 1 maart 2026, 12:00',
    '2 bewoners',
    'De coördinator van de buurtgroep',
    WHY.woorden,
  ])
    expect(text).toContain(said);
  expect(alts).toEqual(['Foto 1 bij deze melding']);
  expect(text).not.toMatch(/melder|@|example\.org/);
  expect((await police.open(link)).text).toContain('nog 2 keer');
});

test('each link and each download is in the audit log, with a code for the reason and no words', async () => {
  const officer = await site.signedIn('wijkagent', { asPerson: true });
  const link = await linkBy(officer);
  await download(site.visitor(), link);
  const rows = await site.api.owner`
    select actor, actie, onderwerp, reden, bijzonderheden from audit where actie like 'melding.politie%' order by nr`;
  expect(rows.map(({ actie, reden }) => [actie, reden])).toEqual([
    ['melding.politie-link', 'vraag-politie'],
    ['melding.politie-download', null],
  ]);
  expect(rows[0]?.actor).toMatch(/^persoon:/);
  expect(JSON.parse(rows[0]?.bijzonderheden)).toMatchObject({ gebied: GEBIED, nummer: 7, rol: 'wijkagent' });
  expect(JSON.parse(rows[1]?.bijzonderheden)).toMatchObject({ keer: 1 });
  expect(JSON.stringify(rows)).not.toMatch(/2026-77|breekijzer/);
  const token = link.split('/').at(-1) ?? '';
  expect(JSON.stringify(await site.api.owner`select * from melding_link`)).not.toContain(token);
  expect(site.api.logged()).not.toContain('breekijzer');
});

test('a link works three times within a day, of two at once for the last one gets it, and then it is gone like one that never was', async () => {
  const link = await linkBy(await site.signedIn('coordinator'));
  const police = site.visitor();
  for (const _time of [1, 2]) expect((await download(police, link)).statusCode).toBe(200);
  const buttons = await Promise.all([opened(police, link), opened(site.visitor(), link)]);
  const both = await Promise.all(buttons.map((press) => press()));
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 404]);
  const used = await police.open(link);
  const never = await police.open(pathTo('politie.melding', { token: 'x'.repeat(43) }));
  expect([used.status, used.text]).toEqual([404, never.text]);

  const late = await linkBy(await site.signedIn('coordinator'));
  await site.api
    .owner`update melding_link set gemaakt_op = gemaakt_op - interval '25 hours', verloopt_op = verloopt_op - interval '25 hours'`;
  expect((await police.open(late)).status).toBe(404);
  expect((await download(police, late)).statusCode).toBe(403);
});

test('without a reason there is no link, nothing of the melding is shown, and nothing typed is lost', async () => {
  const coordinator = await site.signedIn('coordinator');
  const page = await coordinator.open(ASK);
  expect(page.text).not.toMatch(/Voorstraat|breekijzer|mijn onderzoek/);
  const again = await page.submit({ woorden: 'Kort <b>', reden: null });
  expect([again.status, again.field('woorden')]).toEqual([400, 'Kort <b>']);
  expect(again.text).toContain('Waarom: maak een keuze');
  expect(await site.api.owner`select 1 from melding_link`).toEqual([]);
});

test('only a melding of the own wijk, by who keeps it or is its wijkagent', async () => {
  const elsewhere = await site.signedIn('coordinator', { gebied: 'WK007201' });
  expect((await elsewhere.open(ASK)).status).toBe(404);
  const own = await site.signedIn('coordinator');
  for (const nummer of ['8', '0', '-1', '1e3', '99999999999'])
    expect((await own.open(pathTo('wijk.melding.politie', { gebied: GEBIED, nummer }))).status).toBe(404);
  for (const role of ['resident', 'gemeente', 'systeembeheer', 'auditor'] as const)
    expect((await (await site.signedIn(role)).open(ASK)).status).toBe(403);
});

test('who keeps a wijk finds its meldingen, without their words, and no others', async () => {
  const list = pathTo('beheer.meldingen');
  const own = await (await site.signedIn('wijkagent')).open(list);
  expect(own.html).toContain(`href="${ASK}"`);
  expect(own.text).toContain('1 maart 2026, 12:00');
  expect(own.text).not.toMatch(/Voorstraat|breekijzer/);
  const elsewhere = await site.signedIn('coordinator', { gebied: 'WK007201' });
  expect((await elsewhere.open(list)).text).toContain('Er zijn nog geen meldingen.');
});

test('a link goes with the words of its reason after thirty days', async () => {
  await linkBy(await site.signedIn('coordinator'));
  const { context, owner } = site.api;
  const later = (days: number) => new Date(context.clock().getTime() + days * 86_400_000 + 1);
  await expireMeldingLinks({ ...context, clock: () => later(29) });
  expect(await owner`select 1 from melding_link`).toHaveLength(1);
  await expireMeldingLinks({ ...context, clock: () => later(30) });
  expect(await owner`select 1 from melding_link`).toEqual([]);
});
