import type { ProvisioningContext } from '../context.ts';
import { isClockKept } from './clock-kept.ts';
import { readNotices } from './notices.ts';
import type { Examination } from './run.ts';
import { examine } from './run.ts';
import { siteAt } from './site.ts';
import { takeStatus } from './take-status.ts';

/** Looking again and again at a page must not become a load. */
const KEPT_MS = 60_000;
const kept = new WeakMap<
  ProvisioningContext,
  { readonly until: number; readonly value: Promise<Examination> }
>();

/** What the doctor finds from within the service, a minute old at most; who asks while it looks gets the same. */
export function examinedNow(context: ProvisioningContext): Promise<Examination> {
  const known = kept.get(context);
  if (known !== undefined && performance.now() < known.until) return known.value;
  const value = examineHere(context);
  kept.set(context, { until: performance.now() + KEPT_MS, value });
  value.catch(() => kept.delete(context));
  return value;
}

async function examineHere(context: ProvisioningContext): Promise<Examination> {
  const { settings, clock } = context;
  return examine({
    site:
      settings.publicUrl === undefined ? null : siteAt(settings.publicUrl, { via: settings.siteVia ?? null }),
    status: await takeStatus(context),
    notices: readNotices(),
    clock,
    clockKept: isClockKept,
  });
}
