/**
 * What an official must do before personal data or a text is shown to them: say why. A page that shows such a thing wraps it in
 * {@link withReason}; the reason is asked by a page of its own (`beheer.reden`), so that the wrapped page keeps its own form.
 */
import type { OfficialRole } from '#basis/looks.ts';
import { LOOK_MINUTES, OFFICIAL_ROLES } from '#basis/looks.ts';
import type { AuditId } from '#store/audit.ts';
import { mayLook } from '#store/inzage.ts';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../context.ts';
import type { Answer, PageRequest } from './page.ts';
import { see } from './page.ts';
import type { Visitor } from './visitor.ts';

/** As what an official looks: the role of theirs that reaches furthest. Null for residents and coordinators. */
export function officialRole(visitor: Visitor): OfficialRole | null {
  if (visitor.is === 'nobody') return null;
  return OFFICIAL_ROLES.find((role) => visitor.grants.some((grant) => grant.role === role)) ?? null;
}

/**
 * Shows (or does) what is about `subject` if this official gave a reason for it in the last quarter of an hour; else sends them to give
 * one, from where they come back to this very address. Both `show` and `submit` of a page use it. `subject`: as in the audit log, such as
 * `persoon:<uuid>`. Coordinators and residents pass unasked: what they may see is their page's to say.
 *
 *     async show(request, context) {
 *       return withReason(request, context, `persoon:${id}`, async () => html(…));
 *     }
 */
export async function withReason<T>(
  { visitor, frame }: Pick<PageRequest<unknown, unknown>, 'visitor' | 'frame'>,
  { sql, clock }: ProvisioningContext,
  subject: AuditId,
  show: () => Promise<T>,
): Promise<T | Answer> {
  if (visitor.is === 'signed-in') {
    if (officialRole(visitor) === null) return await show();
    if (await mayLook(sql, visitor.sessionId, subject, clock())) return await show();
  }
  return see(pathTo('beheer.reden', {}, { onderwerp: subject, terug: frame.here }));
}

/** Until when a reason that is given now holds. */
export const reasonHoldsUntil = (at: Date): Date => new Date(at.getTime() + LOOK_MINUTES * 60_000);
