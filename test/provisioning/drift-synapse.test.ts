/** What people do to rooms with real apps, and what becomes of it: the whole service on a real Synapse. */
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RoomId } from '#basis/matrix-ids.ts';
import { gebiedAlias, MARKER_EVENT_TYPE } from '#basis/rooms.ts';
import { synapseRooms } from '#matrix/synapse.ts';
import { BOT } from '#matrix/synapse-config.ts';
import { settingsOf } from '#provisioning/config.ts';
import { decideDrift } from '#provisioning/reconcile/decide-drift.ts';
import { listDrift } from '#provisioning/reconcile/list-drift.ts';
import { requestApply } from '#provisioning/request-apply.ts';
import type { RunningProvisioning } from '#provisioning/start.ts';
import { startProvisioning } from '#provisioning/start.ts';
import { freePort } from '#stack/ports.ts';
import { verifyAudit } from '#store/audit.ts';
import type { Sql } from '#store/db.ts';
import { connect } from '#store/db.ts';
import type { Drift } from '#store/drift.ts';
import type { DriftPolicy } from '#store/room-types.ts';
import type { TestDatabase } from '#test/harness/database.ts';
import { createDatabase } from '#test/harness/database.ts';
import { eventually } from '#test/harness/eventually.ts';
import type { TestSynapse } from '#test/harness/synapse.ts';
import { startSynapse } from '#test/harness/synapse.ts';
import type { Phone } from './phone.ts';
import { phoneOf } from './phone.ts';
import type { TestPerson } from './world.ts';
import { addGebied, addPerson, contentOf, joinedOf, roomOf, stateOf, WIJK } from './world.ts';

/** The limit for seeing what was changed; each repair here is waited for no longer. */
const MINUTE = { timeoutMs: 60_000 };

let synapse: TestSynapse;
let database: TestDatabase;
let owner: Sql;
let service: RunningProvisioning;
const people: Record<string, TestPerson> = {};
const phones: Record<string, Phone> = {};

beforeAll(async () => {
  const listenPort = await freePort();
  synapse = await startSynapse({ dienstUrl: `http://127.0.0.1:${listenPort}` });
  await synapseRooms({
    homeserverUrl: synapse.baseUrl,
    serverName: synapse.serverName,
    self: synapse.bot.userId,
    asToken: synapse.bot.asToken,
    appserviceId: BOT.id,
  }).prepare();
  database = await createDatabase();
  owner = connect(database.url, { max: 3 });
  await addGebied(owner, WIJK);
  for (const [name, rol] of [
    ['anna', 'resident'],
    ['bert', 'resident'],
    ['dirk', 'resident'],
    ['els', 'resident'],
    ['cor', 'coordinator'],
    ['agent', 'wijkagent'],
  ] as const) {
    const { userId, accessToken } = await synapse.registerUser(name);
    phones[name] = phoneOf(synapse.baseUrl, userId, accessToken);
    people[name] = await addPerson(owner, synapse.serverName, WIJK, rol, name);
  }
  const stranger = await synapse.registerUser('vreemde');
  phones.vreemde = phoneOf(synapse.baseUrl, stranger.userId, stranger.accessToken);
  const settings = settingsOf({
    databaseUrl: database.provisioningUrl,
    homeserverUrl: synapse.baseUrl,
    serverName: synapse.serverName,
    asToken: synapse.dienst.asToken,
    hsToken: synapse.dienst.hsToken,
    registrationSharedSecret: synapse.registrationSharedSecret,
    listenPort: String(listenPort),
  });
  service = await startProvisioning(settings, pino({ level: 'silent' }));
  await requestApply(owner, WIJK);
  await eventually(async () => (await standOf())?.toestand === 'toegepast', MINUTE);
});
afterAll(async () => {
  await service?.stop();
  await owner?.end({ timeout: 1 });
  await Promise.all([synapse?.stop(), database?.drop()]);
});

const phone = (name: string): Phone => phones[name] as Phone;
const person = (name: string): TestPerson => people[name] as TestPerson;
const room = (soort: Parameters<typeof roomOf>[2]): Promise<RoomId> => roomOf(owner, WIJK, soort);
const state = async (id: RoomId) => stateOf(service.context.homeserver, id);
const standOf = async () => (await owner`select * from gebied_stand where gebied_code = ${WIJK}`)[0];

/** The newest difference of a kind, once it is dealt with. */
async function dealtWith(kind: Drift['kind'], since: Date): Promise<Drift> {
  return eventually(async () => {
    const all = await listDrift(service.context, { gebied: WIJK, limit: 50 });
    return all.find((it) => it.kind === kind && it.foundAt >= since && it.state !== 'open') ?? null;
  }, MINUTE);
}

test('a renamed room gets its name back, and it is known who renamed it and when', async () => {
  const since = new Date();
  const melding = await room('melding');
  await phone('cor').setState(melding, 'm.room.name', { name: 'De groep van Cor' });
  const drift = await dealtWith('naam', since);
  expect(drift).toMatchObject({
    ...{ gebied: WIJK, room: 'melding', state: 'hersteld', by: phone('cor').userId },
    found: { name: 'De groep van Cor' },
    wanted: { name: 'Midlum: meldingen' },
  });
  expect(drift.happenedAt?.getTime()).toBeGreaterThan(since.getTime() - 5_000);
  expect(contentOf(await state(melding), 'm.room.name')).toEqual({ name: 'Midlum: meldingen' });
});

test('a topic that was put back can be adopted after all, and then stays', async () => {
  const since = new Date();
  const overleg = await room('overleg');
  await phone('cor').setState(overleg, 'm.room.topic', { topic: 'Elke maandag. Gevaar? Bel 112.' });
  const drift = await dealtWith('onderwerp', since);
  expect(await decideDrift(service.context, drift.id, 'overnemen', 'beheer:test')).toBe('decided');
  await eventually(
    async () =>
      (contentOf(await state(overleg), 'm.room.topic') as { topic: string }).topic.startsWith('Elke'),
    MINUTE,
  );
  await settled();
  expect(contentOf(await state(overleg), 'm.room.topic')).toMatchObject({
    topic: expect.stringContaining('Elke'),
  });
});

test('changed power levels are put back', async () => {
  const since = new Date();
  const melding = await room('melding');
  const levels = contentOf(await state(melding), 'm.room.power_levels') as { users: Record<string, number> };
  // A resident can't; the bot, whose token somebody might get, can.
  await expect(phone('anna').setState(melding, 'm.room.power_levels', levels)).rejects.toThrow('403');
  const bot = botPhone();
  await bot.setState(melding, 'm.room.power_levels', {
    ...levels,
    users: { ...levels.users, [phone('anna').userId]: 100 },
  });
  expect(await dealtWith('machtsniveaus', since)).toMatchObject({ state: 'hersteld', by: bot.userId });
  expect(contentOf(await state(melding), 'm.room.power_levels')).toEqual(levels);
});

test('a bot that was taken out is back', async () => {
  const since = new Date();
  const melding = await room('melding');
  await expect(phone('cor').kick(melding, synapse.bot.userId)).rejects.toThrow('403');
  // Above the bot stands only the service: somebody with its token, or an admin.
  await phoneOf(synapse.baseUrl, synapse.bot.userId, synapse.bot.asToken).leave(melding);
  expect(await dealtWith('bot-verwijderd', since)).toMatchObject({
    state: 'hersteld',
    by: synapse.bot.userId,
  });
  expect(joinedOf(await state(melding))).toContain(synapse.bot.userId);
});

test('a stranger whom a coordinator lets in is taken out again, and it is known who let them in', async () => {
  const since = new Date();
  const melding = await room('melding');
  await phone('cor').invite(melding, phone('vreemde').userId);
  await phone('vreemde')
    .join(melding)
    .catch(() => {});
  expect(await dealtWith('vreemde', since)).toMatchObject({ state: 'hersteld', by: phone('cor').userId });
  await eventually(async () => !joinedOf(await state(melding)).includes(phone('vreemde').userId), MINUTE);
  await settled();
  await expect(phone('vreemde').join(melding)).rejects.toThrow('403');
});

test('an alias that is taken out of the directory leads to the room again', async () => {
  const since = new Date();
  const alias = gebiedAlias(WIJK, 'melding', synapse.serverName);
  await expect(phone('cor').deleteAlias(alias)).rejects.toThrow('403');
  // Only who has the service's own token can; the homeserver then takes it from the room in the service's name.
  await phoneOf(synapse.baseUrl, synapse.dienst.userId, synapse.dienst.asToken).deleteAlias(alias);
  expect(await dealtWith('alias', since)).toMatchObject({ state: 'hersteld', room: 'melding', by: null });
  expect(await service.context.homeserver.resolveAlias(alias)).toBe(await room('melding'));
  expect(contentOf(await state(await room('melding')), 'm.room.canonical_alias')).toEqual({ alias });
});

test('an alias that is taken off the room is on it again', async () => {
  const since = new Date();
  const overleg = await room('overleg');
  await botPhone().setState(overleg, 'm.room.canonical_alias', {});
  expect(await dealtWith('alias', since)).toMatchObject({ state: 'hersteld', by: synapse.bot.userId });
  const alias = gebiedAlias(WIJK, 'overleg', synapse.serverName);
  expect(contentOf(await state(overleg), 'm.room.canonical_alias')).toEqual({ alias });
});

test('settings that the bot changed are put back, and those that must be can not be left', async () => {
  const melding = await room('melding');
  const ruimte = await room('ruimte');
  const before = await state(melding);
  const bot = botPhone();
  const since = new Date();
  const changes = [
    ['merkteken', MARKER_EVENT_TYPE, { gebied: 'WK009900', soort: 'melding' }],
    ['toegang', 'm.room.join_rules', { join_rule: 'public' }],
    ['geschiedenis', 'm.room.history_visibility', { history_visibility: 'world_readable' }],
    ['avatar', 'm.room.avatar', { url: 'mxc://test.localhost/ander' }],
    ['vastgezet', 'm.room.pinned_events', { pinned: [] }],
    ['koppeling', 'm.space.parent', {}, ruimte],
    ['instelling', 'm.room.server_acl', { allow: ['*'], deny: ['elders.example'] }],
  ] as const;
  for (const [, type, content, key] of changes) await bot.setState(melding, type, content, key);
  for (const [kind] of changes)
    expect(await dealtWith(kind, since)).toMatchObject({ state: 'hersteld', by: bot.userId });
  const after = await state(melding);
  // A list of servers can't go again, only let everybody in.
  for (const [, type, , key] of changes)
    expect(contentOf(after, type, key)).toEqual(contentOf(before, type, key) ?? { allow: ['*'] });
  const decide = async (kind: Drift['kind'], policy: DriftPolicy) =>
    decideDrift(service.context, (await dealtWith(kind, since)).id, policy, 'beheer:test');
  expect(await decide('merkteken', 'negeren')).toBe('only-repair');
  expect(await decide('toegang', 'overnemen')).toBe('not-adoptable');
});

test('who leaves by choice stays out, with the reason kept, and may be let back', async () => {
  const buurtpraat = await room('buurtpraat');
  await phone('bert').leave(buurtpraat);
  const left = await eventually(async () => {
    const rows =
      await owner`select reden, door from vertrek where persoon_id = ${person('bert').id} and terug_op is null`;
    return rows[0] ?? null;
  }, MINUTE);
  expect(left).toEqual({ reden: 'zelf-vertrokken', door: null });
  await settled();
  expect(joinedOf(await state(buurtpraat))).not.toContain(phone('bert').userId);
  expect(await listDrift(service.context, { gebied: WIJK, state: 'open', limit: 10 })).toEqual([]);
});

test('whom a coordinator takes out stays out, and it is kept who did it; an official can undo that', async () => {
  const since = new Date();
  const melding = await room('melding');
  await phone('cor').kick(melding, phone('dirk').userId);
  const drift = await dealtWith('lid-verwijderd', since);
  expect(drift).toMatchObject({ state: 'overgenomen', by: phone('cor').userId });
  const rows =
    await owner`select reden, door from vertrek where persoon_id = ${person('dirk').id} and terug_op is null`;
  expect([...rows]).toEqual([{ reden: 'verwijderd', door: phone('cor').userId }]);
  await settled();
  expect(joinedOf(await state(melding))).not.toContain(phone('dirk').userId);
  await decideDrift(service.context, drift.id, 'herstellen', 'beheer:test');
  await eventually(async () => joinedOf(await state(melding)).includes(phone('dirk').userId), MINUTE);
});

test('spelregels that are deleted are posted and pinned again', async () => {
  const melding = await room('melding');
  const pinned = async () =>
    (contentOf(await state(melding), 'm.room.pinned_events') as { pinned: string[] }).pinned;
  const [first] = await pinned();
  await phone('cor').redact(melding, String(first));
  await eventually(async () => {
    const now = await pinned();
    return now.length === 1 && now[0] !== first;
  }, MINUTE);
});

test('told twice, the homeserver is heard once', async () => {
  const event = {
    ...{ type: 'm.room.member', event_id: '$told-twice', room_id: await room('melding') },
    ...{ sender: phone('els').userId, state_key: phone('els').userId, origin_server_ts: Date.now() },
    content: { membership: 'leave' },
  };
  const tell = (txn: string, token: string) =>
    fetch(`${service.url}/_matrix/app/v1/transactions/${txn}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ events: [event] }),
    });
  expect((await tell('t1', 'x'.repeat(40))).status).toBe(403);
  for (const txn of ['t1', 't1', 't2']) expect((await tell(txn, synapse.dienst.hsToken)).status).toBe(200);
  const rows = await owner`select oorzaak from vertrek where persoon_id = ${person('els').id}`;
  expect([...rows]).toEqual([{ oorzaak: '$told-twice' }]);
});

test('after all this the audit log is sound, and applying again changes nothing', async () => {
  await settled();
  expect(await verifyAudit(owner)).toMatchObject({ ok: true });
  await requestApply(owner, WIJK);
  await settled();
  expect(await standOf()).toMatchObject({ toestand: 'toegepast', gedaan: 0 });
});

/** The bot's token in somebody's hands. */
function botPhone(): Phone {
  return phoneOf(synapse.baseUrl, synapse.bot.userId, synapse.bot.asToken);
}

/** When no job is left to do. */
async function settled(): Promise<void> {
  await eventually(async () => {
    const rows = await owner`
      select from worker_provisioning._private_jobs j join worker_provisioning._private_tasks t on t.id = j.task_id
      where t.identifier = 'apply' and j.run_at <= now()`;
    return rows.length === 0;
  }, MINUTE);
}
