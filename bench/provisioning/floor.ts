/**
 * The bare calls that must be made for a gebied, by hand: no database, no plan, no reading, nothing kept. At the same parallelism as the
 * service: accounts first, then the rooms, so many at a time, and within a room one call after another.
 */
import { Agent, request } from 'node:http';
import pLimit from 'p-limit';
import type { GebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import { gebiedAlias, ROOM_VERSION } from '#basis/rooms.ts';
import { creationContent, initialRoomState } from '#matrix/content.ts';
import type { ProvisioningContext } from '#provisioning/context.ts';
import type { DesiredRoom, Links } from '#provisioning/reconcile/desired.ts';
import { desiredRooms, specOf } from '#provisioning/reconcile/desired.ts';
import { planContext } from '#provisioning/reconcile/plan-context.ts';
import { spelregelsContent } from '#provisioning/reconcile/spelregels.ts';

type Call = (method: string, path: string, body: unknown) => Promise<Record<string, unknown>>;

export type Floor = {
  /** Makes a gebied with these people, the first of them its coordinator. Gives the milliseconds it took. */
  make(code: GebiedCode, localparts: readonly string[]): Promise<number>;
  close(): void;
};

export function floorOver(context: ProvisioningContext, baseUrl: string, asToken: string): Floor {
  const agent = new Agent({ keepAlive: true, maxSockets: context.settings.joinConcurrency });
  const call = callerOf(agent, baseUrl, asToken);
  return {
    async make(code, localparts) {
      const started = performance.now();
      const rooms = await makeGebied(context, call, code, localparts);
      const took = performance.now() - started;
      // The service removes rooms of its own that are not in its books, in the middle of a measurement: it must not be in these.
      for (const room of rooms) await call('POST', `${roomPath(room)}/leave`, {});
      return took;
    },
    close: () => agent.destroy(),
  };
}

async function makeGebied(
  context: ProvisioningContext,
  call: Call,
  code: GebiedCode,
  localparts: readonly string[],
): Promise<readonly string[]> {
  const { serverName } = context.homeserver;
  const users = localparts.map((localpart) => userId(`@${localpart}:${serverName}`));
  const limit = pLimit(context.settings.joinConcurrency);
  await limit.map(users, (user) =>
    call('PUT', `/_synapse/admin/v2/users/${encodeURIComponent(user)}`, {
      ...{ displayname: `Bewoner ${user}`, admin: false },
    }),
  );
  const rooms = desiredOf(context, code, users);
  const make = (room: DesiredRoom, links: Links): Promise<string> => createRoom(context, call, room, links);
  const [ruimte, ...rest] = rooms;
  if (ruimte === undefined) throw new Error('no rooms');
  const space = await make(ruimte, { ruimte: null, children: new Map() });
  const links: Links = { ruimte: space as Links['ruimte'], children: new Map() };
  const open = rest.filter((room) => room.soort !== 'bewoner');
  const made = await limit.map(open, (room) => make(room, links));
  const own = rest.filter((room) => room.soort === 'bewoner');
  const ownMade: string[] = [];
  const work = [
    () => fillSpace(call, ruimte, space, made, serverName),
    ...open.map((room, i) => () => fill(context, call, room, made[i] ?? '')),
    ...own.map((room) => async () => {
      const one = await make(room, links);
      ownMade.push(one);
      await fill(context, call, room, one);
    }),
  ];
  await limit.map(work, (one) => one());
  return [space, ...made, ...ownMade];
}

function desiredOf(context: ProvisioningContext, code: GebiedCode, users: readonly UserId[]): DesiredRoom[] {
  const people = users.map((user, i) => ({
    persoonId: user,
    userId: user,
    displayName: '',
    role: i === 0 ? ('coordinator' as const) : ('resident' as const),
    since: new Date(0),
    readOnlyUntil: null,
    isVolunteer: false,
    accountName: null,
  }));
  const none = {
    kamers: [],
    appealing: [],
    departures: [],
    decisions: [],
    openDrift: [],
    agreed: new Set<string>(),
  };
  const known = { code, naam: code, on: true, buurtpraat: true, members: people, ...none };
  return desiredRooms(known, planContext(context, new Map()));
}

let serial = 0;

async function createRoom(
  context: ProvisioningContext,
  call: Call,
  room: DesiredRoom,
  links: Links,
): Promise<string> {
  const { serverName } = context.homeserver;
  const alias =
    room.soort === 'bewoner'
      ? (`#bewoner-floor${++serial}:${serverName}` as ReturnType<typeof gebiedAlias>)
      : gebiedAlias(room.gebied, room.soort, serverName);
  const spec = specOf(room, alias, links, serverName);
  const answer = await call('POST', '/_matrix/client/v3/createRoom', {
    preset: 'private_chat',
    visibility: 'private',
    room_version: ROOM_VERSION,
    room_alias_name: alias.slice(1, alias.indexOf(':')),
    creation_content: creationContent(spec),
    initial_state: initialRoomState(spec).map(({ type, stateKey, content }) => ({
      ...{ type, state_key: stateKey, content },
    })),
  });
  return String(answer.room_id);
}

const roomPath = (room: string): string => `/_matrix/client/v3/rooms/${encodeURIComponent(room)}`;

async function fillSpace(
  call: Call,
  desired: DesiredRoom,
  room: string,
  children: readonly string[],
  serverName: string,
): Promise<void> {
  for (const child of children)
    await call('PUT', `${roomPath(room)}/state/m.space.child/${encodeURIComponent(child)}`, {
      via: [serverName],
    });
  await joinAll(call, desired, room);
}

async function fill(
  context: ProvisioningContext,
  call: Call,
  desired: DesiredRoom,
  room: string,
): Promise<void> {
  await joinAll(call, desired, room);
  if (!desired.pinned) return;
  const phones = planContext(context, new Map()).phones;
  const content = spelregelsContent(phones);
  const posted = await call('PUT', `${roomPath(room)}/send/m.room.message/floor${++serial}`, content);
  await call('PUT', `${roomPath(room)}/state/m.room.pinned_events/`, { pinned: [posted.event_id] });
}

async function joinAll(call: Call, desired: DesiredRoom, room: string): Promise<void> {
  for (const user of desired.members.keys())
    await call('POST', `/_synapse/admin/v1/join/${encodeURIComponent(room)}`, { user_id: user });
}

function callerOf(agent: Agent, baseUrl: string, token: string): Call {
  return (method, path, body) =>
    new Promise((resolve, reject) => {
      const bytes = Buffer.from(JSON.stringify(body));
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-length': bytes.length,
      };
      const asking = request(`${baseUrl}${path}`, { method, agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if ((response.statusCode ?? 500) >= 300)
            reject(new Error(`${method} ${path}: ${response.statusCode} ${text.slice(0, 200)}`));
          else resolve(JSON.parse(text) as Record<string, unknown>);
        });
      });
      asking.on('error', reject);
      asking.end(bytes);
    });
}
