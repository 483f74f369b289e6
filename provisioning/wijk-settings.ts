import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { ProblemError } from '#basis/errors.ts';
import type { WijkSettings } from '#basis/wijk-settings.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import { currentMembership } from '#store/lidmaatschappen.ts';
import { getWijkSettings, keepFormerSettings, keepWijkSettings } from '#store/wijk-settings.ts';

/**
 * Changes how a gebied wants its group, in the caller's transaction, with the audit row (append last). What it was is kept, to be put back.
 * False if it was so already. Throws ProblemError for a deputy who is no coordinator there, and where not the gemeente (`isGemeente`) but coordinators would let
 * one of them remove somebody alone. `reason`: why, in the audit log.
 */
export async function changeWijkSettings(
  tx: Tx,
  gebied: GebiedCode,
  settings: WijkSettings,
  it: { readonly by: AuditId; readonly at: Date; readonly reason?: string; readonly isGemeente?: boolean },
): Promise<boolean> {
  await checkDeputy(tx, gebied, settings.plaatsvervanger);
  const former = await getWijkSettings(tx, gebied);
  if (!it.isGemeente && letsOneRemove(former, settings))
    throw new ProblemError('ongeldige-invoer', '', [
      { pointer: '/body/verwijderenMetTwee', detail: API_NL.twoStay },
    ]);
  const names = changed(former, settings);
  if (!(await keepWijkSettings(tx, gebied, settings, it))) return false;
  // The first choice of all may say what held already.
  if (names.length > 0) await keepFormerSettings(tx, gebied, { settings: former, until: it.at, by: it.by });
  await appendAudit(tx, {
    actor: it.by,
    action: 'gebied.instellingen',
    subject: `gebied:${gebied}`,
    reason: it.reason,
    detail: { gewijzigd: names.join(',') },
  });
  return true;
}

/** Whether one coordinator could decide on a removal from now on. Who wants to remove somebody alone would begin with that. */
export function letsOneRemove(former: WijkSettings, now: WijkSettings): boolean {
  return former.verwijderenMetTwee && !now.verwijderenMetTwee;
}

/** The deputy is called to decide, so they must be one who may. */
async function checkDeputy(tx: Tx, gebied: GebiedCode, deputy: string | null): Promise<void> {
  if (deputy === null) return;
  const membership = await currentMembership(tx, deputy, gebied);
  if (membership?.role !== 'coordinator')
    throw new ProblemError('ongeldige-invoer', '', [
      { pointer: '/body/plaatsvervanger', detail: API_NL.deputyNoCoordinator },
    ]);
}

/** Names of the settings that differ. */
export function changed(former: WijkSettings, now: WijkSettings): (keyof WijkSettings)[] {
  const keys = Object.keys(now) as (keyof WijkSettings)[];
  return keys.filter((key) => JSON.stringify(former[key]) !== JSON.stringify(now[key]));
}
