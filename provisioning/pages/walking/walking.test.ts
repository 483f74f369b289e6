import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import { aRound, aVolunteer, lastPerson } from '#test/pages/walking.ts';
import { pathTo } from '#web/paths.ts';

const PATH = pathTo('meelopen');
let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** A volunteer, signed in. */
async function walker() {
  const browser = await site.signedIn('resident');
  const personId = await lastPerson(site);
  const id = await aVolunteer(site, personId);
  const send = async (values: Readonly<Record<string, string | readonly string[]>>) =>
    await (await browser.open(PATH)).submit(values);
  return { browser, personId, id, send };
}

test('the evenings on which somebody can; all seven are any, as none', async () => {
  const { id, send, browser } = await walker();
  const kept = async () =>
    (
      await site.api.owner`select weekdag from vrijwilliger_avond where vrijwilliger_id = ${id} order by 1`
    ).map(({ weekdag }) => weekdag);
  await send({ doe: 'avonden', weekdag: ['2', '4'] });
  expect(await kept()).toEqual([2, 4]);
  expect((await browser.open(PATH)).html.match(/checked/g)).toHaveLength(2);
  await send({ doe: 'avonden', weekdag: ['1', '2', '3', '4', '5', '6', '7'] });
  expect(await kept()).toEqual([]);
});

test('days away: in order, not past, a year at most, and taken back', async () => {
  const { send, browser } = await walker();
  await send({ doe: 'avonden', weekdag: ['2', '4'] });
  for (const [van, tot, said] of [
    ['2026-03-09', '2026-03-08', 'kies een dag op of na de eerste dag'],
    ['2026-02-01', '2026-02-02', 'deze dagen zijn voorbij'],
    ['2026-03-09', '2027-04-08', 'kies hoogstens een jaar'],
    ['2026-02-30', '2026-03-08', 'dit is geen datum'],
  ] as const) {
    const bad = await send({ doe: 'weg', van, tot });
    expect([bad.status, bad.text.includes(said)], said).toEqual([400, true]);
    // What is wrong here leaves the evenings as they are kept.
    expect(bad.html.match(/checked/g)).toHaveLength(2);
  }
  await send({ doe: 'weg', van: '2026-07-11', tot: '2026-07-25' });
  expect((await browser.open(PATH)).text).toContain('zaterdag 11 juli tot en met zaterdag 25 juli');
  await send({ doe: 'weg-terug', dag: '2026-07-11' });
  expect((await browser.open(PATH)).text).not.toContain('11 juli');
});

test('a calendar has the rounds that somebody was told of and did not turn down; its link can be taken away', async () => {
  const { browser, personId, send } = await walker();
  const yes = await aRound(site, personId);
  const no = await aRound(site, personId);
  const secret = await aRound(site, personId);
  const { owner } = site.api;
  await owner`update ronde_loper set antwoord = 'ja', antwoord_op = now() where ronde_id = ${yes}`;
  await owner`update ronde_loper set antwoord = 'nee', antwoord_op = now() where ronde_id = ${no}`;
  await owner`update ronde set toestand = 'getrokken', gevraagd_op = null where id = ${secret}`;
  await owner`update ronde_loper set gevraagd_op = null where ronde_id = ${secret}`;
  const made = await send({ doe: 'agenda' });
  const [link = ''] = /\/meelopen\/agenda\/[\w-]{43}/.exec(made.html) ?? [];
  const got = await site.visitor().open(link);
  expect(got.headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(got.html.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(got.html).toContain(`UID:ronde-${yes}@buurtbaken\r\n`);
  expect(got.html).toContain('STATUS:CONFIRMED');
  await owner`update ronde set toestand = 'vervallen', afgezegd_op = now(), afgezegd_om = 'weer' where id = ${yes}`;
  expect((await site.visitor().open(link)).html).toContain('STATUS:CANCELLED');
  expect((await browser.open(PATH)).text).toContain('Je hebt een link.');
  await send({ doe: 'agenda-weg' });
  expect((await site.visitor().open(link)).status).toBe(404);
});

test('whoever may only read cannot offer, and what is no volunteer’s is not changed', async () => {
  const browser = await site.signedIn('resident');
  const personId = await lastPerson(site);
  const page = await browser.open(PATH);
  for (const doe of ['stoppen', 'avonden', 'agenda'] as const)
    expect((await page.submit({ doe })).status).toBe(303);
  await site.api
    .owner`update lidmaatschap set alleen_lezen_tot = '2026-12-01' where persoon_id = ${personId}`;
  const refused = await page.submit({ doe: 'aanbieden' });
  expect(refused.text).toContain('Meelopen kan alleen als je mag schrijven in de groep.');
  expect(await site.api.owner`select 1 from vrijwilliger where persoon_id = ${personId}`).toEqual([]);
});
