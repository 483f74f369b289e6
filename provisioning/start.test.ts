import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userId } from '#basis/matrix-ids.ts';
import type { MemoryHomeserver } from '#matrix/memory.ts';
import { memoryHomeserver } from '#matrix/memory.ts';
import { BOT } from '#matrix/synapse-config.ts';
import { listAnnouncements } from '#store/aankondigingen.ts';
import { openAvonden } from '#store/avonden.ts';
import { lettersDue, lettersOut } from '#store/brieven.ts';
import type { Sql } from '#store/db.ts';
import { connect } from '#store/db.ts';
import { addDemoPast } from '#store/demo-past.ts';
import { listOpzetten } from '#store/groepen.ts';
import { enqueue } from '#store/jobs.ts';
import { readStand } from '#store/stand.ts';
import type { TestDatabase } from '#test/harness/database.ts';
import { createDatabase } from '#test/harness/database.ts';
import { eventually } from '#test/harness/eventually.ts';
import type { Traces } from '#traces/traces.ts';
import { settingsOf } from './config.ts';
import { DEMO_GEBIEDEN, DEMO_PEOPLE, DEMO_TALK } from './demo/cast.ts';
import { demoPast } from './demo/past.ts';
import type { DemoAccount } from './demo.ts';
import { isDemoWanted, makeDemo } from './demo.ts';
import type { RunningProvisioning } from './start.ts';
import { startProvisioning } from './start.ts';

const SECRET = 'registration secret of the tests';
const clock = (): Date => new Date();
let database: TestDatabase;
let sql: Sql;
let owner: Sql;
let memory: MemoryHomeserver;
let running: RunningProvisioning | undefined;
beforeEach(async () => {
  database = await createDatabase();
  sql = connect(database.provisioningUrl, { max: 2 });
  owner = connect(database.url, { max: 1 });
  memory = memoryHomeserver({ serverName: 'example.org', clock, registrationSharedSecret: SECRET });
  await memory.rooms(userId(`@${BOT.localpart}:example.org`)).prepare();
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  await Promise.all([sql.end(), owner.end()]);
  await database.drop();
});

async function start(secret: string | undefined = SECRET, traces?: Traces): Promise<void> {
  const settings = settingsOf({
    databaseUrl: database.provisioningUrl,
    homeserverUrl: 'http://127.0.0.1:9',
    serverName: 'example.org',
    asToken: 'as-token-of-the-tests',
    hsToken: 'hs-token-of-the-tests',
    listenPort: '0',
    ...(secret === undefined ? {} : { registrationSharedSecret: secret }),
  });
  const homeserver = memory.homeserver(userId('@dienst:example.org'));
  running = await startProvisioning(settings, pino({ level: 'silent' }), {
    ...{ homeserver, clock },
    ...(traces && { traces }),
  });
}
const health = async (): Promise<number> => (await fetch(`${running?.url}/health`)).status;

/** The demo, with what is said kept by transaction ID as a homeserver does. */
function demo(
  said: Map<string, string>,
  failAt = Number.POSITIVE_INFINITY,
): Promise<readonly DemoAccount[] | null> {
  return makeDemo({
    sql,
    homeserver: memory.homeserver(userId('@dienst:example.org')),
    clock,
    password: (localpart) => `wachtwoord van ${localpart}`,
    past: (at) => addDemoPast(owner, demoPast(at, 'example.org')),
    say: async (account, room, text, txnId) => {
      if (said.size >= failAt) throw new Error('cut short');
      expect(memory.members(room)).toContain(account.userId);
      said.set(txnId, text);
    },
  });
}

test('becomes admin with the secret once, and later without it', async () => {
  await start();
  await eventually(async () => (await health()) === 200);
  await running?.stop();
  await start(undefined);
  await eventually(async () => (await health()) === 200);
});

test('waits, not ready, for a homeserver that is away', async () => {
  let away = true;
  memory.onCall(() => {
    if (away) throw new Error('away');
  });
  await start();
  expect(await health()).toBe(503);
  away = false;
  await eventually(async () => (await health()) === 200);
});

test('its requests and jobs are in its traces, by what they are', async () => {
  const seen: string[] = [];
  const traces: Traces = {
    begin: (name) => ({ end: () => void seen.push(name), within: (work) => work() }),
    stop: async () => {},
  };
  await start(SECRET, traces);
  await eventually(async () => (await health()) === 200);
  await fetch(`${running?.url}/wijk/WK007200/aanmeldingen?van=anna`);
  await enqueue(sql, 'provisioning', 'sweep-rooms', {});
  await eventually(() => seen.includes('job sweep-rooms'));
  expect(seen).toContain('GET /wijk/:gebied/aanmeldingen');
  expect(seen.join()).not.toContain('health');
});

test('the demo: rooms, people and talk; cut short it is finished, and finished it is left alone', async () => {
  await start();
  await eventually(async () => (await health()) === 200);
  const said = new Map<string, string>();
  await expect(demo(said, 4)).rejects.toThrow('cut short');
  expect(await isDemoWanted(sql)).toBe(true);
  const accounts = await demo(said);
  expect(accounts).toHaveLength(DEMO_PEOPLE.length);
  expect([...said.values()]).toEqual(DEMO_TALK.map((line) => line.text));
  for (const gebied of DEMO_GEBIEDEN)
    expect(await readStand(sql, gebied)).toMatchObject({ state: 'toegepast' });
  const residents = (accounts ?? []).filter((it) => it.role === 'resident').map((it) => it.wijk);
  expect(residents.filter((wijk) => wijk === 'WK007200').length).toBeGreaterThanOrEqual(2);
  expect(residents).toContain('WK007202');
  expect(new Set(accounts?.map((it) => it.role))).toEqual(
    new Set(['resident', 'coordinator', 'wijkagent', 'gemeente']),
  );

  const states = await sql<{ state: string; count: number }[]>`
    select toestand as state, count(*)::int as count from aanvraag group by 1`;
  expect(new Map(states.map(({ state, count }) => [state, count]))).toEqual(
    new Map([
      ...[['open', 5] as const, ['bewezen', 1] as const, ['account', 1] as const],
      ...[['afgewezen', 1] as const, ['ingetrokken', 1] as const, ['verlopen', 1] as const],
    ]),
  );
  expect(await lettersDue(sql, new Date(Date.now() - 7 * 86_400_000), 10)).toHaveLength(3);
  expect(await lettersOut(sql, clock())).toHaveLength(1);
  expect(await listOpzetten(sql)).toMatchObject([
    { gebied: 'WK007201', state: 'open', asked: 1, wijkagent: true, coordinators: 0, gemeente: {} },
  ]);
  expect(await openAvonden(sql, clock())).toHaveLength(1);
  expect(await listAnnouncements(sql, 10)).toHaveLength(2);
  // Counted by the functions that pages count by; those of a demo that was cut short are not there twice.
  const [year] = await sql<[{ meldingen: number; tips: number }]>`
    select coalesce(sum(aantal) filter (where onderdeel = 'uitkomst'), 0)::int as meldingen,
      coalesce(sum(aantal) filter (where onderdeel = 'ingreep'), 0)::int as tips
    from cijfers(now() - interval '2 years', now())`;
  const past = demoPast(clock(), 'example.org');
  expect(year).toEqual({ meldingen: past.meldingen.length, tips: past.tips.length });
  expect(past.meldingen.length).toBeGreaterThan(100);
  const [walked] =
    await sql`select count(*)::int as rounds, (select count(*)::int from waarneming) as seen from ronde`;
  expect(walked).toEqual({ rounds: past.walked.rounds.length, seen: past.walked.seen.length });

  await sql`update persoon set weergavenaam = 'Later veranderd' where id = ${DEMO_PEOPLE[0]?.id ?? ''}`;
  expect([await isDemoWanted(sql), await demo(said)]).toEqual([false, accounts]);
  expect(await sql`select 1 from persoon where weergavenaam = 'Later veranderd'`).toHaveLength(1);
});

test('no demo in the database of a gemeente', async () => {
  await sql`insert into gemeente (code, naam) values ('GM0080', 'Leeuwarden')`;
  expect([await isDemoWanted(sql), await demo(new Map())]).toEqual([false, null]);
  expect(await sql`select 1 from persoon`).toHaveLength(0);
});
