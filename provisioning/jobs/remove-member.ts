import { z } from 'zod';
import { gebiedCode } from '#basis/cbs.ts';
import { newId } from '#basis/ids.ts';
import { appendAudit } from '#store/audit.ts';
import {
  endMembership,
  giveRole,
  keptReadOnly,
  lockMembership,
  setReadOnly,
} from '#store/lidmaatschappen.ts';
import { getPersoon } from '#store/personen.ts';
import { agreeTo } from '#store/stand.ts';
import { restoreVolunteering } from '#store/vrijwilligers.ts';
import type { ProvisioningContext } from '../context.ts';
import { requestApply } from '../request-apply.ts';
import { payloadOf } from './payload.ts';

const Payload = z.object({
  persoonId: z.uuid(),
  gebied: z.string().transform(gebiedCode),
  /** The sanctie that it follows from. */
  cause: z.uuid(),
});

/**
 * `remove-member {persoonId, gebied, cause}`: ends the part that a resident takes, as their coordinators decided. Their yes is also the yes
 * that a plan for a small group waits for. Done again it changes nothing.
 */
export async function removeMember(context: ProvisioningContext, payload: unknown): Promise<void> {
  const { persoonId, gebied, cause } = payloadOf(Payload, payload);
  const { sql, clock } = context;
  await sql.begin(async (tx) => {
    const now = await lockMembership(tx, persoonId, gebied);
    // Of who holds another role by now the coordinators did not decide this.
    if (now?.role !== 'resident') return;
    await endMembership(tx, persoonId, gebied, 'verwijderd', clock());
    await agreeTo(tx, gebied, persoonId, 'service:bot', clock());
    await requestApply(tx, gebied);
    await appendAudit(tx, {
      actor: 'service:bot',
      action: 'lidmaatschap.einde',
      subject: `persoon:${persoonId}`,
      reason: 'verwijderd',
      detail: { gebied, sanctie: cause },
    });
  });
}

/**
 * `restore-member {persoonId, gebied, cause}`: the gemeente reversed a removal; the resident takes part anew, only reads for as long as they would
 * have, and walks rounds as before. Done again it changes nothing.
 */
export async function restoreMember(context: ProvisioningContext, payload: unknown): Promise<void> {
  const { persoonId, gebied, cause } = payloadOf(Payload, payload);
  const { sql, clock } = context;
  await sql.begin(async (tx) => {
    const persoon = await getPersoon(tx, persoonId);
    // Whoever has a role here by now was let in by somebody already.
    if (
      persoon === null ||
      persoon.endedAt !== null ||
      (await lockMembership(tx, persoonId, gebied)) !== null
    )
      return;
    const now = clock();
    await giveRole(tx, { persoonId, gebied, role: 'resident' }, now);
    const silent = await keptReadOnly(tx, persoonId, gebied);
    if (silent !== null && silent > now) await setReadOnly(tx, persoonId, gebied, silent);
    await restoreVolunteering(tx, { id: newId(context.random), personId: persoonId, gebied, at: clock() });
    await requestApply(tx, gebied);
    await appendAudit(tx, {
      actor: 'service:bot',
      action: 'lidmaatschap.nieuw',
      subject: `persoon:${persoonId}`,
      reason: 'bezwaar',
      detail: { gebied, rol: 'resident', sanctie: cause },
    });
  });
}
