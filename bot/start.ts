import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Clock, RandomBytes } from '#basis/time.ts';
import type { Rooms } from '#matrix/homeserver.ts';
import { synapseRooms } from '#matrix/synapse.ts';
import { connect } from '#store/db.ts';
import { botApp } from './app.ts';
import type { BotSettings } from './config.ts';
import type { BotContext } from './context.ts';
import { gatePasses } from './gate/passes.ts';
import { homeserverLink } from './homeserver-link.ts';
import { liveDirectory } from './live-directory.ts';
import { botMetrics } from './metrics.ts';
import { keepWorking } from './tasks.ts';

/** Queries at a time: a burst of held messages must not wait for the transactions that follow from it. */
const CONNECTIONS = 12;

export type RunningBot = {
  readonly ctx: BotContext;
  /** Where it listens: `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Takes no more requests, ends what runs, closes. */
  stop(): Promise<void>;
};

/** What a test may decide. */
export type BotOverrides = { readonly clock?: Clock; readonly random?: RandomBytes; readonly rooms?: Rooms };

/** Starts the bot: listens first, so that no message waits; then reads, works and asks for what was missed. */
export async function startBot(
  settings: BotSettings,
  log: Logger,
  overrides: BotOverrides = {},
): Promise<RunningBot> {
  const sql = connect(settings.databaseUrl, { max: CONNECTIONS, name: 'buurtbaken bot' });
  const live = liveDirectory(sql, settings.databaseUrl, settings.services, log);
  const ctx: BotContext = {
    sql,
    rooms:
      overrides.rooms ??
      synapseRooms({ ...settings, self: settings.botUser, appserviceId: 'buurtbaken-bot' }),
    directory: live.directory,
    clock: overrides.clock ?? (() => new Date()),
    random: overrides.random ?? randomBytes,
    settings,
    log,
  };
  const passes = gatePasses(sql, log);
  const link = homeserverLink(ctx);
  const app = botApp({ ctx, metrics: botMetrics(), passes, link, isReady: live.isRead });
  await app.listen({ host: settings.listenHost, port: settings.listenPort });
  const worker = keepWorking(ctx);
  link.start();
  const { port } = app.server.address() as AddressInfo;
  return {
    ctx,
    url: `http://${settings.listenHost}:${port}`,
    async stop() {
      link.stop();
      await app.close();
      await worker.stop();
      await passes.stop();
      await live.stop();
      await sql.end({ timeout: 5 });
    },
  };
}
