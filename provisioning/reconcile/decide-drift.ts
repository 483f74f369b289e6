import type { UserId } from '#basis/matrix-ids.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import { forgiveDepartures, recordDepartures } from '#store/departures.ts';
import type { Drift } from '#store/drift.ts';
import { letStand, lockDrift, orderRepair } from '#store/drift.ts';
import { personOfUser } from '#store/kamers.ts';
import type { DriftPolicy } from '#store/room-types.ts';
import type { ProvisioningContext } from '../context.ts';
import { requestApply } from '../request-apply.ts';
import { choicesFor } from './settings.ts';

/**
 * `not-adoptable`: this kind can only be put right or left. `only-repair`: it can only be put right. `too-late`: it was put right, so
 * there is nothing to leave out any more.
 */
export type DriftDecision = 'decided' | 'absent' | 'not-adoptable' | 'only-repair' | 'too-late';

/**
 * An official's decision on a difference, whatever the policy of its kind says; also on one that was decided before. Carried out by the
 * run that is asked for in the same transaction.
 */
export async function decideDrift(
  { sql, clock }: Pick<ProvisioningContext, 'sql' | 'clock'>,
  id: string,
  policy: DriftPolicy,
  actor: AuditId,
): Promise<DriftDecision> {
  return sql.begin(async (tx) => {
    const drift = await lockDrift(tx, id);
    if (drift === null) return 'absent';
    const choices = choicesFor(drift.kind);
    if (!choices.includes(policy)) return choices.length > 1 ? 'not-adoptable' : 'only-repair';
    // What was put right can't be put right again.
    if (policy === 'herstellen' && drift.state === 'hersteld') return 'decided';
    if (drift.kind === 'lid-verwijderd' && policy !== 'herstellen' && drift.state === 'hersteld')
      return 'too-late';
    if (drift.kind === 'lid-verwijderd') await keepDeparture(tx, drift, policy, clock());
    if (policy === 'herstellen') await orderRepair(tx, id);
    else await letStand(tx, drift, policy === 'overnemen' ? 'overgenomen' : 'genegeerd', actor, clock());
    await requestApply(tx, drift.gebied);
    await appendAudit(tx, {
      ...{ actor, action: `afwijking.${policy}`, subject: `afwijking:${id}` },
      detail: { gebied: drift.gebied, soort: drift.kind },
    });
    return 'decided';
  });
}

/** A member who was taken out stays out, and it is kept by whom; or may come back, and then that departure no longer counts. */
async function keepDeparture(
  tx: Tx,
  drift: Drift & { kamerId: string; key: string },
  policy: DriftPolicy,
  at: Date,
): Promise<void> {
  const user = drift.key.slice(drift.key.indexOf('\n') + 1) as UserId;
  const persoonId = await personOfUser(tx, user);
  if (persoonId === null) return;
  const { gebied, kamerId, by } = drift;
  if (policy !== 'overnemen') {
    await forgiveDepartures(tx, { gebied, persoonId, kamerId }, at);
    return;
  }
  const cause = drift.eventId ?? `afwijking/${drift.id}`;
  const when = drift.happenedAt ?? drift.foundAt;
  await recordDepartures(tx, [{ kamerId, gebied, persoonId, reason: 'verwijderd', by, cause, at: when }]);
}
