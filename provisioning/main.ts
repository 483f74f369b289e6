import '#basis/small-memory.ts';
import { UserError } from '#basis/errors.ts';
import { startTraces } from '#traces/traces.ts';
import { provisioningSettings } from './config.ts';
import { createLogger } from './log.ts';
import { startProvisioning } from './start.ts';

try {
  const settings = provisioningSettings();
  const log = createLogger(settings.logLevel);
  const traces = await startTraces('buurtbaken-provisioning', process.env, (reason) =>
    log.warn({ reason }, 'traces could not be sent'),
  );
  const running = await startProvisioning(settings, log, traces === undefined ? {} : { traces });
  log.info({ url: running.url }, 'provisioning listens');
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, async () => {
      log.info({ signal }, 'provisioning stops');
      await running.stop();
      await traces?.stop();
      log.info('provisioning has stopped');
    });
} catch (error) {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
}
