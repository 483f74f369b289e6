import pLimit from 'p-limit';
import type { GebiedCode } from '#basis/cbs.ts';
import { aliasesToCheck } from '#store/kamers.ts';
import { gebiedenToScan } from '#store/stand.ts';
import type { ProvisioningContext } from '../context.ts';
import { requestApply } from '../request-apply.ts';

const HOUR_MS = 3_600_000;
/** Whole gebieden compared per minute at most, so that a scan never crowds out the work. */
const MAX_GEBIEDEN = 10;
/** Aliases asked per minute at most; with more, each has its turn. */
const MAX_ALIASES = 300;

/**
 * `scan-drift`, every minute: what no event tells. An alias can be taken from the directory without a trace in the room, so those
 * are asked for; and a gebied that was not compared for long is, in case a transaction was lost.
 */
export async function scanDrift(context: ProvisioningContext): Promise<void> {
  const { sql, clock, settings } = context;
  const before = new Date(clock().getTime() - settings.scanHours * HOUR_MS);
  const due = new Set(await gebiedenToScan(sql, before, MAX_GEBIEDEN));
  for (const gebied of await withoutAlias(context)) due.add(gebied);
  for (const gebied of due) await requestApply(sql, gebied);
}

async function withoutAlias({
  sql,
  homeserver,
  clock,
  settings,
}: ProvisioningContext): Promise<Set<GebiedCode>> {
  const minute = Math.floor(clock().getTime() / 60_000);
  const found = new Set<GebiedCode>();
  const rooms = await aliasesToCheck(sql, minute, MAX_ALIASES);
  await pLimit(settings.joinConcurrency).map(rooms, async ({ alias, roomId, gebied }) => {
    if ((await homeserver.resolveAlias(alias)) !== roomId) found.add(gebied);
  });
  return found;
}
