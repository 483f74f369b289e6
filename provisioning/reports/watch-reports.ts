import { unlessAtWork } from '#store/locks.ts';
import type { ProvisioningContext } from '../context.ts';
import { takeReports } from './take-reports.ts';

export type ReportWatch = { start(): void; stop(): Promise<void> };

/**
 * Looks every few seconds for what people reported; of several processes one at a time. The homeserver gives no event for it. While it is
 * away, or the database is, the next look finds what waits there.
 */
export function watchReports(context: ProvisioningContext): ReportWatch {
  const { sql, settings, log } = context;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  let failed = false;

  const look = async (): Promise<void> => {
    try {
      await unlessAtWork(sql, 'meldingen-van-element', async () => {
        const taken = await takeReports(context);
        if (taken > 0) log.info({ taken }, 'reports were taken over from the homeserver');
      });
      failed = false;
    } catch (error) {
      // Once for each time that it is away, not every few seconds.
      if (!failed) log.warn({ err: error }, 'reports can not be read now; trying again');
      failed = true;
    }
    if (!stopped) plan();
  };
  const plan = (): void => {
    timer = setTimeout(() => {
      looking = look();
    }, settings.reportSeconds * 1_000);
  };
  return {
    start() {
      if (timer === undefined && !stopped) looking = look();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
