import { afterEach, beforeEach, expect, test } from 'vitest';
import { gebiedAlias, MARKER_EVENT_TYPE } from '#basis/rooms.ts';
import type { Homeserver } from '#matrix/homeserver.ts';
import type { MemoryHomeserver } from '#matrix/memory.ts';
import { runGebied } from '#provisioning/reconcile/run-gebied.ts';
import { takeIn } from '#provisioning/reconcile/take-in.ts';
import { verifyAudit } from '#store/audit.ts';
import { BOT, memoryWorld, SERVER } from './memory-world.ts';
import type { TestPerson, World } from './world.ts';
import { addGebied, addPerson, contentOf, endRole, joinedOf, roomOf, stateOf, WIJK } from './world.ts';

let memory: MemoryHomeserver;
let homeserver: Homeserver;
let world: World;
let people: Record<'anna' | 'bert' | 'cor' | 'agent' | 'ambtenaar', TestPerson>;

beforeEach(async () => {
  ({ memory, homeserver, world } = await memoryWorld());
  await addGebied(world.owner, WIJK);
  const add = (localpart: string, rol: Parameters<typeof addPerson>[3]) =>
    addPerson(world.owner, SERVER, WIJK, rol, localpart);
  people = {
    anna: await add('anna', 'resident'),
    bert: await add('bert', 'resident'),
    cor: await add('cor', 'coordinator'),
    agent: await add('agent', 'wijkagent'),
    ambtenaar: await add('ambtenaar', 'gemeente'),
  };
});
afterEach(() => world?.stop());

const inside = async (soort: Parameters<typeof roomOf>[2], person?: TestPerson): Promise<string[]> =>
  joinedOf(await stateOf(homeserver, await roomOf(world.owner, WIJK, soort, person)));
const at = (...names: string[]): string[] => names.map((name) => `@${name}:${SERVER}`).sort();

test('everybody is in the rooms of their role, and nowhere else', async () => {
  await runGebied(world.context, WIJK);
  const all = ['anna', 'bert', 'cor', 'agent', 'ambtenaar', 'bot', 'dienst'];
  expect(await inside('ruimte')).toEqual(at(...all));
  expect(await inside('melding')).toEqual(at(...all));
  expect(await inside('buurtpraat')).toEqual(at('anna', 'bert', 'cor', 'bot', 'dienst'));
  expect(await inside('coordinatie')).toEqual(at('cor', 'bot', 'dienst'));
  expect(await inside('overleg')).toEqual(at('cor', 'agent', 'ambtenaar', 'bot', 'dienst'));
  expect(await inside('bewoner', people.anna)).toEqual(at('anna', 'bot', 'dienst'));
  expect(await inside('bewoner', people.cor)).toEqual(at('cor', 'bot', 'dienst'));
  expect(await inside('bewoner', people.ambtenaar)).toEqual(at('ambtenaar', 'bot', 'dienst'));
  expect(await inside('bewoner', people.agent)).toEqual(at('agent', 'bot', 'dienst'));
});

test('a room has its name, the emergency number, a picture, its address, its rights and its place in the Space', async () => {
  await runGebied(world.context, WIJK);
  const ruimte = await roomOf(world.owner, WIJK, 'ruimte');
  const melding = await roomOf(world.owner, WIJK, 'melding');
  const state = await stateOf(homeserver, melding);
  expect(contentOf(state, 'm.room.name')).toEqual({ name: 'Midlum: meldingen' });
  expect(contentOf(state, 'm.room.topic')).toMatchObject({ topic: expect.stringContaining('112') });
  expect(contentOf(state, 'm.room.join_rules')).toEqual({ join_rule: 'invite' });
  expect(contentOf(state, 'm.room.guest_access')).toEqual({ guest_access: 'forbidden' });
  expect(contentOf(state, 'm.room.history_visibility')).toEqual({ history_visibility: 'joined' });
  expect(contentOf(state, MARKER_EVENT_TYPE)).toEqual({ gebied: WIJK, soort: 'melding' });
  expect(await homeserver.resolveAlias(gebiedAlias(WIJK, 'melding', SERVER))).toBe(melding);
  expect(contentOf(state, 'm.room.power_levels')).toMatchObject({
    users: { [BOT]: 100, [people.cor.userId]: 50 },
    users_default: 0,
    events_default: 0,
    state_default: 100,
    events: { 'm.reaction': -1, 'm.room.encryption': 100 },
  });
  const { url } = contentOf(state, 'm.room.avatar') as { url: string };
  const picture = await homeserver.downloadMedia(url as never, 100_000);
  expect(picture?.contentType).toBe('image/png');
  expect(contentOf(state, 'm.space.parent', ruimte)).toMatchObject({ canonical: true });
  expect(contentOf(await stateOf(homeserver, ruimte), 'm.space.child', melding)).toEqual({ via: [SERVER] });
});

test('the spelregels stand pinned, and are posted again before the homeserver would remove them', async () => {
  const start = new Date('2026-03-01T12:00:00Z');
  world.at(start);
  await runGebied(world.context, WIJK);
  const melding = await roomOf(world.owner, WIJK, 'melding');
  const pinned = async (): Promise<string[]> =>
    (contentOf(await stateOf(homeserver, melding), 'm.room.pinned_events') as { pinned: string[] }).pinned;
  const [first] = await pinned();
  expect((await homeserver.getEvent(melding, first as never))?.content.body).toContain('11.');
  world.at(new Date('2026-03-25T12:00:00Z'));
  await runGebied(world.context, WIJK);
  expect(await pinned()).toEqual([first]);
  world.at(new Date('2026-03-26T12:00:01Z'));
  await runGebied(world.context, WIJK);
  const second = await pinned();
  expect(second).toHaveLength(1);
  expect(second).not.toEqual([first]);
});

test('applying again writes nothing', async () => {
  await runGebied(world.context, WIJK);
  memory.resetCounts();
  const again = await runGebied(world.context, WIJK);
  expect(memory.counts().writes).toEqual({});
  expect(again.stand).toMatchObject({ state: 'toegepast', writes: 0 });
});

test('somebody who moves is taken out, and the reason is kept', async () => {
  await addPerson(world.owner, SERVER, WIJK, 'resident', 'dirk');
  await runGebied(world.context, WIJK);
  await endRole(world.owner, people.bert, WIJK, 'verhuisd');
  await runGebied(world.context, WIJK);
  expect(await inside('melding')).not.toContain(people.bert.userId);
  expect(await inside('ruimte')).not.toContain(people.bert.userId);
  const rows = await world.owner`select distinct persoon_id, reden, door from vertrek`;
  expect([...rows]).toEqual([{ persoon_id: people.bert.id, reden: 'verhuisd', door: null }]);
});

test('who left by choice is not put back until their membership begins anew', async () => {
  await runGebied(world.context, WIJK);
  const buurtpraat = await roomOf(world.owner, WIJK, 'buurtpraat');
  await memory.person('anna').leave(buurtpraat);
  await runGebied(world.context, WIJK);
  await runGebied(world.context, WIJK);
  expect(await inside('buurtpraat')).not.toContain(people.anna.userId);
  expect(await inside('melding')).toContain(people.anna.userId);
  const rows = await world.owner`select persoon_id, reden from vertrek`;
  expect([...rows]).toEqual([{ persoon_id: people.anna.id, reden: 'zelf-vertrokken' }]);
  await endRole(world.owner, people.anna, WIJK, 'verhuisd');
  await world.owner`insert into lidmaatschap (persoon_id, gebied_code, rol) values (${people.anna.id}, ${WIJK}, 'resident')`;
  await runGebied(world.context, WIJK);
  expect(await inside('buurtpraat')).toContain(people.anna.userId);
});

test('a plan that removes more than a fifth of the members waits for a yes', async () => {
  await runGebied(world.context, WIJK);
  await endRole(world.owner, people.anna, WIJK, 'verhuisd');
  await endRole(world.owner, people.bert, WIJK, 'verhuisd');
  const { stand } = await runGebied(world.context, WIJK);
  expect(stand).toMatchObject({ state: 'wacht-op-akkoord', members: 5 });
  expect(await inside('melding')).toContain(people.anna.userId);
  await world.owner`
    insert into akkoord (gebied_code, verwijderen, door, op) values (${WIJK}, ${[people.anna.id, people.bert.id]}, 'token:x', now())`;
  expect((await runGebied(world.context, WIJK)).stand).toMatchObject({ state: 'toegepast' });
  expect(await inside('melding')).toEqual(at('cor', 'agent', 'ambtenaar', 'bot', 'dienst'));
  expect([...(await world.owner`select * from akkoord`)]).toEqual([]);
});

test('a person who may only read is silent in the group until the moment has passed, and can still tap a reaction', async () => {
  const now = new Date('2026-03-01T12:00:00Z');
  world.at(now);
  await world.owner`update lidmaatschap set sinds = '2026-01-01', alleen_lezen_tot = '2026-03-02' where persoon_id = ${people.anna.id}`;
  await runGebied(world.context, WIJK);
  const melding = await roomOf(world.owner, WIJK, 'melding');
  const anna = memory.person('anna');
  const text = { msgtype: 'm.text', body: 'hoi' };
  await expect(anna.send(melding, 'm.room.message', text)).rejects.toThrow();
  await anna.send(melding, 'm.reaction', {
    'm.relates_to': { rel_type: 'm.annotation', event_id: '$x', key: '👍' },
  });
  await anna.send(await roomOf(world.owner, WIJK, 'bewoner', people.anna), 'm.room.message', text);
  world.at(new Date('2026-03-02T00:00:01Z'));
  await runGebied(world.context, WIJK);
  await anna.send(melding, 'm.room.message', text);
});

test('buurtpraat that is switched off is emptied and leaves the Space; switched on again it is the same room', async () => {
  await runGebied(world.context, WIJK);
  const buurtpraat = await roomOf(world.owner, WIJK, 'buurtpraat');
  const ruimte = await roomOf(world.owner, WIJK, 'ruimte');
  await world.owner`update gebied set buurtpraat = false`;
  await runGebied(world.context, WIJK);
  expect(await inside('buurtpraat')).toEqual(at('bot', 'dienst'));
  expect(contentOf(await stateOf(homeserver, ruimte), 'm.space.child', buurtpraat)).toEqual({});
  memory.resetCounts();
  await runGebied(world.context, WIJK);
  expect(memory.counts().writes).toEqual({});
  await world.owner`update gebied set buurtpraat = true`;
  await runGebied(world.context, WIJK);
  expect(await roomOf(world.owner, WIJK, 'buurtpraat')).toBe(buurtpraat);
  expect(await inside('buurtpraat')).toEqual(at('anna', 'bert', 'cor', 'bot', 'dienst'));
});

test('the room of surveillance is there while somebody walks, for who walks, coordinators and wijkagent', async () => {
  const walk = (who: TestPerson, toestand: string) => world.owner`
    insert into vrijwilliger (id, persoon_id, gebied_code, toestand, aangeboden_op, beslist_op, instructie_op)
    values (gen_random_uuid(), ${who.id}, ${WIJK}, ${toestand}, now(), now(), '2026-03-01')`;
  await walk(people.bert, 'aangeboden');
  await runGebied(world.context, WIJK);
  await expect(roomOf(world.owner, WIJK, 'surveillance')).rejects.toThrow();
  await walk(people.anna, 'aangenomen');
  await runGebied(world.context, WIJK);
  const room = await roomOf(world.owner, WIJK, 'surveillance');
  expect(await inside('surveillance')).toEqual(at('anna', 'cor', 'agent', 'bot', 'dienst'));
  const state = await stateOf(homeserver, room);
  expect(contentOf(state, 'm.room.name')).toEqual({ name: 'Midlum: surveillance' });
  expect(contentOf(state, MARKER_EVENT_TYPE)).toEqual({ gebied: WIJK, soort: 'surveillance' });
  expect(await homeserver.resolveAlias(gebiedAlias(WIJK, 'surveillance', SERVER))).toBe(room);
  await world.owner`update vrijwilliger set toestand = 'gestopt', gestopt_op = now() where toestand = 'aangenomen'`;
  await runGebied(world.context, WIJK);
  expect(await inside('surveillance')).toEqual(at('bot', 'dienst'));
  const [left] = await world.owner`select reden from vertrek where persoon_id = ${people.anna.id}`;
  expect(left).toEqual({ reden: 'groep-opgeheven' });
});

test('whoever leaves the room of surveillance by choice walks no longer, once; accepted again they are back in it', async () => {
  const walk = (who: TestPerson) => world.owner`
    insert into vrijwilliger (id, persoon_id, gebied_code, toestand, aangeboden_op, beslist_op, instructie_op)
    values (gen_random_uuid(), ${who.id}, ${WIJK}, 'aangenomen', now(), now(), '2026-03-01')`;
  for (const who of [people.anna, people.bert]) await walk(who);
  await runGebied(world.context, WIJK);
  const room = await roomOf(world.owner, WIJK, 'surveillance');
  const stopped = async () =>
    (await world.owner`select persoon_id as id from vrijwilliger where toestand = 'gestopt'`).map(
      ({ id }) => id,
    );
  // Told by the homeserver, twice; and found in the room.
  await memory.person('anna').leave(room);
  const left = (await stateOf(homeserver, room)).find(({ stateKey }) => stateKey === people.anna.userId);
  for (const txn of ['t1', 't2']) await takeIn(world.context, txn, [{ ...left, roomId: room } as never]);
  expect(await stopped()).toEqual([people.anna.id]);
  await memory.person('bert').leave(room);
  await runGebied(world.context, WIJK);
  expect((await stopped()).sort()).toEqual([people.anna.id, people.bert.id].sort());
  const logged = await world.owner`select onderwerp from audit where reden = 'kamer-verlaten' order by nr`;
  expect(logged.map(({ onderwerp }) => onderwerp)).toEqual([
    `persoon:${people.anna.id}`,
    `persoon:${people.bert.id}`,
  ]);
  const told = await world.owner<
    { payload: { way?: string } }[]
  >`select j.payload from worker_bot._private_jobs j
    join worker_bot._private_tasks t on t.id = j.task_id where t.identifier = 'tell-volunteer'`;
  expect(told.map(({ payload }) => payload.way)).toEqual(['kamer', 'kamer']);
  await walk(people.anna);
  await runGebied(world.context, WIJK);
  expect(await inside('surveillance')).toEqual(at('anna', 'cor', 'agent', 'bot', 'dienst'));
  expect(await stopped()).toHaveLength(2);
});

test('a coordinator who becomes a resident leaves the coordinators rooms and loses the rights', async () => {
  await runGebied(world.context, WIJK);
  await endRole(world.owner, people.cor, WIJK, 'andere-rol');
  await world.owner`insert into lidmaatschap (persoon_id, gebied_code, rol) values (${people.cor.id}, ${WIJK}, 'resident')`;
  await runGebied(world.context, WIJK);
  expect(await inside('coordinatie')).toEqual(at('bot', 'dienst'));
  expect(await inside('overleg')).toEqual(at('agent', 'ambtenaar', 'bot', 'dienst'));
  expect(await inside('melding')).toContain(people.cor.userId);
  const melding = await stateOf(homeserver, await roomOf(world.owner, WIJK, 'melding'));
  expect(contentOf(melding, 'm.room.power_levels')).toMatchObject({ users: { [BOT]: 100 } });
  expect((contentOf(melding, 'm.room.power_levels') as { users: object }).users).toEqual({ [BOT]: 100 });
});

test('all that was done is in the audit log, and the chain is sound', async () => {
  await runGebied(world.context, WIJK);
  const rows = await world.owner<{ actie: string; onderwerp: string }[]>`select actie, onderwerp from audit`;
  const actions = (action: string) => rows.filter((row) => row.actie === action);
  expect(actions('kamer.maken')).toHaveLength(10);
  expect(
    actions('persoon.toevoegen')
      .map((row) => row.onderwerp)
      .sort(),
  ).toEqual(
    Object.values(people)
      .map((person) => `persoon:${person.id}`)
      .sort(),
  );
  expect(await verifyAudit(world.owner)).toMatchObject({ ok: true });
});
