/** One child process that is kept alive: started, watched, started again when it dies, stopped. */
import type { ChildProcess } from 'node:child_process';
import { STACK_NL } from '#basis/catalogue/stack.nl.ts';
import { UserError } from '#basis/errors.ts';
import { isRunning, stopChild } from './child.ts';
import type { ProcessName } from './layout.ts';
import { until } from './wait.ts';

export type ServiceSpec = {
  readonly name: ProcessName;
  readonly logFile: string;
  spawn(): ChildProcess | Promise<ChildProcess>;
  isReady(): Promise<boolean>;
  readonly stopSignal: NodeJS.Signals;
  /** After this long it is killed. */
  readonly stopGraceMs: number;
  readonly startTimeoutMs: number;
  readonly restart?: RestartPolicy;
};

/** How often and how soon one that dies is started again; the delay doubles each time. */
export type RestartPolicy = {
  readonly limit: number;
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
};

export type Service = {
  readonly name: ProcessName;
  /** Undefined when it does not run. */
  pid(): number | undefined;
  /** Resolves when it is ready; throws UserError when it ends or stays silent. From then on it is kept alive. */
  start(): Promise<void>;
  stop(): Promise<void>;
};

export type ServiceListener = {
  say(text: string): void;
  /** The process came or went. */
  changed(): void;
};

const RESTART: RestartPolicy = { limit: 10, firstDelayMs: 250, longestDelayMs: 30_000 };
/** One that ran this long was well; the next death counts as its first. */
const WELL_AFTER_MS = 60_000;

/** Makes a service that is not started yet. */
export function createService(spec: ServiceSpec, listener: ServiceListener): Service {
  const { limit, firstDelayMs, longestDelayMs } = spec.restart ?? RESTART;
  let child: ChildProcess | null = null;
  let stopping = false;
  let wake = (): void => {};

  const launch = async (): Promise<void> => {
    const started = await spec.spawn();
    child = started;
    started.on('error', () => {});
    listener.changed();
    await until(async () => stopping || !isRunning(started) || (await spec.isReady()), spec.startTimeoutMs);
    if (stopping || !isRunning(started) || !(await spec.isReady())) {
      await stopChild(started, 'SIGKILL', 1_000);
      child = null;
      throw new UserError(
        stopping ? STACK_NL.stoppedWhileStarting : STACK_NL.serviceStart(spec.name, spec.logFile),
      );
    }
  };

  const keepAlive = async (): Promise<void> => {
    let attempt = 0;
    while (!stopping && child) {
      const since = Date.now();
      const how = await end(child);
      child = null;
      if (stopping) return;
      listener.changed();
      listener.say(STACK_NL.died(spec.name, how));
      if (Date.now() - since > WELL_AFTER_MS) attempt = 0;
      while (!stopping && child === null) {
        if (attempt >= limit) {
          listener.say(STACK_NL.givenUp(spec.name, spec.logFile));
          return;
        }
        const delay = Math.min(firstDelayMs * 2 ** attempt, longestDelayMs);
        attempt += 1;
        listener.say(STACK_NL.restartIn(spec.name, delay / 1000, attempt, limit));
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, delay);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        if (stopping) return;
        await launch().catch(() => {});
      }
      listener.say(STACK_NL.restarted(spec.name));
    }
  };

  let watching: Promise<void> = Promise.resolve();
  return {
    name: spec.name,
    pid: () => child?.pid,
    start: async () => {
      await launch();
      watching = keepAlive();
    },
    stop: async () => {
      stopping = true;
      wake();
      if (child) await stopChild(child, spec.stopSignal, spec.stopGraceMs);
      await watching;
    },
  };
}

function end(child: ChildProcess): Promise<string> {
  const how = (): string => child.signalCode ?? `code ${child.exitCode}`;
  if (!isRunning(child)) return Promise.resolve(how());
  return new Promise((resolve) => child.once('exit', () => resolve(how())));
}
