/** People and rooms for the gate's tests, over the client-server API with nothing in between. */
import { randomUUID } from 'node:crypto';
import { eventually } from '#test/harness/eventually.ts';
import type { TestSynapse } from '#test/harness/synapse.ts';
import type { Json } from './endpoint.ts';

export type Reply = { readonly status: number; readonly body: Json };
export type Person = {
  readonly userId: string;
  call(method: string, path: string, body?: unknown): Promise<Reply>;
  /** Sends and gives the event ID; throws when refused. */
  send(roomId: string, type: string, content: Json): Promise<string>;
  say(roomId: string, body: string): Promise<string>;
  setState(roomId: string, type: string, content: Json, stateKey?: string): Promise<Reply>;
  /** The event as this person's client gets it by sync, from the first sync of the test on. */
  receives(eventId: string): Promise<Received>;
};
export type Received = Json & { readonly type: string; readonly sender: string; readonly content: Json };

/** Someone who holds an access token. */
export function person(synapse: TestSynapse, userId: string, accessToken: string): Person {
  const call = async (method: string, path: string, body?: unknown): Promise<Reply> => {
    const response = await fetch(`${synapse.baseUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Json };
  };
  const send = async (roomId: string, type: string, content: Json): Promise<string> => {
    const reply = await call('PUT', roomPath(roomId, `send/${type}/${randomUUID()}`), content);
    if (reply.status !== 200) throw new Error(`${type} refused: ${JSON.stringify(reply)}`);
    return String(reply.body.event_id);
  };
  const seen = new Map<string, Received>();
  let since = '';
  const sync = async (): Promise<void> => {
    const filter = encodeURIComponent(JSON.stringify({ room: { timeline: { limit: 500 } } }));
    const path = `/_matrix/client/v3/sync?filter=${filter}${since && `&since=${since}&timeout=500`}`;
    const { body } = await call('GET', path);
    since = String(body.next_batch);
    const rooms = (body.rooms as { join?: Record<string, SyncedRoom> } | undefined)?.join ?? {};
    for (const room of Object.values(rooms)) {
      for (const event of [...(room.state?.events ?? []), ...(room.timeline?.events ?? [])]) {
        seen.set(event.event_id, event);
      }
    }
  };
  return {
    userId,
    call,
    send,
    say: (roomId, body) => send(roomId, 'm.room.message', { msgtype: 'm.text', body }),
    setState: (roomId, type, content, stateKey = '') =>
      call('PUT', roomPath(roomId, `state/${type}/${encodeURIComponent(stateKey)}`), content),
    receives: (eventId) =>
      eventually(async () => {
        if (!seen.has(eventId)) await sync();
        return seen.get(eventId) ?? null;
      }),
  };
}
type SyncedEvent = Received & { readonly event_id: string };
type SyncedRoom = Partial<Record<'state' | 'timeline', { readonly events?: readonly SyncedEvent[] }>>;

export const roomPath = (roomId: string, rest: string): string =>
  `/_matrix/client/v3/rooms/${encodeURIComponent(roomId)}/${rest}`;

export type Buurt = {
  readonly dienst: Person;
  /** Power 0, 0 and 50. */
  readonly anna: Person;
  readonly bram: Person;
  readonly coordinator: Person;
  /** Makes a room of this kind, with everybody in it. No kind: a room without a marker. */
  room(soort: string | null): Promise<string>;
};

/** The service, two residents and a coordinator. */
export async function makeBuurt(synapse: TestSynapse): Promise<Buurt> {
  const dienst = person(synapse, synapse.dienst.userId, synapse.dienst.asToken);
  const join = async (name: string): Promise<Person> => {
    const user = await synapse.registerUser(name);
    return person(synapse, user.userId, user.accessToken);
  };
  const [anna, bram, coordinator] = [await join('anna'), await join('bram'), await join('coordinator')];
  const room = async (soort: string | null): Promise<string> => {
    const marker = { type: 'nl.buurtbaken.kamer', state_key: '', content: { gebied: 'WK007200', soort } };
    const { status, body } = await dienst.call('POST', '/_matrix/client/v3/createRoom', {
      preset: 'private_chat',
      name: `wijk ${soort}`,
      invite: [anna.userId, bram.userId, coordinator.userId],
      initial_state: soort === null ? [] : [marker],
      power_level_content_override: {
        users: { [coordinator.userId]: 50 },
        events: { 'm.reaction': -1 },
        invite: 0,
        events_default: 0,
        state_default: 50,
      },
    });
    if (status !== 200) throw new Error(`no room: ${JSON.stringify(body)}`);
    const roomId = String(body.room_id);
    for (const member of [anna, bram, coordinator]) await member.call('POST', roomPath(roomId, 'join'), {});
    return roomId;
  };
  return { dienst, anna, bram, coordinator, room };
}
