import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import { endAllMemberships } from '#store/lidmaatschappen.ts';
import { endPersoon } from '#store/personen.ts';
import { requestApply, requestClosing } from './request-apply.ts';

/** Lets somebody take part no longer: all roles end and the account is closed, with an audit row. False if that was so already. */
export async function endPerson(
  tx: Tx,
  personId: string,
  it: { readonly actor: AuditId; readonly at: Date },
): Promise<boolean> {
  if (!(await endPersoon(tx, personId, it.at))) return false;
  const gebieden = await endAllMemberships(tx, personId, 'gestopt', it.at);
  for (const gebied of gebieden) await requestApply(tx, gebied);
  await requestClosing(tx, personId);
  await appendAudit(tx, {
    actor: it.actor,
    action: 'persoon.beeindigd',
    subject: `persoon:${personId}`,
    detail: { gebieden: gebieden.length },
  });
  return true;
}
