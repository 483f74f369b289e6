import { RETENTION } from '#basis/retention.ts';
import { termInWords } from '#basis/retention-term.ts';
import { listCrons } from '#store/crons.ts';
import { listJobs } from '#store/jobs.ts';
import type { Cleaning } from '#web/pages/office/bewaren.tsx';
import { bewarenView } from '#web/pages/office/bewaren.tsx';
import type { ProvisioningContext } from '../../context.ts';
import { retentionSettings } from '../../retention.ts';
import { html, page } from '../page.ts';

const MOST_JOBS = 500;

/** What is kept how long, by the table that the cleaning jobs themselves go by, and when each last ran. */
export const bewarenPage = page({
  name: 'beheer.bewaren',
  dutchOnly: true,
  async show({ frame }, context) {
    const settings = retentionSettings(context.settings);
    const rows = RETENTION.map(({ id, what, term, by }) => ({
      id,
      what,
      term: termInWords(term(settings)),
      by,
    }));
    return html(bewarenView(frame, { rows, cleanings: await cleaningsOf(context) }));
  },
});

/** Each job that takes something away, and whether its last run failed. */
async function cleaningsOf({ sql }: ProvisioningContext): Promise<readonly Cleaning[]> {
  const crons = await listCrons(sql);
  const failed = await listJobs(sql, { state: 'failed', limit: MOST_JOBS });
  const names = [...new Set(RETENTION.flatMap(({ by }) => by.split(', ')))].sort();
  return names.flatMap((name) => {
    const [service, task] = name.split(' ');
    if (task === undefined) return [];
    const cron = crons.find((it) => it.service === service && it.task === task);
    return {
      ...{ name, task },
      whats: RETENTION.filter(({ by }) => by.split(', ').includes(name)).map(({ what }) => what),
      lastRun: cron?.lastRun ?? null,
      // What has no hour of its own is done when there is cause.
      byClock: cron !== undefined,
      hasFailed: failed.some((it) => it.service === service && it.task === task),
    };
  });
}
