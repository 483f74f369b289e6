import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Clock, RandomBytes } from '#basis/time.ts';
import type { Rooms } from '#matrix/homeserver.ts';
import { synapseRooms } from '#matrix/synapse.ts';
import { childReader } from '#reader/child-reader.ts';
import type { Reader } from '#reader/reader.ts';
import type { Sql } from '#store/db.ts';
import { connect } from '#store/db.ts';
import type { Traces } from '#traces/traces.ts';
import { tracedAll } from '#traces/work.ts';
import { botApp } from './app.ts';
import { keepReadingBack } from './arrival/keep-reading-back.ts';
import { readBack } from './arrival/read-back.ts';
import type { BotSettings } from './config.ts';
import type { BotContext } from './context.ts';
import { floodWindow } from './flood/window.ts';
import { gatePasses } from './gate/passes.ts';
import { warmRules } from './gate/warm-rules.ts';
import type { HomeserverLink } from './homeserver-link.ts';
import { homeserverLink, isDatabaseThere } from './homeserver-link.ts';
import { liveDirectory } from './live-directory.ts';
import { botMetrics } from './metrics.ts';
import { REACTIONS } from './reactions/table.ts';
import { keepReading } from './reading/keep-reading.ts';
import { keepWorking } from './tasks.ts';

const CONNECTIONS = 10;
/** The gate's own, always open: a burst of held messages must not wait for a log-in, nor for the work that follows from it. */
const GATE_CONNECTIONS = 4;

export type RunningBot = {
  readonly ctx: BotContext;
  /** Where it listens: `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Takes no more requests, ends what runs, closes. */
  stop(): Promise<void>;
};

/** What a test may decide, and traces where they are wanted. */
export type BotOverrides = {
  readonly clock?: Clock;
  readonly random?: RandomBytes;
  readonly rooms?: Rooms;
  readonly traces?: Traces;
  readonly reader?: Reader;
};

/** Starts the bot: listens first, so that no message waits; then reads, works and asks for what was missed. */
export async function startBot(
  settings: BotSettings,
  log: Logger,
  overrides: BotOverrides = {},
): Promise<RunningBot> {
  const sql = connect(settings.databaseUrl, { max: CONNECTIONS, name: 'buurtbaken bot' });
  const gateSql = connect(settings.databaseUrl, {
    max: GATE_CONNECTIONS,
    name: 'buurtbaken poort',
    keep: true,
  });
  const live = liveDirectory(sql, settings.databaseUrl, settings.services, log);
  const ctx: BotContext = {
    sql,
    rooms:
      overrides.rooms ??
      tracedAll(
        overrides.traces,
        'homeserver',
        'asks',
        synapseRooms({ ...settings, self: settings.botUser, appserviceId: 'buurtbaken-bot' }),
      ),
    directory: live.directory,
    clock: overrides.clock ?? (() => new Date()),
    random: overrides.random ?? randomBytes,
    settings,
    ...(settings.floodSeconds > 0 && { flood: floodWatch(settings.floodSeconds) }),
    ...(settings.secondReader && {
      secondReading: {
        heard: (event) => reading?.heard(event),
        readNow: async (event, limitMs) => (await reading?.readNow(event, limitMs)) ?? null,
        condition: () => reading?.condition() ?? 'uit',
      },
    }),
    log,
    ...(overrides.traces && { traces: overrides.traces }),
  };
  const passes = gatePasses(sql, log);
  const metrics = botMetrics();
  const parts = { ctx, reactions: REACTIONS, metrics };
  const readingBack = keepReadingBack({
    look: (wait) => readBack(parts, wait),
    // The homeserver answers nobody whose user it does not have.
    isReady: () => live.isRead() && link.isLinked(),
    log,
  });
  const link: HomeserverLink = homeserverLink(ctx, () => readingBack.soon());
  const ready = { isReady: live.isRead, whenReady: live.whenRead };
  const reading = keepReading({
    ctx,
    reader: settings.secondReader ? (overrides.reader ?? childReader(log)) : null,
    metrics,
    isReady: () => live.isRead() && link.isLinked(),
  });
  const app = botApp({ ctx, gateSql, metrics, passes, link, ...ready });
  warmRules();
  await app.listen({ host: settings.listenHost, port: settings.listenPort });
  await warm(gateSql);
  const worker = keepWorking(ctx, live.whenRead);
  link.start();
  readingBack.start();
  reading?.start();
  const { port } = app.server.address() as AddressInfo;
  return {
    ctx,
    url: `http://${settings.listenHost}:${port}`,
    async stop() {
      link.stop();
      await readingBack.stop();
      await reading?.stop();
      await app.close();
      await worker.stop();
      await passes.stop();
      await live.stop();
      await Promise.all([sql.end({ timeout: 5 }), gateSql.end({ timeout: 5 })]);
    },
  };
}

function floodWatch(seconds: number): NonNullable<BotContext['flood']> {
  const windowMs = seconds * 1_000;
  return { gate: floodWindow({ windowMs }), arrival: floodWindow({ windowMs }) };
}

/** Logs in as often as the gate will need. With the database away, the first message does so. */
async function warm(sql: Sql): Promise<void> {
  await Promise.allSettled(Array.from({ length: GATE_CONNECTIONS }, () => isDatabaseThere(sql)));
}
