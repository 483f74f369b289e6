/**
 * Child processes that cannot outlive their parent: `setpriv --pdeathsig` asks the kernel to signal the child when the
 * process that started it dies, however it dies.
 */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '#basis/errors.ts';
import { childEnvironment, wholeEnvironment } from './config.ts';

export type ChildSpec = {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Gets standard output and error, appended. */
  readonly logFile: string;
  /** What the kernel sends when the parent dies. */
  readonly deathSignal: 'KILL' | 'TERM' | 'INT';
  /** Options of setpriv that come before the command, such as another user. */
  readonly privileges?: readonly string[];
};

/** Starts a child in a process group of its own (Ctrl-C at the terminal reaches the parent alone, which stops in order). */
export function spawnChild(spec: ChildSpec): ChildProcess {
  const log = openSync(spec.logFile, 'a', 0o600);
  try {
    return spawn(
      'setpriv',
      ['--pdeathsig', spec.deathSignal, ...(spec.privileges ?? []), '--', spec.command, ...spec.args],
      {
        cwd: spec.cwd ?? '/',
        env: childEnvironment(spec.env),
        stdio: ['ignore', log, log],
        detached: true,
      },
    );
  } finally {
    closeSync(log);
  }
}

/** True if a program of this name is on the PATH. */
export function hasProgram(name: string): boolean {
  return (wholeEnvironment().PATH ?? '').split(':').some((dir) => existsSync(join(dir, name)));
}

/** True while the process has not ended. */
export function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null && child.pid !== undefined;
}

/** Resolves when the child has ended; at once if it has. */
function ended(child: ChildProcess): Promise<void> {
  if (!isRunning(child)) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** Sends `signal`, and SIGKILL if the child is still there after `graceMs`; resolves when it has ended. */
export async function stopChild(child: ChildProcess, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  if (!isRunning(child)) return;
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await ended(child);
  clearTimeout(timer);
}

/** The end of what a command said, and of a full disk the line that tells. */
function lastLines(output: string): string {
  const lines = output.trim().split('\n');
  const full = lines.find((line) => line.includes('No space left on device'));
  return [...(full === undefined ? [] : [full]), ...lines.slice(-3)].join(' | ');
}

/**
 * Runs a command to its end, in our whole environment (an installer needs the machine's proxy and certificates). Resolves with its
 * output; rejects with a UserError that quotes its last lines.
 */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly what: string },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('setpriv', ['--pdeathsig', 'KILL', '--', command, ...args], {
      cwd: options.cwd ?? '/',
      env: wholeEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-20_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => reject(new UserError(`${options.what}: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new UserError(`${options.what}: ${lastLines(output)}`));
    });
  });
}
