/** People of the composed installation and their phones, as tests want them: made by the API, spoken for from outside. */
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { eventually } from '#test/harness/eventually.ts';
import type { Installation, Json } from './installation.ts';
import { DOMAIN } from './installation.ts';

/** Of everybody who is made here. */
export const PASSWORD = 'lantaarn-gracht-fiets';
const PICTURE = { width: 320, height: 240, channels: 3, background: '#7a93a8' } as const;

/** As provisioning, by Synapse's admin API, which is open to the inside alone. */
const SET_PASSWORD = `
const [user, password] = process.argv.slice(1);
const token = require('node:fs').readFileSync('/secrets/dienst-as-token', 'utf8');
fetch('http://synapse:8008/_synapse/admin/v2/users/' + encodeURIComponent(user), {
  method: 'PUT', headers: { authorization: 'Bearer ' + token }, body: JSON.stringify({ password }),
}).then((answer) => process.exit(answer.ok ? 0 : 1));`;

export type Event = { event_id: string; sender: string; type: string; content: Json };

export type People = {
  /** The client API; `bearer` is somebody's token. Throws for what is refused. */
  matrix(method: string, path: string, bearer: string, body?: object): Promise<Json>;
  logIn(user: string, password: string): Promise<string>;
  /** Somebody new in the wijk, who is logged in: their token. `token` is of the API. */
  join(token: string, displayName: string, role?: 'resident' | 'coordinator'): Promise<string>;
  /** A room of the wijk, by its ID as paths want it, as soon as somebody is in it. */
  room(bearer: string, kind?: string): Promise<string>;
  send(bearer: string, room: string, content: Json, type?: string): Promise<Json>;
  /** A picture, and its address. */
  sendPhoto(bearer: string, room: string): Promise<string>;
  messages(bearer: string, room: string): Promise<Event[]>;
  /** Where a coordinator taps to place what waits, as soon as that is there. */
  placeTap(bearer: string, room: string): Promise<Json>;
};

export function peopleOf(it_: Installation, wijk: string): People {
  const matrix: People['matrix'] = (method, path, bearer, body) =>
    it_.call(method, 'matrix', `/_matrix/client/v3${path}`, bearer, body);
  const logIn: People['logIn'] = async (user, password) => {
    const identifier = { type: 'm.id.user', user };
    const given = await matrix('POST', '/login', '', { type: 'm.login.password', identifier, password });
    return String(given.access_token);
  };
  const send: People['send'] = (bearer, room, content, type = 'm.room.message') =>
    matrix('PUT', `/rooms/${room}/send/${type}/${randomUUID()}`, bearer, content);
  const messages: People['messages'] = async (bearer, room) =>
    (await matrix('GET', `/rooms/${room}/messages?dir=b&limit=50`, bearer)).chunk as Event[];
  return {
    ...{ matrix, logIn, send, messages },
    async join(token, displayName, role = 'resident') {
      const id = randomUUID();
      const { userId } = await it_.call('PUT', '', `/api/v1/people/${id}`, token, { displayName });
      await it_.call('PUT', '', `/api/v1/memberships/${id}/${wijk}`, token, { role });
      await eventually(
        () => it_.inside('provisioning', 'node', '-e', SET_PASSWORD, String(userId), PASSWORD),
        { timeoutMs: 60_000, intervalMs: 500 },
      );
      return await logIn(String(userId), PASSWORD);
    },
    async room(bearer, kind = '') {
      const alias = encodeURIComponent(`#wijk-${wijk.toLowerCase()}${kind}:${DOMAIN}`);
      return await eventually(
        async () => {
          const { room_id } = await matrix('GET', `/directory/room/${alias}`, bearer);
          const { joined_rooms } = await matrix('GET', '/joined_rooms', bearer);
          return (joined_rooms as string[]).includes(String(room_id))
            ? encodeURIComponent(String(room_id))
            : null;
        },
        { timeoutMs: 90_000, intervalMs: 500 },
      );
    },
    async sendPhoto(bearer, room) {
      const body = await sharp({ create: PICTURE }).jpeg().toBuffer();
      const upload = await it_.ask('POST', 'matrix', '/_matrix/media/v3/upload?filename=auto.jpg', {
        ...{ bearer, body, type: 'image/jpeg' },
      });
      const url = String(upload.json().content_uri);
      const info = { mimetype: 'image/jpeg' };
      await send(bearer, room, { msgtype: 'm.image', body: 'auto.jpg', url, info });
      return url;
    },
    placeTap: (bearer, room) =>
      eventually(
        async () =>
          (await messages(bearer, room))
            .map(({ type, content }) => (type === 'm.reaction' ? (content['m.relates_to'] as Json) : {}))
            .find(({ key }) => String(key).startsWith('✅')) ?? null,
        { timeoutMs: 60_000, intervalMs: 500 },
      ),
  };
}
