/** For tests: the services and people on a real Synapse, as the contract and the fault tests want them. */
import { randomBytes, randomUUID } from 'node:crypto';
import { eventId, mxcUri, roomId, userId } from '#basis/matrix-ids.ts';
import type { TestSynapse } from '#test/harness/synapse.ts';
import type { TimelineEvent } from '../homeserver.ts';
import type { Person } from '../memory.ts';
import { synapseHomeserver, synapseRooms } from '../synapse.ts';
import type { SynapseOptions } from '../synapse-transport.ts';
import { path } from '../synapse-transport.ts';
import type { Stage } from './stage.ts';

export function optionsOf(
  synapse: Pick<TestSynapse, 'baseUrl' | 'serverName' | 'dienst' | 'bot'>,
  who: 'dienst' | 'bot',
): SynapseOptions {
  return {
    homeserverUrl: synapse.baseUrl,
    serverName: synapse.serverName,
    self: synapse[who].userId,
    asToken: synapse[who].asToken,
    appserviceId: `buurtbaken-${who}`,
  };
}

export function synapseStage(
  synapse: Pick<TestSynapse, 'baseUrl' | 'serverName' | 'dienst' | 'bot' | 'registrationSharedSecret'>,
): Stage {
  const dienst = synapseHomeserver(optionsOf(synapse, 'dienst'));
  let made = 0;
  return {
    serverName: synapse.serverName,
    secret: synapse.registrationSharedSecret,
    dienst,
    bot: synapseRooms(optionsOf(synapse, 'bot')),
    async person(displayName) {
      const localpart = `mens-${++made}`;
      const password = randomBytes(12).toString('base64url');
      await dienst.ensureUser({ localpart, displayName, password });
      return logIn(synapse.baseUrl, localpart, password);
    },
    async isPassword(user, password) {
      try {
        await logIn(synapse.baseUrl, user, password);
        return true;
      } catch (error) {
        if (String(error).includes('M_FORBIDDEN')) return false;
        throw error;
      }
    },
  };
}

type Raw = Record<string, unknown>;

/** Logs in with a password, as an app does. Throws if that is refused. */
export async function logIn(baseUrl: string, localpart: string, password: string): Promise<Person> {
  const login = { type: 'm.login.password', identifier: { type: 'm.id.user', user: localpart }, password };
  const { access_token, user_id } = await ask(baseUrl, 'POST', '/_matrix/client/v3/login', login);
  return personWith(baseUrl, String(user_id), String(access_token));
}

async function ask(
  baseUrl: string,
  method: string,
  endpoint: string,
  body?: object,
  token?: string,
): Promise<Raw> {
  const response = await fetch(`${baseUrl}${endpoint}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const given = (await response.json()) as Raw;
  if (!response.ok) throw new Error(`${method} ${endpoint}: ${response.status} ${given.errcode}`);
  return given;
}

function personWith(baseUrl: string, id: string, token: string): Person {
  const call = (method: string, endpoint: string, body?: object) =>
    ask(baseUrl, method, endpoint, body, token);
  const act = async (room: string, what: string, body: object) => {
    await call('POST', `${path`/_matrix/client/v3/rooms/${room}`}/${what}`, body);
  };
  return {
    user: userId(id),
    async openIdToken() {
      const endpoint = path`/_matrix/client/v3/user/${id}/openid/request_token`;
      return String((await call('POST', endpoint, {})).access_token);
    },
    async send(room, type, content) {
      const endpoint = path`/_matrix/client/v3/rooms/${room}/send/${type}/${randomUUID()}`;
      return eventId(String((await call('PUT', endpoint, content)).event_id));
    },
    async setState(room, { type, stateKey, content }) {
      const endpoint = path`/_matrix/client/v3/rooms/${room}/state/${type}/${stateKey}`;
      return eventId(String((await call('PUT', endpoint, content)).event_id));
    },
    async redact(room, event) {
      await call('PUT', path`/_matrix/client/v3/rooms/${room}/redact/${event}/${randomUUID()}`, {});
    },
    invite: (room, user) => act(room, 'invite', { user_id: user }),
    join: (room) => act(room, 'join', {}),
    leave: (room) => act(room, 'leave', {}),
    kick: (room, user) => act(room, 'kick', { user_id: user }),
    async report(room, event, reason) {
      await call('POST', path`/_matrix/client/v3/rooms/${room}/report/${event}`, { reason });
    },
    async reportUser(user, reason) {
      await call('POST', path`/_matrix/client/v3/users/${user}/report`, { reason });
    },
    async timeline(room) {
      const { chunk } = await call(
        'GET',
        `${path`/_matrix/client/v3/rooms/${room}/messages`}?dir=f&limit=200`,
      );
      const events = chunk as Raw[];
      // Until it says who may see what, a room shows all: the first state that it was made with.
      const made = events.findIndex((event) => event.type === 'm.room.history_visibility');
      return events
        .slice(made + 1)
        .filter((event) => event.type !== 'm.room.member')
        .map(timelineEvent);
    },
    async upload(bytes, contentType) {
      const response = await fetch(`${baseUrl}/_matrix/media/v3/upload`, {
        method: 'POST',
        headers: { 'content-type': contentType, authorization: `Bearer ${token}` },
        body: Buffer.from(bytes),
      });
      return mxcUri(String(((await response.json()) as Raw).content_uri));
    },
    async joinedRooms() {
      return ((await call('GET', '/_matrix/client/v3/joined_rooms')).joined_rooms as string[]).map(roomId);
    },
  };
}

function timelineEvent(raw: Raw): TimelineEvent {
  return {
    type: String(raw.type),
    eventId: eventId(String(raw.event_id)),
    roomId: roomId(String(raw.room_id)),
    sender: userId(String(raw.sender)),
    originServerTs: Number(raw.origin_server_ts),
    content: raw.content as TimelineEvent['content'],
    ...(raw.state_key === undefined ? {} : { stateKey: String(raw.state_key) }),
  };
}
