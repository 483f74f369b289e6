import type { GebiedCode } from '#basis/cbs.ts';
import type { Role } from '#basis/roles.ts';
import type { PageName } from '#web/paths.ts';
import { OBSERVATION_ACCESS } from './observations/access.ts';
import { OFFICE_ACCESS } from './office/access.ts';
import type { Visitor } from './visitor.ts';

export type PageAccess = {
  /** `everyone` need not sign in; `signed-in` is whoever did. */
  readonly roles: readonly Role[] | 'everyone' | 'signed-in';
  /** Roles of one gebied see it of their own alone; its path has `:gebied`. */
  readonly ownGebied?: true;
  /** Open to who is signed in and must still do the second step. */
  readonly beforeStep?: true;
  readonly source: string;
};

/** Who may see which page, and use its form. What is not in it is not there. */
export const PAGE_ACCESS: Readonly<Record<PageName, PageAccess>> = {
  home: { roles: 'everyone', source: 'Issue "People", 1: what it is and is not' },
  spelregels: { roles: 'everyone', source: 'Issue "People", 1: the spelregels, each with an example' },
  privacy: { roles: 'everyone', source: 'AVG art. 13: what is done with whose data, told beforehand' },
  toegankelijkheid: { roles: 'everyone', source: 'Besluit digitale toegankelijkheid overheid, art. 4' },
  inloggen: { roles: 'everyone', source: 'Issue "People", 2: a one-time link from the bot' },
  inloglink: { roles: 'everyone', source: 'as inloggen: who holds the link is who it was made for' },
  'inloggen.dienst': {
    roles: 'everyone',
    source: 'Issue "People", 2: signing in by the gemeente\'s OIDC',
  },
  'inloggen.terug': { roles: 'everyone', source: 'as inloggen.dienst: where they come back' },
  koppelen: { roles: 'everyone', source: 'as inloggen.dienst: who holds the link is who it was made for' },
  'mijn.koppelen': {
    roles: ['coordinator', 'wijkagent', 'gemeente', 'auditor', 'systeembeheer'],
    source: 'as inloggen.dienst: for who may come in by it',
  },
  uitloggen: { roles: 'signed-in', source: 'as inloggen', beforeStep: true },
  stap: {
    roles: 'signed-in',
    source: 'Issue "People", 2: the gemeente may ask for a second factor',
    beforeStep: true,
  },
  'mijn.stap': {
    roles: ['coordinator', 'wijkagent', 'gemeente', 'auditor', 'systeembeheer'],
    source: 'as stap: for who may be asked for it',
  },
  beheer: {
    roles: ['systeembeheer', 'gemeente', 'auditor', 'coordinator', 'wijkagent'],
    source: 'Issue "People", 2 and 3: where the pages of who keeps and looks on begin',
  },
  'beheer.instellingen': {
    roles: ['systeembeheer', 'gemeente'],
    source: 'Issue "People", 3: the gemeente hosts; its name, colours and telephone are its own',
  },
  'beheer.inrichten': {
    roles: ['gemeente'],
    source: 'Issue "A gemeente runs it for years", 1: the wizard of the first officer',
  },
  'beheer.logo': { roles: ['systeembeheer', 'gemeente'], source: 'as beheer.instellingen' },

  wijk: {
    roles: ['coordinator', 'gemeente'],
    ownGebied: true,
    source: 'Issue "People", 2: one page per wijk; the gemeente sees figures without texts',
  },
  element: {
    roles: 'everyone',
    source: 'Issue "People", 2: as a widget inside Element; who asks is told by the homeserver',
  },
  'wijk.wacht': {
    roles: ['coordinator', 'gemeente'],
    ownGebied: true,
    source: 'as wijk; texts for coordinators alone, the gemeente decides what lies in overleg',
  },
  'wijk.aanmeldingen': {
    roles: ['coordinator'],
    ownGebied: true,
    source: 'Domain, "Coordinator": admits people; knows who asks to take part in the own wijk',
  },
  'wijk.leden': {
    roles: ['coordinator'],
    ownGebied: true,
    source: 'Domain, "Coordinator": knows the people of the own wijk',
  },
  'wijk.lid': {
    roles: ['coordinator'],
    ownGebied: true,
    source: 'Domain, "Coordinator": keeps the group to the spelregels',
  },
  'wijk.team': {
    roles: ['coordinator'],
    ownGebied: true,
    source: 'Issue "People", 2: substitute and handover',
  },
  'wijk.uitnodigen': {
    roles: ['coordinator', 'gemeente'],
    ownGebied: true,
    source: 'Issue "People", 2: invitation',
  },
  'wijk.overstap': {
    roles: ['coordinator'],
    ownGebied: true,
    source: 'Issue "People", 1: moving over from WhatsApp; the list is the coordinator\'s',
  },
  'wijk.proberen': {
    roles: ['coordinator', 'gemeente'],
    ownGebied: true,
    source: 'Issue "People", 2: rule tester; nothing of anybody is shown',
  },
  'wijk.proef': {
    roles: ['coordinator', 'gemeente'],
    ownGebied: true,
    source: 'as trial.get of the API: what people typed is shown to coordinators alone',
  },
  'wijk.instellingen': {
    roles: ['coordinator', 'gemeente'],
    ownGebied: true,
    source: 'as settings.put of the API',
  },

  'wijk.surveillance': {
    roles: ['coordinator'],
    ownGebied: true,
    source: 'Issue "Surveillance": the coordinator accepts volunteers; names of them are nobody else\'s',
  },
  meelopen: { roles: ['resident', 'coordinator'], source: 'Issue "Surveillance": a resident offers to walk' },
  'meelopen.agenda': {
    roles: 'everyone',
    source: 'as meelopen: a calendar has no session; who holds the link is who it was made for',
  },

  // Wijken, new groups and evenings.
  wijken: {
    roles: 'everyone',
    source: 'Issue "People", 1: find your wijk; open data of CBS, and which wijken have a group is public',
  },
  'wijken.gebied': {
    roles: 'everyone',
    source: 'as wijken; in which rooms a wijkagent is, is told beforehand',
  },
  'wijken.zoek': { roles: 'everyone', source: "as wijken: by postcode and number, from CBS's table" },
  'groep.opzetten': { roles: 'everyone', source: 'Domain, "Start-up": a resident can ask to set up a group' },
  groep: { roles: 'everyone', source: 'as groep.opzetten: who holds the link is who it was made for' },
  avond: { roles: 'everyone', source: 'Issue "People", 1: a big QR on a screen' },
  uitnodigingen: {
    roles: ['coordinator', 'wijkagent', 'resident'],
    source: 'as beheer.groep: who takes part already says yes when signed in',
  },
  'beheer.groepen': {
    roles: ['gemeente'],
    source: 'Issue "People", 1: the gemeente\'s yes; systeembeheer is technical and sees no residents',
  },
  'beheer.groep': { roles: ['gemeente'], source: 'as beheer.groepen' },
  'beheer.groep.vragers': { roles: ['gemeente'], source: 'as beheer.groepen, after a reason' },
  'beheer.wijken': {
    roles: ['systeembeheer', 'gemeente'],
    source: 'Issue "People", 3: wijken on map and list with state and health; numbers, nobody by name',
  },
  'beheer.wijk': {
    roles: ['systeembeheer', 'gemeente'],
    source: "as beheer.wijken, and as the API's wijken.switch",
  },
  'beheer.wijk.plan': {
    roles: ['systeembeheer', 'gemeente'],
    source: "as the API's plan.get and plan.apply",
  },
  'beheer.inlezen': {
    roles: ['systeembeheer', 'gemeente'],
    source: 'Issue "People", 3: import with plan, apply and the mass-change guard',
  },
  'beheer.avond': { roles: ['gemeente'], source: 'Issue "People", 1: the officer opens a mode for one wijk' },
  'beheer.avond.scherm': { roles: ['gemeente'], source: 'as beheer.avond' },
  // Taking part, and the account.
  meedoen: { roles: 'everyone', source: 'Issue "People", 1: sign-up' },
  'meedoen.geengroep': { roles: 'everyone', source: 'as meedoen: refer to setting a group up' },
  'meedoen.leeftijd': { roles: 'everyone', source: 'as meedoen: 18 or older, yes or no' },
  'meedoen.jong': { roles: 'everyone', source: 'as meedoen: for who is younger' },
  'meedoen.spelregels': { roles: 'everyone', source: 'as meedoen: accepted one by one' },
  'meedoen.naam': { roles: 'everyone', source: 'as meedoen: a name to be known by' },
  'meedoen.bewijs': { roles: 'everyone', source: 'as meedoen: how they prove where they live' },
  code: { roles: 'everyone', source: 'Issue "People", 1: a code by letter' },
  account: { roles: 'everyone', source: 'as code: who holds the link is who it was made for' },
  'account.oidc': { roles: 'everyone', source: 'Issue "People", 1: an OIDC provider' },
  oidc: { roles: 'everyone', source: 'as account.oidc: where they come back' },
  wachtwoord: { roles: 'everyone', source: 'Issue "People", 1: lost password' },
  verhuizen: { roles: ['resident'], source: 'Issue "People", 1: moving house' },
  'wachtwoord.nieuw': {
    roles: 'everyone',
    source: 'as wachtwoord: who holds the link is who it was made for',
  },
  'beheer.aanvragen': {
    roles: ['gemeente'],
    source: 'Issue "People", 1: an officer at the counter; systeembeheer is technical and sees no residents',
  },
  'beheer.aanvraag': { roles: ['gemeente'], source: 'as beheer.aanvragen' },
  'beheer.brieven': { roles: ['gemeente'], source: 'Issue "People", 1: printed by the gemeente in a batch' },
  'beheer.brief': { roles: ['gemeente'], source: 'as beheer.brieven' },
  ...OFFICE_ACCESS,
  ...OBSERVATION_ACCESS,
  // Wijken, new groups and evenings.
  // Taking part, and the account.
  'beheer.reden': {
    roles: ['systeembeheer', 'gemeente', 'auditor', 'wijkagent'],
    source: 'Issue "People", 3: an official who opens personal data or a text gives a reason first',
  },
  mijn: { roles: 'signed-in', source: 'AVG art. 15 and 16: one’s own data, seen and mended' },
  'mijn.ophalen': { roles: 'signed-in', source: 'AVG art. 20: one’s own data, taken along' },
  'mijn.stoppen': { roles: 'signed-in', source: 'AVG art. 17 and 7.3: leaving is as easy as joining' },
  gewist: {
    roles: 'everyone',
    source: 'AVG art. 12.3: told what was done; who holds the address is who asked',
  },
  'gewist.verslag': { roles: 'everyone', source: 'as gewist, as a signed PDF: issue "People", 3' },
  verslagen: { roles: 'everyone', source: 'as gewist.verslag: whoever is shown a report can check it' },
  'verslagen.certificaat': { roles: 'everyone', source: 'as verslagen' },
  'beheer.wissing.verslag': {
    roles: ['systeembeheer', 'gemeente', 'auditor'],
    source: 'as beheer.wissingen, as a signed PDF',
  },
  'beheer.wissingen': {
    roles: ['systeembeheer', 'gemeente', 'auditor'],
    source: 'AVG art. 5.2: the gemeente can show what was erased; figures by number, no persons',
  },
  'beheer.register': {
    roles: ['systeembeheer', 'gemeente', 'auditor'],
    source: 'AVG art. 30: the register of processing',
  },
  'beheer.drukwerk': {
    roles: ['gemeente', 'coordinator'],
    source: 'Issue "People", 3: printed material per wijk',
  },
  'beheer.drukwerk.gebied': {
    roles: ['gemeente', 'coordinator'],
    ownGebied: true,
    source: 'as beheer.drukwerk',
  },
  'beheer.meldingen': {
    roles: ['coordinator', 'wijkagent'],
    source: 'Issue "People", 3: wijkagent (the meldingen of the wijken that are theirs)',
  },
  'wijk.melding.politie': {
    roles: ['coordinator', 'wijkagent'],
    ownGebied: true,
    source: 'Issue "People", 3: a melding as one PDF, by the coordinator\'s or wijkagent\'s tap',
  },
  'politie.melding': {
    roles: 'everyone',
    source: 'as wijk.melding.politie: the police have no account; who holds the link is who it was given to',
  },
};

/** Pages that may stand in a frame inside Element: of one wijk, and what leads to them. */
export function isForElement(name: PageName): boolean {
  return name === 'element' || name === 'stap' || name === 'wijk' || name.startsWith('wijk.');
}

/**
 * `step` for who must do the second step first: of no page but those of it do they learn what they may. `yes`; `sign-in` when nobody is signed in; `no` when no role of theirs sees this page; `hidden` when it is of another gebied than
 * their own, or of none: not told apart, so that nobody learns what there is elsewhere.
 */
export type Verdict = 'yes' | 'step' | 'sign-in' | 'no' | 'hidden';

/** Whether somebody may see a page; `gebied` is the one in its path, where it has one. */
export function mayOpen(visitor: Visitor, name: PageName, gebied: GebiedCode | null): Verdict {
  const { roles, ownGebied = false, beforeStep = false } = PAGE_ACCESS[name];
  if (roles === 'everyone') return 'yes';
  if (visitor.is === 'nobody') return 'sign-in';
  if (visitor.step === 'asked' && !beforeStep) return 'step';
  if (roles === 'signed-in') return 'yes';
  const grants = visitor.grants.filter(({ role }) => roles.includes(role));
  if (grants.length === 0) return 'no';
  if (!ownGebied) return 'yes';
  return grants.some((grant) => grant.gebied === null || grant.gebied === gebied) ? 'yes' : 'hidden';
}
