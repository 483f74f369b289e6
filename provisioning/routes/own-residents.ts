import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { ProblemError } from '#basis/errors.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { EndReason } from '#store/lidmaatschappen.ts';
import type { Caller } from '../access.ts';
import { mayTouch } from '../access.ts';

/** How long a coordinator can let somebody only read: a longer time passes the ladder, of which its person hears and can appeal. */
const MOST_READ_ONLY_DAYS = 30;
const DAY_MS = 24 * 60 * 60_000;

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

/** Refuses a coordinator a removal: that is a step of the ladder, with four eyes, word to its person, and an appeal. */
export function checkNotRemoval(caller: Caller, reason: EndReason): void {
  if (caller.gebied !== null && reason === 'verwijderd')
    throw new ProblemError('geen-toegang', API_NL.removalIsAsked);
}

/** Refuses a coordinator a time of reading only that is as good as a removal. */
export function checkShortReadOnly(caller: Caller, until: Date | null, now: Date): void {
  if (caller.gebied === null || until === null) return;
  if (until.getTime() <= now.getTime() + MOST_READ_ONLY_DAYS * DAY_MS) return;
  const detail = API_NL.tooLongReadOnly(MOST_READ_ONLY_DAYS);
  throw new ProblemError('ongeldige-invoer', '', [{ pointer: '/body/until', detail }]);
}
