import { gebiedenWithOldSpelregels } from '#store/kamers.ts';
import type { ProvisioningContext } from '../context.ts';
import { planContext } from '../reconcile/plan-context.ts';
import { requestApply } from '../request-apply.ts';

/** `repost-spelregels`, every hour: asks for a run where the pinned spelregels would soon be removed by age. */
export async function repostSpelregels(context: ProvisioningContext): Promise<void> {
  const { repostBefore } = planContext(context, new Map());
  for (const gebied of await gebiedenWithOldSpelregels(context.sql, repostBefore))
    await requestApply(context.sql, gebied);
}
