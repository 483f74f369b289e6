import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { PROJECT_DIR } from '#stack/config.ts';
import { portsFrom } from '#stack/layout.ts';
import { isPortFree } from '#stack/ports.ts';
import { until } from '#stack/wait.ts';
import { settingUp } from './setting-up.ts';

const run = promisify(execFile);

/** The JSON of `./buurtbaken status --json`; design.md, "Contracts". */
export type StackStatus = {
  readonly ready: boolean;
  readonly serverName: string;
  readonly homeserver: string;
  readonly web: string;
  readonly bot: string;
  readonly postgres: string;
  readonly accounts: readonly {
    readonly role: string;
    readonly wijk: string;
    readonly userId: string;
    readonly password: string;
  }[];
};

export type RunningStack = {
  readonly dir: string;
  readonly port: number;
  readonly status: StackStatus;
  /** Runs a command of `./buurtbaken` on this installation; rejects when its exit code is not 0. */
  command(...args: readonly string[]): Promise<{ stdout: string; stderr: string }>;
  /** Stops it and removes its folder. */
  stop(): Promise<void>;
};

/** The first port of a range that is free; below the ports that the kernel hands out, so that nobody gets one meanwhile. */
export async function freeRange(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const base = 20_000 + 10 * Math.floor(Math.random() * 1_000);
    const free = await Promise.all(Object.values(portsFrom(base)).map(isPortFree));
    if (free.every(Boolean)) return base;
  }
  throw new Error('no free range of ports');
}

/** What the commands of an installation in this folder are told. */
const environmentOf = (dir: string): NodeJS.ProcessEnv => ({
  ...process.env,
  BUURTBAKEN_DIR: dir,
  BUURTBAKEN_VENV: dirname(dirname(inject('harness').python)),
});

const DEMO_MS = 300_000;

/**
 * Fills an empty folder with an installation that has its demo and does not run. The first that asks in a run makes it, which takes five
 * times as long as starting it again; the others get a copy. Throws when it could not be made.
 */
export async function copyDemo(dir: string): Promise<void> {
  const made = join(inject('harness').dir, 'demo');
  const [done, failed] = [join(made, '..', 'demo.done'), join(made, '..', 'demo.failed')];
  if (claimed(made)) await makeDemo(made).then(() => writeFileSync(done, ''), failing(failed));
  await until(() => existsSync(done) || existsSync(failed), DEMO_MS);
  if (!existsSync(done)) throw new Error(`no installation with a demo was made: see ${made}`);
  await run('cp', ['-a', `${made}/.`, dir]);
}

/** True for the first that asks. */
function claimed(dir: string): boolean {
  try {
    mkdirSync(dir);
    return true;
  } catch {
    return false;
  }
}

const failing = (mark: string) => (error: unknown) => {
  writeFileSync(mark, '');
  throw error;
};

async function makeDemo(dir: string): Promise<void> {
  const options = { env: environmentOf(dir), maxBuffer: 16 * 1024 * 1024 };
  const program = join(PROJECT_DIR, 'buurtbaken');
  await run(program, ['up', '--detach', '--port', String(await freeRange())], options);
  await run(program, ['down'], options);
}

/** Starts the whole embedded stack with its demo, as `./buurtbaken up` does for the second time, in a folder and on ports of its own. */
export async function runningStack(): Promise<RunningStack> {
  const dir = mkdtempSync(join(tmpdir(), 'buurtbaken-stack-'));
  const port = await freeRange();
  const command = (...args: readonly string[]): Promise<{ stdout: string; stderr: string }> =>
    run(join(PROJECT_DIR, 'buurtbaken'), [...args], {
      env: environmentOf(dir),
      maxBuffer: 16 * 1024 * 1024,
    });
  return await settingUp(async (started) => {
    let isUp = false;
    started(async () => {
      await command('down');
      // What did not come up says why in its folder.
      if (isUp) rmSync(dir, { recursive: true, force: true });
    });
    await copyDemo(dir);
    await command('up', '--detach', '--port', String(port));
    isUp = true;
    const status = JSON.parse((await command('status', '--json')).stdout) as StackStatus;
    return { dir, port, status, command };
  });
}
