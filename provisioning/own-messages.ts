import { userId } from '#basis/matrix-ids.ts';
import type { OwnData, OwnMessage } from '#basis/own-data.ts';
import { roomsWrittenIn } from '#store/own-data.ts';
import type { ProvisioningContext } from './context.ts';

/** Of one room; what is older goes within days. */
const MOST_IN_ROOM = 1_000;

/** What somebody wrote in their groups and still stands there, room by room. Throws HomeserverError while the homeserver is away. */
export async function ownMessages(
  { sql, homeserver }: Pick<ProvisioningContext, 'sql' | 'homeserver'>,
  { persoon }: Pick<OwnData, 'persoon'>,
): Promise<readonly OwnMessage[]> {
  const user = userId(persoon.gebruikersnaam);
  const messages: OwnMessage[] = [];
  for (const { room, gebied, soort: kamer } of await roomsWrittenIn(sql, persoon.id))
    for (const { at, type: soort, words: woorden } of await homeserver.writtenBy(room, user, MOST_IN_ROOM))
      messages.push({ gebied, kamer, op: at.toISOString(), soort, woorden });
  return messages;
}
