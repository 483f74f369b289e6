/** Every call of the client-server API that takes a room, user, alias, event or media ID of somebody else, or that may name one. */

/** Something of a wijk that is not one's own; or made up, in the same form. */
export type Ids = {
  readonly room: string;
  readonly user: string;
  readonly event: string;
  readonly alias: string;
  readonly media: string;
};
/** Who tries: their own user, a room of theirs and an event in it. */
export type Own = {
  readonly user: string;
  readonly room: string;
  readonly event: string;
  readonly server: string;
};

export type Attempt = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Without `/_matrix`. */
  readonly path: string;
  readonly body?: unknown;
};

const u = encodeURIComponent;
const get = (path: string): Attempt => ({ method: 'GET', path });
const post = (path: string, body: unknown = {}): Attempt => ({ method: 'POST', path, body });
const put = (path: string, body: unknown = {}): Attempt => ({ method: 'PUT', path, body });
const del = (path: string): Attempt => ({ method: 'DELETE', path });
const V3 = '/client/v3';

let txn = 0;
const fresh = (): string => `poging-${++txn}`;

/** All of them, on these IDs. */
export function attemptsOn(ids: Ids, own: Own): readonly Attempt[] {
  return [
    ...readingRooms(ids, own),
    ...actingOnRooms(ids, own),
    ...people(ids, own),
    ...lookingAround(ids, own),
    ...media(ids, own),
  ];
}

function readingRooms(ids: Ids, own: Own): Attempt[] {
  const [room, event, user] = [u(ids.room), u(ids.event), u(ids.user)];
  const at = `${V3}/rooms/${room}`;
  return [
    ...['aliases', 'state', 'members', 'joined_members', 'messages?dir=b&limit=50', 'initialSync'].map(
      (what) => get(`${at}/${what}`),
    ),
    get(`/client/unstable/org.matrix.msc2432/rooms/${room}/aliases`),
    get(`${at}/state/m.room.name`),
    get(`${at}/state/m.room.name/`),
    get(`${at}/state/m.room.member/${user}`),
    get(`${at}/context/${event}`),
    get(`${at}/event/${event}`),
    // An event of theirs in a room of one's own, and one's own in theirs.
    get(`${V3}/rooms/${u(own.room)}/event/${event}`),
    get(`${V3}/rooms/${u(own.room)}/context/${event}`),
    get(`${at}/event/${u(own.event)}`),
    get(`${V3}/events/${event}`),
    get(`${V3}/events?room_id=${room}&timeout=0`),
    get(`/client/v1/rooms/${room}/relations/${event}`),
    get(`/client/v1/rooms/${room}/relations/${event}/m.replace`),
    get(`/client/v1/rooms/${room}/relations/${event}/m.replace/m.room.message`),
    get(`/client/v1/rooms/${u(own.room)}/relations/${event}`),
    get(`/client/v1/rooms/${room}/threads`),
    get(`/client/v1/rooms/${room}/timestamp_to_event?ts=0&dir=f`),
    get(`/client/v1/rooms/${room}/hierarchy`),
    get(`/client/v1/room_summary/${room}`),
    get(`/client/unstable/im.nheko.summary/summary/${room}`),
    get(`/client/unstable/im.nheko.summary/rooms/${room}/summary`),
    get(`/client/v1/room_summary/${u(ids.alias)}`),
    get(`/client/unstable/io.element.msc4306/rooms/${room}/thread/${event}/subscription`),
    get(`/client/unstable/io.element.msc4502/rooms/${room}/is_joined?user_id=${user}`),
    get(`${V3}/room_keys/keys/${room}?version=1`),
    get(`${V3}/user/${u(own.user)}/rooms/${room}/tags`),
    get(`${V3}/user/${u(own.user)}/rooms/${room}/account_data/x`),
    get(`${V3}/directory/list/room/${room}`),
  ];
}

function actingOnRooms(ids: Ids, own: Own): Attempt[] {
  const [room, event, user, alias] = [u(ids.room), u(ids.event), u(ids.user), u(ids.alias)];
  const at = `${V3}/rooms/${room}`;
  const words = { msgtype: 'm.text', body: 'hallo' };
  return [
    post(`${V3}/join/${room}`),
    post(`${V3}/join/${alias}`),
    post(`${at}/join`),
    post(`${V3}/knock/${room}`),
    post(`${V3}/knock/${alias}`),
    ...['leave', 'forget'].map((what) => post(`${at}/${what}`)),
    ...['invite', 'kick', 'ban', 'unban'].map((what) => post(`${at}/${what}`, { user_id: ids.user })),
    post(`${V3}/rooms/${u(own.room)}/invite`, { user_id: ids.user }),
    post(`${at}/upgrade`, { new_version: '12' }),
    post(`${at}/read_markers`, { 'm.fully_read': ids.event }),
    post(`${at}/receipt/m.read/${event}`),
    post(`${V3}/rooms/${u(own.room)}/receipt/m.read/${event}`),
    put(`${at}/typing/${u(own.user)}`, { typing: true, timeout: 1_000 }),
    put(`${at}/redact/${event}/${fresh()}`),
    put(`${V3}/rooms/${u(own.room)}/redact/${event}/${fresh()}`),
    put(`${at}/send/m.room.message/${fresh()}`, words),
    put(`${V3}/rooms/${u(own.room)}/send/m.reaction/${fresh()}`, {
      'm.relates_to': { rel_type: 'm.annotation', event_id: ids.event, key: '👀' },
    }),
    put(`${at}/state/m.room.name/`, { name: 'x' }),
    post(`${at}/report`, { reason: 'x' }),
    post(`${at}/report/${event}`, { reason: 'x' }),
    post(`${V3}/rooms/${u(own.room)}/report/${event}`, { reason: 'x' }),
    put(`/client/unstable/io.element.msc4306/rooms/${room}/thread/${event}/subscription`, {
      automatic: event,
    }),
    put(`${V3}/room_keys/keys/${room}/x?version=1`, {}),
    put(`${V3}/user/${u(own.user)}/rooms/${room}/tags/x`, {}),
    put(`${V3}/directory/list/room/${room}`, { visibility: 'public' }),
    put(`${V3}/directory/list/appservice/x/${room}`, { visibility: 'public' }),
    get(`${V3}/directory/room/${alias}`),
    put(`${V3}/directory/room/${alias}`, { room_id: own.room }),
    del(`${V3}/directory/room/${alias}`),
    post(`${V3}/createRoom`, { room_alias_name: ids.alias.slice(1).split(':')[0], invite: [ids.user] }),
    post(`${V3}/createRoom`, {
      creation_content: { predecessor: { room_id: ids.room, event_id: ids.event } },
    }),
    put(`${at}/state/m.space.child/${user}`, {}),
  ];
}

function people(ids: Ids, own: Own): Attempt[] {
  const [user, room] = [u(ids.user), u(ids.room)];
  return [
    get(`${V3}/profile/${user}`),
    get(`${V3}/profile/${user}/displayname`),
    get(`${V3}/profile/${user}/avatar_url`),
    get(`${V3}/profile/${user}/m.tz`),
    get(`/client/unstable/uk.tcpip.msc4133/profile/${user}/m.tz`),
    put(`${V3}/profile/${user}/displayname`, { displayname: 'x' }),
    get(`${V3}/presence/${user}/status`),
    put(`${V3}/presence/${user}/status`, { presence: 'online' }),
    post(`${V3}/keys/query`, { device_keys: { [ids.user]: [] } }),
    post(`${V3}/keys/claim`, { one_time_keys: { [ids.user]: { APPARAAT: 'signed_curve25519' } } }),
    put(`${V3}/sendToDevice/m.x/${fresh()}`, { messages: { [ids.user]: { '*': {} } } }),
    get(`${V3}/user/${user}/account_data/m.direct`),
    put(`${V3}/user/${user}/account_data/x`, {}),
    get(`${V3}/user/${user}/rooms/${room}/account_data/x`),
    get(`${V3}/user/${user}/rooms/${room}/tags`),
    put(`${V3}/user/${user}/rooms/${room}/tags/x`, {}),
    post(`${V3}/user/${user}/filter`, {}),
    get(`${V3}/user/${user}/filter/0`),
    post(`${V3}/user/${user}/openid/request_token`),
    get(`/client/unstable/org.matrix.msc3391/user/${user}/account_data/x`),
    get(`/client/unstable/org.matrix.msc3391/user/${user}/rooms/${room}/account_data/x`),
    get(`/client/unstable/uk.half-shot.msc2666/user/mutual_rooms?user_id=${user}`),
    post(`${V3}/users/${user}/report`, { reason: 'x' }),
    get(`${V3}/register/available?username=${u(ids.user.slice(1).split(':')[0] ?? '')}`),
    post(`${V3}/login`, {
      ...{ type: 'm.login.password', password: 'zomaar een wachtwoord' },
      identifier: { type: 'm.id.user', user: ids.user },
    }),
    post(`${V3}/user_directory/search`, { search_term: ids.user.slice(1, 6) }),
    post(`${V3}/account/password/email/requestToken`, {
      ...{ client_secret: 'x', email: 'bert@example.org', send_attempt: 1 },
    }),
    get(`${V3}/user/${u(own.user)}/account_data/x`),
    get(`${V3}/thirdparty/user/x?userid=${user}`),
  ];
}

function lookingAround(ids: Ids, own: Own): Attempt[] {
  const room = u(ids.room);
  const filter = u(JSON.stringify({ room: { rooms: [ids.room], include_leave: true } }));
  const sliding = {
    lists: { alle: { ranges: [[0, 99]], required_state: [['*', '*']], timeline_limit: 50 } },
    room_subscriptions: { [ids.room]: { required_state: [['*', '*']], timeline_limit: 50 } },
  };
  const term = { search_term: 'geheim', filter: { rooms: [ids.room] } };
  return [
    get(`${V3}/publicRooms`),
    post(`${V3}/publicRooms`, { filter: { generic_search_term: '' }, include_all_networks: true }),
    post(`${V3}/search`, { search_categories: { room_events: term } }),
    post(`${V3}/search`, { search_categories: { room_events: { search_term: 'geheim' } } }),
    get(`${V3}/sync?timeout=0&full_state=true&filter=${filter}`),
    get(`${V3}/sync?timeout=0&full_state=true`),
    post('/client/unstable/org.matrix.simplified_msc3575/sync?timeout=0', sliding),
    get(`${V3}/initialSync`),
    get(`${V3}/joined_rooms`),
    get(`${V3}/notifications`),
    get(`${V3}/devices`),
    get(`${V3}/keys/changes?from=s0&to=s999999`),
    get(`/client/v1/rooms/${u(own.room)}/hierarchy`),
    get(`${V3}/rooms/${u(own.room)}/state`),
    get(
      `${V3}/rooms/${u(own.room)}/messages?dir=b&limit=100&filter=${u(JSON.stringify({ rooms: [ids.room] }))}`,
    ),
    get(`${V3}/thirdparty/location?alias=${u(ids.alias)}`),
    get(`${V3}/rooms/${room}/event_relationships`),
  ];
}

function media(ids: Ids, own: Own): Attempt[] {
  const of = `${own.server}/${ids.media}`;
  return [
    get(`/client/v1/media/download/${of}`),
    get(`/client/v1/media/download/${of}/foto.png`),
    get(`/client/v1/media/thumbnail/${of}?width=32&height=32&method=scale`),
    ...['r0', 'v1', 'v3'].flatMap((version) => [
      get(`/media/${version}/download/${of}`),
      get(`/media/${version}/thumbnail/${of}?width=32&height=32&method=scale`),
    ]),
    put(`/media/v3/upload/${of}`, {}),
    get(`/client/v1/media/preview_url?url=${u(`mxc://${of}`)}`),
    get(`/media/v3/preview_url?url=${u(`mxc://${of}`)}`),
  ];
}
