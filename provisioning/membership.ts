/** Giving and ending roles: what the API and the pages do alike. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import { getGebied } from '#store/gebieden.ts';
import type { EndReason } from '#store/lidmaatschappen.ts';
import { endMembership, giveRole } from '#store/lidmaatschappen.ts';
import { getPersoon } from '#store/personen.ts';
import type { NameConflict } from './names.ts';
import { claimsTooMuch, nameConflict } from './names.ts';
import { requestApply } from './request-apply.ts';

type Where = { readonly person: string; readonly gebied: GebiedCode };
export type GivenRole =
  | { readonly is: 'done'; readonly outcome: 'added' | 'changed' | 'same' }
  | { readonly is: 'refused'; readonly why: 'no-person' | 'ended-person' | 'no-gebied' | NameConflict };

/**
 * Gives somebody a role in a gebied, and asks for the rooms to follow. Of what is refused nothing may be kept: the caller throws, so that
 * its transaction ends.
 */
export async function giveRoleTo(
  tx: Tx,
  { person, gebied, role }: Where & { readonly role: GebiedRole },
  at: Date,
  actor: AuditId,
): Promise<GivenRole> {
  const persoon = await getPersoon(tx, person);
  if (persoon === null) return { is: 'refused', why: 'no-person' };
  if (persoon.endedAt !== null) return { is: 'refused', why: 'ended-person' };
  if ((await getGebied(tx, gebied)) === null) return { is: 'refused', why: 'no-gebied' };
  const outcome = await giveRole(tx, { persoonId: person, gebied, role }, at);
  if (outcome === 'same') return { is: 'done', outcome };
  const conflict = await nameConflict(tx, persoon, gebied);
  if (conflict !== null) return { is: 'refused', why: conflict };
  await requestApply(tx, gebied);
  await appendAudit(tx, {
    actor,
    action: outcome === 'added' ? 'lidmaatschap.nieuw' : 'lidmaatschap.andere-rol',
    subject: `persoon:${person}`,
    detail: { gebied, rol: role },
  });
  return { is: 'done', outcome };
}

/** Ends somebody's role in a gebied, and asks for the rooms to follow. As {@link giveRoleTo} of what is refused nothing may be kept. */
export async function endRoleOf(
  tx: Tx,
  { person, gebied, reason }: Where & { readonly reason: EndReason },
  at: Date,
  actor: AuditId,
): Promise<'done' | 'absent' | 'ambt'> {
  if (!(await endMembership(tx, person, gebied, reason, at))) return 'absent';
  const persoon = await getPersoon(tx, person);
  if (persoon && (await claimsTooMuch(tx, persoon))) return 'ambt';
  await requestApply(tx, gebied);
  await appendAudit(tx, {
    ...{ actor, action: 'lidmaatschap.einde', subject: `persoon:${person}` as const },
    reason,
    detail: { gebied },
  });
  return 'done';
}
