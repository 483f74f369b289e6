import '#basis/small-memory.ts';
import { UserError } from '#basis/errors.ts';
import { startTraces } from '#traces/traces.ts';
import { readBotSettings } from './config.ts';
import { botLogger } from './logging.ts';
import { startBot } from './start.ts';

try {
  const settings = readBotSettings(process.env);
  const log = botLogger(settings.logLevel);
  const traces = await startTraces('buurtbaken-bot', process.env, (reason) =>
    log.warn({ reason }, 'traces could not be sent'),
  );
  const bot = await startBot(settings, log, traces === undefined ? {} : { traces });
  log.info({ url: bot.url }, 'the bot listens');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, async () => {
      log.info({ signal }, 'the bot stops');
      await bot.stop();
      await traces?.stop();
      log.info('the bot has stopped');
    });
  }
} catch (error) {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
}
