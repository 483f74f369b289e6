import '#basis/small-memory.ts';
import { UserError } from '#basis/errors.ts';
import { readBotSettings } from './config.ts';
import { botLogger } from './logging.ts';
import { startBot } from './start.ts';

try {
  const settings = readBotSettings(process.env);
  const log = botLogger(settings.logLevel);
  const bot = await startBot(settings, log);
  log.info({ url: bot.url }, 'the bot listens');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, async () => {
      log.info({ signal }, 'the bot stops');
      await bot.stop();
      log.info('the bot has stopped');
    });
  }
} catch (error) {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
}
