/**
 * What a page costs on the server: each page of the table, as the first role that may see it, against an empty route of Fastify in the
 * same process, in turns, so that a busy machine slows both alike. Over HTTP, on a real Postgres. And what a page weighs, as it is sent,
 * with style sheet and script.
 */
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { fastify } from 'fastify';
import { pino } from 'pino';
import { gebiedCode } from '#basis/cbs.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { Role } from '#basis/roles.ts';
import { memoryHomeserver } from '#matrix/memory.ts';
import { buildApp } from '#provisioning/app.ts';
import { settingsOf } from '#provisioning/config.ts';
import type { ProvisioningContext } from '#provisioning/context.ts';
import { connect } from '#store/db.ts';
import type { SessionRole } from '#store/inloglinks.ts';
import type { PageName } from '#web/paths.ts';
import { machineFacts, quantile } from './gate/figures.ts';
import type { MeasuredPage } from './pages/measure.ts';
import { measure, weigh } from './pages/measure.ts';
import { concretePath, fillPlaces, OWN_GEBIED } from './pages/places.ts';
import type { Ground } from './provisioning/ground.ts';
import { startGround } from './provisioning/ground.ts';

const MOST_BYTES = 100_000;
const SERVER_NAME = 'bench.localhost';
/** In this order: the first that may see a page looks at it. */
const LOOKERS: readonly SessionRole[] = ['coordinator', 'gemeente', 'systeembeheer', 'auditor', 'wijkagent'];
const OF_GEBIED: readonly SessionRole[] = ['coordinator', 'wijkagent'];
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

export type PagesBenchOptions = {
  /** How often each page is asked for. */
  readonly rounds?: number;
  readonly residents?: number;
  /** Gets each line of the report. */
  readonly say?: (line: string) => void;
};

export type PagesBenchResult = {
  readonly pages: readonly MeasuredPage[];
  /** Milliseconds of the empty route. */
  readonly floor: readonly number[];
  /** Of style sheet and script together, as they are sent. */
  readonly shared: number;
  readonly goalReached: boolean;
};

/** Measures and reports. Starts and stops its own servers. */
export async function benchPages(options: PagesBenchOptions = {}): Promise<PagesBenchResult> {
  const { rounds = 100, residents = 200, say = console.log } = options;
  const ground = await startGround();
  const interrupted = (): void => void ground.stop().finally(() => process.exit(1));
  for (const signal of SIGNALS) process.once(signal, interrupted);
  try {
    const service = await startPages(ground, residents);
    const { pages, floor } = await measure(service, rounds);
    const shared = await weigh(service.base);
    return {
      pages,
      floor,
      shared,
      goalReached: report({ pages, floor, shared }, { rounds, residents }, say),
    };
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupted);
    await ground.stop();
  }
}

async function startPages(ground: Ground, residents: number) {
  const owner = connect(ground.url('buurtbaken_owner'), { max: 1 });
  const context = contextOn(ground);
  ground.onStop(async () => {
    await Promise.all([owner.end(), context.sql.end()]);
  });
  await fillPlaces(owner, context.clock(), residents);
  // Imported once the app is, whose hook lets Node read the views.
  const app = await buildApp(context);
  const { signIn, makeLoginLink } = await import('#provisioning/sign-in.ts');
  const { mayOpen } = await import('#provisioning/pages/access.ts');
  const { PAGES } = await import('#provisioning/pages/table.ts');
  const empty = fastify();
  empty.get('/', async () => 'niets');
  for (const server of [app, empty]) {
    await server.listen({ host: '127.0.0.1', port: 0 });
    ground.onStop(() => server.close());
  }
  const lookers: { role: Role; cookie: string; may: (name: PageName) => boolean }[] = [];
  for (const role of LOOKERS) {
    const gebied = OF_GEBIED.includes(role) ? gebiedCode(OWN_GEBIED) : null;
    const means = { random: context.random, at: context.clock(), actor: 'service:bench' } as const;
    const made = await signIn(
      context,
      (await makeLoginLink(context.sql, { is: 'rol', role, gebied }, means)).token,
    );
    if (made === null) throw new Error('a fresh link did not work');
    const may = (name: PageName): boolean => mayOpen(made.visitor, name, gebiedCode(OWN_GEBIED)) === 'yes';
    lookers.push({ role, cookie: `buurtbaken=${made.token}`, may });
  }
  const asks = PAGES.map(({ name }) => {
    const looker =
      mayOpen({ is: 'nobody' }, name, null) === 'yes' ? undefined : lookers.find(({ may }) => may(name));
    return { name, path: concretePath(name), role: looker?.role ?? null, cookie: looker?.cookie ?? null };
  });
  const addressOf = (server: typeof app): string =>
    `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return { base: addressOf(app), floor: addressOf(empty as unknown as typeof app), asks };
}

function contextOn(ground: Ground): ProvisioningContext {
  const clock = (): Date => new Date();
  const databaseUrl = ground.url('buurtbaken_provisioning');
  const most = '100000';
  return {
    sql: connect(databaseUrl, { max: 10 }),
    homeserver: memoryHomeserver({ serverName: SERVER_NAME, clock }).homeserver(
      userId(`@dienst:${SERVER_NAME}`),
    ),
    clock,
    random: (length) => randomBytes(length),
    settings: settingsOf({
      ...{ databaseUrl, homeserverUrl: 'http://127.0.0.1:9', serverName: SERVER_NAME },
      ...{ asToken: 'a'.repeat(40), hsToken: 'h'.repeat(40) },
      ...{ requestsPerMinute: most, pagesPerMinute: most, publicFormsPerMinute: most },
    }),
    log: pino({ level: 'silent' }),
  };
}

function report(
  { pages, floor, shared }: Omit<PagesBenchResult, 'goalReached'>,
  { rounds, residents }: { readonly rounds: number; readonly residents: number },
  say: (line: string) => void,
): boolean {
  const ms = (figures: readonly number[], share: number): string =>
    quantile(figures, share).toFixed(1).padStart(6);
  say(`bench pages: each page ${rounds} times over HTTP, a group of ${residents}`);
  say(`machine: ${machineFacts()}`);
  say(`  ${'page'.padEnd(28)}${'as'.padEnd(15)}status   p50    p95 ms   × floor   bytes sent (whole)`);
  say(`  ${'an empty route'.padEnd(43)}   200${ms(floor, 0.5)} ${ms(floor, 0.95)}`);
  for (const { name, role, status, times, sent, whole } of pages) {
    const ratio = (quantile(times, 0.5) / quantile(floor, 0.5)).toFixed(1).padStart(9);
    const weight = `${String(sent).padStart(7)} (${whole})`;
    say(
      `  ${name.padEnd(28)}${(role ?? 'nobody').padEnd(15)}   ${status}${ms(times, 0.5)} ${ms(times, 0.95)} ${ratio}   ${weight}`,
    );
  }
  const heaviest = Math.max(...pages.map(({ sent }) => sent)) + shared;
  const all = pages.flatMap(({ times }) => times);
  say(`  all pages                                      ${ms(all, 0.5)} ${ms(all, 0.95)}`);
  say(`  style sheet and script, as sent: ${shared} bytes; the heaviest page with them: ${heaviest}`);
  const reached = heaviest <= MOST_BYTES;
  say(`  goal: a page with all that it needs ≤ ${MOST_BYTES} bytes: ${reached ? 'reached' : 'NOT reached'}`);
  return reached;
}
