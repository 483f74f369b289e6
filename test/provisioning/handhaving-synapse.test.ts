/** What the bot asks of provisioning about the ladder, on a real Synapse: reading only, to the minute, and a removal with its term. */
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RoomId } from '#basis/matrix-ids.ts';
import { synapseRooms } from '#matrix/synapse.ts';
import { BOT } from '#matrix/synapse-config.ts';
import { settingsOf } from '#provisioning/config.ts';
import { requestApply } from '#provisioning/request-apply.ts';
import type { RunningProvisioning } from '#provisioning/start.ts';
import { startProvisioning } from '#provisioning/start.ts';
import { freePort } from '#stack/ports.ts';
import { listAudit } from '#store/audit.ts';
import type { Sql } from '#store/db.ts';
import { connect } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import type { TestDatabase } from '#test/harness/database.ts';
import { createDatabase } from '#test/harness/database.ts';
import { eventually } from '#test/harness/eventually.ts';
import type { TestSynapse } from '#test/harness/synapse.ts';
import { startSynapse } from '#test/harness/synapse.ts';
import type { Phone } from './phone.ts';
import { phoneOf } from './phone.ts';
import type { TestPerson } from './world.ts';
import { addGebied, addPerson, contentOf, joinedOf, roomOf, stateOf, WIJK } from './world.ts';

const MINUTE = { timeoutMs: 60_000 };
/** Terms of some twenty seconds, and the minute in which they are kept. */
const LONG_MS = 200_000;

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
    ['cor', 'coordinator'],
    ['dora', 'coordinator'],
  ] as const) {
    const { userId, accessToken } = await synapse.registerUser(name);
    phones[name] = phoneOf(synapse.baseUrl, userId, accessToken);
    people[name] = await addPerson(owner, synapse.serverName, WIJK, rol, name);
  }
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
  await eventually(async () => {
    const [stand] = await owner`select toestand from gebied_stand where gebied_code = ${WIJK}`;
    return stand?.toestand === 'toegepast';
  }, MINUTE);
});
afterAll(async () => {
  await service?.stop();
  await owner?.end({ timeout: 1 });
  await database?.drop();
  await synapse?.stop();
});

const anna = () => people.anna as TestPerson;
const annas = () => phones.anna as Phone;
const levelIn = async (room: RoomId): Promise<number> => {
  const levels = contentOf(await stateOf(service.context.homeserver, room), 'm.room.power_levels') as {
    users: Record<string, number>;
    users_default: number;
  };
  return levels.users[anna().userId] ?? levels.users_default;
};
const isIn = async (room: RoomId): Promise<boolean> =>
  joinedOf(await stateOf(service.context.homeserver, room)).includes(anna().userId);
const ask = (task: string, payload: Record<string, unknown>) =>
  enqueue(owner, 'provisioning', task, { persoonId: anna().id, gebied: WIJK, ...payload });

test('who may only read can still tap and write to the bot, and writes again within the minute', {
  timeout: LONG_MS,
}, async () => {
  const melding = await roomOf(owner, WIJK, 'melding');
  const own = await roomOf(owner, WIJK, 'bewoner', anna());
  const report = await (phones.bert as Phone).send(melding, 'Er staat een onbekende bus');
  const until = new Date(Date.now() + 20_000);
  const cause = randomUUID();
  // Twice: a job that is repeated.
  for (let i = 0; i < 2; i += 1) await ask('set-read-only', { until: until.toISOString(), cause });
  await eventually(async () => (await levelIn(melding)) === -1, MINUTE);
  expect(Date.now()).toBeLessThan(until.getTime());
  await expect(annas().send(melding, 'Hallo')).rejects.toThrow('403');
  await annas().send(own, 'Er wordt ingebroken');
  await annas().tap(melding, report, '🚨 112 gebeld');
  await eventually(async () => (await levelIn(melding)) === 0, { timeoutMs: 80_000 });
  expect(Date.now()).toBeGreaterThanOrEqual(until.getTime());
  expect(Date.now()).toBeLessThan(until.getTime() + 60_000);
  await annas().send(melding, 'Ik ben er weer');
  const rows = await listAudit(owner, { after: 0, limit: 1_000, subject: `persoon:${anna().id}` });
  expect(rows.filter((row) => row.action === 'lidmaatschap.alleen-lezen')).toMatchObject([
    { actor: 'service:bot', reason: 'ladder' },
  ]);
});

test('who was removed keeps their own room for the term of an appeal, and no room after it', {
  timeout: LONG_MS,
}, async () => {
  const melding = await roomOf(owner, WIJK, 'melding');
  const own = await roomOf(owner, WIJK, 'bewoner', anna());
  const until = new Date(Date.now() + 25_000);
  const [sanction] = await owner<{ id: string }[]>`
    insert into sanctie (gebied_code, persoon_id, ontvanger, soort, regel, oorzaak, tips, sinds, telt_tot, staat, staat_sinds,
      besluit_door, kamer_tot)
    values (${WIJK}, ${anna().id}, ${anna().userId}, 'verwijdering', 8, ${randomUUID()}, '{}', now(), now(), 'besloten', now(),
      '@cor:test', ${until})
    returning id`;
  await ask('remove-member', { cause: sanction?.id });
  // One of four: the coordinators' decision is the yes that such a plan waits for.
  await eventually(async () => !(await isIn(melding)), MINUTE);
  expect(await isIn(own)).toBe(true);
  await annas().send(own, 'Ik ben het er niet mee eens');
  await expect(annas().send(melding, 'Hallo')).rejects.toThrow('403');
  await eventually(async () => !(await isIn(own)), { timeoutMs: 85_000 });
  expect(Date.now()).toBeGreaterThanOrEqual(until.getTime());
});

test('who was removed wrongly is let in again, once', { timeout: LONG_MS }, async () => {
  const melding = await roomOf(owner, WIJK, 'melding');
  await owner`update sanctie set staat = 'teruggedraaid'`;
  const cause = randomUUID();
  for (let i = 0; i < 2; i += 1) await ask('restore-member', { cause });
  await eventually(() => isIn(melding), MINUTE);
  await annas().send(melding, 'Ik ben er weer');
  const rows = await owner`select rol from lidmaatschap where persoon_id = ${anna().id} and tot is null`;
  expect(rows).toEqual([{ rol: 'resident' }]);
});
