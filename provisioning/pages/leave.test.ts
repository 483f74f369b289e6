import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Visit } from '#test/pages/visit.ts';
import { pathTo } from '#web/paths.ts';
import { erasePerson } from '../jobs/erase-person.ts';

const PATH = pathTo('mijn.stoppen');
let site: Site;
let anna: string;
let browser: Visit;
beforeEach(async () => {
  site = await startSite();
  anna = await site.person(['coordinator', 'WK007200']);
  browser = site.visitor();
  await (await browser.open(await site.linkFor({ is: 'persoon', persoonId: anna }))).submit();
});
afterEach(() => site.close());

const jobs = async () =>
  (
    await site.api.owner`select t.identifier from worker_provisioning._private_jobs j
    join worker_provisioning._private_tasks t on t.id = j.task_id order by 1`
  ).map((row) => row.identifier);

test('stopping is one tap: every role ends, the account is closed, and who stopped is signed out', async () => {
  const page = await browser.open(PATH);
  expect(page.text).toContain('Je bent coördinator');
  const done = await page.submit({ hoe: 'stoppen' });
  expect([done.status, done.title]).toEqual([200, 'Je bent gestopt']);
  expect((await browser.open(pathTo('mijn'))).status).toBe(303);
  expect(await site.api.owner`select tot is not null as ended, reden from lidmaatschap`).toEqual([
    { ended: true, reden: 'gestopt' },
  ]);
  expect(await jobs()).toEqual(['apply', 'close-account']);
  expect(await site.api.owner`select 1 from wissing`).toEqual([]);
});

test('erasing is one tap too, and leads to a page that tells how it ended, to nobody else', async () => {
  const done = await (await browser.open(PATH)).submit({ hoe: 'wissen' });
  expect(done.status).toBe(303);
  expect(done.location).toMatch(/^\/gewist\/[\w-]{43}$/);
  const report = await done.follow();
  expect(report.title).toBe('Je gegevens worden gewist');
  expect(report.text).toContain('Nummer 1');
  expect((await browser.open(pathTo('mijn'))).status).toBe(303);
  expect(await jobs()).toEqual(['erase-person']);
  // The address is kept as its hash alone.
  const [row] = await site.api.owner`select id, token_sha256 from wissing`;
  expect(done.location).not.toContain(row?.token_sha256.toString('base64url'));

  await site.api.memory
    .homeserver(site.api.context.homeserver.self)
    .becomeAdmin('shared secret of the in-memory homeserver');
  await erasePerson(site.api.context, { id: row?.id });
  const after = await site.visitor().open(done.location ?? '');
  expect(after.title).toBe('Je gegevens zijn gewist');
  expect(after.text).toContain('Wat blijft, en waarom');
  expect(await site.api.owner`select 1 from persoon where id = ${anna}`).toEqual([]);

  const officer = await site.signedIn('gemeente');
  const list = await officer.open(pathTo('beheer.wissingen'));
  expect(list.text).toContain('zelf gevraagd');
  expect(list.text).toContain('klaar en gecontroleerd');
  expect(list.html).not.toContain(anna);

  const unknown = await site.visitor().open(pathTo('gewist', { token: 'x'.repeat(43) }));
  expect(unknown.title).toBe('Deze pagina is er niet meer');
});

test('a tap without a choice does nothing', async () => {
  expect((await (await browser.open(PATH)).submit({})).status).toBe(400);
  expect(await site.api.owner`select 1 from lidmaatschap where tot is not null`).toEqual([]);
});
