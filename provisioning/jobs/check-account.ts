import { z } from 'zod';
import { readAccount } from '#store/accounts.ts';
import { requestErasure } from '#store/erasure.ts';
import type { ProvisioningContext } from '../context.ts';
import { homeserverCall } from './homeserver-call.ts';
import { payloadOf } from './payload.ts';

const Payload = z.object({ persoonId: z.uuid() });

/**
 * `check-account {persoonId}`: who left rooms by themselves may have closed their account in Element ("Account sluiten"). The homeserver tells
 * nobody but by those leaves. It is taken for leaving with erasure (issue "People", 1). Done again it changes nothing.
 */
export async function checkAccount(context: ProvisioningContext, payload: unknown): Promise<void> {
  const { persoonId } = payloadOf(Payload, payload);
  const { sql, homeserver, clock } = context;
  const account = await readAccount(sql, persoonId);
  if (account === null || account.ended || account.accountName === null) return;
  const kept = await homeserverCall(() => homeserver.accountOf(account.userId));
  if (kept?.deactivated !== true) return;
  await sql.begin((tx) => requestErasure(tx, persoonId, 'account-gesloten', { at: clock() }));
}
