/** Who somebody is to the service; design.md's contract. */
export const ROLES = [
  'systeembeheer',
  'gemeente',
  'auditor',
  'coordinator',
  'wijkagent',
  'resident',
] as const;
export type Role = (typeof ROLES)[number];

/** The roles a person can hold in one gebied; the other two are of the whole service. */
export const GEBIED_ROLES = ['resident', 'coordinator', 'wijkagent', 'gemeente'] as const;
export type GebiedRole = (typeof GEBIED_ROLES)[number];
