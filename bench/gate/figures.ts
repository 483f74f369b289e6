import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

/** The value below which `share` (0 to 1) of the figures lie; nearest rank. Throws RangeError on none. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  if (value === undefined) throw new RangeError('no figures');
  return value;
}

/**
 * The median of `figures` divided by the median of `base`, with the bounds between which it lies in 95 of 100 resamplings of
 * the rounds (bootstrap over pairs: the i-th of both were measured in the same round).
 */
export function ratioOfMedians(
  figures: readonly number[],
  base: readonly number[],
  random: () => number = Math.random,
): { readonly ratio: number; readonly low: number; readonly high: number } {
  const of = (rounds: readonly number[]): number => {
    const pick = (from: readonly number[]): number[] => rounds.map((round) => from[round] ?? 0);
    return quantile(pick(figures), 0.5) / quantile(pick(base), 0.5);
  };
  const rounds = figures.map((_, round) => round);
  const resampled = Array.from({ length: 400 }, () =>
    of(rounds.map(() => Math.floor(random() * rounds.length))),
  );
  return { ratio: of(rounds), low: quantile(resampled, 0.025), high: quantile(resampled, 0.975) };
}

/** What a figure says little without: processors, memory and how busy the machine is. */
export function machineFacts(): string {
  const all = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg().map((value) => value.toFixed(1));
  return `${all.length} × ${all[0]?.model.trim() ?? '?'}, ${memory} GiB, Node ${process.versions.node}, load ${load.join(' ')}`;
}

/** Milliseconds of processor time that a process has used since it started (proc_pid_stat(5), fields 14 and 15). */
export function processorTime(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticksPerSecond = 100;
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / ticksPerSecond;
}
