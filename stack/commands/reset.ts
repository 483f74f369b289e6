import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { STACK_NL } from '#basis/catalogue/stack.nl.ts';
import { UserError } from '#basis/errors.ts';
import type { Layout } from '../layout.ts';
import { KEPT_BY_RESET } from '../layout.ts';
import { takeLock } from '../lock.ts';
import { stopRunning } from './down.ts';

/** Stops the stack and wipes its data, secrets and logs; what was downloaded stays. Throws UserError without `yes`. */
export async function reset(paths: Layout, yes: boolean): Promise<void> {
  if (!yes) throw new UserError(STACK_NL.resetNeedsYes, 2);
  await stopRunning(paths);
  if (existsSync(paths.dir)) {
    const lock = await takeLock(paths.dir);
    if (lock === null) throw new UserError(STACK_NL.alreadyRunning(null));
    const kept: readonly string[] = KEPT_BY_RESET;
    for (const name of readdirSync(paths.dir).filter((one) => !kept.includes(one)))
      rmSync(join(paths.dir, name), { recursive: true, force: true });
    lock.close();
  }
  console.log(STACK_NL.resetDone);
}
