import { z } from 'zod';
import type { GebiedCode } from '#basis/cbs.ts';
import { JobFailure } from '#basis/errors.ts';
import { ROOM_KINDS } from '#basis/rooms.ts';
import { readAccount, recordClosed } from '#store/accounts.ts';
import { appendAudit } from '#store/audit.ts';
import { recordEnded } from '#store/departures.ts';
import type { ProvisioningContext } from '../context.ts';
import { ROLES_IN } from '../reconcile/desired.ts';
import { runGebied } from '../reconcile/run-gebied.ts';
import { homeserverCall } from './homeserver-call.ts';
import { payloadOf } from './payload.ts';

const Payload = z.object({ persoonId: z.uuid() });
/** Most residents never were in the room of surveillance. */
const OPEN_TO = ROOM_KINDS.flatMap((soort) => ROLES_IN[soort].map((role) => ({ role, soort }))).filter(
  ({ role, soort }) => soort !== 'surveillance' || role !== 'resident',
);

/**
 * `close-account {persoonId}`: takes somebody who takes part no longer out of the rooms, with the reason kept, and closes the account. Of
 * somebody who was erased the homeserver erases too, and their own rooms go with all that is in them.
 */
export async function closeAccount(context: ProvisioningContext, payload: unknown): Promise<void> {
  const { persoonId } = payloadOf(Payload, payload);
  const { sql, homeserver, clock } = context;
  const account = await readAccount(sql, persoonId);
  if (account === null || !account.ended || account.closed) return;
  for (const gebied of account.gebieden) await leave(context, gebied);
  if (account.accountName === null) return;
  const reason = account.erased ? 'gewist' : 'gestopt';
  // A closed account leaves by itself, also where a run still waits for a yes: the homeserver would call that a choice.
  await recordEnded(sql, persoonId, OPEN_TO, reason, clock());
  await appendAudit(sql, {
    actor: 'service:provisioning',
    action: 'account.sluiten',
    subject: `persoon:${persoonId}`,
    reason,
  });
  await homeserverCall(() => homeserver.deactivateUser(account.userId, account.erased));
  await recordClosed(sql, persoonId, clock());
}

/** What a person must look at in one gebied (its own job says so) keeps nobody's account open: closing it takes them out there too. */
async function leave(context: ProvisioningContext, gebied: GebiedCode): Promise<void> {
  try {
    await runGebied(context, gebied);
  } catch (error) {
    if (!(error instanceof JobFailure) || error.kind === 'retry') throw error;
  }
}
