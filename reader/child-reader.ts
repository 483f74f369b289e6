import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { setPriority } from 'node:os';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Reader } from './reader.ts';
import { ReaderAway } from './reader.ts';

const CHILD = new URL('child.ts', import.meta.url);
/** Loading the model takes a second; on a machine that is busy, many. */
const LONGEST_START_MS = 60_000;
/** A text takes some ten milliseconds, and what is asked at once is few. */
const LONGEST_ANSWER_MS = 30_000;
/** After it could not be started it is let be for so long. */
const PAUSE_MS = 60_000;
/** Behind everything else on the machine: nobody waits for it. */
const NICENESS = 15;

const answer = z.object({ id: z.int(), scores: z.array(z.array(z.number())) });
const isReady = z.object({ ready: z.literal(true) });

type Waiting = {
  readonly resolve: (scores: number[][]) => void;
  readonly reject: (error: Error) => void;
};
type Running = {
  readonly child: ChildProcess;
  readonly waiting: Map<number, Waiting>;
  /** Resolves when it can be asked. */
  readonly ready: Promise<void>;
  end(): void;
};

export type ChildReaderOptions = {
  /** The program, for tests. */
  readonly entry?: URL;
  readonly now?: () => number;
  /** After so long without a question the process ends, and with it the memory that it takes; the next starts it again. Absent: it stays. */
  readonly idleMs?: number;
};

/** Reads in a process of its own, which is started when there is something to read, and again after it died. */
export function childReader(
  log: Logger,
  { entry = CHILD, now = Date.now, idleMs }: ChildReaderOptions = {},
): Reader {
  let idle: NodeJS.Timeout | undefined;
  let running: Running | undefined;
  let notBefore = 0;
  let asked = 0;
  let isStopped = false;

  const begin = (): Running => {
    if (running) return running;
    const it = start(entry, log);
    // One that ends later than it is replaced takes nothing away from the next.
    const forget = (): void => {
      if (running === it) running = undefined;
    };
    it.child.once('exit', forget);
    it.ready.catch((error: unknown) => {
      forget();
      notBefore = now() + PAUSE_MS;
      if (isStopped) return;
      log.error(
        { err: error },
        'the second reader can not be started; messages are judged by the rules alone',
      );
    });
    running = it;
    return it;
  };
  const ask = async ({ child, waiting, end }: Running, texts: readonly string[]): Promise<number[][]> => {
    const id = asked++;
    try {
      return await within(LONGEST_ANSWER_MS, end, (resolve, reject) => {
        waiting.set(id, { resolve, reject });
        child.send({ id, texts }, (error) => error && reject(new ReaderAway('gone', { cause: error })));
      });
    } catch (error) {
      if (!isStopped) log.warn({ err: error }, 'the second reader gave no answer; it is asked again later');
      throw error;
    } finally {
      waiting.delete(id);
    }
  };
  return {
    async read(texts) {
      if (isStopped || now() < notBefore) throw new ReaderAway('not now');
      clearTimeout(idle);
      const it = begin();
      await it.ready;
      const scores = await ask(it, texts);
      clearTimeout(idle);
      const rest = (): void => {
        // The next question must not go to one that is ending.
        if (running === it) running = undefined;
        it.end();
      };
      if (idleMs !== undefined && it.waiting.size === 0) idle = setTimeout(rest, idleMs).unref();
      return scores;
    },
    async stop() {
      isStopped = true;
      clearTimeout(idle);
      running?.end();
    },
  };
}

function start(entry: URL, log: Logger): Running {
  // Nothing of this process' environment: the secrets of the service are there.
  const child = fork(entry, { env: {}, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const waiting = new Map<number, Waiting>();
  const end = (): void => void child.kill('SIGKILL');
  child.once('exit', (code, signal) => {
    for (const { reject } of waiting.values()) reject(new ReaderAway(`ended: ${code ?? signal}`));
  });
  child.on('message', (message) => {
    const { data } = answer.safeParse(message);
    if (data !== undefined) waiting.get(data.id)?.resolve(data.scores);
  });
  const ready = within<void>(LONGEST_START_MS, end, (resolve, reject) => {
    child.once('error', (error) => reject(new ReaderAway('not started', { cause: error })));
    child.once('exit', (code, signal) => reject(new ReaderAway(`ended at its start: ${code ?? signal}`)));
    child.once('message', (message) => {
      if (!isReady.safeParse(message).success) return;
      lowerPriority(child, log);
      resolve();
    });
  });
  return { child, waiting, ready, end };
}

function lowerPriority({ pid }: ChildProcess, log: Logger): void {
  try {
    if (pid !== undefined) setPriority(pid, NICENESS);
  } catch (error) {
    log.warn({ err: error }, 'the second reader can not be put behind the rest of the machine');
  }
}

/** What takes longer is ended: it is started anew for the next. */
function within<T>(
  ms: number,
  end: () => void,
  begin: (resolve: (value: T) => void, reject: (error: Error) => void) => void,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => {
      end();
      reject(new ReaderAway('too slow'));
    }, ms);
    const done = <A>(then: (value: A) => void) => {
      return (value: A): void => {
        clearTimeout(timer);
        then(value);
      };
    };
    begin(done(resolve), done(reject));
  });
}
