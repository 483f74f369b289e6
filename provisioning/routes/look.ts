/** What an official must say, and what is kept, when names are asked of the API: as on the pages (pages/reason.ts), in one request. */
import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import { ProblemError } from '#basis/errors.ts';
import { LOOK_REASONS, type LookReason, OFFICIAL_ROLES } from '#basis/looks.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import type { Query } from '#store/db.ts';
import type { Caller } from '../access.ts';

/** In the query of a route that gives names. */
export const ReasonForLooking = z
  .enum(LOOK_REASONS)
  .optional()
  .describe('why this is looked at: needed of an official, and kept in the audit log; not of a coordinator');

/**
 * Notes that an official looks at `subject` through the API, and why; of a coordinator, who knows the own wijk, nothing. Throws ProblemError
 * `ongeldige-invoer` where an official gives no reason. To be called before anything is answered.
 */
export async function noteLook(
  sql: Query,
  caller: Caller,
  subject: AuditId,
  reason: LookReason | undefined,
): Promise<void> {
  if (!(OFFICIAL_ROLES as readonly string[]).includes(caller.role)) return;
  if (reason === undefined)
    throw new ProblemError('ongeldige-invoer', '', [
      { pointer: '/query/reason', detail: API_NL.reasonNeeded(LOOK_REASONS.join(', ')) },
    ]);
  await appendAudit(sql, {
    ...{ actor: `token:${caller.tokenId}`, action: 'inzage', subject, reason, detail: { rol: caller.role } },
  });
}
