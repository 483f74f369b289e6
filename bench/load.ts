/**
 * What a composed installation carries: residents of many wijken who write and tap at once, through Caddy, in their wijk's room and, in turns, in
 * a room of the same people on the same Synapse that is none of ours: no marker, no bot in it, so that nothing is judged. Both hear of both
 * rooms, since our services do; what that costs is on both sides. Goal (issue "A gemeente runs it for years", 3): as many a second, at least 0.95.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Installation } from '#test/docker/installation.ts';
import { dockerMissing } from '#test/docker/installation.ts';
import { machineFacts, quantile, ratioOfMedians } from './gate/figures.ts';
import type { Ground, Wijk } from './load/ground.ts';
import { startGround } from './load/ground.ts';

const GOAL = 0.95;
const WORDS = 'De lantaarn bij de brug doet het weer niet, ik heb het doorgegeven aan de gemeente.';
/** One of so many is a tap on the message before. */
const TAP_EVERY = 5;
/** After a round, so that what follows from its messages is done before the next. */
const REST_MS = 5_000;

export type LoadOptions = {
  readonly wijken?: number;
  /** Rounds of each, in turns. */
  readonly rounds?: number;
  readonly seconds?: number;
  /** As several processes (compose.workers.yml). */
  readonly workers?: boolean;
  readonly say?: (line: string) => void;
};
/** `heard`: ours, with the app of every resident open. */
export type Side = 'ours' | 'other' | 'heard';
const SIDES: readonly Side[] = ['other', 'ours', 'heard'];
export type Round = {
  readonly perSecond: number;
  readonly times: readonly number[];
  /** Milliseconds of processor time for each message, by service, with what follows from it. */
  readonly cost: Readonly<Record<string, number>>;
};

/** Measures and reports. Starts and stops its own installation. Throws when it does not start or refuses a message. */
export async function benchLoad(options: LoadOptions = {}): Promise<{ readonly goalReached: boolean }> {
  const { wijken = 50, rounds = 4, seconds = 15, workers = false, say = console.log } = options;
  if (dockerMissing()) {
    say('not measured: what a composed installation carries, since no Docker engine answers');
    return { goalReached: true };
  }
  say(`making ${wijken} wijken…`);
  const ground = await startGround(wijken, workers);
  try {
    const idle = await idleCost(ground.installation);
    const sides: Record<Side, Round[]> = { ours: [], other: [], heard: [] };
    for (let nr = -1; nr < rounds; nr += 1)
      for (const side of nr % 2 === 0 ? SIDES : SIDES.toReversed()) {
        const round = await measure(ground, side, seconds, idle);
        // The first warms up.
        if (nr >= 0) sides[side].push(round);
      }
    return report(sides, wijken, workers, say);
  } finally {
    await ground.installation.down();
  }
}

/** Milliseconds of processor time by service, of each millisecond in which nobody does anything. */
async function idleCost(it: Installation): Promise<Record<string, number>> {
  const [before, since] = [await spent(it), performance.now()];
  await pause(2 * REST_MS);
  const [after, passed] = [await spent(it), performance.now() - since];
  return Object.fromEntries(
    Object.entries(after).map(([name, ms]) => [name, (ms - (before[name] ?? 0)) / passed]),
  );
}

async function measure(
  { installation, wijken }: Ground,
  side: Side,
  seconds: number,
  idle: Readonly<Record<string, number>>,
): Promise<Round> {
  const before = await spent(installation);
  const since = performance.now();
  const end = since + seconds * 1_000;
  const hearing = side === 'heard' ? wijken.flatMap(({ residents }) => residents) : [];
  const heard = Promise.all(hearing.map((bearer) => hearUntil(installation, bearer, end + REST_MS)));
  const times = (await Promise.all(wijken.map((wijk) => writeUntil(installation, wijk, side, end)))).flat();
  const perSecond = times.length / ((performance.now() - since) / 1_000);
  await pause(REST_MS);
  await heard;
  const [after, passed] = [await spent(installation), performance.now() - since];
  const cost = Object.fromEntries(
    Object.entries(after).map(([service, ms]) => [
      service,
      (ms - (before[service] ?? 0) - passed * (idle[service] ?? 0)) / times.length,
    ]),
  );
  return { perSecond, times, cost };
}

/** An app that is open. */
async function hearUntil(it: Installation, bearer: string, end: number): Promise<void> {
  let since = '';
  while (performance.now() < end) {
    const query = since === '' ? 'timeout=0' : `timeout=1000&since=${encodeURIComponent(since)}`;
    const given = await it.call('GET', 'matrix', `/_matrix/client/v3/sync?${query}`, bearer);
    since = String(given.next_batch);
  }
}

/** The wijk's residents in turn, one message at a time. */
async function writeUntil(it: Installation, wijk: Wijk, side: Side, end: number): Promise<number[]> {
  const room = encodeURIComponent(side === 'other' ? wijk.other : wijk.ours);
  const times: number[] = [];
  let last = '';
  for (let nr = 1; performance.now() < end; nr += 1) {
    const isTap = nr % TAP_EVERY === 0;
    const [type, content] = isTap
      ? ['m.reaction', { 'm.relates_to': { rel_type: 'm.annotation', event_id: last, key: '👍' } }]
      : ['m.room.message', { msgtype: 'm.text', body: `${WORDS} ${nr}` }];
    const bearer = wijk.residents[nr % wijk.residents.length] ?? '';
    const since = performance.now();
    const path = `/_matrix/client/v3/rooms/${room}/send/${type}/${randomUUID()}`;
    const { event_id } = await it.call('PUT', 'matrix', path, bearer, content as object);
    times.push(performance.now() - since);
    last = String(event_id);
  }
  return times;
}

/** In nanoseconds with cgroup v1, a line among others in microseconds with v2. */
const USED = 'cat /sys/fs/cgroup/cpuacct/cpuacct.usage 2>/dev/null || cat /sys/fs/cgroup/cpu.stat';

/** Milliseconds of processor time that each service has used so far. */
async function spent(it: Installation): Promise<Record<string, number>> {
  const running = (await it.containers()).filter(({ state }) => state === 'running');
  const of = async (service: string): Promise<[string, number]> => {
    const said = await it.inside(service, 'sh', '-c', USED);
    const micro = /^usage_usec (\d+)$/m.exec(said)?.[1];
    return [service, micro === undefined ? Number(said) / 1_000_000 : Number(micro) / 1_000];
  };
  return Object.fromEntries(await Promise.all(running.map(({ service }) => of(service))));
}

function report(
  sides: Record<Side, Round[]>,
  wijken: number,
  workers: boolean,
  say: (line: string) => void,
): { readonly goalReached: boolean } {
  const rates = (side: Side): number[] => sides[side].map(({ perSecond }) => perSecond);
  const { ratio, low, high } = ratioOfMedians(rates('ours'), rates('other'));
  const p95 = (side: Side): number =>
    quantile(
      sides[side].flatMap(({ times }) => times),
      0.95,
    );
  say(`${wijken} wijken, ${workers ? 'several processes' : 'one machine'}; ${machineFacts()}`);
  say(
    `messages a second, ours against other: ${ratio.toFixed(2)} (95%: ${low.toFixed(2)}–${high.toFixed(2)}), goal ≥ ${GOAL}`,
  );
  for (const side of SIDES)
    say(`  ${side}: ${quantile(rates(side), 0.5).toFixed(1)} a second, p95 ${p95(side).toFixed(0)} ms`);
  say(`p95 of a send, ours against other: ${(p95('ours') / p95('other')).toFixed(2)}`);
  say('processor time for each message, with what follows from it, in ms:');
  const costs = (side: Side, service: string): number =>
    quantile(
      sides[side].map(({ cost }) => cost[service] ?? 0),
      0.5,
    );
  for (const service of Object.keys(sides.ours[0]?.cost ?? {}).sort())
    say(`  ${service}: ${SIDES.map((side) => `${side} ${costs(side, service).toFixed(1)}`).join(', ')}`);
  const all = (side: Side): number =>
    Object.keys(sides.ours[0]?.cost ?? {}).reduce((sum, service) => sum + costs(side, service), 0);
  say(`  together: ${SIDES.map((side) => `${side} ${all(side).toFixed(1)}`).join(', ')}`);
  return { goalReached: ratio >= GOAL };
}
