import type { Role } from './roles.ts';

/** Why an official looks at personal data or a text: asked before it is shown, kept in the audit log, told to whom it is about. */
export const LOOK_REASONS = [
  'verzoek-betrokkene',
  'vraag-coordinator',
  'rol-regelen',
  'bezwaar-klacht',
  'misbruik',
  'storing',
  'wettelijk',
  'anders',
] as const;
export type LookReason = (typeof LOOK_REASONS)[number];

/** Minutes for which one reason holds, for one subject and one session. */
export const LOOK_MINUTES = 15;
export const LOOK_WORDS = { min: 5, max: 300 } as const;

/** Who must say why, the one that reaches furthest first. */
export const OFFICIAL_ROLES = [
  'gemeente',
  'systeembeheer',
  'auditor',
  'wijkagent',
] as const satisfies readonly Role[];
export type OfficialRole = (typeof OFFICIAL_ROLES)[number];

/** A look at somebody, as its subject is told. */
export type Look = {
  readonly at: Date;
  readonly role: OfficialRole;
  readonly reason: LookReason;
  readonly words: string | null;
};
