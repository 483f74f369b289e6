import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Visit } from '#test/pages/visit.ts';
import { pathTo } from '#web/paths.ts';

const PATH = pathTo('beheer.afwijkingen');
let site: Site;
let officer: Visit;
let drift: string;
beforeEach(async () => {
  site = await startSite();
  officer = await site.signedIn('gemeente');
  const person = await site.person(['coordinator', 'WK007200']);
  const { owner } = site.api;
  const [room] = await owner`insert into kamer (soort, gebied_code, alias, room_id, gemaakt_op)
    values ('melding', 'WK007200', '#a:example.org', '!a', now()) returning id`;
  const [row] = await owner`
    insert into drift (gebied_code, kamer_id, soort, sleutel, event_id, door, gebeurd_op, gevonden, gewenst)
    values ('WK007200', ${room?.id}, 'naam', E'm.room.name\n', '$x', ${`@t-${person}:example.org`}, '2026-02-28T20:00Z',
      '{"name": "<b>Ons plekje</b>"}', '{"name": "Harlingen: meldingen"}') returning id`;
  drift = row?.id;
});
afterEach(() => site.close());

const decide = async (besluit: string, id = drift) => {
  const page = await officer.open(PATH);
  const csrf =
    /name="_echt" value="([^"]*)"/.exec(page.html)?.[1] ??
    (await officer.open(pathTo('beheer.instellingen'))).field('_echt');
  return await officer.post(PATH, { _echt: csrf ?? '', afwijking: id, besluit });
};

test('says what is other than it should be, by whom in which role and when; no name', async () => {
  const page = await officer.open(PATH);
  for (const said of [
    'De naam van de groep is anders',
    '<b>Ons plekje</b>',
    'Harlingen: meldingen',
    'iemand met de rol coördinator',
    '28 februari 2026, 21:00',
  ])
    expect(page.text).toContain(said);
  expect(page.html).not.toContain('Test ');
  expect((await officer.open(pathTo('beheer.afwijkingen', {}, { stand: 'hersteld' }))).text).toContain(
    'Er zijn geen afwijkingen',
  );
  expect(
    (await officer.open(pathTo('beheer.afwijkingen', {}, { gebied: 'WK007202', stand: 'alle' }))).text,
  ).toContain('Er zijn geen');
});

test('is adopted with a row and a run of the rooms', async () => {
  const done = await decide('overnemen');
  expect([done.status, done.location]).toEqual([303, PATH]);
  const page = await officer.open(pathTo('beheer.afwijkingen', {}, { stand: 'overgenomen' }));
  expect(page.text).toContain('door iemand van de gemeente of systeembeheer');
  expect(page.html).not.toContain('value="overnemen"');
  const [row] = await site.api.owner`select * from audit where actie = 'afwijking.overnemen'`;
  expect([row?.onderwerp, row?.actor.split(':')[0]]).toEqual([`afwijking:${drift}`, 'sessie']);
  expect(
    await site.api.owner`select 1 from worker_provisioning._private_jobs where key = 'apply WK007200'`,
  ).toHaveLength(1);
});

test('what can only be put right is not left, and that is explained', async () => {
  await site.api.owner`update drift set soort = 'merkteken'`;
  expect((await officer.open(PATH)).html).not.toContain('value="negeren"');
  const page = await decide('negeren');
  expect([page.status, page.text.includes('Dit kan alleen worden teruggezet')]).toEqual([400, true]);
  const gone = await decide('negeren', '5d0c1f0e-6a57-4c1e-9b7f-2f6b8c1d4a99');
  expect(gone.text).toContain('Deze afwijking is er niet meer');
});

test('a job that failed is tried again, once, with a row', async () => {
  const admin = await site.signedIn('systeembeheer');
  const path = pathTo('beheer.taken');
  expect((await admin.open(path)).text).toContain('Alles is gelukt.');
  const { owner } = site.api;
  await owner`select enqueue_job('bot', 'weekly-digest', '{}', 'x', null, now(), 1)`;
  const [job] =
    await owner`update worker_bot._private_jobs set attempts = 1, last_error = 'homeserver: M_FORBIDDEN
    at stack' returning id`;
  const page = await admin.open(path);
  expect(page.text).toContain('homeserver: M_FORBIDDEN');
  expect(page.text).not.toContain('at stack');
  expect((await page.submit()).status).toBe(303);
  expect(await owner`select attempts from worker_bot._private_jobs`).toEqual([{ attempts: 0 }]);
  expect((await page.submit()).text).toContain('Deze taak is er niet meer');
  expect(await owner`select onderwerp from audit where actie = 'taak.opnieuw'`).toEqual([
    { onderwerp: `taak:bot-${job?.id}` },
  ]);
});
