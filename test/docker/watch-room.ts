/** What somebody's phone is sent of a room, as it comes: by sync, like an app. */
import type { Event, People } from './people.ts';

export type RoomWatch = {
  /** All that came since it began, in order. */
  seen(): readonly Event[];
  /** Waits until what was sent before has come, and ends. */
  stop(): Promise<readonly Event[]>;
};

const POLL_MS = 1_000;

/** Begins now; the room's past is not in it. `room`: as paths want it. */
export async function watchRoom(people: People, bearer: string, room: string): Promise<RoomWatch> {
  const events: Event[] = [];
  const id = decodeURIComponent(room);
  const filter = encodeURIComponent(JSON.stringify({ room: { timeline: { limit: 100 } } }));
  let stopping = false;
  const next = async (since: string): Promise<string> => {
    const query = `filter=${filter}&timeout=${POLL_MS}&since=${encodeURIComponent(since)}`;
    const { next_batch, rooms } = await people.matrix('GET', `/sync?${query}`, bearer);
    const joined = (rooms as { join?: Record<string, { timeline: { events: Event[]; limited?: boolean } }> })
      ?.join?.[id];
    if (joined?.timeline.limited) throw new Error('more came at once than is watched');
    events.push(...(joined?.timeline.events ?? []));
    return String(next_batch);
  };
  let since = String((await people.matrix('GET', '/sync?timeout=0', bearer)).next_batch);
  const watching = (async () => {
    while (!stopping) since = await next(since);
    since = await next(since);
  })();
  watching.catch(() => {});
  return {
    seen: () => events,
    async stop() {
      stopping = true;
      await watching;
      return events;
    },
  };
}
