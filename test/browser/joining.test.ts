/**
 * From the address to the first message in the group, in a real browser, with Synapse, by letter: the applicant on a phone, the officer at a
 * desk, and then the app, for which matrix-js-sdk stands as Element's own. From opening the letter it is reckoned at a person's pace (pace.ts);
 * three minutes is what a person may need, and nearly all of that is reading. Fetching the app from the store is not in it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClientEvent, createClient, SyncState } from 'matrix-js-sdk';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT } from '#basis/catalogue/pages/account.ts';
import { LETTER } from '#basis/catalogue/print/letter.ts';
import { connect } from '#store/db.ts';
import { eventually } from '#test/harness/eventually.ts';
import type { RunningStack } from '#test/harness/stack.ts';
import { runningStack } from '#test/harness/stack.ts';
import { readPdf } from '#test/print/read-pdf.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { holdEvening } from './evening.ts';
import { goOn } from './go-on.ts';
import { setUpGroup } from './new-group.ts';
import { personsPace } from './pace.ts';

const PICTURES = process.env.BUURTBAKEN_PICTURES;
const missing = chromiumPath() === null && process.env.CI !== 'true';
if (missing) console.log('skipped: joining, since there is no Chromium (Debian: apt-get install chromium)');

const PATIENCE = { timeoutMs: 60_000 };
const FIRST = 'Hallo buren, ik ben er nu ook bij.';

describe.skipIf(missing)('somebody joins', () => {
  let stack: RunningStack;
  let browser: Browser;
  let site: string;
  let phone: Page;
  let desk: Page;
  let code = '';
  let letter = '';
  let opened = 0;
  const pace = personsPace();
  const words = async (): Promise<string> =>
    // biome-ignore lint/performance/useDomNodeTextContent: what is read is what is shown, with white space between
    await phone.evaluate(() => document.querySelector('main')?.innerText ?? '');
  let password = '';
  let userName = '';
  const next = (page = phone): Promise<void> => goOn(page, page.getByRole('button', { name: 'Verder' }));
  const picture = async (name: string, page = phone): Promise<void> => {
    if (PICTURES) await page.screenshot({ path: join(PICTURES, `meedoen-${name}.png`), fullPage: true });
  };

  beforeAll(async () => {
    stack = await runningStack();
    site = `http://127.0.0.1:${stack.port + 2}`;
    browser = await launchChromium();
    const context = await browser.newContext({
      ...{ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'nl-NL' },
    });
    phone = await context.newPage();
  }, 420_000);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, 60_000);

  it('signs up in five steps', async () => {
    await phone.goto(`${site}/`);
    await goOn(phone, phone.getByRole('link', { name: 'Meedoen' }).first());
    await phone.getByLabel('Postcode').fill('8866 af');
    await phone.getByLabel('Huisnummer').fill('7');
    await phone.getByLabel('Straat').fill('Voorstraat');
    await phone.getByLabel('Plaats').fill('Harlingen');
    await picture('1-adres');
    await next();
    await phone.getByLabel('Ja', { exact: true }).check();
    await picture('2-leeftijd');
    await next();
    for (const box of await phone.getByRole('checkbox').all()) await box.check();
    await picture('3-spelregels');
    await next();
    await phone.getByLabel('Je naam in de groep').fill('Wietske Hoekstra');
    await picture('4-naam');
    await next();
    await phone.getByLabel('Met een brief').check();
    await picture('5-bewijs');
    await goOn(phone, phone.getByRole('button', { name: 'Versturen' }));
    await phone.getByRole('heading', { name: 'We hebben je aanmelding' }).waitFor();
    await picture('6-aangemeld');
  }, 120_000);

  it('gets a letter from the officer', async () => {
    const { stdout } = await stack.command('inloglink', 'gemeente');
    desk = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
    await desk.goto(/http\S+/.exec(stdout)?.[0] ?? '');
    await goOn(desk, desk.getByRole('button', { name: 'Ga verder' }));
    await goOn(desk, desk.getByRole('link', { name: 'Brieven met een code' }));
    await desk.getByRole('radio').first().check();
    await desk.getByRole('textbox').first().fill('brieven van vandaag');
    await desk.getByRole('button').first().click();
    // Beside those of the demo.
    await desk.getByText('Er zijn 4 brieven om af te drukken.').waitFor();
    await picture('officier-brieven', desk);
    const download = desk.waitForEvent('download');
    await desk.getByRole('button', { name: 'Maak de brieven (pdf)' }).click();
    const file = await (await download).path();
    const { pages } = await readPdf(readFileSync(file));
    const text = pages.find((one) => one.text.includes('Wietske Hoekstra'))?.text ?? '';
    letter = text;
    code = (/[2-9A-HJ-NP-Z]{3,5}(?: [2-9A-HJ-NP-Z]{3,5}){1,2}(?= |$)/m.exec(text)?.[0] ?? '').replaceAll(
      ' ',
      '',
    );
    expect(code).toHaveLength(10);
  }, 120_000);

  it('scans the code, takes four words and is shown the way into the app', async () => {
    opened = Date.now();
    await phone.goto(`${site}/code#${code}-8866AF-7`);
    expect(await phone.getByLabel('Code', { exact: true }).inputValue()).toBe(code);
    expect(phone.url()).toBe(`${site}/code`);
    await picture('7-code');
    // The rest is for who has no phone, did not ask for it, or has a question.
    pace.read('the letter', letter.split(LETTER.nl.noPhoneTitle)[0] ?? '');
    pace.wait('takes the phone and opens the camera', 5);
    pace.wait('taps the link that the camera shows');
    pace.read('the page of the code', await words());
    pace.wait('taps Verder');
    await next();
    await phone.getByRole('heading', { name: 'Kies je wachtwoord' }).waitFor();
    await picture('8-wachtwoord');
    password = (await phone.locator('.bb-password').textContent()) ?? '';
    pace.read('the page of the password', await words());
    pace.write('the four words over on the letter', password);
    pace.wait('taps Maak mijn account');
    await goOn(phone, phone.getByRole('button', { name: 'Maak mijn account' }));
    await phone.getByRole('heading', { name: 'Welkom in de groep' }).waitFor({ timeout: 60_000 });
    await picture('9-klaar');
    pace.read(
      'the page with the way into the app',
      (await words()).split(ACCOUNT.nl.ready.computer)[0] ?? '',
    );
    pace.wait('taps the button that opens the app');
    pace.type('the password', password);
    pace.wait('taps Verder in the app');
    pace.wait('taps the group in the list');
    pace.type('the first message', FIRST);
    pace.wait('sends it');
    userName = await phone.getByLabel('Je gebruikersnaam').inputValue();
    expect(userName).toMatch(/^[a-z]+-[a-z]+-[a-z]+-\d\d$/);
  }, 120_000);

  it('sends the first message in the group, and reads the welcome in the own room', async () => {
    const { homeserver } = stack.status;
    const login = await createClient({ baseUrl: homeserver }).loginRequest({
      type: 'm.login.password',
      identifier: { type: 'm.id.user', user: userName },
      password,
    });
    const client = createClient({
      ...{ baseUrl: homeserver, userId: login.user_id, accessToken: login.access_token },
      deviceId: login.device_id,
    });
    await new Promise<void>((resolve, reject) => {
      client.on(ClientEvent.Sync, (state) => {
        if (state === SyncState.Prepared) resolve();
        if (state === SyncState.Error) reject(new Error('no sync'));
      });
      void client.startClient({ initialSyncLimit: 20 });
    });
    try {
      const named = (part: string) =>
        client.getRooms().find((room) => room.name.toLowerCase().includes(part));
      await eventually(async () => named('melding') !== undefined, PATIENCE);
      const group = named('melding');
      await client.sendTextMessage(group?.roomId ?? '', FIRST);
      const seconds = (Date.now() - opened) / 1000;
      const whole = seconds + pace.seconds();
      for (const one of pace.lines) console.log(`${one.seconds.toFixed(0).padStart(4)} s ${one.what}`);
      console.log(`${pace.slowSeconds().toFixed(0).padStart(4)} s for who reads slowly`);
      console.log(`${seconds.toFixed(1).padStart(4)} s by the machines; ${whole.toFixed(0)} s together`);
      // How much is to be read and typed is ours, and the same on every machine.
      expect(pace.slowSeconds()).toBeLessThanOrEqual(180);
      await eventually(async () => {
        const bodies = client
          .getRooms()
          .flatMap((room) => room.getLiveTimeline().getEvents())
          .map((event) => String(event.getContent().body ?? ''));
        return bodies.some((body) => body.includes('Drie dingen om te weten')) && bodies.includes(FIRST);
      }, PATIENCE);
    } finally {
      client.stopClient();
    }
  }, 120_000);

  it('asks for a group where there is none: three say yes, and there are rooms', async () => {
    const { homeserver, serverName } = stack.status;
    const where = { gebied: 'BU00720001', postcode: '8861 AA', houseNumber: '10' } as const;
    const coordinator = await setUpGroup(browser, site, desk, where);
    const client = createClient({ baseUrl: homeserver });
    const session = await client.loginRequest({
      type: 'm.login.password',
      identifier: { type: 'm.id.user', user: coordinator.userName },
      password: coordinator.password,
    });
    const own = createClient({ baseUrl: homeserver, accessToken: session.access_token });
    const { joined_rooms } = await own.getJoinedRooms();
    for (const room of ['', '-coordinatie', '-overleg', '-buurtpraat']) {
      const alias = `#buurt-${where.gebied.toLowerCase()}${room}:${serverName}`;
      expect(joined_rooms, alias).toContain((await own.getRoomIdForAlias(alias)).room_id);
    }
  }, 120_000);

  it('closes the account in Element, as its button does, and is erased', async () => {
    const { homeserver } = stack.status;
    const call = async (path: string, body: object, token?: string) => {
      const answer = await fetch(homeserver + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify(body),
      });
      return { status: answer.status, body: (await answer.json()) as Record<string, string> };
    };
    const identifier = { type: 'm.id.user', user: userName };
    const login = { type: 'm.login.password', identifier, password };
    const { body: session } = await call('/_matrix/client/v3/login', login);
    // Element asks without a password first and is told that one is needed.
    const deactivate = (auth: object) =>
      call('/_matrix/client/v3/account/deactivate', { erase: true, ...auth }, session.access_token);
    const asked = await deactivate({});
    expect(asked.status).toBe(401);
    const closed = await deactivate({ auth: { ...login, session: asked.body.session } });
    expect(closed.status).toBe(200);
    const sql = connect(stack.status.postgres);
    try {
      await eventually(async () => {
        const rows =
          await sql`select 1 from wissing where oorzaak = 'account-gesloten' and klaar_op is not null`;
        return rows.length === 1;
      }, PATIENCE);
      expect(await sql`select 1 from persoon where localpart = ${userName}`).toEqual([]);
    } finally {
      await sql.end();
    }
    expect((await call('/_matrix/client/v3/login', login)).status).toBe(403);
  }, 120_000);

  // Last: after it this address has logged in as often as any may.
  it('holds an information evening: many sign up and log in from one address, and the officer sees who is stuck where', async () => {
    const { homeserver } = stack.status;
    await holdEvening(
      ...([browser, desk, { site, homeserver, gebied: 'BU00720006' }, '8866 AF'] as const),
      [
        { name: 'Rixt Jansma', number: '64', way: 'balie' },
        { name: 'Bouwe Dijkstra', number: '75', way: 'brief' },
        { name: 'Hinke Postma', number: '83', way: 'balie' },
      ],
      picture,
    );
  }, 180_000);
});
