import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#basis/ids.ts';
import { forgetCoordinatie } from '#provisioning/jobs/forget-coordinatie.ts';
import { eraseCoordination } from '#store/coordinatie-person.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Shown, Visit } from '#test/pages/visit.ts';
import { anApplication } from '#test/pages/wijk.ts';
import { pathTo } from '#web/paths.ts';

const GEBIED = 'WK007200';
const PATH = pathTo('wijk.overstap', { gebied: GEBIED });
let site: Site;
let coordinator: Visit;
beforeEach(async () => {
  site = await startSite();
  coordinator = await site.signedIn('coordinator', { asPerson: true });
});
afterEach(() => site.close());

const send = async (values: Readonly<Record<string, string | readonly string[]>>): Promise<Shown> =>
  await (await coordinator.open(PATH)).submit(values);
const LIST = 'Jan de Vries; 8861 AB; 12\nPiet Bakker; 8861 AB; 14\nEls; 06 12345678';

test('from the first message in the old group to the last: nobody is typed twice', async () => {
  expect((await coordinator.open(PATH)).text).toContain('Begin met overstappen');
  await send({ doe: 'begin' });
  const begun = await coordinator.open(PATH);
  expect(begun.html).toContain(`/meedoen?wijk=${GEBIED}`);
  expect(begun.text).toContain('De lijst wordt op 30 april 2026 vanzelf gewist.');
  expect((await (await send({ doe: 'lijst', lijst: LIST })).follow()).text).toContain('0 van 3 zijn over.');
  // The same list once more adds nobody.
  expect((await (await send({ doe: 'lijst', lijst: LIST })).follow()).text).toContain(
    'Er is niets veranderd.',
  );

  const jan = await anApplication(site, { name: 'Jan', houseNumber: 12 });
  const mia = await anApplication(site, { name: 'Mia', houseNumber: 14 });
  await anApplication(site, { name: 'Onbekende', houseNumber: 99 });
  const matched = await coordinator.open(PATH);
  expect(matched.text).toContain('Jan (op de lijst: Jan de Vries), 8861AB 12');
  expect(matched.text).toContain('Let op: de naam is anders dan op de lijst.');
  expect(matched.text).not.toContain('Onbekende');
  await send({ doe: 'ken', ken: [jan, newId(randomBytes)] });
  const states = await site.api.owner`select id, toestand, bewijs from aanvraag where id in (${jan}, ${mia})`;
  expect(states.find(({ id }) => id === jan)).toMatchObject({ toestand: 'bewezen', bewijs: 'buren' });
  expect(states.find(({ id }) => id === mia)?.toestand).toBe('open');

  // Whoever made their account is over; by another name the coordinator says so.
  await site.api.owner`update aanvraag set toestand = 'account', bewijs = 'buren', persoon_id = id,
    localpart = 'x' || substr(id::text, 1, 6) where id in (${jan}, ${mia})`;
  expect((await coordinator.open(PATH)).text).toContain('1 van 3 zijn over.');
  const [piet] = await site.api.owner`select id from genodigde where naam = 'Piet Bakker'`;
  await send({ doe: 'over', wie: [piet?.id] });
  expect((await coordinator.open(PATH)).html).toContain('Al 2 van de 3 buurtgenoten zijn over');
  const [els] = await site.api.owner`select id from genodigde where naam = 'Els'`;
  await send({ doe: 'weg', wie: [els?.id] });

  expect((await send({ doe: 'sluit' })).text).toContain('zet een vinkje als je de lijst wilt wissen');
  const closed = await (await send({ doe: 'sluit', bevestig: 'ja' })).follow();
  expect(closed.text).toContain('2 van 2 zijn overgestapt. De lijst is gewist.');
  expect(await site.api.owner`select 1 from genodigde`).toEqual([]);
  const log = JSON.stringify(await site.api.owner`select * from audit where actie like 'overstap.%'`);
  for (const said of ['Jan', '8861', '12345678']) expect(log).not.toContain(said);
});

test('a bad line is named, and nothing of the list is kept or lost', async () => {
  await send({ doe: 'begin' });
  const again = await send({ doe: 'lijst', lijst: `${LIST}\nKees; 8861AB` });
  expect(again.status).toBe(400);
  expect(again.text).toContain('Lijst: regel 4: het huisnummer ontbreekt');
  expect(again.field('lijst')).toContain('Kees; 8861AB');
  expect(await site.api.owner`select 1 from genodigde`).toEqual([]);
  const many = (from: number) =>
    Array.from({ length: 300 }, (_, at) => `Naam a${from + at}b; 8861AB; ${from + at}`).join('\n');
  expect((await send({ doe: 'lijst', lijst: many(1) })).status).toBe(303);
  const more = await send({ doe: 'lijst', lijst: many(301) });
  expect([more.status, more.text.includes('hoogstens 500 mensen')]).toEqual([400, true]);
  expect(await site.api.owner`select 1 from genodigde`).toHaveLength(300);
});

test('the list goes by itself after sixty days, and its figures stay', async () => {
  await send({ doe: 'begin' });
  await send({ doe: 'lijst', lijst: LIST });
  await forgetCoordinatie(site.api.context);
  expect(await site.api.owner`select 1 from genodigde`).toHaveLength(3);
  const later = new Date(site.api.context.clock().getTime() + 61 * 86_400_000);
  await forgetCoordinatie({ ...site.api.context, clock: () => later });
  expect(await site.api.owner`select 1 from genodigde`).toEqual([]);
  expect(await site.api.owner`select genodigd, "over" from overstap`).toMatchObject([
    { genodigd: 3, over: 0 },
  ]);
});

test('who has what is held of them erased is on no list any more', async () => {
  await send({ doe: 'begin' });
  await send({ doe: 'lijst', lijst: LIST });
  const jan = await site.person(['resident', GEBIED]);
  await site.api.owner`update persoon set weergavenaam = 'Jan de Vries' where id = ${jan}`;
  await site.api.context.sql.begin((tx) => eraseCoordination(tx, jan));
  const names = await site.api.owner`select naam from genodigde order by naam`;
  expect(names.map(({ naam }) => naam)).toEqual(['Els', 'Piet Bakker']);
});

test('only who is known by name sees the list', async () => {
  await send({ doe: 'begin' });
  await send({ doe: 'lijst', lijst: LIST });
  const nameless = await site.signedIn('coordinator');
  const page = await nameless.open(PATH);
  expect(page.text).not.toContain('Piet Bakker');
  expect(page.text).toContain('Log in met de link van Buurtbaken');
});

test('who applied is vouched for on a page as by a tap, by a coordinator of that wijk alone', async () => {
  const path = pathTo('wijk.aanmeldingen', { gebied: GEBIED });
  const [one, two] = [
    await anApplication(site, { name: 'Jan', houseNumber: 12 }),
    await anApplication(site, { name: 'Mia', houseNumber: 14 }),
  ];
  const wijk = await coordinator.open(pathTo('wijk', { gebied: GEBIED }));
  expect(wijk.text).toContain('2 aanmeldingen');
  const done = await (await coordinator.open(path)).submit({ aanvraag: one, stem: 'ken-ik' });
  expect((await done.follow()).text).not.toContain('Ken ik: Jan');
  await (await coordinator.open(path)).submit({ aanvraag: two, stem: 'ken-ik-niet' });
  expect((await coordinator.open(path)).text).toContain('0 keer “ken ik”, 1 keer “ken ik niet”');
  const again = await (await coordinator.open(path)).submit({ aanvraag: one, stem: 'ken-ik' });
  expect([again.status, again.text.includes('Deze aanmelding wacht niet meer.')]).toEqual([400, true]);
  const elsewhere = await site.signedIn('coordinator', { asPerson: true, gebied: 'WK007202' });
  expect((await elsewhere.open(path)).status).toBe(404);
  const there = pathTo('wijk.aanmeldingen', { gebied: 'WK007202' });
  const token = (await elsewhere.open(pathTo('wijk.team', { gebied: 'WK007202' }))).field('_echt') ?? '';
  const forced = await elsewhere.post(there, { aanvraag: two, stem: 'ken-ik', _echt: token });
  expect(forced.status).toBe(400);
});
