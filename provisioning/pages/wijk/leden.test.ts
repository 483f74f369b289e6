import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepHerstel } from '#store/herstel.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Visit } from '#test/pages/visit.ts';
import { anApplication } from '#test/pages/wijk.ts';
import { pathTo } from '#web/paths.ts';

const GEBIED = 'WK007200';
let site: Site;
let coordinator: Visit;
beforeAll(async () => {
  site = await startSite();
  coordinator = await site.signedIn('coordinator', { asPerson: true });
});
afterAll(() => site.close());

test('members are known by their name in the group and their street, and no more', async () => {
  const jan = await site.person(['resident', GEBIED]);
  await site.api.owner`update persoon set weergavenaam = 'Jan <de Vries>' where id = ${jan}`;
  const application = await anApplication(site, { name: 'J. de Vries uit de stad', houseNumber: 4 });
  await site.api.owner`
    update aanvraag set toestand = 'account', bewijs = 'buren', persoon_id = ${jan}, localpart = 'x' where id = ${application}`;
  const kept = { email: 'jan@voorbeeld.example', street: 'Voorstraat', addressHmac: null };
  await keepHerstel(site.api.context.sql, jan, kept);
  await site.person(['resident', 'WK007202']);
  const page = await coordinator.open(pathTo('wijk.leden', { gebied: GEBIED }));
  expect(page.text).toContain('2 personen doen mee.');
  expect(page.text).toContain('Jan <de Vries>');
  expect(page.text).toContain('Voorstraat');
  for (const hidden of ['8861AB', 'uit de stad', '@t-', 'voorbeeld']) expect(page.html).not.toContain(hidden);
  expect(page.html).not.toContain('<de Vries>');
});

test('a long list is cut in pages, and searched by part of a name', async () => {
  for (let at = 0; at < 55; at += 1) await site.person(['resident', 'WK007201']);
  const there = await site.signedIn('coordinator', { asPerson: true, gebied: 'WK007201' });
  const path = pathTo('wijk.leden', { gebied: 'WK007201' });
  const first = await there.open(path);
  expect(first.text).toContain('56 personen doen mee.');
  expect(first.html).toContain('bladzijde=2');
  expect((await there.open(`${path}?bladzijde=2`)).html.match(/<tr role="row">/g)).toHaveLength(7);
  const [, id = ''] = /leden\/([0-9a-f-]{36})/.exec(first.html) ?? [];
  const found = await there.open(`${path}?naam=${encodeURIComponent(`test ${id.slice(0, 8)}`)}`);
  expect(found.text).toContain('1 persoon doet mee.');
  for (const odd of ['?bladzijde=-1', '?bladzijde=x', `?naam=${'a'.repeat(500)}`, '?naam=a&naam=b'])
    expect((await there.open(path + odd)).status).toBe(200);
});

test('who takes part elsewhere, or nowhere, is not found', async () => {
  const other = await site.person(['resident', 'WK007202']);
  expect((await coordinator.open(pathTo('wijk.lid', { gebied: GEBIED, persoon: other }))).status).toBe(404);
});
