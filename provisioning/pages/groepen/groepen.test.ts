/** A new group: asked for, a checklist of three, and only then rooms. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readHarlingen } from '#test/pages/harlingen.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Shown, Visit } from '#test/pages/visit.ts';
import { pathTo } from '#web/paths.ts';
import { expireGroups } from '../../groups/expire.ts';
import { apply } from '../../jobs/apply.ts';

const MIDLUM = 'WK007201';
const GROEP = pathTo('beheer.groep', { gebied: MIDLUM });
const ASKER = {
  ...{ postcode: '8862 AA', huisnummer: '1', voor: 'wijk', naam: 'Sietske Visser' },
  ...{ email: 'sietske@voorbeeld.example', telefoon: '06 1234 5678', coordinator: 'ja' },
};
let site: Site;
let officer: Visit;
beforeEach(async () => {
  site = await startSite();
  await readHarlingen(site);
  officer = await site.signedIn('gemeente');
});
afterEach(() => site.close());

const ask = async (values: Record<string, string | null> = {}, browser = site.visitor()) =>
  await (await browser.open(pathTo('groep.opzetten'))).submit({ ...ASKER, ...values });
const tap = async (path: string, values: Record<string, string>, browser = officer): Promise<Shown> => {
  const token = (await browser.open(path)).field('_echt') ?? '';
  return await browser.post(path, { ...values, _echt: token }, { 'sec-fetch-site': 'same-origin' });
};
const linkOf = (page: Shown): string =>
  page.field('link') ?? /value="([^"]*\/groep\/[^"]*)"/.exec(page.html)?.[1] ?? '';
const isOn = async () => {
  const [row] = await site.api.owner`select aan from gebied where code = ${MIDLUM}`;
  return row?.aan as boolean;
};
const actions = async () =>
  (
    await site.api
      .owner`select actie from audit where actie like 'groep%' or actie like 'gebied%' order by nr`
  ).map(({ actie }) => actie);

/** As the job does it that was asked for when the group started. */
async function makeRooms(): Promise<void> {
  const { context } = site.api;
  await context.homeserver.becomeAdmin('shared secret of the in-memory homeserver');
  await apply(context, { gebied: MIDLUM });
}

/** Gives the path of the asker's own page. */
async function asked(): Promise<string> {
  const done = await ask();
  expect(done.status).toBe(303);
  return done.location ?? '';
}

/** Has the wijkagent asked by a link and say yes; gives the path of their own page. */
async function officerSaysYes(): Promise<string> {
  const made = await tap(GROEP, { doe: 'vraag-wijkagent', wijkagentNaam: 'Wijkagent De Boer' });
  const link = linkOf(made);
  const done = await tap(link, { doe: 'ja', naam: 'Wijkagent De Boer' }, site.visitor());
  expect(done.status).toBe(303);
  return done.location ?? '';
}

/** Has the asker invited as coordinator, by the officer who gave a reason. */
async function inviteAsker(): Promise<void> {
  const path = pathTo('beheer.groep.vragers', { gebied: MIDLUM });
  const reason = await (await officer.open(path)).follow();
  await reason.submit({ reden: 'rol-regelen', woorden: 'Nieuwe groep in Midlum' });
  const page = await officer.open(path);
  const id = /name="vraag" value="([^"]*)"/.exec(page.html)?.[1] ?? '';
  expect((await tap(path, { vraag: id })).status).toBe(303);
}

test('from asking to rooms: only when all three said yes, each with who and when', async () => {
  const own = await asked();
  const page = await site.visitor().open(own);
  expect(page.title).toBe('De groep van Midlum');
  expect(page.text).toContain('De gemeente zegt ja Nog niet');
  expect(page.html).toMatch(new RegExp(`value="http[^"]*${own}"`));

  expect((await tap(GROEP, { doe: 'gemeente-ja' })).status).toBe(303);
  expect((await tap(GROEP, { doe: 'start' })).text).toContain('Nog niet alle drie zeggen ja');
  const officerPage = await officerSaysYes();
  expect(await isOn()).toBe(false);
  await inviteAsker();
  const asker = site.visitor();
  const question = await asker.open(own);
  expect(question.title).toBe('Coördinator van de groep van Midlum');
  expect(question.field('naam')).toBe('Sietske Visser');
  expect((await tap(own, { doe: 'ja', naam: 'Sietske Visser' }, asker)).location).toBe(own);
  expect(await isOn()).toBe(false);
  expect((await officer.open(GROEP)).text).toContain('Begin de groep');

  // A fault in one form of the page does not untick what another offers.
  const faulty = await tap(GROEP, { doe: 'stop' });
  expect([faulty.status, faulty.html]).toEqual([
    400,
    expect.stringMatching(/name="buurtpraat"[^>]* checked/),
  ]);
  const started = await tap(GROEP, { doe: 'start', buurtpraat: 'ja' });
  expect(started.status).toBe(303);
  expect(await isOn()).toBe(true);
  const people = await site.api.owner`
    select l.rol, p.weergavenaam from lidmaatschap l join persoon p on p.id = l.persoon_id where l.gebied_code = ${MIDLUM} order by 1`;
  expect(people.map((it) => [it.rol, it.weergavenaam])).toEqual([
    ['coordinator', 'Sietske Visser'],
    ['wijkagent', 'Wijkagent De Boer'],
  ]);
  const jobs = await site.api.owner`select * from job_list('provisioning', null, 10)`;
  expect(jobs.map(({ task }) => task)).toContain('apply');
  expect((await asker.open(own)).text).toContain('De groep van Midlum is begonnen.');
  const late = (await asker.open(pathTo('wijken.zoek'))).field('_echt') ?? '';
  expect((await asker.post(own, { doe: 'intrekken', _echt: late })).status).toBe(400);
  expect((await site.visitor().open(officerPage)).text).toContain('Je account wordt gemaakt.');
  expect(await actions()).toEqual([
    ...[
      'groep.gevraagd',
      'groep.gemeente-ja',
      'groep.uitnodiging',
      'groep.ja',
      'groep.uitnodiging',
      'groep.ja',
    ],
    'gebied.aan',
  ]);
  const log = JSON.stringify(await site.api.owner`select * from audit`);
  for (const name of ['Sietske', 'De Boer', '06 1234', 'voorbeeld']) expect(log).not.toContain(name);
});

test('who said yes chooses a password by their own link, once their account is there', async () => {
  const own = await asked();
  await tap(GROEP, { doe: 'gemeente-ja' });
  await officerSaysYes();
  await inviteAsker();
  const asker = site.visitor();
  await tap(own, { doe: 'ja', naam: 'Sietske Visser' }, asker);
  // Not before the group started.
  expect((await tap(own, { doe: 'inloggen' }, asker)).location).toBe(own);
  await tap(GROEP, { doe: 'start' });
  expect((await asker.open(own)).text).toContain('Je account wordt gemaakt.');
  const { owner } = site.api;
  await makeRooms();
  expect(
    await owner`select distinct soort from kamer where gebied_code = ${MIDLUM} and room_id is not null order by 1`,
  ).toEqual(['bewoner', 'coordinatie', 'melding', 'overleg', 'ruimte'].map((soort) => ({ soort })));
  // Until one is chosen they may begin anew.
  for (const _time of [1, 2])
    expect((await tap(own, { doe: 'inloggen' }, asker)).location).toMatch(/^\/wachtwoord\//);
  const choosing = await (await tap(own, { doe: 'inloggen' }, asker)).follow();
  expect((await choosing.submit({ hoe: 'woorden' })).status).toBe(200);
  expect((await asker.open(own)).text).toContain('Je hebt al een wachtwoord gekozen.');
  const again = (await asker.open(pathTo('wijken.zoek'))).field('_echt') ?? '';
  expect((await asker.post(own, { doe: 'inloggen', _echt: again })).location).toBe(own);
});

describe('a link', () => {
  test('that was handed over works no more once somebody said yes with it', async () => {
    await tap(GROEP, { doe: 'begin' });
    expect((await officer.open(GROEP)).text).toContain('Deze dienst kan geen e-mail versturen.');
    const typed = { coordinatorNaam: 'Jan Bakker', coordinatorEmail: 'jan@voorbeeld.example' };
    const made = await tap(GROEP, { doe: 'vraag-coordinator', ...typed });
    const link = linkOf(made);
    const done = await tap(link, { doe: 'ja', naam: 'Jan B.' }, site.visitor());
    expect(done.location).not.toContain(link);
    expect((await site.visitor().open(link)).title).toBe('Deze link werkt niet meer');
    expect((await site.visitor().open(done.location ?? '')).text).toContain('Dit is nu je eigen link.');
    expect(JSON.stringify(await site.api.owner`select * from groep_uitnodiging`)).not.toContain(
      link.slice(-43),
    );
  });

  test('that is made up, withdrawn or too old is told alike', async () => {
    await tap(GROEP, { doe: 'begin' });
    const link = linkOf(await tap(GROEP, { doe: 'vraag-coordinator', coordinatorNaam: 'Jan Bakker' }));
    const late = linkOf(await tap(GROEP, { doe: 'vraag-coordinator', coordinatorNaam: 'An Bakker' }));
    const [{ id } = { id: '' }] = await site.api
      .owner`select id from groep_uitnodiging order by gemaakt_op, naam desc`;
    await tap(GROEP, { intrekken: id });
    await site.api.owner`update groep_uitnodiging set verloopt_op = ${site.api.context.clock()}`;
    for (const path of [link, late, pathTo('groep', { token: 'x'.repeat(43) })]) {
      const { status, title } = await site.visitor().open(path);
      expect([status, title]).toEqual([200, 'Deze link werkt niet meer']);
    }
  });
});

describe('taking back, before the group starts', () => {
  test('the gemeente, the wijkagent and the officer for them', async () => {
    await tap(GROEP, { doe: 'begin' });
    await tap(GROEP, { doe: 'gemeente-ja' });
    await tap(GROEP, { doe: 'gemeente-terug' });
    const own = await officerSaysYes();
    await tap(own, { doe: 'nee' }, site.visitor());
    const page = await officer.open(GROEP);
    expect(page.text).toContain('1. De gemeente Nog niet 2. De wijkagent Nog niet');
    await tap(own, { doe: 'ja', naam: 'Wijkagent De Boer' }, site.visitor());
    expect((await officer.open(GROEP)).text).toContain('2. De wijkagent Ja, zelf geantwoord');
  });

  test('the asker: who and where are erased at once, and an invitation with it', async () => {
    const own = await asked();
    await inviteAsker();
    const done = await tap(own, { doe: 'intrekken' }, site.visitor());
    expect(done.location).toBe('/');
    expect(
      JSON.stringify(await site.api.owner`select * from groep_aanvraag, groep_uitnodiging`),
    ).not.toContain('Sietske');
    expect((await site.visitor().open(own)).title).toBe('Deze link werkt niet meer');
  });

  test('stopping it needs a reason, and the asker hears it', async () => {
    const own = await asked();
    expect((await tap(GROEP, { doe: 'stop' })).status).toBe(400);
    expect((await tap(GROEP, { doe: 'stop', reden: 'geen-coordinator' })).status).toBe(303);
    expect((await site.visitor().open(own)).text).toContain('Er komt nu geen groep.');
    expect((await officer.open(GROEP)).text).toContain('Hier wordt nu geen groep opgezet.');
  });
});

test('a wijkagent who takes part already answers when signed in', async () => {
  const browser = await site.signedIn('wijkagent', { asPerson: true });
  const [{ id } = { id: '' }] = await site.api
    .owner`select persoon_id as id from lidmaatschap where rol = 'wijkagent'`;
  await tap(GROEP, { doe: 'begin' });
  expect((await tap(GROEP, { doe: 'vraag-wijkagent', wijkagentPersoon: id })).status).toBe(303);
  const told = await site.api.owner`select j.payload from worker_bot._private_jobs j
    join worker_bot._private_tasks t on t.id = j.task_id where t.identifier = 'asked-for-group'`;
  expect(told.map(({ payload }) => payload)).toMatchObject([{ persoon: id, gebied: MIDLUM }]);
  const path = pathTo('uitnodigingen');
  const page = await browser.open(path);
  expect(page.text).toContain('Wil je wijkagent zijn in de groep van Midlum?');
  const invitation = /name="ja" value="([^"]*)"/.exec(page.html)?.[1] ?? '';
  const stranger = await site.signedIn('wijkagent', { asPerson: true });
  const own = (await stranger.open(pathTo('wijken.zoek'))).field('_echt') ?? '';
  expect((await stranger.post(path, { ja: invitation, _echt: own })).status).toBe(400);
  expect((await tap(path, { ja: invitation }, browser)).status).toBe(303);
  expect((await officer.open(GROEP)).text).toContain('2. De wijkagent Ja, zelf geantwoord');
});

test('a name that is taken stops the start, and nothing is half done', async () => {
  await tap(GROEP, { doe: 'begin' });
  await tap(GROEP, { doe: 'gemeente-ja' });
  await officerSaysYes();
  for (const naam of ['Jan Bakker', 'Jan Bakker']) {
    const link = linkOf(await tap(GROEP, { doe: 'vraag-coordinator', coordinatorNaam: naam }));
    await tap(link, { doe: 'ja', naam }, site.visitor());
  }
  const refused = await tap(GROEP, { doe: 'start' });
  expect([refused.status, await isOn()]).toEqual([400, false]);
  expect(refused.text).toContain('De naam van de coördinator lijkt te veel op die van iemand anders');
  expect(await site.api.owner`select 1 from persoon`).toEqual([]);
});

describe('asking', () => {
  test.each([
    [{ postcode: '12' }, 'Postcode: dit is geen postcode'],
    [{ postcode: '9999ZZ' }, 'Postcode: dit adres kennen we niet'],
    [{ naam: 'Politie Harlingen' }, 'Naam: deze naam lijkt van de politie of de gemeente'],
    [{ email: 'geen adres' }, 'E-mailadres: dit is geen e-mailadres'],
    [{ telefoon: 'bel maar' }, 'Telefoonnummer: dit is geen telefoonnummer'],
    [{ naam: '' }, 'Naam: vul dit in'],
  ])('%o is refused by its field and nothing typed is lost', async (values, said) => {
    const again = await ask(values);
    expect([again.status, again.text]).toEqual([400, expect.stringContaining(said)]);
    expect(again.field('huisnummer')).toBe('1');
    expect(await site.api.owner`select 1 from groep_aanvraag`).toEqual([]);
  });

  test('neither e-mail nor telephone is needed; where there is a group it is shown instead', async () => {
    expect((await ask({ email: '', telefoon: '', coordinator: null })).status).toBe(303);
    const there = await ask({ postcode: '8861AA', huisnummer: '10' });
    expect(there.status).toBe(303);
    await site.api.owner`update gebied set aan = true where code = 'WK007200'`;
    const page = await ask({ postcode: '8861AA', huisnummer: '10' });
    expect([page.status, page.title]).toEqual([200, 'Harlingen']);
  });

  test('one address asks three times at most, and is told no more than who is too fast', async () => {
    for (const nr of [1, 2, 3]) expect([nr, (await ask()).status]).toEqual([nr, 303]);
    const fourth = await ask();
    expect([fourth.status, fourth.title]).toEqual([429, 'Even wachten']);
    expect((await ask({ toevoeging: 'B' })).status).toBe(429);
  });
});

test('names are shown after a reason alone; the checklist has none', async () => {
  await asked();
  const list = await officer.open(GROEP);
  expect(list.text).toContain('Eén bewoner vroeg om deze groep.');
  expect(list.html).not.toContain('Sietske');
  const path = pathTo('beheer.groep.vragers', { gebied: MIDLUM });
  const asks = await officer.open(path);
  expect(asks.location).toContain('/beheer/reden');
  await (await asks.follow()).submit({ reden: 'rol-regelen', woorden: 'Nieuwe groep' });
  const page = await officer.open(path);
  expect(page.text).toContain('Sietske Visser');
  expect(page.text).toContain('06 1234 5678');
  expect(await site.api.owner`select 1 from audit where actie = 'inzage'`).toHaveLength(1);
});

test('who asked is erased sixty days after it ended, and the figure stays', async () => {
  await asked();
  await tap(GROEP, { doe: 'stop', reden: 'anders' });
  const { context, owner } = site.api;
  const at = (days: number) => ({
    ...context,
    clock: () => new Date(context.clock().getTime() + days * 86_400_000),
  });
  await expireGroups(at(59));
  expect(await owner`select 1 from groep_aanvraag where naam is not null`).toHaveLength(1);
  await expireGroups(at(61));
  const [row] = await owner`select * from groep_aanvraag`;
  expect([row?.naam, row?.email, row?.pc6, row?.token_sha256, row?.gewist_op !== null]).toEqual([
    ...[null, null, null, null, true],
  ]);
});
