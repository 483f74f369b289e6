import type { GebiedCode } from '#basis/cbs.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import type { GroupSwitch } from '#store/gebieden.ts';
import { getGebied, switchGroup } from '#store/gebieden.ts';
import type { ProvisioningContext } from './context.ts';
import { requestApply } from './request-apply.ts';

/** Switches a group on or off, or its room for chatter, and asks for its rooms to follow. */
export async function switchGebied(
  { sql, clock }: Pick<ProvisioningContext, 'sql' | 'clock'>,
  code: GebiedCode,
  to: GroupSwitch,
  actor: AuditId,
): Promise<'changed' | 'same'> {
  return await sql.begin(async (tx) => {
    if (!(await switchGroup(tx, code, to, clock()))) return 'same';
    await requestApply(tx, code);
    const now = await getGebied(tx, code);
    await appendAudit(tx, {
      ...{ actor, action: to.aan ? 'gebied.aan' : 'gebied.uit', subject: `gebied:${code}` },
      detail: { buurtpraat: now?.buurtpraat ?? false },
    });
    return 'changed';
  });
}
