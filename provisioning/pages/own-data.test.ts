import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Visit } from '#test/pages/visit.ts';
import { pathTo } from '#web/paths.ts';

const PATH = pathTo('mijn');
let site: Site;
let anna: string;
let browser: Visit;
beforeEach(async () => {
  site = await startSite();
  anna = await site.person(['resident', 'WK007200']);
  browser = site.visitor();
  const page = await browser.open(await site.linkFor({ is: 'persoon', persoonId: anna }));
  await page.submit();
});
afterEach(() => site.close());

const userOf = async (id: string): Promise<string> => {
  const [row] = await site.api.owner`select user_id from persoon where id = ${id}`;
  return row?.user_id;
};
/** Something in the bot's tables, of Anna and of somebody else. */
async function fill(): Promise<void> {
  const { owner } = site.api;
  const other = await site.person(['resident', 'WK007200']);
  for (const [id, words] of [
    [anna, 'woorden van Anna'],
    [other, 'woorden van Zwaan'],
  ] as const) {
    const user = await userOf(id);
    const ref = randomUUID();
    await owner`
      insert into zaak (ref, gebied_code, kamersoort, room_id, afzender, afzender_rol, herkomst, nood, soort, actie, staat, staat_sinds,
        geopend_op, codes, origineel, placeholder_event_id)
      values (${ref}, 'WK007200', 'melding', '!x', ${user}, 'resident', 'gate', false, 'text', 'hold', 'wacht', now(), now(), '{x}',
        ${owner.json({ content: { body: words } })}, ${`$${ref}`})`;
    await owner`insert into tip (oorzaak, gebied_code, ontvanger, actie, codes, getoond, aangevraagd_op, beperkt, overgeslagen, regels)
      values (${ref}, 'WK007200', ${user}, 'hold', '{x}', ${`tip bij ${words}`}, now(), false, false, '{8}')`;
    await owner`insert into rapport (id, over, synapse_nr, ontvangen_op, persoon, melder, reden)
      values (${randomUUID()}, 'persoon', ${Math.floor(Math.random() * 1e9)}, now(), '@x:y', ${user}, ${`reden bij ${words}`})`;
  }
}

test('everything of whoever is signed in is there, and nothing of anybody else; the look itself is a row', async () => {
  await fill();
  const page = await browser.open(PATH);
  expect(page.title).toBe('Mijn gegevens');
  for (const said of [
    'woorden van Anna',
    'tip bij woorden van Anna',
    'reden bij woorden van Anna',
    'Harlingen',
  ])
    expect(page.text).toContain(said);
  expect(page.text).not.toContain('Zwaan');
  expect(page.text).toContain(await userOf(anna));
  const rows = await site.api.owner`select actor, onderwerp from audit where actie = 'gegevens.eigen'`;
  expect(rows).toEqual([{ actor: `persoon:${anna}`, onderwerp: `persoon:${anna}` }]);
});

test('it can be taken along, to read and for another program, each time with a row', async () => {
  await fill();
  const json = await browser.open(pathTo('mijn.ophalen', { vorm: 'json' }));
  expect(json.headers['content-disposition']).toContain('attachment; filename="mijn-gegevens.json"');
  const data = JSON.parse(json.html);
  expect(data.persoon.id).toBe(anna);
  expect(data.berichten).toMatchObject([{ tekst: 'woorden van Anna' }]);
  expect(json.html).not.toContain('Zwaan');
  const html = await browser.open(pathTo('mijn.ophalen', { vorm: 'html' }));
  expect(html.headers['content-disposition']).toContain('mijn-gegevens.html');
  expect(html.html).toContain('tip bij woorden van Anna');
  expect(html.html).not.toMatch(/<(script|link|img)/);
  expect(await site.api.owner`select 1 from audit where actie = 'gegevens.gedownload'`).toHaveLength(2);
});

test('what they wrote in the groups goes along, and what others wrote does not', async () => {
  const { owner, context, memory } = site.api;
  const { homeserver } = context;
  await homeserver.becomeAdmin('shared secret of the in-memory homeserver');
  const alias = '#wijk-wk007200:example.org' as never;
  const room = await homeserver.createRoom({
    ...{ alias, name: 'x', topic: 'x', isSpace: false, powerLevels: {}, initialState: [] },
  });
  await owner`insert into kamer (soort, gebied_code, alias, room_id, gemaakt_op) values ('melding', 'WK007200', ${alias}, ${room}, now())`;
  const [user, other] = [await userOf(anna), await userOf(await site.person(['resident', 'WK007200']))];
  for (const [who, body] of [
    [user, 'Er brandt licht bij nummer 4'],
    [other, 'Ik ga kijken'],
  ] as const) {
    const phone = memory.person(who.slice(1).split(':')[0] ?? '');
    await homeserver.joinUser(room, phone.user);
    await phone.send(room, 'm.room.message', { msgtype: 'm.text', body });
  }
  const json = JSON.parse((await browser.open(pathTo('mijn.ophalen', { vorm: 'json' }))).html);
  expect(json.groepen).toMatchObject([{ kamer: 'melding', woorden: 'Er brandt licht bij nummer 4' }]);
  const { html } = await browser.open(pathTo('mijn.ophalen', { vorm: 'html' }));
  expect(html).toContain('Er brandt licht bij nummer 4');
  expect(html).not.toContain('Ik ga kijken');
});

test.each([
  [false, 'medewerker van de gemeente'],
  [true, 'Mia Postma (medewerker van de gemeente)'],
])('who of the gemeente looked, and why, is told by role; by name: %s', async (byName, who) => {
  const { owner } = site.api;
  const official = await site.person(['gemeente', 'WK007200']);
  await owner`update persoon set weergavenaam = 'Mia Postma' where id = ${official}`;
  const officer = site.visitor();
  await (await officer.open(await site.linkFor({ is: 'persoon', persoonId: official }))).submit();
  if (byName) await (await officer.open(pathTo('beheer.instellingen'))).submit({ ambtenaarBijNaam: 'ja' });
  const ask = pathTo('beheer.reden', {}, { onderwerp: `persoon:${anna}`, terug: '/beheer' });
  await (await officer.open(ask)).submit({ reden: 'bezwaar-klacht', woorden: 'Klacht over een tip.' });
  const page = await browser.open(PATH);
  for (const said of [who, 'Een bezwaar of een klacht', 'Klacht over een tip.', 'iemand bekeek je gegevens'])
    expect(page.text).toContain(said);
  if (!byName) expect(page.text).not.toContain('Mia Postma');
});

test('name and language are mended by the rules for names', async () => {
  const done = await (await browser.open(PATH)).submit({ naam: ' Anna  de Vries ', taal: 'fy' });
  expect([done.status, done.location]).toEqual([303, PATH]);
  const after = await done.follow();
  expect(after.text).toContain('Anna de Vries');
  expect(after.title).toBe('Myn gegevens');
  expect(await site.api.owner`select weergavenaam, taal from persoon where id = ${anna}`).toEqual([
    { weergavenaam: 'Anna de Vries', taal: 'fy' },
  ]);
  expect(await site.api.owner`select reden from audit where actie = 'persoon.gewijzigd'`).toEqual([
    { reden: 'naam' },
  ]);
});

test.each([
  ['Politie Harlingen', 'deze naam lijkt van de politie'],
  ['', 'vul dit in'],
  ['Аnna', 'gebruik gewone letters'],
])('the name %o is refused, and nothing typed is lost', async (naam, said) => {
  const again = await (await browser.open(PATH)).submit({ naam });
  expect(again.status).toBe(400);
  expect(again.text).toContain(said);
  expect(again.field('naam')).toBe(naam);
  expect(await site.api.owner`select 1 from audit where actie = 'persoon.gewijzigd'`).toEqual([]);
});

test('the name of a neighbour is refused at its field', async () => {
  const other = await site.person(['resident', 'WK007200']);
  await site.api.owner`update persoon set weergavenaam = 'Jan de Boer' where id = ${other}`;
  const again = await (await browser.open(PATH)).submit({ naam: 'Jan de Boer' });
  expect(again.status).toBe(400);
  expect(again.text).toContain('Naam in de groep: deze naam lijkt te veel op die van iemand anders');
});

test('a link that was asked for one’s own data leads there, and to no other page', async () => {
  const fresh = site.visitor();
  const link = await site.linkFor({ is: 'persoon', persoonId: anna });
  expect((await (await fresh.open(`${link}?naar=mijn`)).submit()).location).toBe(PATH);
  const other = await site.linkFor({ is: 'persoon', persoonId: anna });
  expect((await (await fresh.open(`${other}?naar=beheer`)).submit()).location).toBe(pathTo('mijn'));
});

test('who is signed in with an office sees nobody’s data', async () => {
  const officer = await site.signedIn('gemeente');
  const page = await officer.open(PATH);
  expect(page.text).toContain('Je bent ingelogd met een functie');
  expect((await officer.open(pathTo('mijn.ophalen', { vorm: 'json' }))).location).toBe(PATH);
  expect((await officer.open(pathTo('mijn.stoppen'))).text).toContain('ingelogd met een functie');
});
