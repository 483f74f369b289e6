import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnChild, stopChild } from '#stack/child.ts';
import { PROJECT_DIR } from '#stack/config.ts';
import { freePort } from '#stack/ports.ts';
import { SMALL_MEMORY } from '#stack/services.ts';
import { until } from '#stack/wait.ts';
import type { Ground } from './ground.ts';
import { SERVER_NAME } from './service.ts';

const START_MS = 60_000;
const STOP_MS = 10_000;

/**
 * The bot as in production on the ground's database, started a second time so that its compiled code is kept, without a homeserver. It reads
 * again who lives where at every change.
 */
export async function startBotProcess(ground: Ground): Promise<{ peakMemory(): number }> {
  const first = await startOnce(ground);
  await stopChild(first, 'SIGTERM', STOP_MS);
  const child = await startOnce(ground);
  ground.onStop(() => stopChild(child, 'SIGTERM', STOP_MS));
  return { peakMemory: () => peakOf(child.pid ?? 0) };
}

async function startOnce(ground: Ground): Promise<ChildProcess> {
  const port = await freePort();
  const logFile = join(ground.dir, 'bot.log');
  const child = spawnChild({
    command: process.execPath,
    args: [join(PROJECT_DIR, 'bot/main.ts')],
    cwd: PROJECT_DIR,
    env: environment(ground, port),
    logFile,
    deathSignal: 'KILL',
  });
  const listens = () =>
    fetch(`http://127.0.0.1:${port}/health`).then(
      () => true,
      () => false,
    );
  if (!(await until(listens, START_MS)))
    throw new Error(`the bot did not start: ${readFileSync(logFile, 'utf8')}`);
  return child;
}

const environment = ({ secrets, dir, url }: Ground, port: number): Record<string, string> => ({
  NODE_COMPILE_CACHE: join(dir, 'compile-cache'),
  ...SMALL_MEMORY,
  BUURTBAKEN_DATABASE_URL: url('buurtbaken_bot'),
  BUURTBAKEN_HOMESERVER_URL: 'http://127.0.0.1:9',
  BUURTBAKEN_SERVER_NAME: SERVER_NAME,
  BUURTBAKEN_AS_TOKEN_FILE: secrets.path('bot-as-token'),
  BUURTBAKEN_HS_TOKEN_FILE: secrets.path('bot-hs-token'),
  BUURTBAKEN_GATE_TOKEN_FILE: secrets.path('gate-token'),
  BUURTBAKEN_SEAL_KEY_FILE: secrets.path('seal-key'),
  BUURTBAKEN_POLICE_KEY_FILE: secrets.path('police-key'),
  BUURTBAKEN_LISTEN_HOST: '127.0.0.1',
  BUURTBAKEN_LISTEN_PORT: String(port),
});

/** MiB: the most physical memory that a process ever had (proc_pid_status(5), VmHWM). */
export function peakOf(pid: number | 'self'): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
