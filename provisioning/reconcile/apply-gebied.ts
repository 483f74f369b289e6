import type { GebiedCode } from '#basis/cbs.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import { agree } from '#store/stand.ts';
import type { ProvisioningContext } from '../context.ts';
import { requestApply } from '../request-apply.ts';

/** Asks for a run over a gebied. What waits for a yes keeps waiting: see {@link agreeGebied}. */
export async function applyGebied(
  { sql }: Pick<ProvisioningContext, 'sql'>,
  gebied: GebiedCode,
  actor: AuditId,
): Promise<void> {
  await sql.begin(async (tx) => {
    await requestApply(tx, gebied);
    await appendAudit(tx, { actor, action: 'gebied.toepassen', subject: `gebied:${gebied}` });
  });
}

/** Says yes to the removals that wait in a gebied now, and asks for a run. Gives how many people that are; 0: nothing waits. */
export async function agreeGebied(
  { sql, clock }: Pick<ProvisioningContext, 'sql' | 'clock'>,
  gebied: GebiedCode,
  actor: AuditId,
): Promise<number> {
  return sql.begin(async (tx) => {
    const people = await agree(tx, gebied, actor, clock());
    if (people === 0) return 0;
    await requestApply(tx, gebied);
    const detail = { aantal: people };
    await appendAudit(tx, { actor, action: 'gebied.akkoord', subject: `gebied:${gebied}`, detail });
    return people;
  });
}
