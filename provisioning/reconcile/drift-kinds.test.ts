/** Every kind of change that somebody can make, under every policy, and every decision that an official can take on it. */
import { afterEach, describe, expect, test } from 'vitest';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { RoomKind } from '#basis/rooms.ts';
import { gebiedAlias, MARKER_EVENT_TYPE } from '#basis/rooms.ts';
import type { Content, Homeserver, TimelineEvent } from '#matrix/homeserver.ts';
import type { MemoryHomeserver } from '#matrix/memory.ts';
import { memoryHomeserver } from '#matrix/memory.ts';
import type { Drift } from '#store/drift.ts';
import type { DriftKind, DriftPolicy } from '#store/room-types.ts';
import { DRIFT_KINDS } from '#store/room-types.ts';
import type { World } from '#test/provisioning/world.ts';
import {
  addGebied,
  addPerson,
  contentOf,
  createWorld,
  roomOf,
  stateOf,
  WIJK,
} from '#test/provisioning/world.ts';
import type { DriftDecision } from './decide-drift.ts';
import { decideDrift } from './decide-drift.ts';
import { listDrift } from './list-drift.ts';
import { runGebied } from './run-gebied.ts';
import { DEFAULT_DRIFT_POLICY } from './settings.ts';
import { takeIn } from './take-in.ts';

const SERVER = 'test.localhost';
const BOT = userId(`@bot:${SERVER}`);
const BERT = userId(`@bert:${SERVER}`);
const STRANGER = userId(`@vreemde:${SERVER}`);

/** What somebody does, and what can be seen of it. */
type Change = {
  readonly kind: DriftKind;
  readonly what: string;
  /** Localpart of who does it; null: nobody that the homeserver names. */
  readonly by: string | null;
  make(scene: Scene): Promise<unknown>;
  look(scene: Scene): Promise<unknown>;
};
type Scene = {
  readonly memory: MemoryHomeserver;
  readonly homeserver: Homeserver;
  readonly rooms: Readonly<Record<'ruimte' | 'melding', RoomId>>;
};

/** State that somebody with the power for it sets. */
function state(
  kind: DriftKind,
  by: 'cor' | 'bot',
  type: string,
  content: Content,
  options: { readonly what?: string; readonly room?: 'ruimte' | 'melding'; readonly key?: 'ruimte' } = {},
): Change {
  const keyOf = (scene: Scene): string => (options.key === undefined ? '' : scene.rooms[options.key]);
  const room = options.room ?? 'melding';
  return {
    ...{ kind, by, what: options.what ?? type },
    make: (scene) =>
      scene.memory.person(by).setState(scene.rooms[room], { type, stateKey: keyOf(scene), content }),
    look: async (scene) =>
      contentOf(await stateOf(scene.homeserver, scene.rooms[room]), type, keyOf(scene)) ?? {},
  };
}

function member(kind: DriftKind, by: string, user: UserId, make: Change['make']): Change {
  const look = async ({ memory, rooms }: Scene) => memory.members(rooms.melding).includes(user);
  return { kind, by, what: user, make, look };
}

const ALIAS = gebiedAlias(WIJK, 'melding', SERVER);
const CHANGES: readonly Change[] = [
  state('naam', 'cor', 'm.room.name', { name: 'Groep van Cor' }),
  state('onderwerp', 'cor', 'm.room.topic', { topic: 'Elke maandag.' }),
  state('avatar', 'bot', 'm.room.avatar', { url: 'mxc://test.localhost/ander' }),
  state('avatar', 'bot', 'm.room.avatar', {}, { what: 'no avatar' }),
  state('machtsniveaus', 'bot', 'm.room.power_levels', { users: { [BOT]: 100, [BERT]: 50 }, invite: 0 }),
  state('alias', 'bot', 'm.room.canonical_alias', {}),
  {
    ...{ kind: 'alias', what: 'the alias in the directory', by: null },
    make: ({ homeserver }) => homeserver.deleteAlias(ALIAS),
    look: async ({ homeserver }) => (await homeserver.resolveAlias(ALIAS)) !== null,
  },
  state('toegang', 'bot', 'm.room.join_rules', { join_rule: 'public' }),
  state('toegang', 'bot', 'm.room.guest_access', { guest_access: 'can_join' }),
  state('geschiedenis', 'bot', 'm.room.history_visibility', { history_visibility: 'world_readable' }),
  state('merkteken', 'bot', MARKER_EVENT_TYPE, { gebied: 'WK009900', soort: 'overleg' }),
  state('koppeling', 'bot', 'm.space.parent', {}, { key: 'ruimte' }),
  state('koppeling', 'bot', 'm.space.child', { via: [SERVER] }, { room: 'ruimte', key: 'ruimte' }),
  state('vastgezet', 'cor', 'm.room.pinned_events', { pinned: [] }),
  {
    ...state('instelling', 'bot', 'm.room.server_acl', { allow: ['*'], deny: ['elders.example'] }),
    // Once it is there it can't go, only say what its absence says.
    look: async ({ homeserver, rooms }) => {
      const found = contentOf(await stateOf(homeserver, rooms.melding), 'm.room.server_acl');
      return found ?? { allow: ['*'] };
    },
  },
  state('instelling', 'bot', 'm.room.tombstone', { body: 'weg' }),
  member('bot-verwijderd', 'bot', BOT, ({ memory, rooms }) => memory.person('bot').leave(rooms.melding)),
  member('lid-verwijderd', 'cor', BERT, ({ memory, rooms }) =>
    memory.person('cor').kick(rooms.melding, BERT),
  ),
  member('vreemde', 'cor', STRANGER, async ({ memory, rooms }) => {
    memory.person('vreemde');
    await memory.person('cor').invite(rooms.melding, STRANGER);
    await memory.person('vreemde').join(rooms.melding);
  }),
];

/** What may be chosen besides putting it right. */
const MAY_BE: Readonly<Record<DriftKind, readonly DriftPolicy[]>> = {
  naam: ['overnemen', 'negeren'],
  onderwerp: ['overnemen', 'negeren'],
  avatar: ['overnemen', 'negeren'],
  vastgezet: ['overnemen', 'negeren'],
  'lid-verwijderd': ['overnemen', 'negeren'],
  vreemde: ['overnemen', 'negeren'],
  machtsniveaus: ['negeren'],
  alias: ['negeren'],
  toegang: ['negeren'],
  geschiedenis: ['negeren'],
  koppeling: ['negeren'],
  instelling: ['negeren'],
  merkteken: [],
  'bot-verwijderd': [],
};
const OUTCOME = { herstellen: 'hersteld', overnemen: 'overgenomen', negeren: 'genegeerd' } as const;

let world: World;
let scene: Scene;
let told: TimelineEvent[];
afterEach(() => world?.stop());

async function start(driftPolicy: string): Promise<void> {
  const memory = memoryHomeserver({
    ...{ serverName: SERVER, clock: () => new Date(), registrationSharedSecret: 's' },
  });
  const homeserver = memory.homeserver(userId(`@dienst:${SERVER}`));
  await homeserver.becomeAdmin('s');
  await memory.rooms(BOT).prepare();
  world = await createWorld(homeserver, { settings: { driftPolicy } });
  await addGebied(world.owner, WIJK);
  await addPerson(world.owner, SERVER, WIJK, 'resident', 'bert');
  await addPerson(world.owner, SERVER, WIJK, 'coordinator', 'cor');
  await runGebied(world.context, WIJK);
  const room = (soort: RoomKind) => roomOf(world.owner, WIJK, soort);
  scene = { memory, homeserver, rooms: { ruimte: await room('ruimte'), melding: await room('melding') } };
  told = [];
  memory.subscribe((event) => told.push(event));
}

/** Tells the service what happened, lets it run, and again: by then nothing may be left to do. */
async function settle(): Promise<void> {
  await takeIn(world.context, `t${told.length}-${Math.random()}`, told.splice(0));
  await runGebied(world.context, WIJK);
  scene.memory.resetCounts();
  await runGebied(world.context, WIJK);
  expect(scene.memory.counts().writes).toEqual({});
}
const drift = (): Promise<readonly Drift[]> => listDrift(world.context, { gebied: WIJK, limit: 10 });

test('every kind of change is tried', () => {
  expect(new Set(CHANGES.map((it) => it.kind))).toEqual(new Set(DRIFT_KINDS));
});

describe.each(CHANGES.map((it) => ({ ...it, name: `${it.kind}: ${it.what}` })))('$name', (change) => {
  const { kind } = change;
  test.each(['herstellen', ...MAY_BE[kind]] as const)('policy %s', async (policy) => {
    await start(policy === DEFAULT_DRIFT_POLICY[kind] ? '' : `${kind}=${policy}`);
    const before = await change.look(scene);
    await change.make(scene);
    const made = await change.look(scene);
    expect(made).not.toEqual(before);
    await settle();
    expect(await change.look(scene)).toEqual(policy === 'herstellen' ? before : made);
    const by = change.by === null ? null : `@${change.by}:${SERVER}`;
    expect(await drift()).toEqual([expect.objectContaining({ kind, state: OUTCOME[policy], by })]);
  });

  const first = MAY_BE[kind].includes('negeren') ? 'negeren' : 'herstellen';
  test(`${first} by policy, decided otherwise by an official`, async () => {
    await start(`${kind}=${first}`);
    const before = await change.look(scene);
    await change.make(scene);
    const made = await change.look(scene);
    await settle();
    const id = (await drift())[0]?.id as string;
    for (const policy of ['overnemen', 'negeren', 'herstellen'] as const) {
      const stood = await change.look(scene);
      const state = (await drift())[0]?.state;
      const outcome = await decideDrift(world.context, id, policy, 'beheer:test');
      await settle();
      const may: readonly DriftPolicy[] = ['herstellen', ...MAY_BE[kind]];
      const refused: DriftDecision = may.length > 1 ? 'not-adoptable' : 'only-repair';
      expect(outcome).toBe(may.includes(policy) ? 'decided' : refused);
      expect((await drift())[0]?.state).toBe(outcome === 'decided' ? OUTCOME[policy] : state);
      const wanted = policy === 'herstellen' ? before : made;
      expect(await change.look(scene)).toEqual(outcome === 'decided' ? wanted : stood);
    }
    expect(await drift()).toHaveLength(1);
  });
});
