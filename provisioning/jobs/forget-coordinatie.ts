import { KEPT_DAYS } from '#basis/retention.ts';
import { appendAudit } from '#store/audit.ts';
import { pruneTerms } from '#store/coordinatie.ts';
import { closeMove, MOVE_DAYS, moveOf, movesBefore } from '#store/overstap.ts';
import { forgetFormerSettings } from '#store/wijk-settings.ts';
import type { ProvisioningContext } from '../context.ts';
import { moveStand } from '../overstap/stand.ts';

const DAY_MS = 86_400_000;

/** `forget-coordinatie`: lists of who was invited go after 60 days, settings of long ago, and terms of who is coordinator no more. Done again it does nothing. */
export async function forgetCoordinatie({ sql, clock }: ProvisioningContext): Promise<void> {
  const at = clock();
  const daysAgo = (days: number): Date => new Date(at.getTime() - days * DAY_MS);
  for (const gebied of await movesBefore(sql, daysAgo(MOVE_DAYS)))
    await sql.begin(async (tx) => {
      const move = await moveOf(tx, gebied);
      if (move?.state !== 'open') return;
      await moveStand(tx, gebied, move, at);
      if (!(await closeMove(tx, gebied, at))) return;
      await appendAudit(tx, {
        actor: 'service:provisioning',
        action: 'overstap.gesloten',
        subject: `gebied:${gebied}`,
        reason: 'bewaartermijn',
      });
    });
  await forgetFormerSettings(sql, daysAgo(KEPT_DAYS.formerSettings));
  await pruneTerms(sql);
}
