import { DOCTOR_NL } from '#basis/catalogue/doctor.nl.ts';
import type { Outcome } from '../check.ts';
import { insideCheck } from '../check.ts';

const TEXT = DOCTOR_NL.logins;
/** Synapse's default refuses the sixth from one address: a family with its phones. */
const TOO_EARLY = 8;
const TRIED = 16;

/** Whether a house behind one address can log in, and passwords cannot be guessed. */
export const loginsCheck = insideCheck({
  id: 'inloggen',
  name: TEXT.name,
  look: ({ homeserver }) =>
    homeserver === null
      ? { level: 'niet-gekeken', says: DOCTOR_NL.synapse.silent }
      : judgeLogins(homeserver.loginsUntilRefused),
});

/** What the number of wrong passwords until a refusal means; null: none of sixteen was refused. */
export function judgeLogins(refusedAt: number | null): Outcome {
  if (refusedAt === null) return { level: 'fout', says: TEXT.never(TRIED), todo: TEXT.todo };
  if (refusedAt < TOO_EARLY) return { level: 'fout', says: TEXT.early(refusedAt), todo: TEXT.todo };
  return { level: 'orde', says: TEXT.ok(refusedAt - 1) };
}
