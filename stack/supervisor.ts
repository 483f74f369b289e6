/**
 * Starts everything in order, keeps it alive, stops it in the reverse order. What can go side by side does: the venv, the database and
 * the page at once; then Synapse and the two services, which wait for it by themselves; then the demo, if the database is empty.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { STACK_NL } from '#basis/catalogue/stack.nl.ts';
import { UserError } from '#basis/errors.ts';
import { ensureDatabase, ensureRoles } from '#store/cluster.ts';
import { migrate } from '#store/migrate.ts';
import { checkBeforeStart, diskFault } from './checks.ts';
import type { Journal } from './journal.ts';
import { openJournal, seconds } from './journal.ts';
import type { Layout, ProcessName } from './layout.ts';
import { makeFolders, portsFrom } from './layout.ts';
import { takeLock } from './lock.ts';
import { buildPage } from './page.ts';
import { databaseUrl, initPostgres, SUPERUSER } from './postgres.ts';
import { rotateLogs } from './rotate.ts';
import { ensureSecrets, rolePasswords } from './secrets.ts';
import type { Service, ServiceSpec } from './service.ts';
import { createService } from './service.ts';
import type { StackContext } from './services.ts';
import {
  botService,
  postgresService,
  postgresSettings,
  provisioningService,
  synapseService,
  webService,
} from './services.ts';
import type { StackState } from './state.ts';
import { isAlive, lastState, processId, runningState, saveState } from './state.ts';
import { ensureVenv } from './venv.ts';
import { until } from './wait.ts';

export type SupervisorOptions = {
  readonly paths: Layout;
  readonly basePort: number;
  readonly venv: string | null;
  readonly elementDir: string | null;
  /** Each line as it is said. */
  watch(line: string): void;
  /** Everything runs. */
  ready(): void;
  /** Aborts when somebody wants it to stop. */
  readonly signal: AbortSignal;
};

/** Runs the stack until `signal` aborts. Throws UserError when it can't start; then nothing of it is left running. */
export async function supervise(options: SupervisorOptions): Promise<void> {
  const { paths, signal } = options;
  const begin = performance.now();
  makeFolders(paths);
  const lock = await takeLock(paths.dir);
  if (lock === null)
    throw new UserError(STACK_NL.alreadyRunning(runningState(paths)?.supervisor.pid ?? null));
  const journal = openJournal(paths.log('stack'), options.watch);
  const crew = createCrew(options, journal);
  const stopRotating = rotateLogs(paths);
  const asked = new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );
  const disk = watchDisk(paths);
  try {
    await Promise.race([startAll(options, journal, crew), asked, disk.fills]);
    disk.stopWatching();
    signal.throwIfAborted();
    crew.enter('ready');
    journal.say(STACK_NL.ready(seconds(performance.now() - begin)));
    options.ready();
    await asked;
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    disk.stopWatching();
    await crew.stop();
    stopRotating();
    lock.close();
  }
}

const DISK_EVERY_MS = 500;

/** `fills` rejects when there is no room left; of itself that may take minutes to show. */
function watchDisk(paths: Layout): { readonly fills: Promise<never>; stopWatching(): void } {
  const { promise: fills, reject } = Promise.withResolvers<never>();
  const timer = setInterval(() => {
    const fault = diskFault(paths, null);
    if (fault !== null) reject(fault);
  }, DISK_EVERY_MS);
  // It may come when nobody waits for it any more.
  fills.catch(() => {});
  return { fills, stopWatching: () => clearInterval(timer) };
}

/** The services that were started, in order. */
type Crew = {
  start(spec: ServiceSpec): Promise<void>;
  enter(phase: StackState['phase']): void;
  /** Stops all, the last first; what is still being started is not started any more. */
  stop(): Promise<void>;
};

const STOP_ORDER: readonly ProcessName[] = ['web', 'provisioning', 'bot', 'synapse', 'postgres'];

function createCrew(options: SupervisorOptions, journal: Journal): Crew {
  const services: Service[] = [];
  let phase: StackState['phase'] = 'starting';
  const save = (): void => {
    const supervisor = processId(process.pid);
    if (supervisor === null) return;
    const children: Record<string, ReturnType<typeof processId>> = {};
    for (const service of services) {
      const id = processId(service.pid());
      if (id !== null) children[service.name] = id;
    }
    saveState(options.paths, {
      supervisor,
      phase,
      basePort: options.basePort,
      element: options.elementDir !== null,
      children: children as StackState['children'],
    });
  };
  /** A full disk must not keep the supervisor from stopping what runs, or from starting again what died. */
  const saveIfPossible = (): void => {
    try {
      save();
    } catch {}
  };
  return {
    start: async (spec) => {
      const service = createService(spec, { say: journal.say, changed: saveIfPossible });
      services.push(service);
      await service.start();
    },
    enter: (next) => {
      phase = next;
      // Before anything runs it must be written down: nobody could stop it.
      if (next === 'starting') save();
      else saveIfPossible();
    },
    stop: async () => {
      phase = 'stopping';
      if (services.length === 0) return;
      journal.say(STACK_NL.stopping);
      for (const name of STOP_ORDER) await services.find((service) => service.name === name)?.stop();
      saveIfPossible();
    },
  };
}

async function startAll(options: SupervisorOptions, journal: Journal, crew: Crew): Promise<void> {
  const { paths, basePort, elementDir } = options;
  const { steps } = STACK_NL;
  const ports = portsFrom(basePort);
  await journal.step(steps.checks, async () => {
    await leftoversGone(paths);
    await checkBeforeStart(paths, basePort, ports, elementDir);
  });
  crew.enter('starting');
  const context: StackContext = { paths, ports, secrets: ensureSecrets(paths.secrets), elementDir };
  const python = journal.step(steps.venv, () => ensureVenv(paths.dir, options.venv));
  const database = startDatabase(context, journal, crew);
  const migrated = database.then(() => journal.step(steps.migrations, () => migrateDatabase(context)));
  const synapse = Promise.all([python, database]).then(([path]) =>
    journal.step(steps.synapse, () => crew.start(synapseService(context, path))),
  );
  const page = journal.step(steps.page, () => buildPage(paths.page));
  const web = page.then(() => journal.step(steps.web, () => crew.start(webService(context))));
  // They wait for Synapse, and only so long: not before there is a Python, which a first start may be minutes about.
  const services = Promise.all([python, migrated]).then(() =>
    Promise.all([
      journal.step(steps.bot, () => crew.start(botService(context))),
      journal.step(steps.provisioning, () => crew.start(provisioningService(context))),
    ]),
  );
  await Promise.all([python, database, migrated, synapse, page, web, services]).catch(
    async (fault: unknown) => {
      // When the fault is told, nothing is written any more: whoever then empties the folder finds it empty.
      await page.catch(() => {});
      throw fault;
    },
  );
  // Written when the demo is done, or when there is to be none.
  if (existsSync(paths.accounts)) return;
  // Loads the Matrix SDK, which nothing else here needs.
  const { ensureDemo } = await import('./demo.ts');
  await ensureDemo(context, (work) => journal.step(steps.demo, work));
}

async function startDatabase(context: StackContext, journal: Journal, crew: Crew): Promise<void> {
  const { paths, secrets } = context;
  const { steps } = STACK_NL;
  const settings = postgresSettings(context);
  if (!existsSync(join(paths.postgres, 'PG_VERSION')))
    await journal.step(steps.initdb, () => initPostgres(settings));
  await journal.step(steps.postgres, async () => {
    await crew.start(postgresService(context));
    const superuser = databaseUrl(settings.port, 'postgres', SUPERUSER, settings.superuserPassword);
    await ensureRoles(superuser, rolePasswords(secrets));
    await ensureDatabase(superuser, 'synapse');
    await ensureDatabase(superuser, 'buurtbaken');
  });
}

async function migrateDatabase({ ports, secrets }: StackContext): Promise<void> {
  await migrate(
    databaseUrl(ports.postgres, 'buurtbaken', 'buurtbaken_owner', secrets.value('database-owner')),
  );
}

const LEFTOVERS_MS = 20_000;

/** The children of a supervisor that was killed end by themselves; their ports are free only then. */
async function leftoversGone(paths: Layout): Promise<void> {
  const children = Object.values(lastState(paths)?.children ?? {});
  await until(() => !children.some(isAlive), LEFTOVERS_MS);
}
