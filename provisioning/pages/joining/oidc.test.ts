/** Proof by the gemeente's own sign-in, against a real provider (oidc-provider), with the forms of its login. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { signUp, withAddresses } from '#test/pages/joining.ts';
import type { TestProvider } from '#test/pages/oidc.ts';
import { OIDC_CLIENT, OIDC_PAGES, startProvider } from '#test/pages/oidc.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Visit } from '#test/pages/visit.ts';

let provider: TestProvider;
let site: Site;
beforeAll(async () => {
  provider = await startProvider('/inlogservice/terug', (login) => ({
    address:
      login === 'zonder' ? undefined : { postal_code: '8861 XB', house_number: login.replace(/\D/g, '') },
  }));
});
afterAll(() => provider.close());

beforeEach(async () => {
  site = await startSite({
    oidcIssuer: provider.issuer,
    oidcClientId: OIDC_CLIENT.id,
    oidcClientSecret: OIDC_CLIENT.secret,
    pagesUrl: OIDC_PAGES,
  });
  await withAddresses(site);
  await site.api.owner`insert into wijk_instelling (gebied_code, instellingen, gewijzigd_op, gewijzigd_door)
    values ('WK007200', '{"bewijs": ["brief", "oidc"]}', now(), 'test')`;
});
afterEach(() => site.close());

async function applicant(): Promise<{ browser: Visit; start: string; account: string }> {
  const browser = site.visitor();
  const waiting = await signUp(browser, 'oidc');
  const account = /\/account\/[\w-]{43}/.exec(waiting.html)?.[0] ?? '';
  const away = await browser.open(`${account}/inloggen`);
  expect(away.status).toBe(303);
  return { browser, start: away.location ?? '', account };
}
const state = async () => (await site.api.owner`select toestand, bewijs from aanvraag`)[0];

test('who signs in and lives where they say goes on to their password', async () => {
  const { browser, start, account } = await applicant();
  expect(start.startsWith(`${provider.issuer}/auth?`)).toBe(true);
  expect(start).toContain('code_challenge_method=S256');
  const back = await provider.signInAt(start, 'anna-12');
  const done = await browser.open(back);
  expect([done.status, done.location]).toEqual([303, account]);
  expect((await done.follow()).title).toBe('Kies je wachtwoord');
  expect(await state()).toEqual({ toestand: 'bewezen', bewijs: 'oidc' });
  // The answer works once, and what the provider told is in no row and no line.
  expect((await browser.open(back)).title).toBe('Deze link werkt niet (meer)');
  expect(site.api.logged()).not.toContain('anna-12');
});

test.each([
  ['elders-14', 'Inloggen bij de gemeente lukte niet'],
  ['zonder', 'Inloggen bij de gemeente lukte niet'],
])('who is %s there proves nothing', async (login, title) => {
  const { browser, start } = await applicant();
  expect((await browser.open(await provider.signInAt(start, login))).title).toBe(title);
  expect((await state())?.toestand).toBe('open');
});

test('an answer that belongs to another browser, or that somebody made up, does nothing', async () => {
  const { browser, start } = await applicant();
  const back = await provider.signInAt(start, 'anna-12');
  expect((await site.visitor().open(back)).title).toBe('Deze link werkt niet (meer)');
  const forged = back.replace(/state=[^&]*/, 'state=nagemaakt');
  expect((await browser.open(forged)).title).toBe('Inloggen bij de gemeente lukte niet');
  expect((await state())?.toestand).toBe('open');
});

test('a provider that is away is told kindly', async () => {
  const context = site.api.context as { settings: { oidcIssuer?: string } };
  context.settings.oidcIssuer = 'http://127.0.0.1:9';
  const browser = site.visitor();
  const waiting = await signUp(browser, 'oidc');
  const account = /\/account\/[\w-]{43}/.exec(waiting.html)?.[0] ?? '';
  expect((await browser.open(`${account}/inloggen`)).title).toBe('Inloggen bij de gemeente lukte niet');
});
