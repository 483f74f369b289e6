/** What a coordinator chooses on a page is what a tap in the room would have been: one outcome, whoever was first. */
import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gebiedCode } from '#basis/cbs.ts';
import { carryOutPageDecision } from '#bot/page/carry-out.ts';
import { lapseReports } from '#bot/reports/lapse-reports.ts';
import { keepWorking } from '#bot/tasks.ts';
import { takeReports } from '#provisioning/reports/take-reports.ts';
import { giveRole } from '#store/lidmaatschappen.ts';
import type { Visit } from '#test/pages/visit.ts';
import { visit } from '#test/pages/visit.ts';
import { pathTo } from '#web/paths.ts';
import { GEBIED, hold, upload } from './cases-world.ts';
import { found, STEEP } from './handhaving-world.ts';
import type { PagesScene } from './pages-world.ts';
import { startPagesScene } from './pages-world.ts';

const THREAT = 'Ik sla hem in elkaar.';
const WIJK = pathTo('wijk', { gebied: GEBIED });
let it: PagesScene;
let petra: Visit;
let kees: Visit;
beforeAll(async () => {
  it = await startPagesScene();
  petra = await it.signedIn('baken');
  kees = await it.signedIn('anker');
});
afterAll(() => it?.close());

const audited = (action: string) =>
  it.world.owner<{ actor: string; onderwerp: string; bijzonderheden: string }[]>`
    select actor, onderwerp, bijzonderheden from audit where actie = ${action} order by nr`;
const inCoordinatie = () => it.bodies('baken', it.world.rooms.coordinatie);

describe('a message that waits', () => {
  test('is listed without its words; looking at them is written down', async () => {
    await it.say('zeil', THREAT);
    const list = await petra.open(WIJK);
    expect(list.text).toContain('Een bericht van Jan');
    expect(list.html).not.toContain('sla hem');
    expect(await audited('zaak.gelezen')).toHaveLength(0);
    const page = await it.waiting(petra, 'zaak');
    expect(page.text).toContain(THREAT);
    expect(page.text).toContain('Spelregel 9');
    expect(page.text).toContain('Jan in de laatste 90 dagen: niets bijzonders.');
    const [look] = await audited('zaak.gelezen');
    expect(look?.actor).toBe(`persoon:${await it.personId('baken')}`);
    expect(look?.bijzonderheden).not.toContain('sla');
  });

  test('is placed by a choice on the page; the room says who chose, and the page too', async () => {
    const done = await it.choose(await it.waiting(petra, 'zaak'), { keuze: 'ja' });
    expect(done.text).toContain('Je keuze is uitgevoerd.');
    expect(done.text).toContain('Er wacht niets.');
    expect(done.text).toContain('Bericht van Jan: geplaatst door Petra');
    expect(await it.bodies('boei', it.world.rooms.melding)).toContain(`Jan: ${THREAT}`);
    expect((await inCoordinatie()).at(-1)).toContain('geplaatst door Petra');
    expect((await inCoordinatie()).join()).not.toContain('sla hem');
    expect((await audited('zaak.plaatsen')).map(({ actor }) => actor)).toEqual([
      `persoon:${await it.personId('baken')}`,
    ]);
  });

  test('has one outcome when the room was first, and the page says so', async () => {
    await it.say('zeil', `${THREAT} Echt.`);
    const page = await it.waiting(petra, 'zaak');
    const card = found(await it.said('anker', it.world.rooms.coordinatie, 'Echt'));
    await it.tap('anker', card, '❌');
    const done = await (await page.submit({ keuze: 'ja' })).follow();
    expect(done.text).toContain('Hierover was al besloten.');
    expect(done.text).toContain('niet geplaatst door Kees');
    // It waited no more when the form came: nothing was even asked of the bot.
    expect(await it.world.owner`select 1 from pagina_besluit where uitkomst <> 'gedaan'`).toEqual([]);
    expect((await it.bodies('boei', it.world.rooms.melding)).filter((body) => body.includes('Echt'))).toEqual(
      [],
    );
  });

  test('has one outcome for two pages at once', async () => {
    await it.say('zeil', `${THREAT} Heus.`);
    const [one, other] = [await it.waiting(petra, 'zaak'), await it.waiting(kees, 'zaak')];
    const sent = [one.submit({ keuze: 'ja' }), other.submit({ keuze: 'nee' })];
    await expect
      .poll(async () => (await it.world.owner`select 1 from pagina_besluit where gedaan_op is null`).length)
      .toBe(2);
    await it.settle();
    const told = await Promise.all(sent.map(async (page) => (await (await page).follow()).text));
    expect(told.filter((text) => text.includes('Je keuze is uitgevoerd.'))).toHaveLength(1);
    expect(told.filter((text) => text.includes('Hierover was al besloten.'))).toHaveLength(1);
    const outcomes = await it.world.owner`
      select uitkomst from pagina_besluit order by op desc limit 2`;
    expect(outcomes.map(({ uitkomst }) => uitkomst).sort()).toEqual(['besloten', 'gedaan']);
    // Who was too late is told on their page, not in the room.
    expect((await inCoordinatie()).filter((body) => body.includes('Hierover was al besloten'))).toEqual([]);
  });

  test('that was changed since is not decided on as it was seen', async () => {
    const event = await it.say('zeil', `${THREAT} Nou.`);
    const page = await it.waiting(petra, 'zaak');
    await it.world.owner`update zaak set versie = versie + 1 where staat = 'wacht'`;
    const done = await it.choose(page, { keuze: 'nee' });
    expect(done.text).toContain('Het bericht is intussen veranderd.');
    expect((await it.world.owner`select 1 from zaak where staat = 'wacht'`).length).toBe(1);
    await it.world.hs.person('zeil').redact(it.world.rooms.melding, event);
    await it.settle();
    expect((await page.submit({ keuze: 'nee' })).status).toBe(303);
  });

  test('is nobody’s to decide who wrote it, or who coordinates no more', async () => {
    await it.say('zeil', `${THREAT} Ja.`);
    const page = await it.waiting(petra, 'zaak');
    const [zaak] = await it.world.owner`select id, afzender from zaak where staat = 'wacht'`;
    await it.world.owner`update zaak set afzender = ${it.user('baken')} where id = ${zaak?.id}`;
    const own = await petra.open(WIJK);
    expect(own.text).toContain('Dit is van jezelf. Iemand anders kiest.');
    expect((await page.submit({ keuze: 'ja' })).status).toBe(400);
    await it.world.owner`update zaak set afzender = ${zaak?.afzender} where id = ${zaak?.id}`;
    // Chosen, and then no coordinator any more before the bot comes to it.
    const sent = page.submit({ keuze: 'ja' });
    await expect
      .poll(async () => (await it.world.owner`select 1 from pagina_besluit where gedaan_op is null`).length)
      .toBe(1);
    await it.world.owner`update lidmaatschap set rol = 'resident'
      where persoon_id = ${await it.personId('baken')} and tot is null`;
    await it.refresh();
    await it.settle();
    expect((await sent).status).toBe(303);
    const [last] = await it.world
      .owner`select uitkomst from pagina_besluit order by op desc, gedaan_op desc limit 1`;
    expect(last?.uitkomst).toBe('geen-toegang');
    expect((await petra.open(WIJK)).status).toBe(403);
    await it.world.owner`update lidmaatschap set rol = 'coordinator'
      where persoon_id = ${await it.personId('baken')} and tot is null`;
    await it.refresh();
    await it.choose(await it.waiting(kees, 'zaak'), { keuze: 'nee' });
  });
});

test('the page knows at once what came of a choice, with the bot at work on its queue', async () => {
  await it.say('zeil', `${THREAT} Zeker.`);
  const page = await it.waiting(petra, 'zaak');
  const working = keepWorking(it.ctx, async () => {});
  try {
    await expect.poll(() => working.isWorking()).toBe(true);
    const done = await (await page.submit({ keuze: 'nee' })).follow();
    expect(done.text).toContain('Je keuze is uitgevoerd.');
    expect(done.text).toContain('niet geplaatst door Petra');
  } finally {
    await working.stop();
  }
  await it.settle();
});

test('an appeal is granted on the page, and its message placed', async () => {
  await it.say('zeil', 'Wat een klootzak is die man!');
  await it.tap('zeil', await it.lastTo('zeil'), '✋');
  const page = await it.waiting(petra, 'bezwaar');
  expect(page.text).toContain('Wat een klootzak is die man!');
  expect(page.title).toBe('Jan vindt dat een tip niet klopt');
  expect(await audited('bezwaar.gelezen')).toHaveLength(1);
  const done = await it.choose(page, { keuze: 'ja' });
  expect(done.text).toContain('Bezwaar van Jan: toegekend door Petra');
  expect((await inCoordinatie()).at(-1)).toContain('gelijk gekregen van Petra');
  expect(await it.bodies('boei', it.world.rooms.melding)).toContain('Jan: Wat een klootzak is die man!');
});

test('a reported message is taken away on the page; who reported it hears, and is named to nobody', async () => {
  const event = await it.say('zeil', 'Morgen is er markt op de Voorstraat.');
  await it.world.hs.person('boei').report(it.world.rooms.melding, event, 'Dit hoort hier niet');
  await takeReports({ ...it.provisioning, random: randomBytes });
  await it.settle();
  const page = await it.waiting(kees, 'rapport');
  expect(page.title).toBe('Gemeld bericht van Jan (1×)');
  for (const part of ['Dit hoort hier niet', 'Dit staat in de groep', 'Morgen is er markt op de Voorstraat.'])
    expect(page.text).toContain(part);
  expect(page.text).toContain('De computer zag hier niets bijzonders in.');
  expect(page.text).not.toContain('Piet');
  expect((await audited('rapport.gelezen')).at(-1)?.actor).toBe(`persoon:${await it.personId('anker')}`);
  // It stands as typed, and nothing was found in it: there is no original to read.
  expect(await audited('rapport.origineel-gelezen')).toEqual([]);
  const done = await it.choose(page, { keuze: 'weg' });
  expect(done.text).toContain('Gemeld: Jan: weggehaald door Kees');
  expect((await inCoordinatie()).at(-1)).toContain('weggehaald door Kees');
  expect(await it.bodies('boei', it.world.rooms.melding)).not.toContain(
    'Morgen is er markt op de Voorstraat.',
  );
});

test('of a reported message that drew a tip as it stands, a coordinator reads what the computer saw', async () => {
  const event = await it.say('zeil', 'Goedemorgen allemaal, fijn weekend!');
  await it.world.hs.person('boei').report(it.world.rooms.melding, event, '');
  await takeReports({ ...it.provisioning, random: randomBytes });
  await it.settle();
  const card = found(
    await it.said('baken', it.world.rooms.coordinatie, 'Goedemorgen allemaal, fijn weekend!'),
  );
  expect(card.content.body).toContain('De computer zag spelregel 11:');
  const page = await it.waiting(kees, 'rapport');
  for (const part of ['Goedemorgen allemaal, fijn weekend!', 'Spelregel 11', 'Er is niets bij geschreven.'])
    expect(page.text).toContain(part);
  expect(page.text).not.toContain('niets bijzonders');
  expect((await audited('rapport.origineel-gelezen')).map(({ actor }) => actor)).toEqual([
    `persoon:${await it.personId('anker')}`,
  ]);
  await it.choose(page, { keuze: 'blijft' });
});

test('of a reported message that stands with words masked a coordinator reads what was typed, and that is written down', async () => {
  const before = (await audited('rapport.origineel-gelezen')).length;
  const event = await it.say('zeil', 'Die klootzak van nummer 7 doet weer raar');
  await it.world.hs.person('boei').report(it.world.rooms.melding, event, '');
  await takeReports({ ...it.provisioning, random: randomBytes });
  await it.settle();
  const page = await it.waiting(kees, 'rapport');
  expect(page.text).toContain('Die klootzak van nummer 7 doet weer raar');
  expect(await audited('rapport.origineel-gelezen')).toHaveLength(before + 1);
  await it.choose(page, { keuze: 'blijft' });
});

test('a photo is looked at in the room before it is placed', async () => {
  const bytes = await sharp({ create: { width: 8, height: 4, channels: 3, background: '#369' } })
    .jpeg()
    .toBuffer();
  const url = await upload(it.world, bytes, 'image/jpeg');
  await hold(it.world, it.ctx, { msgtype: 'm.image', body: 'a.jpg', filename: 'a.jpg', url, info: {} });
  await it.settle();
  const page = await it.waiting(petra, 'zaak');
  expect(page.title).toBe('Een foto van Jan');
  expect(page.html).not.toContain('<img');
  expect(page.html).toContain(`https://matrix.to/#/${encodeURIComponent(it.world.rooms.coordinatie)}`);
  const again = await page.submit({ keuze: 'ja' });
  expect([again.status, again.text.includes('bekijk het eerst in de kamer coördinatie')]).toEqual([
    400,
    true,
  ]);
  const done = await it.choose(await it.waiting(petra, 'zaak'), { keuze: 'ja', gezien: 'ja' });
  expect(done.text).toContain('Je keuze is uitgevoerd.');
});

describe('a melding', () => {
  test('is closed on the page, and the group hears how it ended', async () => {
    await it.say('boei', 'Er loopt een man met een zaklamp bij Voorstraat 12 en hij voelt aan deuren.');
    const page = await it.waiting(petra, 'melding');
    expect(page.text).toContain('Soort Verdacht gedrag');
    expect((await it.choose(page, { keuze: 'soort-inbraak' })).text).toContain('Je keuze is uitgevoerd.');
    expect((await it.waiting(petra, 'melding')).text).toContain('Soort Inbraak, insluiping of diefstal');
    expect((await audited('melding.soort')).map(({ actor }) => actor)).toEqual([
      `persoon:${await it.personId('baken')}`,
    ]);
    const done = await it.choose(page, { keuze: 'opgelost' });
    expect(done.text).toContain('Melding 1: opgelost, afgesloten door Petra');
    expect((await it.bodies('zeil', it.world.rooms.melding)).join()).toContain(
      'Melding 1 is afgelopen. Het is opgelost.',
    );
  });
});

test('an appeal against a step shows what it rests on: the rule, the messages, and what the computer saw', async () => {
  await it.world.owner`update wijk_instelling set instellingen = ${STEEP as never}::jsonb`;
  await it.refresh();
  await it.say('boei', 'Die idioot van nummer 34');
  await it.tap('boei', await it.lastTo('boei'), '✋ klopt niet');
  const page = await it.waiting(petra, 'bezwaar');
  for (const part of [
    'Spelregel 8: let op je woorden. Na 1 tip.',
    'Die idioot van nummer 34',
    'Het gaat om: “idioot”',
    'Piet in de laatste 90 dagen: 1 tip (spelregel 8), 1 waarschuwing (spelregel 8).',
  ])
    expect(page.text).toContain(part);
  const [look] = await audited('sanctie.gelezen');
  expect(look?.actor).toBe(`persoon:${await it.personId('baken')}`);
  expect(look?.bijzonderheden).not.toContain('idioot');
  await it.choose(page, { keuze: 'ja' });
  await it.world.owner`update wijk_instelling set instellingen = '{"ladder": {"aan": false}}'`;
  await it.refresh();
});

describe('a member', () => {
  test('only reads for a day by a coordinator’s word, hears which rule, and can appeal', async () => {
    const path = pathTo('wijk.lid', { gebied: GEBIED, persoon: await it.personId('boei') });
    const page = await petra.open(path);
    const bad = await page.submit({ doe: 'alleen-lezen' });
    expect(bad.status).toBe(400);
    const done = await it.choose(await petra.open(path), {
      doe: 'alleen-lezen',
      uren: '24',
      regelLezen: '8',
    });
    expect(done.text).toContain('Je keuze is uitgevoerd.');
    await it.provision();
    const told = await it.lastTo('boei');
    expect(String(told.content.body)).toContain('Een coördinator heeft besloten dat je tot');
    expect((await petra.open(path)).text).toContain('Leest nu alleen');
    await it.tap('boei', told, '✋');
    expect((await kees.open(WIJK)).text).toContain('Piet vindt “alleen lezen” niet terecht');
    const granted = await it.choose(await it.waiting(kees, 'bezwaar'), { keuze: 'ja' });
    expect(granted.text).toContain('Je keuze is uitgevoerd.');
    await it.provision();
    expect((await petra.open(path)).text).not.toContain('Leest nu alleen');
  });

  test('is told once by the bot that a coordinator lets them write again before their time', async () => {
    const path = pathTo('wijk.lid', { gebied: GEBIED, persoon: await it.personId('boei') });
    await it.choose(await petra.open(path), { doe: 'alleen-lezen', uren: '24', regelLezen: '8' });
    await it.provision();
    const page = await petra.open(path);
    for (const _again of [1, 2]) await page.submit({ doe: 'schrijven' });
    await it.settle();
    const told = (await it.bodies('boei', it.world.rooms.own('boei'))).slice(-2);
    expect(told[0]).toContain('Een coördinator heeft besloten dat je tot');
    expect(told[1]).toBe('Je kunt weer schrijven in de groep. Je hoeft niet langer te wachten.');
  });

  test('is removed when two coordinators want it, one by page and one by tap', async () => {
    const path = pathTo('wijk.lid', { gebied: GEBIED, persoon: await it.personId('boei') });
    const asked = await it.choose(await petra.open(path), { doe: 'verwijderen', regelWeg: '9' });
    expect(asked.text).toContain('De vraag is gesteld.');
    await it.provision();
    expect((await petra.open(path)).status).toBe(200);
    const question = async () =>
      found(await it.said('anker', it.world.rooms.coordinatie, 'Een van jullie vraagt of Piet'));
    const card = await question();
    expect(String(card.content.body)).toContain('✅ van Petra');
    // There never were messages under it.
    expect(String(card.content.body)).not.toContain('De berichten zelf');
    const onPage = (await it.waiting(petra, 'verwijdering')).text;
    expect(onPage).toContain('Er horen geen berichten bij.');
    expect(onPage).toContain('Verwijderen kan alleen als twee coördinatoren dat kiezen.');
    expect(onPage).not.toMatch(/De berichten zelf|als jullie met meer zijn/);
    // A ✅ in the room that she takes away takes the one by page along.
    const tapped = await it.tap('baken', card, '✅ verwijder');
    expect((await question()).content.body).toContain('✅ van Petra. Er is nog één coördinator nodig.');
    await it.untap('baken', it.world.rooms.coordinatie, tapped);
    expect((await question()).content.body).not.toContain('✅ van Petra');
    expect((await it.waiting(petra, 'verwijdering')).text).toContain('Nog niemand koos voor verwijderen.');
    await it.choose(await it.waiting(petra, 'verwijdering'), { keuze: 'ja' });
    expect((await question()).content.body).toContain('✅ van Petra');
    expect((await it.waiting(petra, 'verwijdering')).text).toContain('Jij koos al voor verwijderen.');
    const asks = await it.world.owner`select met_twee from sanctie where staat = 'gevraagd'`;
    expect(asks).toEqual([{ met_twee: true }]);
    await it.tap('anker', card, '✅');
    await it.provision();
    expect((await petra.open(path)).status).toBe(404);
    expect((await inCoordinatie()).at(-1)).toContain('Piet is uit de groep, besloten door');
    expect((await audited('verwijdering.besloten')).length).toBe(1);
  });

  test('is one coordinator’s to decide where one is enough, and the page says so', async () => {
    const path = pathTo('wijk.lid', { gebied: GEBIED, persoon: await it.personId('zeil') });
    await it.choose(await petra.open(path), { doe: 'verwijderen', regelWeg: '9' });
    expect((await petra.open(path)).text).toContain('dan moeten twee van jullie het willen');
    // As it was asked: what the wijk wants by now does not count.
    await it.world.owner`update sanctie set met_twee = false where staat = 'gevraagd'`;
    expect((await petra.open(path)).text).toContain('Jouw vraag telt als een ja.');
    const page = await it.waiting(petra, 'verwijdering');
    expect(page.text).toContain('Wil je dat nog steeds? Kies het dan opnieuw.');
    expect(page.text).toContain('Eén keuze is genoeg');
    expect(page.text).not.toContain('twee coördinatoren');
    const done = await it.choose(page, { keuze: 'nee' });
    expect(done.text).toContain('Vraag over Jan: blijft in de groep, besloten door Petra');
  });

  test('appeals a removal to the gemeente, which decides on its own page without any text', async () => {
    await it.tap('boei', await it.lastTo('boei'), '✋ oneens');
    expect((await petra.open(WIJK)).text).toContain('Hierover beslist de gemeente.');
    const greet = await it.signedIn('toren');
    const list = await greet.open(WIJK);
    expect(list.text).toContain('Piet is het niet eens met een verwijdering');
    const card = found(await it.said('toren', it.world.rooms.overleg, 'De gemeente beslist'));
    expect(card.content.body).toContain('Er horen geen berichten bij.');
    expect(card.content.body).not.toContain('wie het schreef');
    const page = await it.waiting(greet, 'bezwaar');
    expect(page.html).not.toContain('bb-quote');
    // The coordinators see that it is there, and can't choose.
    expect((await it.waiting(petra, 'bezwaar').catch(() => null))?.text ?? '').not.toContain('Wat kies je?');
    const done = await it.choose(page, { keuze: 'ja' });
    expect(done.text).toContain('Je keuze is uitgevoerd.');
    await it.provision();
    const [row] = await it.world.owner`
      select rol from lidmaatschap where persoon_id = ${await it.personId('boei')} and tot is null`;
    expect(row?.rol).toBe('resident');
  });

  test('is not a coordinator’s to touch who is more than a resident, or themself', async () => {
    const path = pathTo('wijk.lid', { gebied: GEBIED, persoon: await it.personId('anker') });
    const page = await petra.open(path);
    expect(page.text).toContain('Dit is geen bewoner.');
    const own = await petra.open(pathTo('wijk.lid', { gebied: GEBIED, persoon: await it.personId('baken') }));
    expect(own.text).toContain('Dit ben je zelf.');
    const token = (await petra.open(pathTo('wijk.team', { gebied: GEBIED }))).field('_echt') ?? '';
    const forced = await petra.post(path, { doe: 'eind', reden: 'verhuisd', _echt: token });
    expect(forced.status).toBe(400);
  });

  test('gets a link for a new password from a coordinator, shown once', async () => {
    const path = pathTo('wijk.lid', { gebied: GEBIED, persoon: await it.personId('zeil') });
    const shown = await (await petra.open(path)).submit({ doe: 'wachtwoord' });
    expect(shown.title).toBe('Nieuw wachtwoord voor Jan');
    const [, link = ''] = /value="http[^"]*(\/wachtwoord\/[^"]+)"/.exec(shown.html) ?? [];
    expect((await visit(it.app).open(link)).status).toBe(200);
    expect((await audited('wachtwoord.gevraagd')).at(-1)?.actor).toBe(
      `persoon:${await it.personId('baken')}`,
    );
  });

  test('leaves for a reason, which is kept', async () => {
    const path = pathTo('wijk.lid', { gebied: GEBIED, persoon: await it.personId('zeil') });
    const done = await (await petra.open(path)).submit({ doe: 'eind', reden: 'verhuisd' });
    expect(done.status).toBe(303);
    const [row] = await it.world.owner`
      select reden from lidmaatschap where persoon_id = ${await it.personId('zeil')}`;
    expect(row?.reden).toBe('verhuisd');
  });
});

test('a choice that is carried out twice has happened once', async () => {
  const [last] = await it.world
    .owner`select id from pagina_besluit where uitkomst = 'gedaan' order by op desc limit 1`;
  const rows = async () => [
    (await it.world.owner`select count(*)::int as n from audit`)[0]?.n,
    (await it.world.owner`select count(*)::int as n from tik`)[0]?.n,
  ];
  const before = await rows();
  await carryOutPageDecision.run({ id: last?.id }, it.ctx);
  expect(await rows()).toEqual(before);
});

describe('the gemeente', () => {
  test('sees how many wait, and neither names nor words', async () => {
    const greet = await it.signedIn('toren');
    const list = await greet.open(WIJK);
    expect(list.text).toContain('0 berichten wachten op een coördinator');
    expect(list.text).not.toContain('Jan');
    for (const page of ['wijk.leden', 'wijk.overstap', 'wijk.team'] as const)
      expect((await greet.open(pathTo(page, { gebied: GEBIED }))).status).toBe(403);
  });

  test('reads no text by the database either', async () => {
    const { sql } = it.provisioning;
    await expect(sql`select origineel from zaak`).rejects.toThrow(/permission denied/);
    await expect(sql`select te_plaatsen from zaak`).rejects.toThrow(/permission denied/);
    await expect(sql`select ref from zaak`).rejects.toThrow(/permission denied/);
    await expect(sql`select oorzaak from tip_telt`).rejects.toThrow(/permission denied/);
    await expect(sql`select melder from rapport`).rejects.toThrow(/permission denied/);
    const before = await audited('zaak.gelezen');
    const [zaak] = await it.world.owner`select id from zaak limit 1`;
    expect(await sql`select * from lees_zaak(${zaak?.id}, ${await it.personId('toren')})`).toEqual([]);
    expect(await audited('zaak.gelezen')).toHaveLength(before.length);
  });
});

test('what was reported of the only coordinator is the gemeente’s to choose, on its own page, which she cannot read', async () => {
  const roleOf = async (role: string): Promise<void> => {
    await it.world
      .owner`update lidmaatschap set rol = ${role} where persoon_id = ${await it.personId('anker')} and tot is null`;
    await it.refresh();
  };
  await roleOf('resident');
  const event = await it.say('baken', 'Wie komt er zaterdag naar de braderie?');
  await it.world.hs.person('boei').report(it.world.rooms.melding, event, 'Reclame van zijn eigen kraam');
  await takeReports({ ...it.provisioning, random: randomBytes });
  await it.settle();
  expect((await it.lastTo('boei')).content.body).toContain('De gemeente kijkt ernaar en ziet niet dat jij');
  // She is in Overleg too.
  const inOverleg = found(await it.said('baken', it.world.rooms.overleg, 'braderie'));
  expect(inOverleg.content.body).not.toContain('Reclame');
  const own = await petra.open(WIJK);
  expect(own.text).toContain('Dit is van jezelf. Iemand anders kiest.');
  const greet = await it.signedIn('toren');
  const list = (await greet.open(WIJK)).text;
  expect(list).toContain('Gemeld bericht van Petra (1×)');
  expect(list).toContain(
    'Alleen van een gemeld bericht waarover de gemeente beslist, ziet die ook de tekst.',
  );
  const page = await it.waiting(greet, 'rapport');
  // What she reads along with in Overleg stands here alone.
  expect(inOverleg.content.body).toContain('Wie bij de gemeente kiest leest het op de site.');
  for (const part of ['Wie komt er zaterdag naar de braderie?', 'Reclame van zijn eigen kraam'])
    expect(page.text).toContain(part);
  expect(page.text).not.toContain('Piet');
  expect((await audited('rapport.gelezen')).at(-1)?.actor).toBe(`persoon:${await it.personId('toren')}`);
  const looks = await audited('rapport.gelezen');
  const [zaak] = await it.world.owner<
    { id: string }[]
  >`select id from rapport_zaak where event_id = ${event}`;
  const hers = await petra.open(
    pathTo('wijk.wacht', { gebied: GEBIED, soort: 'rapport', id: found(zaak).id }),
  );
  expect(hers.text).toContain('Dit is van jezelf.');
  expect(hers.text).not.toMatch(/Reclame|Piet/);
  for (const who of ['baken', 'boei'] as const)
    expect(
      await it.world.owner`select * from lees_rapport((select id from rapport_zaak where event_id = ${event}),
        ${await it.personId(who)})`,
    ).toEqual([]);
  expect(await audited('rapport.gelezen')).toHaveLength(looks.length);
  const done = await it.choose(page, { keuze: 'weg' });
  expect(done.text).toContain('Je keuze is uitgevoerd.');
  expect((await it.bodies('boei', it.world.rooms.melding)).join()).not.toContain('braderie');
  expect((await it.lastTo('baken')).content.body).toMatch(/Bel de gemeente: 14 0517\.$/);
  expect((await it.lastTo('boei')).content.body).toContain('De gemeente heeft naar het bericht gekeken');
  expect((await audited('rapport.weg')).at(-1)?.actor).toBe(`persoon:${await it.personId('toren')}`);
  await roleOf('coordinator');
});

test('what no coordinator chose in time is the gemeente’s, on its own page too; a coordinator chooses there no more', async () => {
  const event = await it.say('zeil', 'Wie komt er zondag naar de rommelmarkt?');
  await it.world.hs.person('boei').report(it.world.rooms.melding, event, 'Hoort hier niet');
  await takeReports({ ...it.provisioning, random: randomBytes });
  await it.settle();
  const before = await it.waiting(petra, 'rapport');
  await it.world
    .owner`update rapport_zaak set geopend_op = geopend_op - interval '8 days' where event_id = ${event}`;
  await lapseReports.job.run({}, it.ctx);
  await it.settle();
  // From a page that was open already.
  await expect(it.choose(before, { keuze: 'blijft' })).rejects.toThrow('400');
  expect(
    (
      await it.world.owner`select * from lees_gemeld((select id from rapport_zaak where event_id = ${event}),
    ${await it.personId('baken')})`
    ).length,
  ).toBe(0);
  const page = await it.waiting(await it.signedIn('toren'), 'rapport');
  expect(page.text).toContain('rommelmarkt');
  expect(page.text).toContain('Hoort hier niet');
  expect((await it.choose(page, { keuze: 'weg' })).text).toContain('Je keuze is uitgevoerd.');
  expect((await it.bodies('boei', it.world.rooms.melding)).join()).not.toContain('rommelmarkt');
  expect((await audited('rapport.weg')).at(-1)?.actor).toBe(`persoon:${await it.personId('toren')}`);
});

test('who comes to coordinate reads nothing of what was decided before, nor that they were reported', async () => {
  const event = await it.say('zeil', 'Wie heeft er nog een aanhanger te leen?');
  await it.world.hs.person('boei').report(it.world.rooms.melding, event, 'Hoort hier niet');
  await takeReports({ ...it.provisioning, random: randomBytes });
  await it.settle();
  expect((await kees.open(WIJK)).text).toContain('Gemeld bericht van Jan (1×)');
  expect((await kees.open(WIJK)).text).toMatch(/Gemeld: Petra|Bezwaar van Piet: toegekend/);
  it.world.later(1);
  await it.provisioning.sql.begin(async (tx) => {
    const persoonId = await it.personId('zeil');
    await giveRole(tx, { persoonId, gebied: gebiedCode(GEBIED), role: 'coordinator' }, it.world.clock.now);
  });
  await it.refresh();
  const jan = await it.signedIn('zeil');
  const { text } = await jan.open(WIJK);
  expect(text).toContain('Kort geleden besloten');
  expect(text).not.toMatch(/Gemeld|Bezwaar van|toegekend/);
  // Nor by its address.
  const [zaak] = await it.world.owner<
    { id: string }[]
  >`select id from rapport_zaak where event_id = ${event}`;
  const page = await jan.open(pathTo('wijk.wacht', { gebied: GEBIED, soort: 'rapport', id: found(zaak).id }));
  expect(page.text).not.toContain('Hoort hier niet');
  // One more reports it: the card from before he came is left as it is, or the change would show him.
  await it.world.hs.person('anker').report(it.world.rooms.melding, event, 'Vind ik ook');
  await takeReports({ ...it.provisioning, random: randomBytes });
  await it.settle();
  expect((await inCoordinatie()).join()).not.toContain('2 buurtgenoten');
  // It stays: what he is told by no message stands on no page of his, nor in the room that he reads by now.
  const anew = await it.signedIn('baken');
  await it.choose(await it.waiting(anew, 'rapport'), { keuze: 'blijft' });
  expect((await inCoordinatie()).at(-1)).toMatch(
    /^✅ Iets wat gemeld was \(2×\): blijft staan, besloten door Petra/,
  );
  expect((await anew.open(WIJK)).text).toContain('Gemeld: Jan: laten staan door Petra');
  expect((await jan.open(WIJK)).text).not.toMatch(/Gemeld: Jan/);
});
