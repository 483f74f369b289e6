/** The one table of who sees which page, walked whole: each role at each page, and each page of a gebied from elsewhere. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gebiedCode } from '#basis/cbs.ts';
import type { Role } from '#basis/roles.ts';
import { ROLES } from '#basis/roles.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Visit } from '#test/pages/visit.ts';
import type { PageName } from '#web/paths.ts';
import { PATTERNS } from '#web/paths.ts';
import type { PageAccess } from './access.ts';
import { mayOpen, PAGE_ACCESS } from './access.ts';
import { PAGES } from './table.ts';
import type { Visitor } from './visitor.ts';

/** Written out by hand: who is meant to see what. `everyone` and `signed-in` pages apart. */
const MEANT: Partial<Record<PageName, readonly Role[]>> = {
  beheer: ['systeembeheer', 'gemeente', 'auditor', 'coordinator', 'wijkagent'],
  'beheer.instellingen': ['systeembeheer', 'gemeente'],
  'beheer.logo': ['systeembeheer', 'gemeente'],

  wijk: ['coordinator', 'gemeente'],
  'wijk.wacht': ['coordinator', 'gemeente'],
  'wijk.aanmeldingen': ['coordinator'],
  'wijk.leden': ['coordinator'],
  'wijk.lid': ['coordinator'],
  'wijk.team': ['coordinator'],
  'wijk.uitnodigen': ['coordinator', 'gemeente'],
  'wijk.overstap': ['coordinator'],
  'wijk.proberen': ['coordinator', 'gemeente'],
  'wijk.proef': ['coordinator', 'gemeente'],
  'wijk.instellingen': ['coordinator', 'gemeente'],
  'wijk.surveillance': ['coordinator'],
  meelopen: ['resident', 'coordinator'],
  uitnodigingen: ['coordinator', 'wijkagent', 'resident'],
  'beheer.groepen': ['gemeente'],
  'beheer.groep': ['gemeente'],
  'beheer.groep.vragers': ['gemeente'],
  'beheer.wijken': ['systeembeheer', 'gemeente'],
  'beheer.wijk': ['systeembeheer', 'gemeente'],
  'beheer.wijk.plan': ['systeembeheer', 'gemeente'],
  'beheer.inlezen': ['systeembeheer', 'gemeente'],
  'beheer.inrichten': ['gemeente'],
  'beheer.avond': ['gemeente'],
  'beheer.avond.scherm': ['gemeente'],
  verhuizen: ['resident'],
  'beheer.aanvragen': ['gemeente'],
  'beheer.aanvraag': ['gemeente'],
  'beheer.brieven': ['gemeente'],
  'beheer.brief': ['gemeente'],
  'beheer.berichten': ['gemeente'],
  'beheer.berichten.nieuw': ['gemeente'],
  'beheer.bericht': ['gemeente'],
  'beheer.archief': ['gemeente'],
  'beheer.cijfers': ['gemeente', 'auditor'],
  'wijk.cijfers': ['gemeente', 'auditor', 'coordinator'],
  'beheer.mensen': ['systeembeheer', 'gemeente'],
  'beheer.mens': ['systeembeheer', 'gemeente'],
  'beheer.toegang': ['systeembeheer', 'gemeente'],
  'beheer.tokens': ['systeembeheer'],
  'beheer.afwijkingen': ['systeembeheer', 'gemeente'],
  'beheer.dienst': ['systeembeheer', 'gemeente'],
  'beheer.back-up': ['systeembeheer', 'gemeente'],
  'beheer.taken': ['systeembeheer'],
  'beheer.bewaren': ['systeembeheer', 'gemeente', 'auditor'],
  'beheer.logboek': ['gemeente', 'auditor'],
  'beheer.logboek.regel': ['gemeente', 'auditor'],
  'beheer.controlegetal': ['systeembeheer', 'gemeente', 'auditor', 'coordinator', 'wijkagent'],
  'mijn.koppelen': ['coordinator', 'wijkagent', 'gemeente', 'auditor', 'systeembeheer'],
  'mijn.stap': ['coordinator', 'wijkagent', 'gemeente', 'auditor', 'systeembeheer'],
  'beheer.reden': ['systeembeheer', 'gemeente', 'auditor', 'wijkagent'],
  'beheer.wissingen': ['systeembeheer', 'gemeente', 'auditor'],
  'beheer.wissing.verslag': ['systeembeheer', 'gemeente', 'auditor'],
  'beheer.register': ['systeembeheer', 'gemeente', 'auditor'],
  'beheer.drukwerk': ['gemeente', 'coordinator'],
  'beheer.drukwerk.gebied': ['gemeente', 'coordinator'],
  'beheer.meldingen': ['coordinator', 'wijkagent'],
  'wijk.melding.politie': ['coordinator', 'wijkagent'],
  'wijk.waarnemingen': ['coordinator'],
  'wijk.rondecijfers': ['gemeente', 'auditor', 'coordinator', 'wijkagent'],
  'beheer.openbaar': ['gemeente'],
  'beheer.rondecijfers': ['gemeente', 'auditor', 'coordinator', 'wijkagent'],
  'mijn.vakantie': ['resident', 'coordinator'],
};
const EVERYONE: readonly PageName[] = [
  'home',
  'spelregels',
  'privacy',
  'toegankelijkheid',
  'inloggen',
  'inloglink',
  'element',
  'inloggen.dienst',
  'inloggen.terug',
  'koppelen',
  'wijken',
  'wijken.gebied',
  'wijken.zoek',
  'groep.opzetten',
  'groep',
  'avond',
  'meedoen',
  'meedoen.geengroep',
  'meedoen.leeftijd',
  'meedoen.jong',
  'meedoen.spelregels',
  'meedoen.naam',
  'meedoen.bewijs',
  'code',
  'account',
  'account.oidc',
  'oidc',
  'wachtwoord',
  'wachtwoord.nieuw',
  'gewist',
  'gewist.verslag',
  'verslagen',
  'verslagen.certificaat',
  'politie.melding',
  'meelopen.agenda',
];
const SIGNED_IN: readonly PageName[] = ['uitloggen', 'stap', 'mijn', 'mijn.ophalen', 'mijn.stoppen'];

const OWN = 'WK007200';
const OTHER = 'WK007202';
/** A path that the page's pattern fits, in this gebied. */
const concrete = (name: PageName, gebied: string): string =>
  PATTERNS[name]
    .replace(':gebied', gebied)
    .replace(':token', 'x'.repeat(43))
    .replace(':vorm', 'json')
    .replace(/:\w+/g, '5d0c1f0e-6a57-4c1e-9b7f-2f6b8c1d4a99');

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

test('every page stands in the table of pages, of access and here, once', () => {
  const names = PAGES.map(({ name }) => name).sort();
  expect(names).toEqual(Object.keys(PAGE_ACCESS).sort());
  expect(names).toEqual(Object.keys(PATTERNS).sort());
  expect(names).toEqual([...Object.keys(MEANT), ...EVERYONE, ...SIGNED_IN].sort());
  for (const access of Object.values(PAGE_ACCESS)) expect(access.source.length).toBeGreaterThan(10);
});

test('a page is of the own gebied alone exactly if its path has one', () => {
  for (const [name, access] of Object.entries(PAGE_ACCESS) as [PageName, PageAccess][]) {
    const hasGebied = PATTERNS[name].includes('/:gebied');
    if (access.ownGebied) expect([name, hasGebied]).toEqual([name, true]);
    const roles: readonly string[] = typeof access.roles === 'string' ? [] : access.roles;
    const isOfGebied = roles.some((role) => ['coordinator', 'wijkagent', 'resident'].includes(role));
    if (hasGebied && isOfGebied) expect([name, access.ownGebied]).toEqual([name, true]);
  }
});

/** Shown, or refused by the page itself for what is not there; not by the door. */
const isPast = (status: number): boolean => [200, 303, 400, 404, 409].includes(status);

describe.each(ROLES)('%s', (role) => {
  let browser: Visit;
  beforeAll(async () => {
    browser = await site.signedIn(role);
  });

  test.each(PAGES.map(({ name }) => name))('%s', async (name) => {
    const isMeant = MEANT[name]?.includes(role) ?? true;
    const isOpenTo = isMeant ? 'past' : 403;
    const { status } = await browser.open(concrete(name, OWN));
    expect(isPast(status) ? 'past' : status).toBe(isOpenTo);
    const { roles, ownGebied = false } = PAGE_ACCESS[name];
    const isOfService = ['systeembeheer', 'gemeente', 'auditor'].includes(role);
    if (ownGebied && isMeant && !isOfService && typeof roles !== 'string')
      expect((await browser.open(concrete(name, OTHER))).status).toBe(404);
    // A form of this very browser, and still no further than the door.
    if (!isMeant) expect((await browser.post(concrete(name, OWN), {})).status).toBe(403);
  });
});

test('who is not signed in sees what is for everyone and is sent to sign in for the rest, also with a form', async () => {
  const browser = site.visitor();
  // A link that does not work says so by its status.
  const byLink: readonly PageName[] = ['politie.melding', 'meelopen.agenda'];
  for (const { name } of PAGES.filter((one) => !byLink.includes(one.name))) {
    const path = concrete(name, OWN);
    if (EVERYONE.includes(name)) {
      const { status, location } = await browser.open(path);
      // A step that has others before it leads there.
      if (status === 303) expect([name, location?.startsWith('/inloggen')]).toEqual([name, false]);
      else expect([name, status]).toEqual([name, 200]);
    } else
      for (const shown of [await browser.open(path), await browser.post(path, {})])
        expect([name, shown.status, shown.location]).toEqual([
          name,
          303,
          `/inloggen?terug=${encodeURIComponent(path)}`,
        ]);
  }
});

describe('a page of one gebied', () => {
  const visitor = (role: Role, gebied: string | null): Visitor => ({
    ...{ is: 'signed-in', sessionId: 's', personId: null, language: null, step: 'none' },
    grants: [{ role, gebied: gebied === null ? null : gebiedCode(gebied) }],
  });
  const access = PAGE_ACCESS as Record<PageName, PageAccess>;

  test.each([
    ['coordinator', OWN, OWN, 'yes'],
    ['coordinator', OTHER, OWN, 'hidden'],
    ['gemeente', null, OWN, 'yes'],
    ['resident', OWN, OWN, 'no'],
  ] as const)('%s of %s at %s: %s', (role, of, at, verdict) => {
    const former = access.beheer;
    access.beheer = { roles: ['coordinator', 'gemeente'], ownGebied: true, source: 'this test alone' };
    try {
      expect(mayOpen(visitor(role, of), 'beheer', gebiedCode(at))).toBe(verdict);
    } finally {
      access.beheer = former;
    }
  });
});
