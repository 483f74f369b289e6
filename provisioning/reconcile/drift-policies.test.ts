/** What becomes of a change by the operator's policy; the decisions of officials are tried on a real Synapse. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RoomId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import { MARKER_EVENT_TYPE } from '#basis/rooms.ts';
import type { Homeserver, TimelineEvent } from '#matrix/homeserver.ts';
import type { MemoryHomeserver } from '#matrix/memory.ts';
import { memoryHomeserver } from '#matrix/memory.ts';
import type { Drift } from '#store/drift.ts';
import type { TestPerson, World } from '#test/provisioning/world.ts';
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
import { parseDriftPolicy } from './settings.ts';
import { takeIn } from './take-in.ts';

const SERVER = 'test.localhost';
let memory: MemoryHomeserver;
let homeserver: Homeserver;
let world: World;
let melding: RoomId;
let told: TimelineEvent[];
let people: Record<'anna' | 'bert' | 'cor', TestPerson>;

async function start(driftPolicy = ''): Promise<void> {
  memory = memoryHomeserver({ serverName: SERVER, clock: () => new Date(), registrationSharedSecret: 's' });
  homeserver = memory.homeserver(userId(`@dienst:${SERVER}`));
  await homeserver.becomeAdmin('s');
  await memory.rooms(userId(`@bot:${SERVER}`)).prepare();
  world = await createWorld(homeserver, { settings: { driftPolicy } });
  await addGebied(world.owner, WIJK);
  const add = (localpart: string, rol: Parameters<typeof addPerson>[3]) =>
    addPerson(world.owner, SERVER, WIJK, rol, localpart);
  people = {
    anna: await add('anna', 'resident'),
    bert: await add('bert', 'resident'),
    cor: await add('cor', 'coordinator'),
  };
  await runGebied(world.context, WIJK);
  melding = await roomOf(world.owner, WIJK, 'melding');
  told = [];
  memory.subscribe((event) => told.push(event));
}
beforeEach(() => start());
afterEach(() => world?.stop());

let transactions = 0;
/** Delivers what happened since; gives whether a run was asked for. */
async function deliver(): Promise<boolean> {
  await world.owner`delete from worker_provisioning._private_jobs`;
  await takeIn(world.context, `t${++transactions}`, told.splice(0));
  return (await world.owner`select from worker_provisioning._private_jobs`).length > 0;
}
const nameIs = async (): Promise<unknown> =>
  (contentOf(await stateOf(homeserver, melding), 'm.room.name') as { name?: string }).name;
const drift = async (): Promise<Drift[]> => [
  ...(await listDrift(world.context, { gebied: WIJK, limit: 10 })),
];
const rename = (name: string) =>
  memory.person('cor').setState(melding, { type: 'm.room.name', stateKey: '', content: { name } });
/** Runs, and again: by then nothing may be left to do. */
async function settle(): Promise<void> {
  await runGebied(world.context, WIJK);
  memory.resetCounts();
  await runGebied(world.context, WIJK);
  expect(memory.counts().writes).toEqual({});
}

describe('a name that a coordinator changed', () => {
  test.each([
    ['', 'hersteld', 'Midlum: meldingen'],
    ['naam=overnemen', 'overgenomen', 'Groep van Cor'],
    ['naam=negeren', 'genegeerd', 'Groep van Cor'],
  ])('policy %j', async (policy, state, name) => {
    await world.stop();
    await start(policy);
    await rename('Groep van Cor');
    expect(await deliver()).toBe(true);
    await settle();
    expect(await nameIs()).toBe(name);
    expect(await drift()).toEqual([
      expect.objectContaining({ kind: 'naam', state, by: people.cor.userId, happenedAt: expect.any(Date) }),
    ]);
  });

  test('what was adopted is put back when the service itself is set to put back; the next adopted one replaces it', async () => {
    await world.stop();
    await start('naam=overnemen');
    for (const name of ['Eerst', 'Daarna']) {
      await rename(name);
      await deliver();
      await settle();
    }
    expect(await nameIs()).toBe('Daarna');
    expect((await drift()).map((it) => it.state).sort()).toEqual(['overgenomen', 'vervallen']);
  });
});

describe('a member whom a coordinator took out', () => {
  test.each([
    ['', 'overgenomen', false],
    ['lid-verwijderd=herstellen', 'hersteld', true],
    ['lid-verwijderd=negeren', 'genegeerd', false],
  ])('policy %j', async (policy, state, inside) => {
    await world.stop();
    await start(policy);
    await memory.person('cor').kick(melding, people.bert.userId);
    expect(await deliver()).toBe(true);
    await settle();
    expect(memory.members(melding).includes(people.bert.userId)).toBe(inside);
    expect(await drift()).toEqual([
      expect.objectContaining({ kind: 'lid-verwijderd', state, by: people.cor.userId }),
    ]);
  });
});

describe('a setting that is taken back as if it were a message', () => {
  const eventOf = async (type: string) =>
    (await stateOf(homeserver, melding)).find((event) => event.type === type)
      ?.eventId as TimelineEvent['eventId'];

  test.each([
    [MARKER_EVENT_TYPE, 'merkteken', { gebied: WIJK, soort: 'melding' }],
    ['m.room.name', 'naam', { name: 'Midlum: meldingen' }],
  ])('%s is put back at once, and it is known who did it', async (type, kind, content) => {
    await memory.person('cor').redact(melding, await eventOf(type));
    expect(contentOf(await stateOf(homeserver, melding), type)).toEqual({});
    expect(await deliver()).toBe(true);
    await settle();
    expect(contentOf(await stateOf(homeserver, melding), type)).toEqual(content);
    expect(await drift()).toEqual([
      expect.objectContaining({ kind, state: 'hersteld', by: people.cor.userId, found: {} }),
    ]);
  });

  test('a resident who takes back a message of their own asks for no run', async () => {
    const text = { msgtype: 'm.text', body: 'Er loopt iemand.' };
    await memory
      .person('anna')
      .redact(melding, await memory.person('anna').send(melding, 'm.room.message', text));
    expect(await deliver()).toBe(false);
  });
});

test.each([
  ['kleur=negeren', 'onbekende afwijking "kleur"'],
  ['naam=weg', 'onbekende keuze in "naam=weg"'],
  ['naam', 'onbekende keuze'],
  ['machtsniveaus=overnemen', 'machtsniveaus kan niet op overnemen staan'],
])('a policy that is none is named: %s', (text, message) => {
  expect(() => parseDriftPolicy(text)).toThrow(message);
});
