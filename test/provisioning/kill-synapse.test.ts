/** Provisioning, and Synapse itself, killed while a buurt is made on a real Synapse. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import { MARKER_EVENT_TYPE } from '#basis/rooms.ts';
import type { Homeserver } from '#matrix/homeserver.ts';
import { synapseHomeserver, synapseRooms } from '#matrix/synapse.ts';
import { BOT, DIENST } from '#matrix/synapse-config.ts';
import { sweepRooms } from '#provisioning/jobs/sweep-rooms.ts';
import { runGebied } from '#provisioning/reconcile/run-gebied.ts';
import type { TestSynapse } from '#test/harness/synapse.ts';
import { startSynapse } from '#test/harness/synapse.ts';
import type { World } from './world.ts';
import { addGebied, addPerson, contentOf, createWorld, pictureOf } from './world.ts';

const ROOMS = 7;
let synapse: TestSynapse;
let world: World;
let homeserver: Homeserver;
/** What a buurt looks like that nobody was killed over. */
let wanted: string[];

beforeAll(async () => {
  synapse = await startSynapse();
  const { baseUrl: homeserverUrl, serverName, dienst, bot } = synapse;
  const self = dienst.userId;
  homeserver = synapseHomeserver({
    ...{ homeserverUrl, serverName, self, asToken: dienst.asToken, appserviceId: DIENST.id },
  });
  await homeserver.becomeAdmin(synapse.registrationSharedSecret);
  await synapseRooms({
    ...{ homeserverUrl, serverName, self: bot.userId, asToken: bot.asToken, appserviceId: BOT.id },
  }).prepare();
  world = await createWorld(homeserver, { settings: { joinConcurrency: '1' } });
  await addBuurt('BU00720001');
  await run(homeserver, 'BU00720001');
  wanted = await picture('BU00720001');
});
afterAll(async () => {
  await world?.stop();
  await synapse?.stop();
});

async function addBuurt(text: string): Promise<void> {
  const code = gebiedCode(text);
  await addGebied(world.owner, code, 'Trebolbuurt');
  const suffix = text.toLowerCase();
  await addPerson(world.owner, synapse.serverName, code, 'resident', `anna-${suffix}`);
  await addPerson(world.owner, synapse.serverName, code, 'coordinator', `cor-${suffix}`);
}

const run = (port: Homeserver, code: string) =>
  runGebied({ ...world.context, homeserver: port }, gebiedCode(code));

/** Rooms of a buurt as something to compare with another's. */
async function picture(code: string): Promise<string[]> {
  const all = await pictureOf(homeserver);
  return all
    .filter((room) => room.includes(code))
    .map((room) => room.replaceAll(code, 'BU').replaceAll(code.toLowerCase(), 'bu'))
    .sort();
}

/** Every room that the service is in is in the books, and has its marker. */
async function strayRooms(): Promise<string[]> {
  const known = await world.owner<
    { room: string }[]
  >`select room_id as room from kamer where room_id is not null`;
  const stray: string[] = [];
  for (const room of await homeserver.joinedRooms()) {
    const state = await homeserver.readState(room);
    const marked = state !== null && contentOf(state, MARKER_EVENT_TYPE) !== undefined;
    if (!marked || !known.some((it) => it.room === room)) stray.push(room);
  }
  return stray;
}

class Died extends Error {}
const WRITES = new Set([
  ...[
    'ensureUser',
    'setDisplayName',
    'createRoom',
    'setAlias',
    'deleteAlias',
    'joinUser',
    'kickUser',
    'deleteRoom',
  ],
  ...['setState', 'sendEvent', 'reserveMedia', 'uploadMedia'],
]);

/** A process that dies at its nth call that may change something. */
function mortal(
  dieAt: number,
  when: 'before' | 'after',
  onCall?: (name: string, nth: number) => void,
): Homeserver {
  let nth = 0;
  let dead = false;
  const calls = Object.entries(homeserver).map(([name, member]) => {
    if (typeof member !== 'function') return [name, member];
    return [
      name,
      async (...args: unknown[]) => {
        if (dead) throw new Died();
        if (!WRITES.has(name)) return member(...args);
        nth += 1;
        const dies = nth === dieAt;
        onCall?.(name, nth);
        dead ||= dies && when === 'before';
        if (dead) throw new Died();
        try {
          return await member(...args);
        } finally {
          dead ||= dies;
          // Nobody is left to hear what was answered.
          // biome-ignore lint/correctness/noUnsafeFinally: that nobody hears it is what is tried
          if (dead) throw new Died();
        }
      },
    ];
  });
  return Object.fromEntries(calls) as Homeserver;
}

/** Both services are named at the start of each process: two calls that find nothing to do. */
const FIRST_WRITE = 3;

test.each([
  ['after', 'BU00720002'],
  ['before', 'BU00720003'],
] as const)(
  'a process that dies %s each of its calls in turn, until the last has nothing left to do, leaves the same rooms',
  async (when, code) => {
    await addBuurt(code);
    let deaths = 0;
    for (;;) {
      // One that dies before its first effect, or right after it and so before the note of it, gets nowhere: the next gets one further.
      const n = FIRST_WRITE + (deaths % 2);
      const died = await run(mortal(n, when), code).then(
        () => false,
        (error: unknown) => {
          if (error instanceof Died) return true;
          throw error;
        },
      );
      if (!died) break;
      deaths += 1;
      expect(deaths).toBeLessThan(200);
    }
    expect(deaths).toBeGreaterThan(25);
    await sweepRooms(world.context, 0);
    expect(await picture(code)).toEqual(wanted);
    expect(await strayRooms()).toEqual([]);
    expect((await run(mortal(FIRST_WRITE, 'before'), code)).stand.writes).toBe(0);
  },
  300_000,
);

test('a Synapse that is killed while it makes rooms leaves the same rooms after the next run', async () => {
  const code: GebiedCode = gebiedCode('BU00720004');
  await addBuurt(code);
  for (const delayMs of [0, 40, 120]) {
    let killed: Promise<void> | undefined;
    const port = mortal(0, 'before', (name) => {
      if (name !== 'createRoom' || killed !== undefined) return;
      killed = new Promise<void>((resolve) => setTimeout(resolve, delayMs)).then(() => synapse.kill());
    });
    await run(port, code).catch(() => {});
    await killed;
    // What it had locked when it was killed: nobody is to wait for that here.
    await synapse.lapseLocks();
    await synapse.restart();
  }
  await run(homeserver, code);
  await sweepRooms(world.context, 0);
  expect(await picture(code)).toEqual(wanted);
  expect(await strayRooms()).toEqual([]);
  const rows = await world.owner`select from kamer where gebied_code = ${code}`;
  expect(rows).toHaveLength(ROOMS);
}, 300_000);
