/**
 * Every page can be found by who may see it: by links alone, from where they begin. What stands in the table and is reached by nothing is a
 * page that nobody has. On the demo, so that the demo has something on every page.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#basis/roles.ts';
import { ROLES } from '#basis/roles.ts';
import { demoPast } from '#provisioning/demo/past.ts';
import { fillRooms } from '#provisioning/demo/waiting.ts';
import { addWalkers } from '#provisioning/demo/walkers.ts';
import { fillDemo } from '#provisioning/demo.ts';
import { PAGE_ACCESS } from '#provisioning/pages/access.ts';
import { PAGES } from '#provisioning/pages/table.ts';
import { addDemoPast } from '#store/demo-past.ts';
import type { PageName } from '#web/paths.ts';
import { PATTERNS } from '#web/paths.ts';
import { readHarlingen } from './harlingen.ts';
import { reasonFor } from './reason.ts';
import type { Site } from './site.ts';
import { startSite } from './site.ts';
import type { Visit } from './visit.ts';
import { fillWijk } from './wijk.ts';

/** By another way than a link on a page. */
const OTHERWISE: Partial<Record<PageName, string>> = {
  inloglink: 'a link from the bot',
  'meedoen.geengroep': 'the step after an address without a group',
  'meedoen.leeftijd': 'the step after the address',
  'meedoen.jong': 'the step after "no, younger"',
  'meedoen.spelregels': 'the step after the age',
  'meedoen.naam': 'the step after the spelregels',
  'meedoen.bewijs': 'the step after the name',
  stap: 'where who signs in is led, if the gemeente wants a second step',
  'inloggen.dienst': 'a link on inloggen that leads on to another site',
  'inloggen.terug': 'where the sign-in of those accounts leads back to',
  koppelen: 'a link of systeembeheer',
  element: 'Element opens it',
  'gewist.verslag': 'on the page of who erased themself',
  verslagen: 'its address stands in each report of an erasure',
  'verslagen.certificaat': 'a link on verslagen',
  'beheer.wissing.verslag': 'on the page of erasures, once there was one',
  account: 'where an applicant is led, and their own link',
  'account.oidc': 'a button on the page of an applicant',
  oidc: 'where the sign-in of the gemeente leads back to',
  'wachtwoord.nieuw': 'a link by e-mail, from a coordinator, or by a code',
  groep: 'where who asks for a group is led, and their own link',
  'meelopen.agenda': 'the link that who walks makes for their calendar',
  avond: 'the QR code on the screen of an evening',
  gewist: 'where who erased themself is led',
  'beheer.reden': 'where an official is led who must say why',
  'politie.melding': 'a link that a coordinator or wijkagent hands over',
};

let site: Site;
beforeAll(async () => {
  // With accounts of the gemeente's own to sign in with, so that the pages for those are led to.
  const signIn = {
    signInIssuer: 'http://127.0.0.1:9',
    signInClientId: 'x',
    signInClientSecret: 'x'.repeat(20),
  };
  site = await startSite(signIn);
  const { context, owner } = site.api;
  await readHarlingen(site);
  await fillDemo(context);
  await fillWijk(site);
  await addDemoPast(owner, demoPast(context.clock(), 'example.org'));
  // What the gemeente itself decides.
  await owner`update bezwaar set bij = 'overleg' where staat = 'open'`;
  await context.sql.begin((tx) => fillRooms(tx, { actor: 'beheer:demo', at: context.clock() }));
  await context.sql.begin((tx) => addWalkers(tx, { actor: 'beheer:demo', at: context.clock() }));
});
afterAll(() => site.close());

/** Those with a fixed part before those with any. */
const ROUTES = (Object.entries(PATTERNS) as [PageName, string][])
  .map(([name, pattern]) => ({
    name,
    path: new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`),
    parts: pattern.split(':').length,
  }))
  .sort((one, other) => one.parts - other.parts);
const nameOf = (path: string): PageName | undefined =>
  ROUTES.find((route) => route.path.test(path.replace(/\?.*/, '')))?.name;

const MOST = 600;
/** Of pages of one kind: as many as there are gebieden in the demo. */
const EACH = 15;

/** The pages that are found by following links, each with what it answered; of pages of one kind some are looked at. */
async function found(browser: Visit, start: string): Promise<ReadonlySet<PageName>> {
  const names = new Map<PageName, number>();
  const seen = new Set<string>();
  const queue = [start];
  for (let path = queue.shift(); path !== undefined && seen.size < MOST; path = queue.shift()) {
    const name = nameOf(path);
    if (seen.has(path) || name === undefined || name === 'uitloggen' || (names.get(name) ?? 0) >= EACH)
      continue;
    seen.add(path);
    const page = await browser.open(path);
    if (page.status === 303 && page.location !== null) {
      const subject = new URL(page.location, 'http://x').searchParams.get('onderwerp');
      if (nameOf(page.location) === 'beheer.reden' && subject !== null) {
        await reasonFor(site, subject);
        seen.delete(path);
        queue.push(path);
      } else queue.push(page.location);
      continue;
    }
    // One's messages are asked of the homeserver, which here knows nobody.
    if (name === 'mijn.ophalen' && page.status === 503) names.set(name, 1);
    if (page.status !== 200) continue;
    names.set(name, (names.get(name) ?? 0) + 1);
    for (const [, to = ''] of page.html.matchAll(/\shref="(\/[^"#]*)/g)) {
      const next = to.replaceAll('&amp;', '&');
      // The way out ends the session; a file or another language is no other page.
      if (nameOf(next) === 'uitloggen') names.set('uitloggen', 1);
      if (!/[?&](?:taal|bestand)=/.test(next)) queue.push(next);
    }
  }
  return new Set(names.keys());
}

const OFFICIALS: readonly (Role | 'nobody')[] = [
  'systeembeheer',
  'gemeente',
  'auditor',
  'wijkagent',
  'coordinator',
];
const isPerson = (role: Role): boolean => !['systeembeheer', 'auditor'].includes(role);

const meant = (role: Role | 'nobody'): PageName[] =>
  PAGES.map(({ name }) => name).filter((name) => {
    const { roles } = PAGE_ACCESS[name];
    if (OTHERWISE[name] !== undefined) return false;
    if (roles === 'everyone') return role === 'nobody';
    if (role === 'nobody') return false;
    // A role without a person has no data of its own, nor anything that is theirs to sign in with.
    if (name.startsWith('mijn') && !isPerson(role)) return false;
    return roles === 'signed-in' || roles.includes(role);
  });

describe.each([...ROLES, 'nobody'] as const)('as %s', (role) => {
  test('each page that they may see is reached by links', async () => {
    const browser =
      role === 'nobody'
        ? site.visitor()
        : await site.signedIn(role, isPerson(role) ? { asPerson: true } : {});
    const reached = await found(browser, OFFICIALS.includes(role) ? PATTERNS.beheer : PATTERNS.home);
    expect(meant(role).filter((name) => !reached.has(name))).toEqual([]);
  });
});
