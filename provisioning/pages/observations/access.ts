import type { PageAccess } from '../access.ts';

const FIGURES = ['gemeente', 'auditor', 'coordinator', 'wijkagent'] as const;

/** Who may see the pages about what walkers saw and what they look at; part of PAGE_ACCESS. */
export const OBSERVATION_ACCESS = {
  'wijk.waarnemingen': {
    roles: ['coordinator'],
    ownGebied: true,
    source: 'Issue "Surveillance": a card to print; addresses of houses are for the own coordinator alone',
  },
  'wijk.rondecijfers': {
    roles: FIGURES,
    ownGebied: true,
    source: 'Issue "Surveillance": per quarter a page for coordinator, gemeente and police',
  },
  'beheer.openbaar': {
    roles: ['gemeente'],
    source: 'Issue "Surveillance": the number of a report of the public space comes back to the walkers',
  },
  'beheer.rondecijfers': { roles: FIGURES, source: 'as wijk.rondecijfers: what leads to them' },
  'mijn.vakantie': {
    roles: ['resident', 'coordinator'],
    source: 'Issue "Surveillance": a member asks the walkers to look at the house in a period',
  },
} as const satisfies Readonly<Record<string, PageAccess>>;
