import { afterEach, beforeEach, expect, test } from 'vitest';
import { redeemCode } from '#provisioning/joining/redeem.ts';
import { printed, withAddresses } from '#test/pages/joining.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import { pathTo } from '#web/paths.ts';

const NEW = { postcode: '8857 AA', huisnummer: '1', straat: 'Dorpsstraat', plaats: 'Wijnaldum' };
let site: Site;
beforeEach(async () => {
  site = await startSite();
  await withAddresses(site);
  await site.api.owner`update gebied set aan = true where code = 'WK007202'`;
});
afterEach(() => site.close());

const memberships = async () =>
  (
    await site.api.owner`select gebied_code as gebied, reden from lidmaatschap order by sinds, gebied_code`
  ).map(({ gebied, reden }) => [gebied, reden]);

test('a new address that is proven moves somebody: the old group ends, the account stays', async () => {
  const browser = await site.signedIn('resident');
  const page = await browser.open(pathTo('verhuizen'));
  const sent = await page.submit({ ...NEW, keuze: 'brief' });
  expect((await sent.follow()).title).toBe('We hebben je aanmelding');
  expect(await memberships()).toEqual([['WK007200', null]]);
  const [letter] = await printed(site.api.context);
  const done = await redeemCode(site.api.context, {
    pc6: '8857AA',
    huisnummer: 1,
    typed: letter?.code ?? '',
  });
  const link = await site.visitor().open(pathTo('account', { token: done?.token ?? '' }));
  expect(link.title).toBe('Verhuizen naar de nieuwe groep');
  expect(link.text).toContain('Je gaat naar de groep van Wijnaldum.');
  expect((await link.submit()).status).toBe(303);
  expect(await memberships()).toEqual([
    ['WK007200', 'verhuisd'],
    ['WK007202', null],
  ]);
  expect(await site.api.owner`select id from persoon`).toHaveLength(1);
  expect((await link.submit()).status).toBe(303);
  expect(await memberships()).toHaveLength(2);
});

test.each([
  [{ postcode: '8861XB', huisnummer: '12' }, 'je hoeft niets te doen'],
  [{ postcode: '8857AA', huisnummer: '9' }, 'dit adres staat niet in onze lijst'],
])('an address as %j moves nobody', async (typed, said) => {
  const page = await (await site.signedIn('resident')).open(pathTo('verhuizen'));
  const answer = await page.submit({ ...NEW, ...typed, keuze: 'brief' });
  expect(answer.status).toBe(400);
  expect(answer.text.toLowerCase()).toContain(said);
  expect(await site.api.owner`select id from aanvraag`).toEqual([]);
});
