import { cut } from '#basis/cut.ts';
import { newId } from '#basis/ids.ts';
import type { Report } from '#matrix/homeserver.ts';
import { keepReport } from '#store/reports.ts';
import type { ProvisioningContext } from '../context.ts';

const MAX_REASON = 1_000;

/**
 * Takes what people reported over from the homeserver, which tells nobody of it: the row and the bot's job are one transaction, and then
 * the homeserver forgets the report, so that its words are kept in one place alone, for thirty days. Killed anywhere and done again, each
 * report is taken once. Gives how many were new.
 */
export async function takeReports({
  sql,
  homeserver,
  random,
}: Pick<ProvisioningContext, 'sql' | 'homeserver' | 'random'>): Promise<number> {
  let taken = 0;
  // Of many the homeserver gives a part. One that it does not let go comes again at the next look.
  for (;;) {
    const before = taken;
    for (const report of await homeserver.reports()) {
      const it = { ...common(report), id: newId(random), ...subject(report) };
      if (await sql.begin((tx) => keepReport(tx, it))) taken += 1;
      await homeserver.removeReport(report);
    }
    if (taken === before) return taken;
  }
}

function common({ id, receivedAt, reporter, reason }: Report) {
  // The sign for "cut here" takes one.
  return {
    number: id,
    receivedAt,
    reporter,
    reason: reason === null ? null : cut(storable(reason), MAX_REASON - 1),
  };
}

/** Postgres keeps no NUL. */
const storable = (text: string): string => text.replaceAll('\0', '');

function subject(report: Report) {
  return report.about === 'event'
    ? ({ about: 'bericht', room: report.room, event: report.event } as const)
    : ({ about: 'persoon', user: report.user } as const);
}
