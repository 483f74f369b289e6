import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { STACK_NL } from '#basis/catalogue/stack.nl.ts';
import { UserError } from '#basis/errors.ts';
import { diskFault } from '../checks.ts';
import { stackEnvironment, wholeEnvironment } from '../config.ts';
import type { Layout } from '../layout.ts';
import { DEFAULT_PORT, makeFolders } from '../layout.ts';
import { runningState } from '../state.ts';
import { summary } from '../summary.ts';
import { supervise } from '../supervisor.ts';

type UpOptions = { readonly detach?: true; readonly port?: string; readonly element?: string };

/** What a supervisor in the background tells the command that started it. */
type Message =
  | { readonly kind: 'said'; readonly line: string }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly message: string };

/** Starts the stack; gives the exit code. In the foreground it stays until Ctrl-C. */
export async function up(paths: Layout, options: UpOptions): Promise<number> {
  try {
    return await start(paths, options);
  } catch (error) {
    throw diskFault(paths, error) ?? error;
  }
}

async function start(paths: Layout, options: UpOptions): Promise<number> {
  const basePort = parsePort(options.port);
  const elementDir = options.element === undefined ? null : resolve(options.element);
  // Started by `startDetached` below: who watches is at the other end of the channel.
  if (process.send) return superviseFor(paths, basePort, elementDir, tellParent);
  if (options.detach) return startDetached(paths, basePort, elementDir);
  return superviseFor(paths, basePort, elementDir, (message) => {
    if (message.kind === 'said') console.log(message.line);
    if (message.kind === 'failed') console.error(`buurtbaken: ${message.message}`);
    if (message.kind === 'ready') console.log(`${summary(paths, basePort)}\n\n${STACK_NL.foreground}`);
  });
}

function parsePort(text: string | undefined): number {
  const port = text === undefined ? DEFAULT_PORT : Number(text);
  if (!Number.isInteger(port) || port < 1024 || port > 65_530) throw new UserError(STACK_NL.badPort, 2);
  return port;
}

async function superviseFor(
  paths: Layout,
  basePort: number,
  elementDir: string | null,
  tell: (message: Message) => void,
): Promise<number> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  let ready = false;
  try {
    await supervise({
      ...{ paths, basePort, elementDir, venv: stackEnvironment().venv, signal: stop.signal },
      watch: (line) => tell({ kind: 'said', line }),
      ready: () => {
        ready = true;
        tell({ kind: 'ready' });
      },
    });
  } catch (fault) {
    const error = diskFault(paths, fault) ?? fault;
    const known = error instanceof UserError;
    tell({ kind: 'failed', message: known ? error.message : String((error as Error).stack ?? error) });
    process.exit(known ? error.exitCode : 1);
  }
  // What was still being made when it was stopped (pip, the page) must not keep the process.
  process.exit(ready ? 0 : 1);
}

/** Whoever started us may have gone, at the latest when it heard `ready`. */
function tellParent(message: Message): void {
  if (!process.connected) return;
  process.send?.(message, () => {
    if (message.kind === 'ready' && process.connected) process.disconnect();
  });
}

function startDetached(paths: Layout, basePort: number, elementDir: string | null): Promise<number> {
  const running = runningState(paths);
  if (running) throw new UserError(STACK_NL.alreadyRunning(running.supervisor.pid));
  makeFolders(paths);
  const log = openSync(paths.log('stack'), 'a', 0o600);
  const cli = fileURLToPath(new URL('../cli.ts', import.meta.url));
  const element = elementDir === null ? [] : ['--element', elementDir];
  const child = spawn(process.execPath, [cli, 'up', '--port', String(basePort), ...element], {
    cwd: '/',
    env: wholeEnvironment(),
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  return new Promise((done) => {
    let failed = false;
    const finish = (code: number): void => {
      if (child.connected) child.disconnect();
      child.unref();
      done(code);
    };
    child.on('message', (message: Message) => {
      if (message.kind === 'said') console.log(message.line);
      if (message.kind === 'failed') {
        failed = true;
        console.error(`buurtbaken: ${message.message}`);
      }
      if (message.kind === 'ready') {
        console.log(`${summary(paths, basePort)}\n\n${STACK_NL.detached}`);
        finish(0);
      }
    });
    const gone = (): void => {
      const why = diskFault(paths, null)?.message ?? STACK_NL.supervisorGone(paths.log('stack'));
      if (!failed) console.error(`buurtbaken: ${why}`);
      finish(1);
    };
    // What it said last may still be on its way once it has exited.
    child.once('exit', () => (child.connected ? child.once('disconnect', gone) : gone()));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  });
}
