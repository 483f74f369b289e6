import { z } from 'zod';
import { mxcUri } from '#basis/matrix-ids.ts';
import { appendAudit } from '#store/audit.ts';
import type { ProvisioningContext } from '../context.ts';
import { homeserverCall } from './homeserver-call.ts';
import { payloadOf } from './payload.ts';

const Payload = z.object({ mxc: z.string() });

/** `delete-media {mxc}`: removes an upload from the homeserver; the bot asks for it, since it takes an admin. */
export async function deleteMedia(context: ProvisioningContext, payload: unknown): Promise<void> {
  const mxc = mxcUri(payloadOf(Payload, payload).mxc);
  await appendAudit(context.sql, { actor: 'service:provisioning', action: 'media.wissen', detail: { mxc } });
  await homeserverCall(() => context.homeserver.deleteMedia(mxc));
}
