import { STACK_NL } from '#basis/catalogue/stack.nl.ts';
import { UserError } from '#basis/errors.ts';
import type { Layout } from '../layout.ts';
import { isAlive, runningState } from '../state.ts';
import { until } from '../wait.ts';

const LIMIT_MS = 60_000;

/** Stops the stack and waits until it has; says so when nothing runs. Throws UserError when it does not stop. */
export async function down(paths: Layout): Promise<void> {
  console.log((await stopRunning(paths)) ? STACK_NL.downDone : STACK_NL.notRunning);
}

/** Stops the stack if it runs; true if it did. */
export async function stopRunning(paths: Layout): Promise<boolean> {
  const state = runningState(paths);
  if (state === null) return false;
  const { supervisor } = state;
  process.kill(supervisor.pid, 'SIGTERM');
  if (!(await until(() => !isAlive(supervisor), LIMIT_MS)))
    throw new UserError(STACK_NL.downStuck(supervisor.pid));
  return true;
}
