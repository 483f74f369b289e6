import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import { fillWijk } from '#test/pages/wijk.ts';
import { pathTo } from '#web/paths.ts';

const gebied = 'WK007200';
let site: Site;
beforeAll(async () => {
  site = await startSite({ pagesUrl: 'https://buurt.example' });
  await fillWijk(site);
});
afterAll(() => site.close());

test('what a rule on trial would have done: with words for coordinators, which is written down; in figures for the gemeente', async () => {
  const path = pathTo('wijk.proef', { gebied });
  const looks = async () =>
    (await site.api.owner`select actor from audit where actie = 'proef.gelezen'`).length;
  const officer = await (await site.signedIn('gemeente')).open(path);
  expect(officer.text).toContain('Spelregel 11: houd de groep voor meldingen (niet meer op proef)');
  expect(officer.text).not.toContain('lekker weertje');
  expect(await looks()).toBe(0);
  const page = await (await site.signedIn('coordinator', { asPerson: true })).open(path);
  expect(page.text).toContain('lekker weertje hè (tip)');
  expect(await looks()).toBe(1);
  const [row] = await site.api.owner`select bijzonderheden from audit where actie = 'proef.gelezen'`;
  expect(row?.bijzonderheden).not.toContain('weertje');
});

test('while threats or what is somebody’s own are on trial, the page warns that they do not wait', async () => {
  const path = pathTo('wijk.proef', { gebied });
  const browser = await site.signedIn('coordinator', { asPerson: true });
  expect((await browser.open(path)).text).not.toContain('staat op proef. Dreigementen');
  await site.api
    .owner`insert into proef_telling (gebied_code, regel, dag, berichten) values (${gebied}, 9, now(), 3)`;
  await site.api.owner`insert into wijk_instelling (gebied_code, instellingen, gewijzigd_op, gewijzigd_door)
    values (${gebied}, '{"proef": [9]}', now(), 'service:provisioning')
    on conflict (gebied_code) do update set instellingen = excluded.instellingen`;
  expect((await browser.open(path)).text).toContain('Spelregel 9 of 10 staat op proef. Dreigementen');
  expect((await browser.open(pathTo('wijk.instellingen', { gebied }))).text).toContain(
    'op proef komen ook dreigementen',
  );
});

test('the invitation leads to sign-up for this wijk, as link and code, and to what is printed', async () => {
  const browser = await site.signedIn('coordinator');
  const page = await browser.open(pathTo('wijk.uitnodigen', { gebied }));
  expect(page.html).toContain(`value="https://buurt.example/meedoen?wijk=${gebied}"`);
  expect(page.html).toContain('aria-label="QR-code: meedoen in Harlingen"');
  expect(page.html).toContain(`href="${pathTo('beheer.drukwerk.gebied', { gebied })}"`);
});

test('what is not of this wijk, or no longer waits, is not found and not told apart', async () => {
  const browser = await site.signedIn('coordinator', { asPerson: true });
  const unknown = '5d0c1f0e-6a57-4c1e-9b7f-2f6b8c1d4a99';
  const [zaak] = await site.api.owner`select id from zaak where staat = 'wacht' limit 1`;
  await site.api.owner`update zaak set gebied_code = 'WK007202' where id = ${zaak?.id}`;
  const pages = [];
  for (const id of [unknown, zaak?.id])
    pages.push(await browser.open(pathTo('wijk.wacht', { gebied, soort: 'zaak', id })));
  expect(pages.map(({ status, title }) => [status, title])).toEqual([
    [404, 'Hierover is al besloten'],
    [404, 'Hierover is al besloten'],
  ]);
  for (const odd of ['/wacht/zaak/geen-id', `/wacht/brood/${unknown}`])
    expect((await browser.open(pathTo('wijk', { gebied }) + odd)).status).toBe(404);
});
