import type { PageAccess } from '../access.ts';

const OFFICE = ['systeembeheer', 'gemeente'] as const;

/** Who may see the pages with which the gemeente accounts for the service; part of PAGE_ACCESS. */
export const OFFICE_ACCESS = {
  'beheer.berichten': {
    roles: ['gemeente'],
    source: 'Issue "People", 3: announcements, posted by the bot as the gemeente',
  },
  'beheer.berichten.nieuw': { roles: ['gemeente'], source: 'as beheer.berichten' },
  'beheer.bericht': { roles: ['gemeente'], source: 'as beheer.berichten' },
  'beheer.archief': {
    roles: ['gemeente'],
    source:
      "Woo and Archiefwet: the gemeente keeps and gives what its officials said; who is asked is the gemeente's",
  },
  'beheer.cijfers': {
    roles: ['gemeente', 'auditor'],
    source: 'Issue "People", 3: figures per wijk; the auditor reads the log and figures, nothing else',
  },
  'wijk.cijfers': {
    roles: ['gemeente', 'auditor', 'coordinator'],
    ownGebied: true,
    source: 'as beheer.cijfers; a coordinator sees those of the own wijk',
  },
  'beheer.mensen': {
    roles: OFFICE,
    source: 'AVG art. 5 and 32: the gemeente is the controller; each look has a reason and a row',
  },
  'beheer.mens': { roles: OFFICE, source: 'as beheer.mensen' },
  'beheer.toegang': { roles: OFFICE, source: 'Issue "People", 3: people and roles' },
  'beheer.tokens': { roles: ['systeembeheer'], source: 'as tokens.list of the API' },
  'beheer.afwijkingen': { roles: OFFICE, source: 'as drift.decide of the API' },
  'beheer.dienst': {
    roles: OFFICE,
    source:
      'Issue "A gemeente runs it for years", 2: said clearly on the officer\'s page; counts and versions, of nobody',
  },
  'beheer.back-up': {
    roles: OFFICE,
    source:
      'Issue "A gemeente runs it for years", 2: rehearsal on demand, its result on the officer\'s page; of nobody',
  },
  'beheer.taken': { roles: ['systeembeheer'], source: 'as jobs.list of the API' },
  'beheer.bewaren': {
    roles: [...OFFICE, 'auditor'],
    source: 'AVG art. 5.1.e and 5.2: that nothing is kept too long can be shown',
  },
  'beheer.logboek': {
    roles: ['gemeente', 'auditor'],
    source:
      'Issue "People", 3: officer\'s pages, the audit log with search, verify and export; the officer says why and it is in the log',
  },
  'beheer.logboek.regel': { roles: ['gemeente', 'auditor'], source: 'as beheer.logboek' },
  'beheer.controlegetal': {
    roles: [...OFFICE, 'auditor', 'coordinator', 'wijkagent'],
    source:
      'Issue "People", 3: whoever reads the head hash in overleg can compare it, so that nobody rewrites the log unseen',
  },
} as const satisfies Readonly<Record<string, PageAccess>>;
