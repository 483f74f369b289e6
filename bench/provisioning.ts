/**
 * What provisioning costs besides the calls that must be made: gebieden made by the whole service and, in turns on the same Synapse, by
 * those calls alone at the same parallelism, so that a busy machine slows both alike. Then everything applied again, and the same on the
 * in-memory homeserver at full size. Goals: issue "the whole line runs", 4.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { connect } from '#store/db.ts';
import { machineFacts } from './gate/figures.ts';
import { startBotProcess } from './provisioning/bot-memory.ts';
import { floorOver } from './provisioning/floor.ts';
import type { Ground } from './provisioning/ground.ts';
import { startGround } from './provisioning/ground.ts';
import { addGebied, nthGebied } from './provisioning/people.ts';
import type { BenchService } from './provisioning/service.ts';
import { SERVER_NAME, startService } from './provisioning/service.ts';
import type { TwinFigures } from './provisioning/twin.ts';

const run = promisify(execFile);

const GOALS = { ratio: 1.15, writes: 0, ownSeconds: 2, memoryMiB: 200 } as const;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** The floor's gebieden have numbers of their own. */
const FLOOR_FROM = 5_000;

export type ProvisioningBenchOptions = {
  /** Gebieden made by each, and residents of each gebied, on a real Synapse. */
  readonly wijken?: number;
  readonly residents?: number;
  /** Gebieden and residents on the in-memory homeserver; 0 leaves that out. */
  readonly twinWijken?: number;
  readonly twinResidents?: number;
  /** Gets each line of the report. */
  readonly say?: (line: string) => void;
};

export type ProvisioningBenchResult = {
  /** Milliseconds per gebied. */
  readonly service: readonly number[];
  readonly floor: readonly number[];
  readonly ratio: number;
  /** Calls that changed something, and events that came to be, when everything was applied again. */
  readonly writesAgain: number;
  readonly eventsAgain: number;
  readonly twin: TwinFigures | null;
  readonly goalReached: boolean;
};

/** Measures and reports. Starts and stops its own servers. */
export async function benchProvisioning(
  options: ProvisioningBenchOptions = {},
): Promise<ProvisioningBenchResult> {
  const { wijken = 6, residents = 25, twinWijken = 200, twinResidents = 200, say = console.log } = options;
  const made = await onGround((ground) => benchSynapse(ground, wijken, residents, say));
  const twin =
    twinWijken === 0 ? null : await onGround((ground) => benchTwin(ground, twinWijken, twinResidents, say));
  const result = { ...made, twin };
  const goalReached = report(result, { wijken, residents, twinWijken, twinResidents }, say);
  return { ...result, goalReached };
}

async function onGround<T>(work: (ground: Ground) => Promise<T>): Promise<T> {
  const ground = await startGround();
  // Interrupted, it leaves no server running either.
  const interrupted = (): void => void ground.stop().finally(() => process.exit(1));
  for (const signal of SIGNALS) process.once(signal, interrupted);
  try {
    return await work(ground);
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupted);
    await ground.stop();
  }
}

type Made = Pick<ProvisioningBenchResult, 'service' | 'floor' | 'ratio' | 'writesAgain' | 'eventsAgain'>;

async function benchSynapse(
  ground: Ground,
  wijken: number,
  residents: number,
  say: (line: string) => void,
): Promise<Made> {
  const service = await startService(ground);
  const floor = floorOver(service.running.context, service.baseUrl, service.asToken);
  ground.onStop(floor.close);
  const byService = async (n: number, people: number): Promise<number> => {
    await addGebied(service.owner, SERVER_NAME, n, people);
    return (await service.apply(nthGebied(n))).ms;
  };
  const byHand = (n: number, people: number): Promise<number> => {
    const code = nthGebied(FLOOR_FROM + n);
    return floor.make(
      code,
      Array.from({ length: people }, (_, i) => `f${n}-${i}`),
    );
  };
  say('warming up…');
  await byService(0, 8);
  await byHand(0, 8);
  const times = { service: [] as number[], floor: [] as number[] };
  for (let n = 1; n <= wijken; n += 1) {
    const turns = [
      async () => times.service.push(await byService(n, residents)),
      async () => times.floor.push(await byHand(n, residents)),
    ];
    for (const turn of n % 2 === 0 ? turns : turns.reverse()) await turn();
    const [mine, bare] = [times.service.at(-1) ?? 0, times.floor.at(-1) ?? 0];
    say(`  gebied ${n} of ${wijken}: service ${seconds(mine)}, bare calls ${seconds(bare)}`);
  }
  const again = await applyAgain(service, wijken);
  return { ...times, ratio: total(times.service) / total(times.floor), ...again };
}

async function applyAgain(
  service: BenchService,
  wijken: number,
): Promise<{ writesAgain: number; eventsAgain: number }> {
  const before = await service.events();
  let writesAgain = 0;
  for (let n = 1; n <= wijken; n += 1) writesAgain += (await service.apply(nthGebied(n))).writes;
  return { writesAgain, eventsAgain: (await service.events()) - before };
}

async function benchTwin(
  ground: Ground,
  wijken: number,
  residents: number,
  say: (line: string) => void,
): Promise<TwinFigures> {
  say(`making ${wijken} gebieden of ${residents} residents on the in-memory homeserver…`);
  const owner = connect(ground.url('buurtbaken_owner'), { max: 1 });
  for (let n = 1; n <= wijken; n += 1) await addGebied(owner, SERVER_NAME, n, residents);
  await owner.end();
  const bot = await startBotProcess(ground);
  const file = fileURLToPath(new URL('./provisioning/twin.ts', import.meta.url));
  const args = [file, ground.url('buurtbaken_provisioning'), String(wijken)];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 2 ** 20 });
  return { ...(JSON.parse(stdout) as Omit<TwinFigures, 'botMemoryPeak'>), botMemoryPeak: bot.peakMemory() };
}

const total = (times: readonly number[]): number => times.reduce((sum, it) => sum + it, 0);
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

function report(
  result: Omit<ProvisioningBenchResult, 'goalReached'>,
  sizes: Required<Omit<ProvisioningBenchOptions, 'say'>>,
  say: (line: string) => void,
): boolean {
  const { service, floor, ratio, writesAgain, eventsAgain, twin } = result;
  const goals: boolean[] = [];
  const goal = (text: string, reached: boolean): void => {
    goals.push(reached);
    say(`  goal: ${text}: ${reached ? 'reached' : 'NOT reached'}`);
  };
  say('');
  say(`bench provisioning: ${sizes.wijken} gebieden × ${sizes.residents} residents on a real Synapse`);
  say(`machine: ${machineFacts()}`);
  say(
    `  service     ${seconds(total(service))}   (database, plan, audit log, queue and transactions included)`,
  );
  say(`  bare calls  ${seconds(total(floor))}`);
  say(`  ratio       ${ratio.toFixed(3)}`);
  goal(`service / bare calls ≤ ${GOALS.ratio}`, ratio <= GOALS.ratio);
  say(`  applied again: ${writesAgain} writes, ${eventsAgain} new events`);
  goal('applied again with nothing changed 0 writes', writesAgain === GOALS.writes && eventsAgain === 0);
  if (twin === null) return goals.every(Boolean);
  say(
    `in-memory homeserver: ${sizes.twinWijken} × ${sizes.twinResidents}, ${twin.rooms} rooms, made in ${twin.madeSeconds.toFixed(0)} s`,
  );
  say(
    `  compared again: ${twin.ownSeconds.toFixed(2)} s of processor time, ${twin.clockSeconds.toFixed(2)} s by the clock; ${twin.reads} reads, ${twin.writes} writes`,
  );
  goal(`≤ ${GOALS.ownSeconds} s of own time`, twin.ownSeconds <= GOALS.ownSeconds && twin.writes === 0);
  say(
    `  most memory meanwhile: provisioning, pages and all, ${twin.memoryPeak.toFixed(0)} MiB, bot ${twin.botMemoryPeak.toFixed(0)} MiB`,
  );
  goal(`each under ${GOALS.memoryMiB} MiB`, Math.max(twin.memoryPeak, twin.botMemoryPeak) < GOALS.memoryMiB);
  return goals.every(Boolean);
}
