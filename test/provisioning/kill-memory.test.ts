import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Homeserver } from '#matrix/homeserver.ts';
import type { MemoryHomeserver } from '#matrix/memory.ts';
import { sweepRooms } from '#provisioning/jobs/sweep-rooms.ts';
import { runGebied } from '#provisioning/reconcile/run-gebied.ts';
import { eventually } from '#test/harness/eventually.ts';
import { Died, dyingPort } from './dying.ts';
import { BOT, DIENST, freshMemory, SERVER } from './memory-world.ts';
import type { World } from './world.ts';
import { addGebied, addPerson, createWorld, emptyWorld, endRole, pictureOf, WIJK } from './world.ts';

const MOST_CALLS = 400;

let world: World;
let memory: MemoryHomeserver;
let homeserver: Homeserver;

beforeAll(async () => {
  // One call at a time, so that the nth is the same each time.
  world = await createWorld(await freshHomeserver(), {
    settings: { joinConcurrency: '1', removalLimitPercent: '100' },
  });
});
beforeEach(() => emptyWorld(world));
afterAll(() => world?.stop());

async function freshHomeserver(): Promise<Homeserver> {
  ({ memory, homeserver } = await freshMemory());
  return homeserver;
}

/** A wijk in its first state, before any room is made. */
async function scene(): Promise<() => Promise<void>> {
  await emptyWorld(world);
  await freshHomeserver();
  await addGebied(world.owner, WIJK);
  const anna = await addPerson(world.owner, SERVER, WIJK, 'resident', 'anna');
  await addPerson(world.owner, SERVER, WIJK, 'coordinator', 'cor');
  return async () => {
    // What comes later: somebody goes, another comes, a room changes.
    await endRole(world.owner, anna, WIJK, 'verhuisd');
    await addPerson(world.owner, SERVER, WIJK, 'resident', 'gijs');
    await world.owner`update gebied set naam = 'Midlum-Noord', buurtpraat = false where code = ${WIJK}`;
    await memory.person('cor').setState(await anyMelding(), {
      type: 'm.room.name',
      stateKey: '',
      content: { name: 'Van Cor' },
    });
  };
}

async function anyMelding() {
  const room = await homeserver.resolveAlias(`#wijk-wk007201:${SERVER}` as never);
  if (room === null) throw new Error('no melding');
  return room;
}

const process = (dieAt: number, when: 'before' | 'after'): Homeserver => dyingPort(homeserver, dieAt, when);

const run = (port: Homeserver) => runGebied({ ...world.context, homeserver: port }, WIJK);
const recover = async (): Promise<void> => {
  await run(process(0, 'before'));
  await sweepRooms({ ...world.context, homeserver }, 0);
};

/** Lets a process die at each call in turn, before and after its effect; gives how many calls there were. */
async function dieEverywhere(prepare: () => Promise<unknown>): Promise<number> {
  await prepare();
  await recover();
  const wanted = await pictureOf(homeserver);
  for (let n = 1; n <= MOST_CALLS; n += 1) {
    for (const when of ['before', 'after'] as const) {
      await prepare();
      const died = await run(process(n, when)).then(
        () => false,
        (error: unknown) => {
          if (error instanceof Died) return true;
          throw error;
        },
      );
      if (!died) return n - 1;
      await recover();
      expect(await pictureOf(homeserver), `died ${when} call ${n}`).toEqual(wanted);
      memory.resetCounts();
      await recover();
      expect(memory.counts().writes, `writes after recovery from ${when} call ${n}`).toEqual({});
    }
  }
  throw new Error('more calls than this test counts');
}

test('a process that dies while it makes a wijk leaves nothing that the next run does not put right', async () => {
  expect(await dieEverywhere(scene)).toBeGreaterThan(40);
}, 600_000);

test('a process that dies while it changes a wijk leaves nothing that the next run does not put right', async () => {
  const calls = await dieEverywhere(async () => {
    const change = await scene();
    await run(process(0, 'before'));
    await change();
  });
  expect(calls).toBeGreaterThan(25);
}, 600_000);

/** A process on a homeserver that dies inside the nth createRoom. */
function homeserverDies(dieAt: number, stage: 'alias' | 'creator'): Homeserver {
  let nth = 0;
  return {
    ...homeserver,
    async createRoom(spec) {
      nth += 1;
      if (nth < dieAt) return homeserver.createRoom(spec);
      if (nth === dieAt) memory.halfMade(DIENST, spec, stage);
      throw new Died();
    },
  };
}

test.each(['alias', 'creator'] as const)(
  'a homeserver that dies inside createRoom (as far as: %s) leaves nothing half-made after the next run',
  async (stage) => {
    await scene();
    await recover();
    const wanted = await pictureOf(homeserver);
    for (let n = 1; n <= wanted.length; n += 1) {
      await scene();
      await expect(run(homeserverDies(n, stage))).rejects.toThrow(Died);
      await recover();
      expect(await pictureOf(homeserver), `died in createRoom ${n}`).toEqual(wanted);
    }
  },
  300_000,
);

test('a half-made room that nothing waits for is swept when it is old enough, and no other room is', async () => {
  await scene();
  await run(homeserver);
  const before = (await homeserver.joinedRooms()).length;
  const alias = `#bewoner-none:${SERVER}` as never;
  const spec = { alias, name: '', topic: '', isSpace: false, powerLevels: {}, initialState: [] };
  memory.halfMade(DIENST, spec, 'creator');
  const notOurs = await memory.homeserver(BOT).createRoom({ ...spec, alias: `#bot:${SERVER}` as never });
  expect(await sweepRooms({ ...world.context, homeserver }, 60_000)).toBe(0);
  expect(await sweepRooms({ ...world.context, homeserver }, 0)).toBe(1);
  expect(await homeserver.joinedRooms()).toHaveLength(before);
  expect(await memory.rooms(BOT).readState(notOurs)).not.toBeNull();
});

test('rooms that a database of before them does not know are not swept: those with people, and those of the time that is gone', async () => {
  await scene();
  await run(homeserver);
  const rooms = await homeserver.joinedRooms();
  // The database of before the wijk had any room, put back beside the homeserver of now.
  await world.owner`delete from kamer`;
  expect(await sweepRooms({ ...world.context, homeserver }, 0)).toBe(0);
  expect(await homeserver.joinedRooms()).toEqual(rooms);
  const left = await world.owner`select room_id, reden from onbekende_kamer`;
  // Of a wijk with people every room has somebody in it.
  expect(new Set(left.map((row) => row.room_id))).toEqual(new Set(rooms));
  expect(new Set(left.map((row) => row.reden))).toEqual(new Set(['met-mensen']));

  const spec = { name: '', topic: '', isSpace: false, powerLevels: {}, initialState: [] };
  const empty = memory.halfMade(DIENST, { ...spec, alias: `#bewoner-none:${SERVER}` as never }, 'creator');
  const state = await homeserver.readState(empty);
  const made = state?.find((event) => event.type === 'm.room.create')?.originServerTs ?? 0;
  const around = { from: new Date(made - 1_000), to: new Date(made + 1_000) };
  await world.owner`insert into terugzetting (kopie_van, op) values (${around.from}, ${around.to})`;
  expect(await sweepRooms({ ...world.context, homeserver }, 0)).toBe(0);
  expect(await world.owner`select reden from onbekende_kamer where room_id = ${empty}`).toEqual([
    { reden: 'rond-terugzetten' },
  ]);
  const told = await world.owner`select count(*)::int as n from audit where actie = 'kamer.onbekend'`;
  expect(told).toEqual([{ n: rooms.length + 1 }]);

  // Without the restore it is what a killed process left, and what is known again is no longer strange.
  await world.owner`delete from terugzetting`;
  expect(await sweepRooms({ ...world.context, homeserver }, 0)).toBe(1);
  await sweepRooms({ ...world.context, homeserver }, 0);
  expect(await world.owner`select count(*)::int as n from onbekende_kamer`).toEqual([{ n: rooms.length }]);
});

test('a run need not wait for all that is swept: it goes on before the next room', async () => {
  await scene();
  const spec = { name: '', topic: '', isSpace: false, powerLevels: {}, initialState: [] };
  for (const name of ['een', 'twee'])
    memory.halfMade(DIENST, { ...spec, alias: `#bewoner-${name}:${SERVER}` as never }, 'creator');
  const order: string[] = [];
  let running: Promise<unknown> = Promise.resolve();
  const isWaiting = async (): Promise<boolean> =>
    (await world.owner`select 1 from pg_locks where locktype = 'advisory' and not granted`).length > 0;
  const deleteRoom: Homeserver['deleteRoom'] = async (room) => {
    order.push('removed');
    if (order.length === 1) {
      running = run(homeserver).then(() => order.push('run'));
      await eventually(isWaiting);
    }
    await homeserver.deleteRoom(room);
  };
  expect(await sweepRooms({ ...world.context, homeserver: { ...homeserver, deleteRoom } }, 0)).toBe(2);
  await running;
  expect(order).toEqual(['removed', 'run', 'removed']);
});
