import { KEPT_DAYS } from '#basis/retention.ts';
import { expireLooks } from '#store/inzage.ts';
import type { ProvisioningContext } from '../context.ts';

const DAY_MS = 86_400_000;

/** `expire-inzage`: what officials wrote when they looked goes; that they looked stays in the audit log. */
export async function expireInzage({ sql, clock }: ProvisioningContext): Promise<void> {
  await expireLooks(sql, new Date(clock().getTime() - KEPT_DAYS.looks * DAY_MS));
}
