/** A whole installation of its own for a test: ./buurtbaken's commands on a folder and ports that nobody else uses. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { PROJECT_DIR, wholeEnvironment } from '#stack/config.ts';
import type { Layout } from '#stack/layout.ts';
import { layout } from '#stack/layout.ts';
import type { ProcessId, StackState } from '#stack/state.ts';
import { isAlive, lastState, processId } from '#stack/state.ts';
import { freeRange } from '#test/harness/stack.ts';

export type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string };

export type Installation = {
  readonly paths: Layout;
  readonly basePort: number;
  /** Runs a command of ./buurtbaken to its end. */
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Outcome>;
  up(...args: readonly string[]): Promise<Outcome>;
  /** Begins a command that goes on. */
  watch(args: readonly string[]): Watched;
  state(): StackState;
  /** The supervisor and its children that run now. */
  alive(): readonly ProcessId[];
  /** Stops what runs and removes the folder. */
  remove(): Promise<void>;
};

/** Nothing runs yet. */
export async function newInstallation(): Promise<Installation> {
  const dir = mkdtempSync(join(tmpdir(), 'buurtbaken-up-'));
  const paths = layout(dir);
  const basePort = await freeRange();
  const environment = {
    ...wholeEnvironment(),
    BUURTBAKEN_DIR: dir,
    BUURTBAKEN_VENV: dirname(dirname(inject('harness').python)),
  };
  const run: Installation['run'] = (args, env = {}) => runCli(args, { ...environment, ...env });
  const state = (): StackState => {
    const found = lastState(paths);
    if (found === null) throw new Error('never ran');
    return found;
  };
  return {
    paths,
    basePort,
    run,
    watch: (args) => watched([join(PROJECT_DIR, 'stack', 'cli.ts'), ...args], environment),
    up: (...args) => run(['up', '--detach', '--port', String(basePort), ...args]),
    state,
    alive: () => [state().supervisor, ...Object.values(state().children)].filter(isAlive),
    remove: async () => {
      await run(['down']);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function runCli(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  return outcome(process.execPath, [join(PROJECT_DIR, 'stack', 'cli.ts'), ...args], env);
}

/** Runs a program to its end and gives what it said. */
export function outcome(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd = '/',
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? -1, stdout, stderr }));
  });
}

export type Watched = {
  stdout(): string;
  /** Processes that it started and that run. */
  children(): readonly ProcessId[];
  /** Resolves when it has ended. */
  stop(signal: NodeJS.Signals): Promise<void>;
};

function watched(args: readonly string[], env: NodeJS.ProcessEnv): Watched {
  const child = spawn(process.execPath, args, { cwd: '/', env, stdio: ['ignore', 'pipe', 'inherit'] });
  let stdout = '';
  child.stdout.on('data', (chunk) => (stdout += chunk));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const pids = (): number[] =>
    readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ').map(Number);
  return {
    stdout: () => stdout,
    children: () => pids().flatMap((pid) => processId(pid) ?? []),
    async stop(signal) {
      child.kill(signal);
      await ended;
    },
  };
}

export type Listener = { readonly address: string; readonly port: number };

/** Every TCP socket of this machine that listens (proc(5), /proc/net/tcp; addresses as the kernel writes them, in hex). */
export function listeners(): Listener[] {
  const LISTEN = '0A';
  return ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === LISTEN)
      .map((fields) => {
        const [address = '', port = ''] = (fields[1] ?? '').split(':');
        return { address, port: Number.parseInt(port, 16) };
      }),
  );
}
