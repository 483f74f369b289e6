/** The real bot as a process of its own, with its database; the gate asks it as in production. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnChild, stopChild } from '#stack/child.ts';
import { PROJECT_DIR } from '#stack/config.ts';
import { databaseUrl } from '#stack/postgres.ts';
import type { Secrets } from '#stack/secrets.ts';
import { until } from '#stack/wait.ts';
import { ensureDatabase } from '#store/cluster.ts';
import { migrate } from '#store/migrate.ts';

export type BotOptions = {
  readonly dir: string;
  readonly port: number;
  readonly serverName: string;
  readonly homeserverUrl: string;
  readonly secrets: Secrets;
  readonly postgresPort: number;
  readonly superuserUrl: string;
};

/** Resolves when the gate answers with verdicts; with the function that stops it. Throws when it does not within a minute. */
export async function startBot(options: BotOptions): Promise<() => Promise<void>> {
  const { secrets, port } = options;
  const url = (role: 'owner' | 'bot'): string =>
    databaseUrl(
      options.postgresPort,
      'buurtbaken',
      `buurtbaken_${role}`,
      secrets.value(role === 'owner' ? 'database-owner' : 'database-bot'),
    );
  await ensureDatabase(options.superuserUrl, 'buurtbaken');
  await migrate(url('owner'));
  const logFile = join(options.dir, 'bot.log');
  const child = spawnChild({
    command: process.execPath,
    args: [join(PROJECT_DIR, 'bot', 'main.ts')],
    cwd: PROJECT_DIR,
    env: {
      BUURTBAKEN_DATABASE_URL: url('bot'),
      BUURTBAKEN_HOMESERVER_URL: options.homeserverUrl,
      BUURTBAKEN_SERVER_NAME: options.serverName,
      BUURTBAKEN_AS_TOKEN_FILE: secrets.path('bot-as-token'),
      BUURTBAKEN_HS_TOKEN_FILE: secrets.path('bot-hs-token'),
      BUURTBAKEN_GATE_TOKEN_FILE: secrets.path('gate-token'),
      BUURTBAKEN_SEAL_KEY_FILE: secrets.path('seal-key'),
      BUURTBAKEN_POLICE_KEY_FILE: secrets.path('police-key'),
      BUURTBAKEN_LISTEN_HOST: '127.0.0.1',
      BUURTBAKEN_LISTEN_PORT: String(port),
      // One person of a bench says more in a minute than a whole wijk.
      BUURTBAKEN_FLOOD_SECONDS: '0',
    },
    logFile,
    deathSignal: 'KILL',
  });
  const stop = (): Promise<void> => stopChild(child, 'SIGTERM', 10_000);
  if (!(await until(() => judges(options), 60_000))) {
    await stop();
    throw new Error(`the bot gives no verdicts: ${readFileSync(logFile, 'utf8').slice(-2_000)}`);
  }
  return stop;
}

async function judges({ port, serverName, secrets }: BotOptions): Promise<boolean> {
  const event = {
    type: 'm.room.message',
    room_id: '!bench',
    sender: `@bewoner0:${serverName}`,
    content: { msgtype: 'm.text', body: 'Goedenavond' },
    origin_server_ts: Date.now(),
  };
  try {
    const response = await fetch(`http://127.0.0.1:${port}/gate/v1/event`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${secrets.value('gate-token')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ event, room: { gebied: 'WK007200', soort: 'melding' } }),
    });
    return response.ok;
  } catch {
    return false;
  }
}
