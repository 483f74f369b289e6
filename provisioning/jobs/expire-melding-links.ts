import { KEPT_DAYS } from '#basis/retention.ts';
import { pruneMeldingLinks } from '#store/melding-links.ts';
import type { ProvisioningContext } from '../context.ts';

const DAY_MS = 86_400_000;

/** Removes links by which the police got a melding, with the words of their reason; the audit log keeps that they were. */
export async function expireMeldingLinks({
  sql,
  clock,
}: Pick<ProvisioningContext, 'sql' | 'clock'>): Promise<void> {
  await pruneMeldingLinks(sql, new Date(clock().getTime() - KEPT_DAYS.meldingLinks * DAY_MS));
}
