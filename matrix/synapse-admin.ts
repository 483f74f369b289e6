import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { RoomAlias, RoomId, UserId } from '#basis/matrix-ids.ts';
import { eventId, roomId, userId } from '#basis/matrix-ids.ts';
import { ROOM_VERSION } from '#basis/rooms.ts';
import { creationContent, initialRoomState, isTrialUser } from './content.ts';
import type { Homeserver, RoomSpec, Rooms } from './homeserver.ts';
import { HomeserverError } from './homeserver.ts';
import { backgroundUpdates } from './synapse-background.ts';
import { conditionOf } from './synapse-condition.ts';
import { erasureOver } from './synapse-erasure.ts';
import { partsOf } from './synapse-media.ts';
import { openIdOver } from './synapse-openid.ts';
import { becomeAdmin, isAdmin } from './synapse-opstart.ts';
import { reportsOver } from './synapse-reports.ts';
import { membershipOf, resolveAlias } from './synapse-rooms.ts';
import type { Transport } from './synapse-transport.ts';
import { answer, path, RefusedCall, unlessRefused } from './synapse-transport.ts';

/** Making a room sends a dozen events; joins into one room wait for one another. */
const SLOW_TIMEOUT_MS = 60_000;
const DELETE_TIMEOUT_MS = 600_000;

const userAnswer = z.object({ displayname: z.string().nullish(), deactivated: z.boolean().catch(false) });
const devicesAnswer = z.object({ devices: z.array(z.unknown()) });
const mediaAnswer = z.object({ media_info: z.object({ user_id: z.string().nullish() }) });
const roomAnswer = z.object({ room_id: z.string() });
const sentAnswer = z.object({ event_id: z.string().transform(eventId) });
const deleteStarted = z.object({ delete_id: z.string() });
const deleteStatus = z.object({ status: z.string() });

type Admin = Omit<Homeserver, keyof Rooms>;

/** What a server admin can do, over Synapse's admin API and, where that has no call for it, as the room's creator. */
export function adminOver(transport: Transport, prepare: () => Promise<void>): Admin {
  const { call } = transport;
  return {
    becomeAdmin: (secret) => becomeAdmin(transport, prepare, secret),
    isAdmin: () => isAdmin(transport),
    condition: () => conditionOf(transport),
    ensureUser: (user) => ensureUser(transport, user),
    setPassword: (user, password) => setPassword(transport, user, password),
    setDisplayName: (user, displayName) => setDisplayName(transport, user, displayName),
    async isLoggedIn(user) {
      const endpoint = path`/_synapse/admin/v2/users/${user}/devices`;
      const given = await unlessRefused([404], null, () => call({ method: 'GET', path: endpoint }));
      return given !== null && answer(devicesAnswer, given, endpoint).devices.length > 0;
    },
    sendAsTrial: (...sent) => sendAsTrial(transport, ...sent),
    async deactivateUser(user, erase) {
      const endpoint = path`/_synapse/admin/v1/deactivate/${user}`;
      await call({ method: 'POST', path: endpoint, body: { erase }, timeoutMs: SLOW_TIMEOUT_MS });
    },
    createRoom: (spec) => createRoom(transport, spec),
    setAlias: (alias, room) => setAlias(transport, alias, room),
    async deleteAlias(alias) {
      const endpoint = path`/_matrix/client/v3/directory/room/${alias}`;
      await unlessRefused([404], null, () => call({ method: 'DELETE', path: endpoint }));
    },
    joinUser: (room, user) => joinUser(transport, room, user),
    kickUser: (room, user, reason) => kickUser(transport, room, user, reason),
    deleteRoom: (room) => deleteRoom(transport, room),
    async deleteMedia(uri, uploader) {
      const { server, id } = partsOf(uri);
      const endpoint = path`/_synapse/admin/v1/media/${server}/${id}`;
      if (uploader !== undefined) {
        const given = await unlessRefused([404], null, () => call({ method: 'GET', path: endpoint }));
        if (given === null || answer(mediaAnswer, given, endpoint).media_info.user_id !== uploader) return;
      }
      await unlessRefused([404], null, () => call({ method: 'DELETE', path: endpoint }));
    },
    backgroundUpdates: () => backgroundUpdates(transport),
    ...reportsOver(transport),
    ...openIdOver(transport),
    ...erasureOver(transport),
  };
}

async function knownUser({ call }: Transport, user: UserId) {
  const endpoint = path`/_synapse/admin/v2/users/${user}`;
  const given = await unlessRefused([404], null, () => call({ method: 'GET', path: endpoint }));
  return given === null ? null : answer(userAnswer, given, endpoint);
}

async function ensureUser(
  transport: Transport,
  { localpart, displayName, password }: Parameters<Homeserver['ensureUser']>[0],
): Promise<UserId> {
  const user = userId(`@${localpart}:${transport.options.serverName}`);
  const known = await knownUser(transport, user);
  if (known?.deactivated) throw deactivated(user);
  if (known) {
    if (known.displayname !== displayName) await setDisplayName(transport, user, displayName);
    return user;
  }
  await transport.call({
    method: 'PUT',
    path: path`/_synapse/admin/v2/users/${user}`,
    body: { displayname: displayName, admin: false, ...(password === undefined ? {} : { password }) },
    timeoutMs: SLOW_TIMEOUT_MS,
  });
  return user;
}

const deactivated = (user: UserId) =>
  new HomeserverError('fail', 'M_USER_DEACTIVATED', `${user} has been deactivated and does not come back`);

async function setPassword(transport: Transport, user: UserId, password: string): Promise<void> {
  const known = await knownUser(transport, user);
  // The call that changes a user would make one.
  if (!known) throw new HomeserverError('fail', 'M_NOT_FOUND', `no such user: ${user}`);
  if (known.deactivated) throw deactivated(user);
  await transport.call({
    method: 'PUT',
    path: path`/_synapse/admin/v2/users/${user}`,
    body: { password, logout_devices: true },
    timeoutMs: SLOW_TIMEOUT_MS,
  });
}

async function setDisplayName(transport: Transport, user: UserId, displayName: string): Promise<void> {
  const known = await knownUser(transport, user);
  if (!known) throw new HomeserverError('fail', 'M_NOT_FOUND', `no such user: ${user}`);
  if (known.deactivated) throw deactivated(user);
  if (known.displayname === displayName) return;
  await transport.call({
    method: 'PUT',
    path: path`/_matrix/client/v3/profile/${user}/displayname`,
    body: { displayname: displayName },
    timeoutMs: SLOW_TIMEOUT_MS,
  });
}

async function sendAsTrial(
  { call, options }: Transport,
  ...[user, room, type, body, txnId]: Parameters<Homeserver['sendAsTrial']>
): ReturnType<Homeserver['sendAsTrial']> {
  if (!isTrialUser(user))
    throw new HomeserverError('fail', 'M_FORBIDDEN', `${user} was not made to try the line with`);
  const endpoint = path`/_matrix/client/v3/rooms/${room}/send/${type}/${txnId}`;
  // By the bare token, since the client of this service's own user always names that one.
  const as = { query: { user_id: user }, token: options.asToken };
  return answer(sentAnswer, await call({ method: 'PUT', path: endpoint, body, ...as }), endpoint).event_id;
}

const aliasTaken = (alias: RoomAlias) =>
  new HomeserverError('fail', 'M_ROOM_IN_USE', `the alias ${alias} is taken`);

async function createRoom({ call, options }: Transport, spec: RoomSpec): Promise<RoomId> {
  const suffix = `:${options.serverName}`;
  if (!spec.alias.endsWith(suffix)) {
    throw new HomeserverError('fail', 'M_INVALID_PARAM', `${spec.alias} is not of ${options.serverName}`);
  }
  const endpoint = '/_matrix/client/v3/createRoom';
  const body = {
    preset: 'private_chat',
    visibility: 'private',
    room_version: ROOM_VERSION,
    room_alias_name: spec.alias.slice(1, -suffix.length),
    creation_content: creationContent(spec),
    initial_state: initialRoomState(spec).map(({ type, stateKey, content }) => ({
      type,
      state_key: stateKey,
      content,
    })),
  };
  // 409 without a code of its own: another request took the alias in the same instant.
  const given = await unlessRefused([409], null, () =>
    call({ method: 'POST', path: endpoint, body, timeoutMs: SLOW_TIMEOUT_MS }),
  );
  if (given === null) throw aliasTaken(spec.alias);
  return roomId(answer(roomAnswer, given, endpoint).room_id);
}

async function setAlias(transport: Transport, alias: RoomAlias, room: RoomId): Promise<void> {
  const done = await unlessRefused([409], false, () =>
    transport
      .call({
        method: 'PUT',
        path: path`/_matrix/client/v3/directory/room/${alias}`,
        body: { room_id: room },
      })
      .then(() => true),
  );
  if (!done && (await resolveAlias(transport, alias)) !== room) throw aliasTaken(alias);
}

async function joinUser(transport: Transport, room: RoomId, user: UserId): Promise<void> {
  try {
    await transport.call({
      method: 'POST',
      path: path`/_synapse/admin/v1/join/${room}`,
      body: { user_id: user },
      timeoutMs: SLOW_TIMEOUT_MS,
    });
  } catch (error) {
    // Synapse invites before it joins, which is refused for one who is in already.
    if (!(error instanceof RefusedCall) || error.status !== 403) throw error;
    if ((await memberOrNull(transport, room, user)) !== 'join') throw error;
  }
}

async function kickUser(transport: Transport, room: RoomId, user: UserId, reason: string): Promise<void> {
  try {
    await transport.call({
      method: 'POST',
      path: path`/_matrix/client/v3/rooms/${room}/kick`,
      body: { user_id: user, reason },
    });
  } catch (error) {
    if (!(error instanceof RefusedCall) || error.status !== 403) throw error;
    const membership = await membershipOf(transport, room, user);
    if (membership !== null && membership !== 'leave' && membership !== 'ban') throw error;
  }
}

const memberOrNull = (transport: Transport, room: RoomId, user: UserId) =>
  unlessRefused([403, 404], null, () => membershipOf(transport, room, user));

/** Deletes by Synapse's background task, which also removes the room's aliases, and waits for its end. */
async function deleteRoom(transport: Transport, room: RoomId): Promise<void> {
  const end = Date.now() + DELETE_TIMEOUT_MS;
  const what = path`/_synapse/admin/v2/rooms/${room}`;
  const task = await poll(end, what, () => startDeletion(transport, what));
  const status = path`/_synapse/admin/v2/rooms/delete_status/${task}`;
  await poll(end, what, async () => {
    const given = await transport.call({ method: 'GET', path: status });
    const now = answer(deleteStatus, given, status).status;
    if (now === 'failed') throw new HomeserverError('retry', 'DELETE_FAILED', `DELETE ${what}: failed`);
    return now === 'complete' ? now : null;
  });
}

/** The task's ID, or null while another deletion of the room is under way; deleting once more after that does no harm. */
async function startDeletion({ call }: Transport, endpoint: string): Promise<string | null> {
  try {
    const given = await call({ method: 'DELETE', path: endpoint, body: { purge: true, block: false } });
    return answer(deleteStarted, given, endpoint).delete_id;
  } catch (error) {
    if (error instanceof RefusedCall && error.status === 400 && /in progress/.test(error.message))
      return null;
    throw error;
  }
}

/** Asks, with growing pauses, until there is an answer; throws HomeserverError 'retry' TIMEOUT after `end`. */
async function poll<T>(end: number, what: string, ask: () => Promise<T | null>): Promise<T> {
  for (let pause = 25; Date.now() < end; pause = Math.min(2 * pause, 1_000)) {
    const given = await ask();
    if (given !== null) return given;
    await wait(pause);
  }
  throw new HomeserverError('retry', 'TIMEOUT', `${what}: not done in time`);
}
