import type { Drift, DriftFilter } from '#store/drift.ts';
import { selectDrift } from '#store/drift.ts';
import type { ProvisioningContext } from '../context.ts';

/** What others changed in our rooms, who did it, when, and what became of it; newest first. */
export function listDrift(
  { sql }: Pick<ProvisioningContext, 'sql'>,
  filter: DriftFilter,
): Promise<readonly Drift[]> {
  return selectDrift(sql, filter);
}
