import { z } from 'zod';
import type { EventId, RoomId, UserId } from '#basis/matrix-ids.ts';
import { eventId, mxcUri, roomId } from '#basis/matrix-ids.ts';
import { wordsOf } from './content.ts';
import type { Content, Homeserver, Said, Written } from './homeserver.ts';
import type { Transport } from './synapse-transport.ts';
import { answer, path, unlessRefused } from './synapse-transport.ts';

const SLOW_TIMEOUT_MS = 60_000;
const PAGE = 500;

const membershipsAnswer = z.object({ memberships: z.record(z.string(), z.string()) });
const mediaAnswer = z.object({ media: z.array(z.object({ media_id: z.string() })) });
const userAnswer = z.object({
  displayname: z.string().nullish(),
  deactivated: z.boolean(),
  erased: z.boolean(),
  external_ids: z.array(z.unknown()).default([]),
  threepids: z.array(z.unknown()).default([]),
});
const messagesAnswer = z.object({
  chunk: z.array(
    z.object({
      type: z.string(),
      event_id: z.string().transform(eventId),
      origin_server_ts: z.number(),
      state_key: z.string().optional(),
      content: z.record(z.string(), z.unknown()),
      unsigned: z
        .object({
          redacted_because: z.unknown().optional(),
          prev_content: z.record(z.string(), z.unknown()).optional(),
        })
        .optional(),
    }),
  ),
  end: z.string().optional(),
});
type Event = z.output<typeof messagesAnswer>['chunk'][number];

type Erasure = Pick<
  Homeserver,
  'roomsOfUser' | 'saidBy' | 'writtenBy' | 'editsOf' | 'mediaOf' | 'clearLinks' | 'accountOf'
>;

/**
 * What it takes to erase somebody, over Synapse's admin API (1.163: "Room Details and Statistics", "User Admin API"). Not its "Redact all the
 * events of a user": that knows joins, messages and encrypted events alone, of which it takes a thousand a room, and no sticker, reaction or
 * poll.
 */
export function erasureOver(transport: Transport): Erasure {
  const { call, options } = transport;
  return {
    async roomsOfUser(user) {
      const endpoint = path`/_synapse/admin/v1/users/${user}/memberships`;
      const given = await call({ method: 'GET', path: endpoint });
      return Object.keys(answer(membershipsAnswer, given, endpoint).memberships).map(roomId);
    },
    saidBy: (room, user) => saidBy(transport, room, user),
    writtenBy: (room, user, limit) => writtenBy(transport, room, user, limit),
    editsOf: (room, event) => editsOf(transport, room, event),
    async mediaOf(user) {
      const endpoint = path`/_synapse/admin/v1/users/${user}/media`;
      const given = await unlessRefused([404], null, () =>
        call({ method: 'GET', path: endpoint, query: { limit: 100 } }),
      );
      if (given === null) return [];
      return answer(mediaAnswer, given, endpoint).media.map(({ media_id }) =>
        mxcUri(`mxc://${options.serverName}/${media_id}`),
      );
    },
    async clearLinks(user) {
      const known = await accountOf(transport, user);
      if (known === null || known.links === 0) return;
      await call({
        method: 'PUT',
        path: path`/_synapse/admin/v2/users/${user}`,
        body: { external_ids: [], threepids: [] },
        timeoutMs: SLOW_TIMEOUT_MS,
      });
    },
    accountOf: (user) => accountOf(transport, user),
  };
}

async function accountOf({ call }: Transport, user: UserId): ReturnType<Homeserver['accountOf']> {
  const endpoint = path`/_synapse/admin/v2/users/${user}`;
  const given = await unlessRefused([404], null, () => call({ method: 'GET', path: endpoint }));
  if (given === null) return null;
  const { displayname, deactivated, erased, ...links } = answer(userAnswer, given, endpoint);
  return {
    deactivated,
    erased,
    displayName: displayname || null,
    links: links.external_ids.length + links.threepids.length,
  };
}

async function saidBy(transport: Transport, room: RoomId, user: UserId): Promise<Said> {
  const own = await eventsOf(transport, room, { senders: [user] });
  // Who was taken out did not send what says so, and it may quote the name from before.
  const about = (await eventsOf(transport, room, { types: ['m.room.member'], not_senders: [user] })).filter(
    (event) => event.state_key === user,
  );
  const isRedacted = (event: Event) => event.unsigned?.redacted_because !== undefined;
  return {
    standing: [...own, ...about]
      .filter((event) => !isRedacted(event) && says(event, user))
      .map((event) => event.event_id),
    redacted: own.filter(isRedacted).length,
  };
}

async function writtenBy(
  transport: Transport,
  room: RoomId,
  user: UserId,
  limit: number,
): Promise<readonly Written[]> {
  const events = await eventsOf(transport, room, { senders: [user] }, limit);
  return events
    .filter(
      ({ state_key, type, unsigned }) =>
        state_key === undefined && type !== 'm.room.redaction' && unsigned?.redacted_because === undefined,
    )
    .slice(0, limit)
    .map(({ type, content, origin_server_ts }) => ({
      ...{ at: new Date(origin_server_ts), type, words: wordsOf(content as Content) },
    }));
}

async function eventsOf(
  { call }: Transport,
  room: RoomId,
  filter: object,
  most = Number.POSITIVE_INFINITY,
): Promise<Event[]> {
  const endpoint = path`/_synapse/admin/v1/rooms/${room}/messages`;
  const events: Event[] = [];
  let from: string | undefined;
  for (;;) {
    const query = {
      ...{ dir: 'b', limit: PAGE, filter: JSON.stringify(filter) },
      ...(from === undefined ? {} : { from }),
    };
    const given = await call({ method: 'GET', path: endpoint, query, timeoutMs: SLOW_TIMEOUT_MS });
    const { chunk, end } = answer(messagesAnswer, given, endpoint);
    events.push(...chunk);
    if (end === undefined || end === from || events.length >= most) return events;
    from = end;
  }
}

const relationsAnswer = z.object({
  chunk: z.array(z.object({ event_id: z.string().transform(eventId) })),
  next_batch: z.string().optional(),
});

async function editsOf({ call }: Transport, room: RoomId, event: EventId): Promise<EventId[]> {
  const endpoint = path`/_matrix/client/v1/rooms/${room}/relations/${event}/m.replace`;
  const edits: EventId[] = [];
  let from: string | undefined;
  do {
    const query = { limit: 100, ...(from === undefined ? {} : { from }) };
    const given = await unlessRefused([404], null, () => call({ method: 'GET', path: endpoint, query }));
    if (given === null) return edits;
    const { chunk, next_batch } = answer(relationsAnswer, given, endpoint);
    edits.push(...chunk.map(({ event_id }) => event_id));
    from = next_batch;
  } while (from !== undefined);
  return edits;
}

/**
 * Whether an event holds something of its sender. Settings of a room are the room's; a redaction says what, not who or why. A membership
 * shows the name in it, and as `prev_content` that of the one before, as it was when this one was sent.
 */
function says({ type, state_key, content, unsigned }: Event, user: UserId): boolean {
  if (type === 'm.room.redaction') return false;
  if (state_key === undefined) return Object.keys(content).length > 0;
  if (type !== 'm.room.member' || state_key !== user) return false;
  return [content, unsigned?.prev_content ?? {}].some(
    (part) => 'displayname' in part || 'avatar_url' in part,
  );
}
