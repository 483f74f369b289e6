import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { ProblemError } from '#basis/errors.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { Caller } from '../access.ts';
import { mayTouch } from '../access.ts';

/**
 * Refuses a coordinator another gebied than the own, and anybody there who is more than a resident. `role` is the one asked for, `former`
 * the one held now.
 */
export function checkOwnResident(
  caller: Caller,
  gebied: GebiedCode,
  role: GebiedRole,
  former: GebiedRole | null,
): void {
  if (!mayTouch(caller, gebied))
    throw new ProblemError('geen-toegang', API_NL.otherGebied(caller.gebied ?? ''));
  if (caller.gebied === null) return;
  if (role !== 'resident' || (former !== null && former !== 'resident'))
    throw new ProblemError('geen-toegang', API_NL.residentsOnly);
}
