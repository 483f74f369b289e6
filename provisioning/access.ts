import type { GebiedCode } from '#basis/cbs.ts';
import type { Role } from '#basis/roles.ts';

/** Who calls the API: the holder of a token. */
export type Caller = {
  readonly tokenId: string;
  readonly role: Role;
  /** What a coordinator, wijkagent or resident speaks for; null for roles of the whole service. */
  readonly gebied: GebiedCode | null;
};

type Access = {
  /** `everyone` needs no token. */
  readonly roles: readonly Role[] | 'everyone';
  /** Roles of one gebied may do it there alone. */
  readonly ownGebied?: true;
  readonly source: string;
};

const ALL = ['systeembeheer', 'gemeente', 'auditor', 'coordinator', 'wijkagent', 'resident'] as const;
const OFFICE = ['systeembeheer', 'gemeente'] as const;

/** Who may call which route. What is not in it can't be called. */
export const ACCESS = {
  'gemeente.get': { roles: ALL, source: 'open data of CBS' },
  'gemeente.settings.get': { roles: ALL, source: 'stands on every public page' },
  'gemeente.settings.put': { roles: OFFICE, source: 'Issue "People", 3: the gemeente hosts' },
  'wijken.list': { roles: ALL, source: 'open data of CBS; which wijken have a group is public' },
  'wijken.get': { roles: ALL, source: 'as wijken.list' },
  'wijken.switch': { roles: OFFICE, source: 'Domain, "Start-up": the gemeente\'s officer starts a group' },
  'settings.get': {
    roles: [...OFFICE, 'coordinator'],
    ownGebied: true,
    source: 'Issue "The eleven spelregels", 3: settings per wijk with limits',
  },
  'settings.put': { roles: [...OFFICE, 'coordinator'], ownGebied: true, source: 'as settings.get' },
  'trial.get': {
    roles: [...OFFICE, 'coordinator'],
    ownGebied: true,
    source: 'Issue "The eleven spelregels", 3: shadow mode; what people typed is shown to coordinators alone',
  },
  'people.list': {
    roles: [...OFFICE, 'coordinator'],
    ownGebied: true,
    source: 'Domain, "Coordinator": knows and admits the people of the own wijk',
  },
  'people.get': { roles: [...OFFICE, 'coordinator'], ownGebied: true, source: 'as people.list' },
  'people.put': {
    roles: OFFICE,
    source: "AVG art. 5: who may be known to the service is the gemeente's to decide",
  },
  'people.end': { roles: OFFICE, source: 'AVG art. 17: the gemeente is the controller' },
  'memberships.list': { roles: [...OFFICE, 'coordinator'], ownGebied: true, source: 'as people.list' },
  'memberships.put': {
    roles: [...OFFICE, 'coordinator'],
    ownGebied: true,
    source: 'Domain, "Coordinator": admits people; gives the role resident alone',
  },
  'memberships.end': {
    roles: [...OFFICE, 'coordinator'],
    ownGebied: true,
    source:
      'Domain, "Coordinator": keeps the group to the spelregels; of residents alone, and not by a removal, which is asked',
  },
  'memberships.read-only': {
    roles: [...OFFICE, 'coordinator'],
    ownGebied: true,
    source: 'as memberships.end; for 30 days at most',
  },
  'departures.list': {
    roles: [...OFFICE, 'coordinator'],
    ownGebied: true,
    source: 'as memberships.list',
  },
  'roles.list': { roles: ALL, source: 'the table itself is no secret' },
  'plan.get': {
    roles: OFFICE,
    source: 'Issue "the whole line", 2: drift and plans are for who keeps the service',
  },
  'plan.apply': { roles: OFFICE, source: "as plan.get; a yes to many removals is the gemeente's" },
  'drift.list': {
    roles: [...OFFICE, 'auditor'],
    source: 'Woo: what was changed by whom must be accountable',
  },
  'drift.decide': { roles: OFFICE, source: 'as plan.apply' },
  'jobs.list': { roles: ['systeembeheer'], source: 'Design, "Roles": systeembeheer keeps it running' },
  'jobs.retry': { roles: ['systeembeheer'], source: 'as jobs.list' },
  'status.get': { roles: ['systeembeheer'], source: 'as jobs.list; counts and versions, of nobody' },
  'audit.list': {
    roles: ['auditor'],
    source: 'Woo and Archiefwet: the auditor looks on; who is looked at does not',
  },
  'tokens.list': { roles: ['systeembeheer'], source: 'as jobs.list' },
  'tokens.put': { roles: ['systeembeheer'], source: 'as jobs.list' },
  'tokens.revoke': { roles: ['systeembeheer'], source: 'as jobs.list' },
  'health.get': { roles: 'everyone', source: 'asked by the stack and by Docker; says nothing of people' },
  'metrics.get': { roles: 'everyone', source: 'asked by Prometheus inside the network; numbers alone' },
  'openapi.get': { roles: 'everyone', source: 'Design, "API": how to call is no secret' },
} as const satisfies Record<string, Access>;
export type RouteName = keyof typeof ACCESS;

/** True if a token with this role may call the route at all. */
export function mayCall(role: Role, route: RouteName): boolean {
  const { roles }: Access = ACCESS[route];
  return roles === 'everyone' || roles.includes(role);
}

/** True if the caller may do what it asks in this gebied: roles of the whole service anywhere, others in their own. */
export function mayTouch(caller: Caller, gebied: GebiedCode): boolean {
  return caller.gebied === null || caller.gebied === gebied;
}
