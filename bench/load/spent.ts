/** Processor time by service of a composed installation, as the kernel counts it for each container. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Installation } from '#test/docker/installation.ts';

/** Milliseconds, by service. */
export type Spent = Readonly<Record<string, number>>;

/** In nanoseconds with cgroup v1, a line among others in microseconds with v2. */
const USED = 'cat /sys/fs/cgroup/cpuacct/cpuacct.usage 2>/dev/null || cat /sys/fs/cgroup/cpu.stat';
const IDLE_MS = 15_000;

/** What each service that runs has used so far. */
export async function spent(it: Installation): Promise<Spent> {
  const running = (await it.containers()).filter(({ state }) => state === 'running');
  const of = async (service: string): Promise<[string, number]> => {
    const said = await it.inside(service, 'sh', '-c', USED);
    const micro = /^usage_usec (\d+)$/m.exec(said)?.[1];
    return [service, micro === undefined ? Number(said) / 1_000_000 : Number(micro) / 1_000];
  };
  return Object.fromEntries(await Promise.all(running.map(({ service }) => of(service))));
}

/** What each service uses in a millisecond in which nobody does anything. */
export async function idleCost(it: Installation): Promise<Spent> {
  const [before, since] = [await spent(it), performance.now()];
  await pause(IDLE_MS);
  const [after, passed] = [await spent(it), performance.now() - since];
  return difference(after, before, (ms) => ms / passed);
}

/** `after` less `before`, of each service that is in `after`. */
export function difference(after: Spent, before: Spent, as: (ms: number, service: string) => number): Spent {
  return Object.fromEntries(
    Object.entries(after).map(([service, ms]) => [service, as(ms - (before[service] ?? 0), service)]),
  );
}
