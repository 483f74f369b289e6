import { userId } from '#basis/matrix-ids.ts';
import type { Homeserver } from '#matrix/homeserver.ts';
import type { MemoryHomeserver } from '#matrix/memory.ts';
import { memoryHomeserver } from '#matrix/memory.ts';
import type { World, WorldOptions } from './world.ts';
import { createWorld } from './world.ts';

export const SERVER = 'test.localhost';
export const BOT = userId(`@bot:${SERVER}`);
export const DIENST = userId(`@dienst:${SERVER}`);

/** A homeserver in memory on which both services are ready. */
export async function freshMemory(): Promise<{ memory: MemoryHomeserver; homeserver: Homeserver }> {
  const memory = memoryHomeserver({
    ...{ serverName: SERVER, clock: () => new Date(), registrationSharedSecret: 's' },
  });
  const homeserver = memory.homeserver(DIENST);
  await homeserver.prepare();
  await homeserver.becomeAdmin('s');
  await memory.rooms(BOT).prepare();
  return { memory, homeserver };
}

/** That, with a database of its own. */
export async function memoryWorld(
  options: WorldOptions = {},
): Promise<{ memory: MemoryHomeserver; homeserver: Homeserver; world: World }> {
  const fresh = await freshMemory();
  return { ...fresh, world: await createWorld(fresh.homeserver, options) };
}
