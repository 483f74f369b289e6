/**
 * What the gate costs a send: the same message to three Synapses on copies of one room, in turns and in a new order each
 * round, so that a busy machine slows all three alike. Goal (issue "the whole line runs", 4): the median with the gate at most
 * 1.05 times that without any module.
 */
import { Agent, request } from 'node:http';
import { machineFacts, processorTime, quantile, ratioOfMedians } from './gate/figures.ts';
import type { Bench, Variant } from './gate/servers.ts';
import { startBench, VARIANTS } from './gate/servers.ts';

const GOAL = 1.05;
const WARM_UP = 40;

export type GateBenchOptions = {
  /** Sends to each Synapse, after 40 to warm up. */
  readonly sends?: number;
  /** Members of the room. */
  readonly members?: number;
  /** Gets each line of the report. */
  readonly say?: (line: string) => void;
};

export type GateBenchResult = {
  /** Milliseconds of each send, in order of the rounds. */
  readonly times: Readonly<Record<Variant, readonly number[]>>;
  readonly gateToNone: number;
  readonly gateToEmpty: number;
  readonly goalReached: boolean;
};

/** Measures and reports. Starts and stops its own servers. Throws when a server does not start or refuses a send. */
export async function benchGate(options: GateBenchOptions = {}): Promise<GateBenchResult> {
  const { sends = 400, members = 250, say = console.log } = options;
  const bench = await startBench(members, say);
  try {
    await measure(bench, WARM_UP);
    say(`measuring ${sends} sends to each of three Synapses, interleaved…`);
    const before = spent(bench);
    const times = await measure(bench, sends);
    const after = spent(bench);
    if (bench.wasUnjudged()) say('  some sends passed without a verdict: the bot did not answer in time');
    const perSend = (variant: Variant): number => (after[variant] - before[variant]) / sends;
    return report(times, perSend, members, say);
  } finally {
    await bench.stop();
  }
}

type Times = Record<Variant, number[]>;

/** Processor time of each Synapse so far, in milliseconds. */
function spent({ synapses }: Bench): Record<Variant, number> {
  const of = (variant: Variant): number => processorTime(synapses[variant].pid);
  return { none: of('none'), empty: of('empty'), gate: of('gate') };
}

async function measure(bench: Bench, rounds: number): Promise<Times> {
  const agent = new Agent({ keepAlive: true });
  const times: Times = { none: [], empty: [], gate: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const variant of shuffled(VARIANTS)) {
      times[variant].push(await sendOne(agent, bench, bench.synapses[variant].baseUrl, round));
    }
  }
  agent.destroy();
  return times;
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

const SAID = [
  'Er rijdt een grijze bus langzaam door de straat, weet iemand van wie die is?',
  'Ik zie twee mensen bij de fietsen achter de school.',
  'De poort van nummer 14 staat open. Is er iemand thuis?',
  'Ook gezien, ze liepen richting de haven.',
  'Ik heb met de buurvrouw gekeken, er is niets meer te zien.',
];

/** Milliseconds from the first byte sent until the last received. */
function sendOne(agent: Agent, bench: Bench, baseUrl: string, round: number): Promise<number> {
  const path = `/_matrix/client/v3/rooms/${encodeURIComponent(bench.room.roomId)}/send/m.room.message/`;
  const content = { msgtype: 'm.text', body: `${SAID[round % SAID.length]} (${round})`, 'm.mentions': {} };
  const body = JSON.stringify(content);
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const sending = request(
      `${baseUrl}${path}${process.hrtime.bigint()}`,
      {
        method: 'PUT',
        agent,
        headers: {
          authorization: `Bearer ${bench.room.accessToken}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => {
        response.resume();
        response.on('end', () => {
          if (response.statusCode === 200) resolve(performance.now() - started);
          else reject(new Error(`a send was answered with ${response.statusCode}`));
        });
      },
    );
    sending.on('error', reject);
    sending.end(body);
  });
}

function report(
  times: Times,
  processorTimePerSend: (variant: Variant) => number,
  members: number,
  say: (line: string) => void,
): GateBenchResult {
  say('');
  say(`bench gate: a send in a room of ${members} members, ${times.gate.length} per Synapse, interleaved`);
  say(`machine: ${machineFacts()}`);
  say('all allowed; the gate asks the real bot, a process of its own on the same machine');
  for (const variant of VARIANTS) {
    const at = (share: number): string => `${quantile(times[variant], share).toFixed(2).padStart(7)} ms`;
    const busy = processorTimePerSend(variant).toFixed(1).padStart(6);
    say(
      `  ${variant.padEnd(6)} p50 ${at(0.5)}   p95 ${at(0.95)}   processor time of Synapse ${busy} ms per send`,
    );
  }
  const ratio = (of: Variant, to: Variant): number => {
    const { ratio: p50, low, high } = ratioOfMedians(times[of], times[to]);
    const p95 = quantile(times[of], 0.95) / quantile(times[to], 0.95);
    const bounds = `${low.toFixed(3)} to ${high.toFixed(3)}`;
    say(`  ${`${of} / ${to}`.padEnd(14)} p50 ${p50.toFixed(3)} (95%: ${bounds})   p95 ${p95.toFixed(3)}`);
    return p50;
  };
  ratio('empty', 'none');
  const gateToEmpty = ratio('gate', 'empty');
  const gateToNone = ratio('gate', 'none');
  const goalReached = gateToNone <= GOAL;
  say(`  goal: gate / none p50 ≤ ${GOAL}: ${goalReached ? 'reached' : 'NOT reached'}`);
  return { times, gateToNone, gateToEmpty, goalReached };
}
