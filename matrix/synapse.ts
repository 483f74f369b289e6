import type { Homeserver, Rooms } from './homeserver.ts';
import { adminOver } from './synapse-admin.ts';
import { roomsOver } from './synapse-rooms.ts';
import type { SynapseOptions } from './synapse-transport.ts';
import { transport } from './synapse-transport.ts';

/** Synapse as the bot's port. Makes no connection until it is used. */
export function synapseRooms(options: SynapseOptions): Rooms {
  return roomsOver(transport(options));
}

/** Synapse as provisioning's port. What needs a server admin is refused until `becomeAdmin` has been done once. */
export function synapseHomeserver(options: SynapseOptions): Homeserver {
  const connection = transport(options);
  const rooms = roomsOver(connection);
  return { ...rooms, ...adminOver(connection, rooms.prepare) };
}
