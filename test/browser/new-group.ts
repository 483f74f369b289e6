import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { GROEP } from '#basis/catalogue/pages/groep.ts';
import { GROEPEN_NL } from '#basis/catalogue/pages/groepen.nl.ts';
import { LOST_PASSWORD } from '#basis/catalogue/pages/lost-password.ts';
import { eventually } from '#test/harness/eventually.ts';
import { pathTo } from '#web/paths.ts';
import { goOn } from './go-on.ts';

const { own, invitation, ask } = GROEP.nl;
const { one, askers } = GROEPEN_NL;
const NAME = 'Durk Postma';
const PATIENCE = { timeoutMs: 60_000, intervalMs: 500 };

type Member = { readonly userName: string; readonly password: string };

const press = (page: Page, name: string): Promise<void> =>
  goOn(page, page.getByRole('button', { name, exact: true }));

/** What the asker reads of each of the three. */
async function standOf(asker: Page): Promise<readonly boolean[]> {
  await asker.reload();
  const main = (await asker.locator('main').textContent()) ?? '';
  return Object.values(own.steps).map((step) => main.includes(`${step}${own.since('').trimEnd()}`));
}

/**
 * A resident asks for a group of the buurt of this gebied; the gemeente, the wijkagent and the resident, each in a browser of their own, say
 * yes, and the asker sees each yes as it is said. `officer` is signed in. Gives who coordinates it, once they chose a password.
 */
export async function setUpGroup(
  browser: Browser,
  site: string,
  officer: Page,
  it: { readonly gebied: string; readonly postcode: string; readonly houseNumber: string },
): Promise<Member> {
  const stranger = async (): Promise<Page> => (await browser.newContext({ locale: 'nl-NL' })).newPage();
  const checklist = site + pathTo('beheer.groep', { gebied: it.gebied });

  const asker = await stranger();
  await asker.goto(site + pathTo('groep.opzetten'));
  await asker.getByLabel('Postcode').fill(it.postcode);
  await asker.getByLabel('Huisnummer').fill(it.houseNumber);
  await asker.getByLabel(ask.choices.buurt.label).check();
  await asker.getByLabel(ask.labels.naam, { exact: true }).fill(NAME);
  await asker.getByLabel(ask.labels.coordinator).check();
  await press(asker, ask.submit);
  expect(await standOf(asker)).toEqual([false, false, false]);

  await officer.goto(checklist);
  await press(officer, one.gemeenteYes);
  expect(await standOf(asker)).toEqual([true, false, false]);

  await officer.getByLabel(one.labels.wijkagentNaam).fill('Wijkagent Van Dam');
  await press(officer, one.ask.wijkagent);
  const link = await officer.getByLabel(GROEPEN_NL.link.label).inputValue();
  const police = await stranger();
  await police.goto(link);
  await press(police, invitation.yes);
  expect(await standOf(asker)).toEqual([true, true, false]);
  // Whoever handed the link over is out.
  await officer.goto(link);
  await officer.getByRole('heading', { name: own.gone.title }).waitFor();
  await officer.goto(checklist);
  expect(await officer.getByRole('button', { name: one.startButton }).count()).toBe(0);

  await goOn(officer, officer.getByRole('link', { name: one.toAskers }));
  await officer.getByLabel('Een rol geven of beëindigen').check();
  await officer.getByLabel('In je eigen woorden').fill('Een nieuwe groep');
  await press(officer, 'Verder');
  await press(officer, askers.invite(NAME));
  await asker.reload();
  await press(asker, invitation.yes);
  expect(await standOf(asker)).toEqual([true, true, true]);
  await asker.getByText(own.complete).waitFor();

  await officer.goto(checklist);
  await press(officer, one.startButton);
  await eventually(async () => {
    await asker.reload();
    const main = (await asker.locator('main').textContent()) ?? '';
    return main.includes('is begonnen') && !main.includes(own.making) && main.includes(invitation.signIn);
  }, PATIENCE);
  await press(asker, invitation.signIn);
  const password = (await asker.locator('.bb-password').textContent()) ?? '';
  await press(asker, LOST_PASSWORD.nl.newButton);
  const userName = await asker.getByLabel('Je gebruikersnaam').inputValue();
  for (const page of [asker, police]) await page.context().close();
  return { userName, password };
}
