/** What the running supervisor tells the other commands, in a file; and whether it still runs. */
import { readFileSync } from 'node:fs';
import { readJson, writeJson } from './files.ts';
import type { Layout, ProcessName } from './layout.ts';

/** A process; `startedTicks` tells it from a later one with the same number. */
export type ProcessId = { readonly pid: number; readonly startedTicks: string };

export type StackState = {
  readonly supervisor: ProcessId;
  readonly phase: 'starting' | 'ready' | 'stopping';
  readonly basePort: number;
  readonly element: boolean;
  readonly children: Partial<Record<ProcessName, ProcessId>>;
};

/** When a process was started, in the kernel's clock ticks since boot (proc(5), field 22 of stat); null if there is none. */
function startedTicks(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie has ended.
    return afterName[0] === 'Z' ? null : (afterName[19] ?? null);
  } catch {
    return null;
  }
}

/** The identity of a process that runs; null when it does not. */
export function processId(pid: number | undefined): ProcessId | null {
  if (pid === undefined) return null;
  const ticks = startedTicks(pid);
  return ticks === null ? null : { pid, startedTicks: ticks };
}

/** True while that very process runs. */
export function isAlive(id: ProcessId): boolean {
  return startedTicks(id.pid) === id.startedTicks;
}

/** Keeps the state file up to date. */
export function saveState(paths: Layout, state: StackState): void {
  writeJson(paths.state, state);
}

/** The last state that was written, also of a supervisor that is gone; null when none ever ran here. */
export function lastState(paths: Layout): StackState | null {
  return readJson<StackState>(paths.state);
}

/** The state of the supervisor that runs now; null when none does. */
export function runningState(paths: Layout): StackState | null {
  const state = lastState(paths);
  return state !== null && isAlive(state.supervisor) ? state : null;
}
