/**
 * A process of its own: many gebieden on the in-memory homeserver, then everything compared again with nothing changed; first in this
 * process, for the time, then from another that holds no homeserver, for the memory. Prints one line of JSON.
 */
import { fork } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { userId } from '#basis/matrix-ids.ts';
import type { Homeserver } from '#matrix/homeserver.ts';
import { memoryHomeserver } from '#matrix/memory.ts';
import { SMALL_MEMORY } from '#stack/services.ts';
import { applyAll, twinContext } from './twin-context.ts';

export type TwinFigures = {
  /** Seconds to make everything the first time. */
  readonly madeSeconds: number;
  readonly rooms: number;
  /** Calls that changed the homeserver while nothing had changed; and calls in one comparison of everything. */
  readonly writes: number;
  readonly reads: number;
  /** Seconds of processor time (the homeserver's included) and of the clock for comparing everything again; best of the rounds. */
  readonly ownSeconds: number;
  readonly clockSeconds: number;
  /** MiB: most memory of a process that compares everything with a homeserver in another process. */
  readonly memoryPeak: number;
  /** MiB: most memory of the bot, which read all of them at each change. */
  readonly botMemoryPeak: number;
};

/** What the process without a homeserver asks, and is answered. */
export type Asked = {
  readonly id: number;
  readonly name: keyof Homeserver;
  readonly args: readonly unknown[];
};
export type Answered = { readonly id: number; readonly value: unknown };

const SERVER = 'bench.localhost';
const ROUNDS = 3;

async function measure(databaseUrl: string, gebieden: number): Promise<Omit<TwinFigures, 'botMemoryPeak'>> {
  const memory = memoryHomeserver({
    ...{ serverName: SERVER, clock: () => new Date(), registrationSharedSecret: 's' },
  });
  const homeserver = memory.homeserver(userId(`@dienst:${SERVER}`));
  await homeserver.becomeAdmin('s');
  await memory.rooms(userId(`@bot:${SERVER}`)).prepare();
  const context = twinContext(databaseUrl, homeserver);
  const started = performance.now();
  await applyAll(context, gebieden);
  const madeSeconds = (performance.now() - started) / 1000;
  memory.resetCounts();
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const cpu = process.cpuUsage();
    const from = performance.now();
    await applyAll(context, gebieden);
    const { user, system } = process.cpuUsage(cpu);
    rounds.push({ own: (user + system) / 1e6, clock: (performance.now() - from) / 1000 });
  }
  const reads = sum(memory.counts().reads) / ROUNDS;
  const memoryPeak = await fromOutside(homeserver, databaseUrl, gebieden);
  const rooms = (await homeserver.joinedRooms()).length;
  await context.sql.end();
  return {
    ...{ madeSeconds, rooms, reads, memoryPeak },
    writes: sum(memory.counts().writes),
    ownSeconds: Math.min(...rounds.map((it) => it.own)),
    clockSeconds: Math.min(...rounds.map((it) => it.clock)),
  };
}

const sum = (of: object): number => Object.values(of).reduce((a: number, b: number) => a + b, 0);

/** Has another process compare everything, asking this one; gives its greatest memory in MiB. */
function fromOutside(homeserver: Homeserver, databaseUrl: string, gebieden: number): Promise<number> {
  const file = fileURLToPath(new URL('./twin-service.ts', import.meta.url));
  const child = fork(file, [databaseUrl, String(gebieden), SERVER, homeserver.self], {
    serialization: 'advanced',
    execArgv: [],
    env: { ...process.env, ...SMALL_MEMORY },
  });
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`the service's process ended with ${code}`)));
    child.on('message', async (message: Asked | { peak: number }) => {
      if ('peak' in message) return resolve(message.peak);
      const call = homeserver[message.name] as (...args: readonly unknown[]) => Promise<unknown>;
      child.send({ id: message.id, value: await call(...message.args) } satisfies Answered);
    });
  });
}

const [databaseUrl = '', gebieden = '0'] = process.argv.slice(2);
console.log(JSON.stringify(await measure(databaseUrl, Number(gebieden))));
