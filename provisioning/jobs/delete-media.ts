import { z } from 'zod';
import { mxcUri, userId } from '#basis/matrix-ids.ts';
import { appendAudit } from '#store/audit.ts';
import type { ProvisioningContext } from '../context.ts';
import { homeserverCall } from './homeserver-call.ts';
import { payloadOf } from './payload.ts';

const Payload = z.object({ mxc: z.string(), uploader: z.string().optional() });

/**
 * `delete-media {mxc, uploader?}`: removes an upload from the homeserver, with `uploader` only if it is theirs; the bot asks for it, since
 * it takes an admin.
 */
export async function deleteMedia(context: ProvisioningContext, payload: unknown): Promise<void> {
  const asked = payloadOf(Payload, payload);
  const mxc = mxcUri(asked.mxc);
  const uploader = asked.uploader === undefined ? undefined : userId(asked.uploader);
  await appendAudit(context.sql, { actor: 'service:provisioning', action: 'media.wissen', detail: { mxc } });
  await homeserverCall(() => context.homeserver.deleteMedia(mxc, uploader));
}
