import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { STACK_NL } from '#basis/catalogue/stack.nl.ts';
import { UserError } from '#basis/errors.ts';
import type { Layout, LogName } from '../layout.ts';
import { LOG_NAMES } from '../layout.ts';

const LINES_OF_ONE = '200';
const LINES_OF_EACH = '15';

/** Shows the end of one log, or of each; `follow` goes on until Ctrl-C. Gives the exit code. */
export function logs(paths: Layout, name: string | undefined, follow: boolean): Promise<number> {
  const known: readonly string[] = LOG_NAMES;
  if (name !== undefined && !known.includes(name))
    throw new UserError(STACK_NL.noSuchLog(name, LOG_NAMES.join(', ')), 2);
  const wanted = (name === undefined ? LOG_NAMES : [name as LogName]).map((one) => paths.log(one));
  const files = wanted.filter((file) => existsSync(file));
  if (files.length === 0) throw new UserError(STACK_NL.noLogs);
  const lines = name === undefined ? LINES_OF_EACH : LINES_OF_ONE;
  const command = ['tail', '-n', lines, ...(follow ? ['-F'] : []), '--', ...files];
  // Who follows and is killed takes tail along.
  const tail = spawn('setpriv', ['--pdeathsig', 'TERM', '--', ...command], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    tail.once('error', reject);
    tail.once('exit', (code) => resolve(code ?? 0));
  });
}
