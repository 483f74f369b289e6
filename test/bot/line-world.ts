/** The whole line for messages: a real Synapse with the gate, the bot as a process of its own, people with real clients. */
import type { ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pino } from 'pino';
import { synapseHomeserver } from '#matrix/synapse.ts';
import { DIENST } from '#matrix/synapse-config.ts';
import { settingsOf } from '#provisioning/config.ts';
import { surveillanceTasks } from '#provisioning/surveillance/tasks.ts';
import { isRunning, spawnChild, stopChild } from '#stack/child.ts';
import { PROJECT_DIR } from '#stack/config.ts';
import { freePort } from '#stack/ports.ts';
import type { Sql } from '#store/db.ts';
import { connect } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import type { Worker } from '#store/worker.ts';
import { startWorker } from '#store/worker.ts';
import type { Person } from '#test/gate/people.ts';
import { person, roomPath } from '#test/gate/people.ts';
import type { TestDatabase } from '#test/harness/database.ts';
import { createDatabase } from '#test/harness/database.ts';
import { eventually } from '#test/harness/eventually.ts';
import { settingUp } from '#test/harness/setting-up.ts';
import type { TestSynapse } from '#test/harness/synapse.ts';
import { startSynapse } from '#test/harness/synapse.ts';

const GEBIED = 'WK007200';

export type BotProcess = {
  readonly url: string;
  /** Starts it, and resolves when it is healthy. */
  start(): Promise<void>;
  kill(signal: NodeJS.Signals): Promise<void>;
};

export type Line = Awaited<ReturnType<typeof startLine>>;
export type Resident = Person & { readonly personId: string; readonly accessToken: string };

/**
 * Two residents and a coordinator of one wijk, in its rooms; `neighbours`: residents besides, by the names of their accounts; `env`: what the bot is
 * told besides.
 */
export function startLine(neighbours: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  return settingUp(async (started) => {
    const database = await createDatabase();
    started(database.drop);
    const owner = connect(database.url);
    started(() => owner.end());
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const synapse = await startSynapse({
      gate: { endpoint: `${url}/gate/v1/event`, deadlineMs: 500 },
      botUrl: url,
      overrides: { rc_message: { per_second: 1_000, burst_count: 1_000 } },
    });
    started(synapse.stop);
    const bot = botProcess(database, synapse, port, env);
    started(() => bot.kill('SIGTERM'));
    await furnishPlace(owner);
    await bot.start();
    const dienst = person(synapse, synapse.dienst.userId, synapse.dienst.asToken);
    const people = {
      anna: await resident(synapse, owner, 'anna', 'resident'),
      bram: await resident(synapse, owner, 'bram', 'resident'),
      coordinator: await resident(synapse, owner, 'cora', 'coordinator'),
    };
    const others: Resident[] = [];
    for (const name of neighbours) others.push(await resident(synapse, owner, name, 'resident'));
    const botUser = person(synapse, synapse.bot.userId, synapse.bot.asToken);
    const room = makeRooms(owner, dienst, botUser, people.coordinator.userId);
    const rooms = {
      melding: await room('melding', [...Object.values(people), ...others]),
      coordinatie: await room('coordinatie', [people.coordinator]),
      anna: await room('bewoner', [people.anna], people.anna.personId),
    };
    // The bot hears of the rooms by NOTIFY; until then it would judge by the marker alone.
    await eventually(async () => (await owner`select 1 from kamer where room_id is null`).length === 0);
    return {
      ...{ database, synapse, owner, bot, rooms, room, others },
      ...people,
      /** The job that tells the coordinators about open periods, now rather than at the next minute. */
      reportPeriods: () => enqueue(owner, 'bot', 'report-gate-periods', {}, { jobKey: 'now' }),
    };
  });
}

function botProcess(
  database: TestDatabase,
  synapse: TestSynapse,
  port: number,
  env: Readonly<Record<string, string>>,
): BotProcess {
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  return {
    url,
    async start() {
      child = spawnChild({
        command: process.execPath,
        args: [join(PROJECT_DIR, 'bot/main.ts')],
        env: {
          BUURTBAKEN_DATABASE_URL: database.botUrl,
          BUURTBAKEN_HOMESERVER_URL: synapse.baseUrl,
          BUURTBAKEN_SERVER_NAME: synapse.serverName,
          BUURTBAKEN_AS_TOKEN: synapse.bot.asToken,
          BUURTBAKEN_HS_TOKEN: synapse.bot.hsToken,
          BUURTBAKEN_GATE_TOKEN_FILE: synapse.secrets.path('gate-token'),
          BUURTBAKEN_SEAL_KEY_FILE: synapse.secrets.path('seal-key'),
          BUURTBAKEN_POLICE_KEY_FILE: synapse.secrets.path('police-key'),
          BUURTBAKEN_LISTEN_PORT: String(port),
          BUURTBAKEN_GATE_PERIOD_SETTLE_SECONDS: '15',
          BUURTBAKEN_GATE_DEADLINE_MS: '500',
          // One person of a test says in seconds what a resident says in a month.
          BUURTBAKEN_FLOOD_SECONDS: '0',
          // What follows from a message should follow from the rules that a test is about.
          BUURTBAKEN_SECOND_READER: 'false',
          ...env,
        },
        logFile: join(synapse.logFile, '..', 'bot.log'),
        // A run of tests that is cut off leaves none.
        deathSignal: 'KILL',
      });
      await eventually(async () => (await fetch(`${url}/health`)).ok, { timeoutMs: 30_000 });
    },
    async kill(signal) {
      if (!child || !isRunning(child)) return;
      if (signal === 'SIGSTOP' || signal === 'SIGCONT') child.kill(signal);
      else await stopChild(child, signal, 15_000);
    },
  };
}

async function furnishPlace(owner: Sql): Promise<void> {
  await owner`insert into gemeente (code, naam) values ('GM0072', 'Harlingen')`;
  await owner`insert into gebied (code, soort, naam, gemeente_code, wijk_code, aan)
    values (${GEBIED}, 'wijk', 'Harlingen', 'GM0072', ${GEBIED}, true)`;
}

async function resident(synapse: TestSynapse, owner: Sql, localpart: string, rol: string): Promise<Resident> {
  const user = await synapse.registerUser(localpart);
  const id = randomUUID();
  const name = localpart.charAt(0).toUpperCase() + localpart.slice(1);
  await owner`insert into persoon (id, localpart, user_id, weergavenaam) values (${id}, ${localpart}, ${user.userId}, ${name})`;
  await owner`insert into lidmaatschap (persoon_id, gebied_code, rol) values (${id}, ${GEBIED}, ${rol})`;
  return { ...person(synapse, user.userId, user.accessToken), personId: id, accessToken: user.accessToken };
}

function makeRooms(owner: Sql, dienst: Person, bot: Person, coordinator: string) {
  return async (
    soort: string,
    members: readonly Person[],
    persoonId: string | null = null,
  ): Promise<string> => {
    const { status, body } = await dienst.call('POST', '/_matrix/client/v3/createRoom', {
      preset: 'private_chat',
      name: soort,
      invite: [bot.userId, ...members.map((member) => member.userId)],
      initial_state: [{ type: 'nl.buurtbaken.kamer', state_key: '', content: { gebied: GEBIED, soort } }],
      power_level_content_override: {
        users: { [bot.userId]: 100, [coordinator]: 50 },
        events: { 'm.reaction': -1 },
        events_default: 0,
        state_default: 50,
      },
    });
    if (status !== 200) throw new Error(`no room: ${JSON.stringify(body)}`);
    const room = String(body.room_id);
    for (const member of [bot, ...members]) await member.call('POST', roomPath(room, 'join'), {});
    await owner`insert into kamer (soort, gebied_code, persoon_id, alias, room_id, gemaakt_op)
      values (${soort}, ${GEBIED}, ${persoonId}, ${`#${soort}-${randomUUID()}:test.localhost`}, ${room}, now())`;
    return room;
  };
}

/** Provisioning's work on its real queue, as far as it is about what walkers saw: rooms stay as a test made them. */
export async function surveillanceWorker({ database, synapse }: Line): Promise<Worker> {
  const settings = settingsOf({
    ...{
      databaseUrl: database.provisioningUrl,
      homeserverUrl: synapse.baseUrl,
      serverName: synapse.serverName,
    },
    ...synapse.dienst,
  });
  const sql = connect(database.provisioningUrl, { max: 2 });
  const self = synapse.dienst.userId;
  const homeserver = synapseHomeserver({ ...settings, self, appserviceId: DIENST.id });
  const context = { sql, homeserver, settings, clock: () => new Date(), random: randomBytes };
  const worker = await startWorker({
    ...{ connectionString: database.provisioningUrl, schema: 'worker_provisioning', concurrency: 2 },
    tasks: surveillanceTasks({ ...context, log: pino({ level: 'silent' }) }),
  });
  return {
    async stop() {
      await worker.stop();
      await sql.end();
    },
  };
}
