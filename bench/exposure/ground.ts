/** One Synapse with the gate, the real bot as a process, and a room of kind `melding` with people in it. */
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appserviceRegistrations, gateModule } from '#matrix/synapse-config.ts';
import { spawnChild, stopChild } from '#stack/child.ts';
import { PROJECT_DIR, stackEnvironment } from '#stack/config.ts';
import { freePort } from '#stack/ports.ts';
import { databaseUrl, initPostgres, SUPERUSER, startPostgres } from '#stack/postgres.ts';
import type { Secrets } from '#stack/secrets.ts';
import { ensureSecrets, rolePasswords } from '#stack/secrets.ts';
import { startSynapse, writeSynapseFiles } from '#stack/synapse.ts';
import { ensureVenv } from '#stack/venv.ts';
import { answers, until } from '#stack/wait.ts';
import { ensureDatabase, ensureRoles } from '#store/cluster.ts';
import type { Sql } from '#store/db.ts';
import { connect } from '#store/db.ts';
import { migrate } from '#store/migrate.ts';
import { makeRoom } from '../gate/room.ts';

export const SERVER_NAME = 'bench.localhost';
const GEBIED = 'WK007200';

export type Ground = {
  readonly baseUrl: string;
  readonly roomId: string;
  /** Access tokens of the resident who sends and of the one who watches. */
  readonly sender: string;
  readonly watcher: string;
  /** Asks the bot about a text of the sender's, as the module does; milliseconds until the answer. */
  readonly ask: (body: string) => Promise<number>;
  /** As the owner of the bot's tables, to look at the outcome. */
  readonly sql: Sql;
  readonly bot: { readonly url: string; start(): Promise<void>; kill(): Promise<void> };
  stop(): Promise<void>;
};

type Undo = () => Promise<void> | void;

/** Starts everything; about a minute. `members` people are in the room. */
export async function prepareGround(members: number, say: (line: string) => void): Promise<Ground> {
  const undo: Undo[] = [];
  const stop = async (): Promise<void> => {
    for (const one of undo.reverse()) await one();
  };
  try {
    return { ...(await prepare(members, say, undo)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepare(
  members: number,
  say: (line: string) => void,
  undo: Undo[],
): Promise<Omit<Ground, 'stop'>> {
  const dir = mkdtempSync(join(tmpdir(), 'buurtbaken-bench-'));
  undo.push(() => rmSync(dir, { recursive: true, force: true }));
  chmodSync(dir, 0o711);
  const secrets = ensureSecrets(join(dir, 'secrets'));
  say('starting Postgres, Synapse with the gate, and the bot…');
  const postgresPort = await database(dir, secrets, undo);
  const botPort = await freePort();
  const baseUrl = await synapse({ dir, secrets, postgresPort, botPort }, undo);
  const sql = connect(
    databaseUrl(postgresPort, 'buurtbaken', 'buurtbaken_owner', secrets.value('database-owner')),
  );
  undo.push(() => sql.end());
  const bot = botProcess({ dir, secrets, postgresPort, botPort, baseUrl });
  await bot.start();
  undo.push(bot.kill);
  say(`making a room of ${members} members…`);
  const asToken = secrets.value('dienst-as-token');
  const { roomId, accessToken } = await makeRoom(baseUrl, asToken, SERVER_NAME, members);
  await letBotIn(baseUrl, roomId, asToken, secrets.value('bot-as-token'));
  await furnish(sql, roomId, members);
  const watcher = await logIn(baseUrl, asToken, 'bewoner1');
  const ask = asker(`${bot.url}/gate/v1/event`, secrets.value('gate-token'), roomId);
  return { baseUrl, roomId, sender: accessToken, watcher, ask, sql, bot };
}

async function database(dir: string, secrets: Secrets, undo: Undo[]): Promise<number> {
  const port = await freePort();
  const superuserPassword = secrets.value('postgres-superuser');
  const settings = {
    dataDir: join(dir, 'postgres'),
    port,
    superuserPassword,
    logFile: join(dir, 'postgres.log'),
  };
  await initPostgres({ ...settings, durable: true });
  undo.push((await startPostgres({ ...settings, durable: true })).stop);
  const superuserUrl = databaseUrl(port, 'postgres', SUPERUSER, superuserPassword);
  await ensureRoles(superuserUrl, rolePasswords(secrets));
  await ensureDatabase(superuserUrl, 'synapse');
  await ensureDatabase(superuserUrl, 'buurtbaken');
  await migrate(databaseUrl(port, 'buurtbaken', 'buurtbaken_owner', secrets.value('database-owner')));
  return port;
}

type Places = {
  readonly dir: string;
  readonly secrets: Secrets;
  readonly postgresPort: number;
  readonly botPort: number;
};

async function synapse({ dir, secrets, postgresPort, botPort }: Places, undo: Undo[]): Promise<string> {
  const environment = stackEnvironment();
  const python = await ensureVenv(environment.dir, environment.venv);
  const port = await freePort();
  const own = join(dir, 'synapse');
  const bot = `http://127.0.0.1:${botPort}`;
  const tokens = (who: 'dienst' | 'bot', url: string | null) => ({
    asToken: secrets.value(`${who}-as-token`),
    hsToken: secrets.value(`${who}-hs-token`),
    url,
  });
  const registrations = appserviceRegistrations({
    serverName: SERVER_NAME,
    dienst: tokens('dienst', null),
    bot: tokens('bot', bot),
  });
  const gate = gateModule({
    endpoint: `${bot}/gate/v1/event`,
    tokenFile: secrets.path('gate-token'),
    sealKeyFile: secrets.path('seal-key'),
    services: [`@dienst:${SERVER_NAME}`, `@bot:${SERVER_NAME}`],
  });
  const free = { per_second: 10_000, burst_count: 10_000 };
  const configFile = writeSynapseFiles({
    ...{ dir: own, serverName: SERVER_NAME, port, secrets, modules: [gate], bcryptRounds: 4 },
    database: {
      ...{ host: '127.0.0.1', port: postgresPort, user: 'synapse', database: 'synapse' },
      password: secrets.value('database-synapse'),
    },
    registrations: [registrations.dienst, registrations.bot],
    logLevel: 'WARNING',
    overrides: { rc_message: free, rc_joins: { local: free }, rc_joins_per_room: free },
  });
  const started = await startSynapse({
    python,
    configFile,
    dir: own,
    logFile: join(own, 'synapse.log'),
    port,
  });
  undo.push(started.stop);
  return started.baseUrl;
}

function botProcess({ dir, secrets, postgresPort, botPort, baseUrl }: Places & { readonly baseUrl: string }) {
  let child: ChildProcess | undefined;
  const kill = async (): Promise<void> => {
    if (child) await stopChild(child, 'SIGKILL', 5_000);
    child = undefined;
  };
  const start = async (): Promise<void> => {
    child = spawnChild({
      command: process.execPath,
      args: [join(PROJECT_DIR, 'bot', 'main.ts')],
      cwd: PROJECT_DIR,
      env: {
        BUURTBAKEN_DATABASE_URL: databaseUrl(
          ...([postgresPort, 'buurtbaken', 'buurtbaken_bot', secrets.value('database-bot')] as const),
        ),
        BUURTBAKEN_HOMESERVER_URL: baseUrl,
        BUURTBAKEN_SERVER_NAME: SERVER_NAME,
        BUURTBAKEN_AS_TOKEN_FILE: secrets.path('bot-as-token'),
        BUURTBAKEN_HS_TOKEN_FILE: secrets.path('bot-hs-token'),
        BUURTBAKEN_GATE_TOKEN_FILE: secrets.path('gate-token'),
        BUURTBAKEN_SEAL_KEY_FILE: secrets.path('seal-key'),
        BUURTBAKEN_POLICE_KEY_FILE: secrets.path('police-key'),
        BUURTBAKEN_LISTEN_PORT: String(botPort),
        // One person of a bench says more in a minute than a whole wijk.
        BUURTBAKEN_FLOOD_SECONDS: '0',
      },
      logFile: join(dir, 'bot.log'),
      deathSignal: 'KILL',
    });
    if (!(await until(() => answers(`http://127.0.0.1:${botPort}/health`), 60_000))) {
      throw new Error('the bot did not start');
    }
  };
  return { url: `http://127.0.0.1:${botPort}`, start, kill };
}

function asker(url: string, token: string, roomId: string): Ground['ask'] {
  return async (body) => {
    const content = { msgtype: 'm.text', body };
    const event = { type: 'm.room.message', room_id: roomId, sender: `@bewoner0:${SERVER_NAME}`, content };
    const from = performance.now();
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        event: { ...event, origin_server_ts: Date.now() },
        room: { gebied: GEBIED, soort: 'melding' },
      }),
    });
    await response.json();
    if (!response.ok) throw new Error(`the bot answered the gate with ${response.status}`);
    return performance.now() - from;
  };
}

/** What provisioning does: the bot in the room, with power. */
async function letBotIn(baseUrl: string, roomId: string, asToken: string, botToken: string): Promise<void> {
  const bot = `@bot:${SERVER_NAME}`;
  const room = `rooms/${encodeURIComponent(roomId)}`;
  await call(baseUrl, asToken, 'POST', `${room}/invite`, { user_id: bot });
  await call(baseUrl, botToken, 'POST', `${room}/join`, {});
  const levels = await call(baseUrl, asToken, 'GET', `${room}/state/m.room.power_levels/`);
  const users = { ...(levels.users as object), [bot]: 100 };
  await call(baseUrl, asToken, 'PUT', `${room}/state/m.room.power_levels/`, { ...levels, users });
}

/** The room and its people in the database, as the bot knows them. */
async function furnish(sql: Sql, roomId: string, members: number): Promise<void> {
  await sql`insert into gemeente (code, naam) values ('GM0072', 'Harlingen')`;
  await sql`insert into gebied (code, soort, naam, gemeente_code, wijk_code, aan)
    values (${GEBIED}, 'wijk', 'Harlingen', 'GM0072', ${GEBIED}, true)`;
  for (let nr = 0; nr < members - 1; nr += 1) {
    const [id, name] = [randomUUID(), `bewoner${nr}`];
    await sql`insert into persoon (id, localpart, user_id, weergavenaam)
      values (${id}, ${name}, ${`@${name}:${SERVER_NAME}`}, ${`Bewoner ${nr}`})`;
    await sql`insert into lidmaatschap (persoon_id, gebied_code, rol) values (${id}, ${GEBIED}, 'resident')`;
  }
  await sql`insert into kamer (soort, gebied_code, alias, room_id, gemaakt_op)
    values ('melding', ${GEBIED}, ${`#wijk-wk007200:${SERVER_NAME}`}, ${roomId}, now())`;
}

async function logIn(baseUrl: string, asToken: string, user: string): Promise<string> {
  const type = 'm.login.application_service';
  const answer = await call(baseUrl, asToken, 'POST', 'login', {
    type,
    identifier: { type: 'm.id.user', user },
  });
  return String(answer.access_token);
}

/** One request of the client-server API; throws when it is refused. */
export async function call(
  baseUrl: string,
  token: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${baseUrl}/_matrix/client/v3/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
}
