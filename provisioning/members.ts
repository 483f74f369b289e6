import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { ProblemError } from '#basis/errors.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import type { ActiveMembership, EndReason } from '#store/lidmaatschappen.ts';
import { endMembership, lockMembership, setReadOnly } from '#store/lidmaatschappen.ts';
import { askMayWriteTold } from '#store/reading-only-over.ts';
import { agreeTo } from '#store/stand.ts';
import { requestApply } from './request-apply.ts';

type Change = {
  readonly personId: string;
  readonly gebied: GebiedCode;
  readonly by: AuditId;
  readonly at: Date;
};

/**
 * Ends the part that a resident takes, at a coordinator's word; that is also the yes that a plan for a small group waits for. Throws
 * ProblemError for who takes no part, or is more than a resident.
 */
export async function endResident(
  tx: Tx,
  it: Change & { readonly reason: Extract<EndReason, 'verhuisd' | 'zelf-vertrokken'> },
): Promise<void> {
  const { personId, gebied, reason, by, at } = it;
  await checkResident(tx, it);
  await endMembership(tx, personId, gebied, reason, at);
  await agreeTo(tx, gebied, personId, by, at);
  await requestApply(tx, gebied);
  await appendAudit(tx, {
    actor: by,
    action: 'lidmaatschap.einde',
    subject: `persoon:${personId}`,
    reason,
    detail: { gebied },
  });
}

/** Lets a resident write again before their time is over, and has them told; `id`: of this time. False if they may already. */
export async function letWrite(tx: Tx, it: Change & { readonly id: string }): Promise<boolean> {
  const { personId, gebied, by, at, id } = it;
  const { readOnlyUntil } = await checkResident(tx, it);
  if ((await setReadOnly(tx, personId, gebied, null)) !== 'changed') return false;
  if (readOnlyUntil !== null && readOnlyUntil > at) await askMayWriteTold(tx, { id, personId, gebied });
  await requestApply(tx, gebied);
  await appendAudit(tx, {
    actor: by,
    action: 'lidmaatschap.mag-schrijven',
    subject: `persoon:${personId}`,
    detail: { gebied, tot: null },
  });
  return true;
}

async function checkResident(tx: Tx, { personId, gebied }: Change): Promise<ActiveMembership> {
  const now = await lockMembership(tx, personId, gebied);
  if (now === null) throw new ProblemError('conflict', API_NL.noMembership);
  if (now.role !== 'resident') throw new ProblemError('conflict', API_NL.residentsOnly);
  return now;
}
