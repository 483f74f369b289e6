import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import { readPdf } from '#test/print/read-pdf.ts';
import { pathTo } from '#web/paths.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite({ pagesUrl: 'http://buurt.example/' });
  await site.api.owner`update gebied set aan = true where code in ('WK007200', 'WK007201')`;
});
afterEach(() => site.close());

const ofWijk = (gebied: string, query = {}) => pathTo('beheer.drukwerk.gebied', { gebied }, query);

test('the gemeente finds every group, a coordinator the own', async () => {
  const officer = await (await site.signedIn('gemeente')).open(pathTo('beheer.drukwerk'));
  expect([officer.text.includes('Midlum'), officer.text.includes('Wijnaldum')]).toEqual([true, false]);
  const coordinator = await site.signedIn('coordinator');
  const own = await coordinator.open(pathTo('beheer.drukwerk'));
  expect(own.html).toContain(`href="${ofWijk('WK007200')}"`);
  expect(own.text).not.toContain('Midlum');
  expect((await coordinator.open(ofWijk('WK007201'))).status).toBe(404);
  expect((await coordinator.open(pathTo('beheer'))).text).toContain('Drukwerk');
});

test('each link gives its document in its language, with the gemeente as it shows itself and where to sign up', async () => {
  await site.api.owner`insert into gemeente_instelling (instellingen, gewijzigd_op, gewijzigd_door)
    values (${site.api.owner.json({ naam: 'Gemeente aan zee', telefoon: '0517 123 456' })}, now(), 'test:x')`;
  const coordinator = await site.signedIn('coordinator', { asPerson: true });
  const page = await coordinator.open(ofWijk('WK007200'));
  expect(page.text).toContain('http://buurt.example/meedoen?wijk=WK007200');
  const links = [...page.html.matchAll(/href="([^"]*bestand=[^"]*)"/g)].map(([, to = '']) =>
    to.replaceAll('&amp;', '&'),
  );
  expect(links).toHaveLength(16);
  for (const link of links) {
    const asked = new URLSearchParams(link.split('?')[1]);
    const done = await site.api.app.inject({
      url: link,
      headers: { cookie: [...coordinator.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    expect([done.statusCode, done.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(done.headers['content-disposition']).toContain(
      `attachment; filename="${asked.get('bestand')}-WK007200`,
    );
    const { pages, language } = await readPdf(done.rawPayload);
    expect(language).toBe(asked.get('in'));
    const text = pages.map((one) => one.text).join(' ');
    if (asked.get('bestand') === 'spelregels') expect(text).toContain('Gemeente aan zee');
    else if (asked.get('bestand')?.startsWith('blad')) expect(text).toContain('buurt.example');
    else expect(text).toContain('buurt.example/meedoen');
    if (asked.get('bestand')?.startsWith('poster') || asked.get('bestand')?.startsWith('blad'))
      expect(text.replaceAll('\u00A0', ' ')).toContain('0517 123 456');
  }
});

test('what is not there to print is said, not made', async () => {
  const officer = await site.signedIn('gemeente');
  expect((await officer.open(ofWijk('WK007299'))).status).toBe(404);
  expect((await officer.open(ofWijk('WK007200', { bestand: 'bankbiljet' }))).status).toBe(400);
  expect((await officer.open(ofWijk('WK007200', { bestand: 'stickers', in: 'de' }))).status).toBe(400);
});
