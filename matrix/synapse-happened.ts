import { z } from 'zod';
import { eventId, roomId } from '#basis/matrix-ids.ts';
import type { Happened } from './homeserver.ts';
import type { Transport } from './synapse-transport.ts';
import { answer } from './synapse-transport.ts';

/** Where the module in Synapse answers (gate/buurtbaken_gate/happened.py). Synapse itself refuses /sync to application services. */
const ENDPOINT = '/_synapse/buurtbaken/v1/happened';

const happened = z.object({
  events: z.array(
    z.object({
      event_id: z.string().transform((text) => eventId(text)),
      room_id: z.string().transform((text) => roomId(text)),
      origin_server_ts: z.number(),
    }),
  ),
  place: z.number().int().nonnegative(),
  more: z.boolean(),
});

/** {@link Rooms.happenedAfter}; refused with 404 M_UNRECOGNIZED by a Synapse without the module. */
export async function happenedAfter({ call }: Transport, after: number | null): Promise<Happened> {
  const query = after === null ? {} : { after };
  const given = answer(happened, await call({ method: 'GET', path: ENDPOINT, query }), ENDPOINT);
  return {
    events: given.events.map((it) => ({
      eventId: it.event_id,
      roomId: it.room_id,
      originServerTs: it.origin_server_ts,
    })),
    place: given.place,
    more: given.more,
  };
}
