/**
 * What a composed installation carries: residents of many groups who write and tap at once, through Caddy, in their group's room and, in turns, in
 * a room of the same people on the same Synapse that is none of ours: no marker, no bot in it, so that nothing is judged. Both hear of both
 * rooms, since our services do; what that costs is on both sides. Then what one message costs at more and more groups, and how long it takes
 * until all is judged when the bot was gone. Goal (issue "A gemeente runs it for years", 3): as many a second, at least 0.95.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { dockerMissing } from '#test/docker/installation.ts';
import { machineFacts, quantile, ratioOfMedians } from './gate/figures.ts';
import type { Ground, Wijk } from './load/ground.ts';
import { startGround } from './load/ground.ts';
import type { Outage } from './load/outage.ts';
import { outage } from './load/outage.ts';
import type { Spent } from './load/spent.ts';
import { difference, idleCost, spent } from './load/spent.ts';
import type { Sent, Side } from './load/write.ts';
import { openApp, writeSpread, writeUntil } from './load/write.ts';

const GOAL = 0.95;
/** Groups that write at once, for how much it carries. */
const AT_ONCE = 50;
/** At which numbers of groups it is looked at what a message costs, as far as they are asked for. */
const SIZES = [1, 10, 100, 1_000];
/** For that: messages of a round, by so many writers. So few that at one group nobody says too much. */
const SPREAD = { messages: 60, writers: 3 } as const;
/** After a round, so that what follows from its messages is done before the next. */
const REST_MS = 4_000;
const SIDES = ['other', 'ours'] as const;
/** Rounds with the app of every resident open: told beside, without a goal. */
const HEARD_ROUNDS = 2;

export type LoadOptions = {
  /** Groups in the end; 1,000 take an hour and a half to make. */
  readonly wijken?: number;
  /** Rounds of each, in turns, and how long one is. */
  readonly rounds?: number;
  readonly seconds?: number;
  /** Messages while no bot is there. */
  readonly missed?: number;
  /** As several processes (compose.workers.yml). */
  readonly workers?: boolean;
  readonly say?: (line: string) => void;
};

type Round = {
  readonly perSecond: number;
  readonly times: readonly number[];
  /** Milliseconds of processor time for each message, by service, with what follows from it. */
  readonly cost: Spent;
};
type Rounds = Readonly<Record<Side, readonly Round[]>>;
type Carried = Rounds & { readonly heard: readonly Round[] };

/** Measures and reports. Starts and stops its own installation. Throws when it does not start or refuses a message. */
export async function benchLoad(options: LoadOptions = {}): Promise<{ readonly goalReached: boolean }> {
  const {
    wijken = 100,
    rounds = 8,
    seconds = 10,
    missed = 200,
    workers = false,
    say = console.log,
  } = options;
  if (dockerMissing()) {
    say('not measured: what a composed installation carries, since no Docker engine answers');
    return { goalReached: true };
  }
  say('starting the composed installation…');
  const ground = await startGround(wijken, workers);
  try {
    const many = Math.min(AT_ONCE, wijken);
    const sizes = SIZES.filter((size) => size < wijken).concat(wijken);
    let [first, reached] = [Number.NaN, false];
    // Each figure is told when it is there: 1,000 groups take so long that a run may be broken off.
    for (const to of [...new Set([...sizes, many])].sort((a, b) => a - b)) {
      say(`${to} groups…`);
      await ground.grow(to);
      if (sizes.includes(to)) first = sayCost(to, await costOf(ground), first, say);
      if (to !== many) continue;
      say('what it carries…');
      reached = sayCarried(await carriedBy(ground, rounds, seconds), { many, workers, say });
      say('the bot gone…');
      sayGone(await outage(ground, missed), say);
    }
    return { goalReached: reached };
  } finally {
    await ground.installation.down();
  }
}

/** What a message costs with as many groups as there are. */
async function costOf(ground: Ground): Promise<Rounds> {
  const { installation, wijken } = ground;
  const idle = await idleCost(installation);
  const done: Record<Side, Round[]> = { ours: [], other: [] };
  for (const side of [...SIDES, ...SIDES.toReversed()])
    done[side].push(
      await measured(ground, idle, () => {
        return writeSpread(
          installation,
          wijken as unknown as [Wijk, ...Wijk[]],
          side,
          SPREAD.messages,
          SPREAD.writers,
        );
      }),
    );
  return done;
}

/** How much passes when all write at once. */
async function carriedBy(ground: Ground, rounds: number, seconds: number): Promise<Carried> {
  const { installation, wijken } = ground;
  const idle = await idleCost(installation);
  const round = (side: Side): Promise<Round> =>
    measured(ground, idle, () => writeUntil(installation, wijken, side, performance.now() + seconds * 1_000));
  const done: Record<Side, Round[]> = { ours: [], other: [] };
  // The first warms up.
  for (const side of SIDES) await round(side);
  for (let nr = 0; nr < rounds; nr += 1)
    for (const side of nr % 2 === 0 ? SIDES : SIDES.toReversed()) done[side].push(await round(side));
  const heard: Round[] = [];
  for (let nr = 0; nr < HEARD_ROUNDS; nr += 1) {
    const apps = await Promise.all(
      wijken.flatMap(({ residents }) => residents.map((bearer) => openApp(installation, bearer))),
    );
    const end = performance.now() + seconds * 1_000 + REST_MS;
    const hearing = Promise.all(apps.map((app) => app.hearUntil(end)));
    heard.push(await round('ours'));
    await hearing;
  }
  return { ...done, heard };
}

/** One round, with what follows from it. */
async function measured({ installation }: Ground, idle: Spent, write: () => Promise<Sent[]>): Promise<Round> {
  const [before, since] = [await spent(installation), performance.now()];
  const times = (await write()).map(({ ms }) => ms);
  const perSecond = times.length / ((performance.now() - since) / 1_000);
  await pause(REST_MS);
  const [after, passed] = [await spent(installation), performance.now() - since];
  const cost = difference(
    after,
    before,
    (ms, service) => (ms - passed * (idle[service] ?? 0)) / times.length,
  );
  return { perSecond, times, cost };
}

const median = (figures: readonly number[]): number => quantile(figures, 0.5);
const costIn = (rounds: readonly Round[], service: string): number =>
  median(rounds.map(({ cost }) => cost[service] ?? 0));
const costOfAll = (rounds: readonly Round[]): number =>
  median(rounds.map(({ cost }) => Object.values(cost).reduce((sum, ms) => sum + ms, 0)));

type Say = (line: string) => void;

/** Tells how much it carried; gives whether the goal was reached. */
function sayCarried(
  carried: Carried,
  { many, workers, say }: { readonly many: number; readonly workers: boolean; readonly say: Say },
): boolean {
  const rates = (rounds: readonly Round[]): number[] => rounds.map(({ perSecond }) => perSecond);
  const p95 = (rounds: readonly Round[]): number =>
    quantile(
      rounds.flatMap(({ times }) => times),
      0.95,
    );
  const { ratio, low, high } = ratioOfMedians(rates(carried.ours), rates(carried.other));
  say(`${many} groups at once, ${workers ? 'several processes' : 'one machine'}; ${machineFacts()}`);
  say(
    `messages a second, ours against other: ${ratio.toFixed(2)} (95%: ${low.toFixed(2)}–${high.toFixed(2)}), goal ≥ ${GOAL}`,
  );
  say(`p95 of a send, ours against other: ${(p95(carried.ours) / p95(carried.other)).toFixed(2)}`);
  for (const [name, rounds] of Object.entries(carried))
    say(`  ${name}: ${median(rates(rounds)).toFixed(1)} a second, p95 ${p95(rounds).toFixed(0)} ms`);
  say('  processor time for each message, with what follows from it, in ms:');
  for (const service of Object.keys(carried.ours[0]?.cost ?? {}).sort()) {
    const all = Object.entries(carried).map(([name, one]) => `${name} ${costIn(one, service).toFixed(1)}`);
    say(`    ${service}: ${all.join(', ')}`);
  }
  return ratio >= GOAL;
}

function sayGone({ messages, judged, back }: Outage, say: Say): void {
  say(
    `no bot during ${messages} messages: all judged ${judged.toFixed(1)} s after it was started (it was there after ${back.toFixed(1)} s)`,
  );
}

/** Tells what a message cost with so many groups, against `first`, the cost with the fewest (NaN: this is it); gives that. */
function sayCost(wijken: number, rounds: Rounds, first: number, say: Say): number {
  const [ours, other] = [costOfAll(rounds.ours), costOfAll(rounds.other)];
  const floor = Number.isNaN(first) ? ours : first;
  say(
    `  processor time for each message with ${wijken} groups, in ms: ours ${ours.toFixed(1)}, other ${other.toFixed(1)} (${(ours / other).toFixed(2)}); ours against that with the fewest: ${(ours / floor).toFixed(2)}`,
  );
  return floor;
}
