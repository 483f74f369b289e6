import { z } from 'zod';
import type { EventId, RoomAlias, RoomId } from '#basis/matrix-ids.ts';
import { eventId, localpart, roomId, userId } from '#basis/matrix-ids.ts';
import { editedContent, sameContent } from './content.ts';
import type { Content, Membership, Rooms, StateEvent, TimelineEvent } from './homeserver.ts';
import { stateEvent } from './synapse-events.ts';
import { happenedAfter } from './synapse-happened.ts';
import { synapseMedia } from './synapse-media.ts';
import type { Call, Transport } from './synapse-transport.ts';
import { answer, path, RefusedCall, unlessRefused } from './synapse-transport.ts';

/** The device to which transaction IDs are bound, so that Synapse keeps them in its database, 24 hours long. */
export const DEVICE_ID = 'BUURTBAKEN';

const ROOM_LIST_TIMEOUT_MS = 120_000;

const sent = z.object({ event_id: z.string() });
const aliasAnswer = z.object({ room_id: z.string() });
const roomList = z.object({ joined_rooms: z.array(z.string()) });
const stateList = z.array(z.unknown());
const content = z.record(z.string(), z.json());
const timelineEvent = z.object({
  type: z.string(),
  event_id: z.string(),
  sender: z.string(),
  origin_server_ts: z.number(),
  content,
  state_key: z.string().optional(),
  unsigned: z
    .object({
      redacted_because: z.unknown(),
      'm.relations': z
        .object({ 'm.replace': z.object({ content }).optional().catch(undefined) })
        .optional()
        .catch(undefined),
    })
    .partial()
    .optional(),
});

/** {@link Rooms} over Synapse's client-server API. */
export function roomsOver(transport: Transport): Rooms {
  const { serverName, self, appserviceId } = transport.options;
  const prepare = () => prepareSelf(transport);
  const sendOnce = (call: Call) => asDevice(transport, prepare, call);
  return {
    serverName,
    self,
    prepare,
    readState: (room) => readState(transport, room),
    getEvent: (room, event) => getEvent(transport, room, event),
    sentEvent: async (room, event) => {
      const raw = await rawEvent(transport, room, event);
      return raw && timelineEventOf(room, raw);
    },
    happenedAfter: (place) => happenedAfter(transport, place),
    async joinedRooms() {
      const what = path`/_matrix/client/v3/joined_rooms`;
      const given = await transport.call({ method: 'GET', path: what, timeoutMs: ROOM_LIST_TIMEOUT_MS });
      return answer(roomList, given, what).joined_rooms.map(roomId);
    },
    resolveAlias: (alias) => resolveAlias(transport, alias),
    async setState(room, { type, stateKey, content: desired }) {
      const standing = await standingState(transport, room, type, stateKey);
      if (standing && sameContent(standing.content, desired)) return standing.eventId;
      const endpoint = path`/_matrix/client/v3/rooms/${room}/state/${type}/${stateKey}`;
      const given = await transport.call({ method: 'PUT', path: endpoint, body: desired });
      return eventId(answer(sent, given, endpoint).event_id);
    },
    async sendEvent(room, type, body, txnId) {
      const endpoint = path`/_matrix/client/v3/rooms/${room}/send/${type}/${txnId}`;
      return eventId(
        answer(sent, await sendOnce({ method: 'PUT', path: endpoint, body }), endpoint).event_id,
      );
    },
    async redact(room, event, txnId, reason) {
      // Synapse knows a transaction by room, device and ID alone: a redaction must not share one with a message.
      const endpoint = path`/_matrix/client/v3/rooms/${room}/redact/${event}/${`redact-${txnId}`}`;
      await sendOnce({ method: 'PUT', path: endpoint, body: reason === undefined ? {} : { reason } });
    },
    ...synapseMedia(transport),
    async pingAppservice(txnId) {
      const endpoint = path`/_matrix/client/v1/appservice/${appserviceId}/ping`;
      await transport.call({ method: 'POST', path: endpoint, body: { transaction_id: txnId } });
    },
  };
}

/** Makes the appservice's own user and its device where they are not there yet; writes nothing when they are. */
async function prepareSelf({ call, options }: Transport): Promise<void> {
  const there = await unlessRefused([400, 401, 403], false, () =>
    call({
      method: 'GET',
      path: '/_matrix/client/v3/account/whoami',
      query: { device_id: DEVICE_ID },
    }).then(() => true),
  );
  if (there) return;
  const type = 'm.login.application_service';
  const own = localpart(options.self);
  // Refused with 400 M_USER_IN_USE if it is there; anything else that is wrong shows at the log-in.
  await unlessRefused([400], null, () =>
    call({
      method: 'POST',
      path: '/_matrix/client/v3/register',
      body: { type, username: own, inhibit_login: true },
    }),
  );
  await call({
    method: 'POST',
    path: '/_matrix/client/v3/login',
    body: {
      type,
      identifier: { type: 'm.id.user', user: options.self },
      device_id: DEVICE_ID,
      initial_device_display_name: 'Buurtbaken',
    },
  });
}

/** Synapse removes devices that it has not seen for long; then the device is made anew and the call done again. */
async function asDevice(transport: Transport, prepare: () => Promise<void>, call: Call): Promise<unknown> {
  const bound: Call = { ...call, query: { ...call.query, device_id: DEVICE_ID } };
  try {
    return await transport.call(bound);
  } catch (error) {
    if (!(error instanceof RefusedCall) || error.errcode !== 'M_UNKNOWN_DEVICE') throw error;
    await prepare();
    return transport.call(bound);
  }
}

async function readState({ call, options }: Transport, room: RoomId): Promise<readonly StateEvent[] | null> {
  const endpoint = path`/_matrix/client/v3/rooms/${room}/state`;
  const given = await unlessRefused([403, 404], null, () => call({ method: 'GET', path: endpoint }));
  if (given === null) return null;
  const state = answer(stateList, given, endpoint)
    .map(stateEvent)
    .filter((event) => event !== null);
  // Who has left is still shown the state of that moment.
  const joined = state.some(
    (event) =>
      event.type === 'm.room.member' &&
      event.stateKey === options.self &&
      event.content.membership === 'join',
  );
  return joined ? state : null;
}

type RawEvent = z.infer<typeof timelineEvent>;

async function rawEvent({ call }: Transport, room: RoomId, event: EventId): Promise<RawEvent | null> {
  const endpoint = path`/_matrix/client/v3/rooms/${room}/event/${event}`;
  const given = await unlessRefused([403, 404], null, () => call({ method: 'GET', path: endpoint }));
  return given === null ? null : answer(timelineEvent, given, endpoint);
}

const timelineEventOf = (room: RoomId, raw: RawEvent): TimelineEvent => ({
  type: raw.type,
  eventId: eventId(raw.event_id),
  roomId: room,
  sender: userId(raw.sender),
  originServerTs: raw.origin_server_ts,
  content: raw.content as Content,
  ...(raw.state_key === undefined ? {} : { stateKey: raw.state_key }),
});

async function getEvent(transport: Transport, room: RoomId, event: EventId): Promise<TimelineEvent | null> {
  const raw = await rawEvent(transport, room, event);
  if (raw === null || raw.unsigned?.redacted_because !== undefined) return null;
  const edit = raw.unsigned?.['m.relations']?.['m.replace']?.content as Content | undefined;
  return { ...timelineEventOf(room, raw), content: editedContent(raw.content as Content, edit) };
}

/** The room that an alias leads to, or null. */
export async function resolveAlias({ call }: Transport, alias: RoomAlias): Promise<RoomId | null> {
  const endpoint = path`/_matrix/client/v3/directory/room/${alias}`;
  const given = await unlessRefused([404], null, () => call({ method: 'GET', path: endpoint }));
  return given === null ? null : roomId(answer(aliasAnswer, given, endpoint).room_id);
}

/** One state event, or null if there is none. */
async function standingState({ call }: Transport, room: RoomId, type: string, stateKey: string) {
  const endpoint = path`/_matrix/client/v3/rooms/${room}/state/${type}/${stateKey}`;
  const given = await unlessRefused([404], null, () =>
    call({ method: 'GET', path: endpoint, query: { format: 'event' } }),
  );
  return given === null ? null : stateEvent(given);
}

/** How a user stands to a room; null if never a member. */
export async function membershipOf(
  transport: Transport,
  room: RoomId,
  user: string,
): Promise<Membership | null> {
  const member = await standingState(transport, room, 'm.room.member', user);
  return (member?.content.membership as Membership | undefined) ?? null;
}
