import { afterEach, beforeEach, expect, test } from 'vitest';
import { userId } from '#basis/matrix-ids.ts';
import { apply } from '#provisioning/jobs/apply.ts';
import { hmacOfAddress } from '#provisioning/keys.ts';
import { asked } from '#test/pages/asked.ts';
import { ALL_RULES, HOME, printed, signUp, withAddresses } from '#test/pages/joining.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import { pathTo } from '#web/paths.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
  await withAddresses(site);
  const { context, memory } = site.api;
  await context.homeserver.prepare();
  await context.homeserver.becomeAdmin('shared secret of the in-memory homeserver');
  await memory.rooms(userId('@bot:example.org')).prepare();
});
afterEach(() => site.close());

const rows = async () => (await site.api.owner`select * from aanvraag`) as Record<string, unknown>[];

test('from the address to the way into the app, with a letter', async () => {
  const browser = site.visitor();
  const waiting = await signUp(browser, 'brief');
  expect(waiting.title).toBe('We hebben je aanmelding');
  expect(waiting.text).toContain('Je krijgt een brief met een code');
  const [row] = await rows();
  expect(row).toMatchObject({
    gebied_code: 'WK007200',
    pc6: '8861XB',
    huisnummer: 12,
    toevoeging: 'A',
    naam: 'Anna Bakker',
    email: null,
    toestand: 'open',
    keuze: 'brief',
    bewijzen: ['brief', 'buren', 'balie'],
  });
  expect(row?.spelregels_versie).toMatch(/^[0-9a-f]{12}$/);

  const [letter] = await printed(site.api.context);
  const code = letter?.code ?? '';
  const typed = await site.visitor().open(pathTo('code'));
  const done = await typed.submit({ ...HOME, code: ` ${code.slice(0, 5).toLowerCase()} ${code.slice(5)}` });
  const choose = await done.follow();
  expect(choose.title).toBe('Kies je wachtwoord');
  expect(choose.field('naam')).toBe('Anna Bakker');
  const words = choose.field('woorden') ?? '';
  expect(words).toMatch(/^([a-z]+-){4}\d\d$/);

  const made = await choose.submit({ hoe: 'woorden' });
  expect(made.status).toBe(303);
  const busy = await made.follow();
  expect(busy.title).toBe('We maken het klaar');
  expect(busy.html).toContain('data-again="15"');
  expect(busy.text).toContain('Kijk of het klaar is');

  const [person] = await site.api.owner`select * from persoon where weergavenaam = 'Anna Bakker'`;
  const user = userId(String(person?.user_id));
  expect(site.api.memory.isPassword(user, words)).toBe(true);
  await apply(site.api.context, { gebied: 'WK007200' });
  const ready = await made.follow();
  expect(ready.title).toBe('Welkom in de groep');
  expect(ready.field('gebruikersnaam') ?? ready.html).toContain(String(person?.localpart));
  expect(ready.html).toContain(
    `https://mobile.element.io/element/?account_provider=example.org&amp;login_hint=mxid:${user}`,
  );

  // The code and the follower's link are used up, and the password is nowhere.
  const again = await (await site.visitor().open(pathTo('code'))).submit({ ...HOME, code });
  expect(again.status).toBe(400);
  expect((await browser.open(waiting.html.match(/\/account\/[\w-]{43}/)?.[0] ?? '')).title).toBe(
    'Deze link werkt niet (meer)',
  );
  const jobs = await site.api.owner`select payload from worker_provisioning._private_jobs
    union all select payload from worker_bot._private_jobs`;
  expect(JSON.stringify(jobs)).not.toContain(words);
  expect(site.api.logged()).not.toContain(words);
  expect(site.api.logged()).not.toContain('Anna');
  const welcome = await site.api.owner`select 1 from worker_bot._private_jobs j
    join worker_bot._private_tasks t on t.id = j.task_id where t.identifier = 'welcome'`;
  expect(welcome).toHaveLength(1);
});

test('nothing of a person is stored before the last step, and a step that is not done is asked first', async () => {
  const browser = site.visitor();
  const page = await browser.open(pathTo('meedoen'));
  const age = await (await page.submit(HOME)).follow();
  expect(age.text).toContain('Je doet mee met de groep van Harlingen.');
  const rules = await (await age.submit({ volwassen: 'ja' })).follow();
  const missing = await rules.submit({ ...ALL_RULES, regel4: null, regel9: null });
  expect(missing.status).toBe(400);
  expect(missing.text).toContain('Spelregel 4: daar houd ik me aan: zet hier een vinkje');
  expect(missing.html.match(/checked/g)).toHaveLength(9);
  expect((await browser.open(pathTo('meedoen.bewijs'))).location).toBe(pathTo('meedoen.spelregels'));
  expect((await site.visitor().open(pathTo('meedoen.naam'))).location).toBe(pathTo('meedoen'));
  expect(await rows()).toEqual([]);
  const cookie = browser.cookies.get('buurtbaken-meedoen') ?? '';
  expect(Buffer.from(cookie, 'base64url').toString('latin1')).not.toContain('8861XB');
});

test('who is younger is told kindly, and nothing is kept', async () => {
  const browser = site.visitor();
  const age = await (await (await browser.open(pathTo('meedoen'))).submit(HOME)).follow();
  const young = await (await age.submit({ volwassen: 'nee' })).follow();
  expect(young.title).toBe('Fijn dat je wilt helpen');
  expect(browser.cookies.has('buurtbaken-meedoen')).toBe(false);
  expect(await rows()).toEqual([]);
});

test.each([
  [{ postcode: '8857AA', huisnummer: '1', toevoeging: '' }, 303, '/meedoen/geen-groep'],
  [{ postcode: '8857AA', huisnummer: '2' }, 400, 'dit adres staat niet in onze lijst'],
  [{ postcode: '8857A' }, 400, 'een postcode is vier cijfers en twee letters'],
  [{ huisnummer: '12a' }, 400, 'vul een getal in'],
  [{ straat: '' }, 400, 'Straat: vul dit in'],
])('an address as %j gives %d', async (typed, status, said) => {
  const page = await site.visitor().open(pathTo('meedoen'));
  const answer = await page.submit({ ...HOME, ...typed });
  expect(answer.status).toBe(status);
  if (status === 303) expect(answer.location).toBe(said);
  else {
    expect(answer.text).toContain(said);
    expect(answer.field('plaats')).toBe('Harlingen');
  }
});

test('the group of the buurt goes before that of the wijk', async () => {
  await site.api.owner`update gebied set aan = true where code = 'BU00720006'`;
  const age = await (await (await site.visitor().open(pathTo('meedoen'))).submit(HOME)).follow();
  expect(age.text).toContain('de groep van Binnenstad');
});

test.each([
  ['Politie Harlingen', 'deze naam lijkt op die van de politie'],
  ['Анна', 'gebruik alleen letters'],
  ['=cmd()', 'gebruik alleen letters'],
  ['x'.repeat(70), 'maak je naam niet langer dan 60 tekens'],
])('the name %s is refused', async (naam, said) => {
  const browser = site.visitor();
  let page = await browser.open(pathTo('meedoen'));
  page = await (await page.submit(HOME)).follow();
  page = await (await page.submit({ volwassen: 'ja' })).follow();
  page = await (await page.submit(ALL_RULES)).follow();
  const again = await page.submit({ naam, taal: 'fy', email: 'geen adres' });
  expect(again.status).toBe(400);
  const named = await again.submit({ naam, email: '' });
  expect(named.text).toContain(said);
  expect(named.field('taal')).toBe('fy');
});

test('who asks learns nothing of who takes part: the same pages, the same rows, whoever lives there', async () => {
  const person = await site.person(['resident', 'WK007200']);
  await site.api.owner`update persoon set weergavenaam = 'Anna Bakker' where id = ${person}`;
  const known = await signUp(site.visitor(), 'brief');
  const stranger = await signUp(site.visitor(), 'brief', { naam: 'Zeger Onbekend' });
  const plain = (text: string) => text.replace(/account\/[\w-]+/g, '').replace(/[\w-]{80,}/g, '');
  expect(plain(known.text)).toBe(plain(stranger.text));
  expect(known.status).toBe(stranger.status);
  expect(await rows()).toHaveLength(2);
});

test('the address is answered by the same questions, whoever lives there: they are counted, not milliseconds', async () => {
  const { context } = site.api as unknown as { context: { sql: typeof site.api.context.sql } };
  const plain = context.sql;
  const member = await site.person(['resident', 'WK007200']);
  await site.api.owner`update persoon set weergavenaam = 'Anna Bakker' where id = ${member}`;
  await site.api.owner`insert into herstel (persoon_id, straat, adres_hmac) values
    (${member}, 'Voorstraat', ${hmacOfAddress(site.api.context.settings, { pc6: '8861XB', huisnummer: 12 })})`;
  /** Of finding the wijk, and of each step of signing up with a letter. */
  const questions = async (huisnummer: string, naam: string): Promise<readonly string[]> => {
    const { sql, queries } = asked(plain);
    context.sql = sql;
    const find = await site.visitor().open(pathTo('wijken.zoek'));
    await find.submit({ postcode: HOME.postcode, huisnummer });
    await signUp(site.visitor(), 'brief', { address: { huisnummer }, naam });
    context.sql = plain;
    return queries;
  };
  // What is read once and remembered is read now.
  await questions('14', 'Zeger Onbekend');
  const stranger = await questions('14', 'Wietske Onbekend');
  expect(stranger.length).toBeGreaterThan(10);
  expect(await questions('12', 'Anna Bakker')).toEqual(stranger);
});

test('who waits for neighbours can have a letter after all, once, or stop', async () => {
  const browser = site.visitor();
  const waiting = await signUp(browser, 'buren');
  const link = /\/account\/[\w-]{43}/.exec(waiting.html)?.[0] ?? '';
  expect(waiting.html).toContain('Toch liever een brief');
  for (let again = 0; again < 2; again += 1) await (await browser.open(link)).submit({ wat: 'brief' });
  expect((await browser.open(link)).text).toContain('Je krijgt een brief met een code');
  expect(await site.api.owner`select id from brief`).toHaveLength(1);
  expect((await (await browser.open(link)).submit({ wat: 'stop' })).title).toBe('Je aanmelding is weg');
  expect((await rows())[0]?.toestand).toBe('ingetrokken');
  expect(await printed(site.api.context)).toEqual([]);
});

test('with a list of streets nobody types one; of an address that is not on it the street is asked for', async () => {
  await site.api.owner`insert into straat (pc6, huisnummer, toevoeging, straat, plaats)
    values ('8861XB', 12, '', 'Lanen', 'Harlingen')`;
  const page = await site.visitor().open(pathTo('meedoen'));
  expect(page.field('straat')).toBeUndefined();
  const typed = { postcode: HOME.postcode, huisnummer: '12', toevoeging: '' };
  const browser = site.visitor();
  await signUp(browser, 'brief', { address: { ...typed, straat: 'Nepstraat', plaats: 'Nergens' } });
  expect((await rows())[0]).toMatchObject({ straat: 'Lanen', plaats: 'Harlingen' });
  const other = await page.submit({ ...typed, huisnummer: '14' });
  expect(other.status).toBe(400);
  expect(other.text).toContain('Straat: vul dit in');
  expect((await other.submit({ straat: 'Voorstraat', plaats: 'Harlingen' })).status).toBe(303);
});
