import { z } from 'zod';
import type { BackgroundUpdates } from './homeserver.ts';
import type { Transport } from './synapse-transport.ts';
import { answer } from './synapse-transport.ts';

const STATUS = '/_synapse/admin/v1/background_updates/status';
const statusAnswer = z.object({
  enabled: z.boolean(),
  current_updates: z.record(z.string(), z.object({ name: z.string() })),
});

/** Synapse admin API, "Background Updates API": per database the one that is being done, the next only when it is done. */
export async function backgroundUpdates({ call }: Transport): Promise<BackgroundUpdates> {
  const given = answer(statusAnswer, await call({ method: 'GET', path: STATUS }), STATUS);
  return { enabled: given.enabled, current: Object.values(given.current_updates).map(({ name }) => name) };
}
