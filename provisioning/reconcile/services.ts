import { SERVICE_NAMES_NL } from '#basis/catalogue/rooms.nl.ts';
import { BOT, DIENST } from '#matrix/synapse-config.ts';
import type { ProvisioningContext } from '../context.ts';

const done = new WeakSet<object>();

/**
 * Both services have an account and the name under which people see them, whichever of the two started first: a room can be
 * made, with the bot in it, before the bot has ever run. Asked once per process.
 */
export async function ensureServices({ homeserver }: ProvisioningContext): Promise<void> {
  if (done.has(homeserver)) return;
  for (const { localpart } of [DIENST, BOT])
    await homeserver.ensureUser({ localpart, displayName: SERVICE_NAMES_NL[localpart] });
  done.add(homeserver);
}
