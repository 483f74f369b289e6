/** The page of a wijk as a widget in its coordinators' room: desired state like any other, and put right like any other. */
import { afterEach, expect, test } from 'vitest';
import type { Content, Homeserver, TimelineEvent } from '#matrix/homeserver.ts';
import { BOT, freshMemory } from '#test/provisioning/memory-world.ts';
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
import { listDrift } from './list-drift.ts';
import { runGebied } from './run-gebied.ts';
import { takeIn } from './take-in.ts';

const TYPE = 'im.vector.modular.widgets';
const ON = { webClientUrl: 'https://element.example', pagesUrl: 'https://buurt.example' };
let world: World;
afterEach(() => world?.stop());

const widgetIn = async (homeserver: Homeserver, soort: 'coordinatie' | 'melding' | 'overleg') =>
  contentOf(await stateOf(homeserver, await roomOf(world.owner, WIJK, soort)), TYPE, 'buurtbaken');

async function start(settings: Readonly<Record<string, string>>) {
  const fresh = await freshMemory();
  world = await createWorld(fresh.homeserver, { settings });
  await addGebied(world.owner, WIJK);
  await addPerson(world.owner, world.context.homeserver.serverName, WIJK, 'coordinator', 'cor');
  await runGebied(world.context, WIJK);
  return fresh;
}
const choose = (settings: { webClientUrl?: string | undefined }): void => {
  const context = world.context as { settings: typeof world.context.settings };
  context.settings = { ...context.settings, ...settings };
};

test('stands in the room of the coordinators alone, in the service’s name', async () => {
  const { homeserver, memory } = await start(ON);
  expect(await widgetIn(homeserver, 'coordinatie')).toEqual({
    id: 'buurtbaken',
    type: 'm.custom',
    url: `https://buurt.example/element/${WIJK}`,
    creatorUserId: '@dienst:test.localhost',
    name: 'Coördinatie',
    data: { title: '' },
  });
  for (const soort of ['melding', 'overleg'] as const)
    expect(await widgetIn(homeserver, soort)).toBeUndefined();
  memory.resetCounts();
  await runGebied(world.context, WIJK);
  expect(memory.counts().writes).toEqual({});
});

test('comes and goes with the address of a web client', async () => {
  const { homeserver } = await start({ pagesUrl: ON.pagesUrl });
  expect(await widgetIn(homeserver, 'coordinatie')).toBeUndefined();
  choose({ webClientUrl: ON.webClientUrl });
  await runGebied(world.context, WIJK);
  expect(await widgetIn(homeserver, 'coordinatie')).toMatchObject({ id: 'buurtbaken' });
  choose({ webClientUrl: undefined });
  await runGebied(world.context, WIJK);
  expect(await widgetIn(homeserver, 'coordinatie')).toEqual({});
  expect(await listDrift(world.context, { gebied: WIJK, limit: 10 })).toEqual([]);
});

test.each([
  ['another page in its place', { id: 'buurtbaken', type: 'm.custom', url: 'https://boos.example/' }],
  ['nothing', {}],
])('%s is drift, and is put right', async (_what, content: Content) => {
  const { homeserver, memory } = await start(ON);
  const wanted = await widgetIn(homeserver, 'coordinatie');
  const told: TimelineEvent[] = [];
  memory.subscribe((event) => told.push(event));
  const room = await roomOf(world.owner, WIJK, 'coordinatie');
  await memory.person('bot').setState(room, { type: TYPE, stateKey: 'buurtbaken', content });
  await takeIn(world.context, 't1', told);
  await runGebied(world.context, WIJK);
  expect(await widgetIn(homeserver, 'coordinatie')).toEqual(wanted);
  const found = await listDrift(world.context, { gebied: WIJK, limit: 10 });
  expect(found).toEqual([expect.objectContaining({ kind: 'instelling', by: BOT, state: 'hersteld' })]);
});
