import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { AANVRAGEN_NL } from '#basis/catalogue/pages/aanvragen.nl.ts';
import { AVOND } from '#basis/catalogue/pages/avond.ts';
import { JOINING } from '#basis/catalogue/pages/joining.ts';
import { WIJKEN_BEHEER_NL } from '#basis/catalogue/pages/wijken-beheer.nl.ts';
import { qrSquare } from '#provisioning/qr.ts';
import { eventually } from '#test/harness/eventually.ts';
import { pathTo } from '#web/paths.ts';
import { goOn } from './go-on.ts';

const { evening, one } = WIJKEN_BEHEER_NL;
const { proof } = JOINING.nl;
/** More than anybody's address may log in at once, and less than a hall's. */
const HALL_LOGINS = 60;
const PATIENCE = { timeoutMs: 60_000, intervalMs: 500 };

type Place = { readonly site: string; readonly homeserver: string; readonly gebied: string };
type Guest = { readonly name: string; readonly number: string; readonly way: keyof typeof proof.options };

const press = (page: Page, name: string): Promise<void> =>
  goOn(page, page.getByRole('button', { name, exact: true }));

/**
 * An information evening as the officer holds it: opened for a gebied, its code on a screen, people who sign up from one address on their
 * phones, who is stuck where, one helped on at the counter until they are in the app, as many log-ins as a hall has, and an end after which
 * that address has what any has. `officer` is signed in; `guests` live at `postcode`, the first of them comes to the counter. `picture` keeps one.
 */
export async function holdEvening(
  browser: Browser,
  officer: Page,
  { site, homeserver, gebied }: Place,
  postcode: string,
  guests: readonly [Guest, ...Guest[]],
  picture: (name: string, page: Page) => Promise<void>,
): Promise<void> {
  const here = site + pathTo('beheer.avond', { gebied });
  await officer.goto(site + pathTo('beheer.wijk', { gebied }));
  await goOn(officer, officer.getByRole('link', { name: one.evening }));
  await press(officer, evening.open);
  await goOn(officer, officer.getByRole('link', { name: evening.screen }));
  const address = (await officer.locator('.bb-screen-address').textContent()) ?? '';
  expect(address).toMatch(new RegExp(`^${site}/avond/`));
  // The square on the screen is that very address.
  expect(await officer.locator('.bb-qr path').getAttribute('d')).toBe(qrSquare(address).path);
  await picture('avond-scherm', officer);

  const phones = await Promise.all(guests.map((guest) => signUp(browser, address, postcode, guest)));
  await officer.goto(here);
  const stands = async (): Promise<string> => (await officer.locator('main').textContent()) ?? '';
  for (const step of ['open balie', 'open brief'] as const) {
    const count = guests.filter(({ way }) => `open ${way}` === step).length;
    expect(await stands()).toContain(evening.count(evening.steps[step], count));
  }
  await picture('avond-wie-staat-waar', officer);

  const [phone, guest] = [phones[0] as Page, guests[0]];
  const code = await codeAtCounter(officer, here, guest.name);
  await phone.goto(site + pathTo('code'));
  await phone.getByLabel('Postcode').fill(postcode);
  await phone.getByLabel('Huisnummer').fill(guest.number);
  await phone.getByLabel('Code', { exact: true }).fill(code);
  await press(phone, JOINING.nl.next);
  const password = (await phone.locator('.bb-password').textContent()) ?? '';
  await press(phone, 'Maak mijn account');
  await phone.getByRole('heading', { name: 'Welkom in de groep' }).waitFor({ timeout: 60_000 });
  const user = await phone.getByLabel('Je gebruikersnaam').inputValue();
  await officer.goto(here);
  expect(await stands()).toContain(evening.count(evening.steps['account zonder app'], 1));

  const logIn = async (name: string, words: string): Promise<number> => {
    const identifier = { type: 'm.id.user', user: name };
    const body = JSON.stringify({ type: 'm.login.password', identifier, password: words });
    return (await fetch(`${homeserver}/_matrix/client/v3/login`, { method: 'POST', body })).status;
  };
  // Many who mistype their name in one hall, each another: told so, and not to wait. Of any other address so many would take minutes.
  let told = 0;
  await eventually(async () => {
    while (told < HALL_LOGINS && (await logIn(`niemand-${told}`, 'x')) === 403) told += 1;
    return told === HALL_LOGINS;
  }, PATIENCE);
  await eventually(async () => (await logIn(user, password)) === 200, PATIENCE);
  await goOn(officer, officer.getByRole('link', { name: evening.refresh }));
  expect(await stands()).toContain(evening.count(evening.steps['account met app'], 1));

  await press(officer, evening.close);
  await phone.goto(address);
  await phone.getByRole('heading', { name: AVOND.nl.over.title }).waitFor();
  await eventually(async () => (await logIn('niemand', 'x')) === 429, PATIENCE);
  for (const page of phones) await page.context().close();
}

/** Somebody scans the code on the screen and signs up; their phone, at the page where it stands. */
async function signUp(
  browser: Browser,
  address: string,
  postcode: string,
  { name, number, way }: Guest,
): Promise<Page> {
  const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
  const page = await (await browser.newContext({ ...phone, locale: 'nl-NL' })).newPage();
  await page.goto(address);
  await goOn(page, page.getByRole('link', { name: AVOND.nl.join }).last());
  await page.getByLabel('Postcode').fill(postcode);
  await page.getByLabel('Huisnummer').fill(number);
  await page.getByLabel('Straat').fill('Voorstraat');
  await page.getByLabel('Plaats').fill('Harlingen');
  await press(page, JOINING.nl.next);
  await page.getByLabel('Ja', { exact: true }).check();
  await press(page, JOINING.nl.next);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await press(page, JOINING.nl.next);
  await page.getByLabel(JOINING.nl.who.labels.naam).fill(name);
  await press(page, JOINING.nl.next);
  await page.getByLabel(proof.options[way]).check();
  await press(page, proof.send);
  await page.getByRole('heading', { name: 'We hebben je aanmelding' }).waitFor();
  return page;
}

/** From the list of who is stuck, with a reason for each look, to the code that is handed over. */
async function codeAtCounter(officer: Page, evening: string, name: string): Promise<string> {
  for (let nr = 1; ; nr += 1) {
    await officer.goto(evening);
    await goOn(officer, officer.getByRole('link', { name: WIJKEN_BEHEER_NL.evening.nr(nr), exact: true }));
    await officer.getByRole('radio').first().check();
    await officer.getByRole('textbox').first().fill('staat voor me op de avond');
    await press(officer, 'Verder');
    if (((await officer.locator('main').textContent()) ?? '').includes(name)) break;
  }
  const { one: text } = AANVRAGEN_NL;
  await officer.getByLabel(text.yesTitle).check();
  await officer.getByLabel(text.seenOptions.post).check();
  await press(officer, text.button);
  return (await officer.locator('.bb-password').textContent()) ?? '';
}
