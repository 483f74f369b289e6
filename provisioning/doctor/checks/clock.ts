import { DOCTOR_NL } from '#basis/catalogue/doctor.nl.ts';
import type { Check, Outcome } from '../check.ts';
import type { Site } from '../site.ts';

const TEXT = DOCTOR_NL.clock;
/** HTTP tells whole seconds, and an answer takes its time. */
const NOTICED_S = 5;
/** Gate periods, links and log-ins go wrong beyond. */
const WRONG_S = 60;

/** Whether clocks agree: ours, the server's, the database's, and the log's last row, which a clock that was put back falls behind. */
export const clockCheck: Check = {
  id: 'klok',
  name: TEXT.name,
  async look({ site, status, clock, clockKept }) {
    const kept = await clockKept();
    const database = 'absent' in status ? null : status.database;
    const apart: Apart[] = [];
    const ofServer = site === null ? null : await behindServer(site);
    if (ofServer !== null) apart.push({ seconds: ofServer, other: TEXT.ofServer });
    if (!('absent' in status) && database)
      apart.push({
        seconds: (Date.parse(status.at) - Date.parse(database.at)) / 1_000,
        other: TEXT.ofDatabase,
      });
    const ahead = database?.lastAudit ? (Date.parse(database.lastAudit) - clock().getTime()) / 1_000 : 0;
    return judgeClock({ apart, aheadSeconds: ahead, kept });
  },
};

type Apart = { readonly seconds: number; readonly other: string };

/** What differences of clocks mean. `aheadSeconds`: how much later than now the log's last row is. */
export function judgeClock(it: {
  readonly apart: readonly Apart[];
  readonly aheadSeconds: number;
  readonly kept: boolean | null;
}): Outcome {
  const todo = TEXT.todo;
  if (it.aheadSeconds > WRONG_S)
    return { level: 'fout', says: TEXT.back(Math.round(it.aheadSeconds / 60)), todo };
  const worst = it.apart.toSorted((a, b) => Math.abs(b.seconds) - Math.abs(a.seconds))[0];
  const seconds = Math.round(Math.abs(worst?.seconds ?? 0));
  if (worst && seconds > NOTICED_S)
    return { level: seconds > WRONG_S ? 'fout' : 'let-op', says: TEXT.apart(seconds, worst.other), todo };
  if (it.kept === false) return { level: 'let-op', says: TEXT.notKept, todo };
  if (it.apart.length === 0) return { level: 'niet-gekeken', says: TEXT.alone };
  return { level: 'orde', says: TEXT.ok(it.kept) };
}

/** Seconds that our clock is before the server's; null without an answer that tells the time. */
async function behindServer(site: Site): Promise<number | null> {
  const given = await site.wellKnown().catch(() => null);
  const told = Date.parse(given?.headers.get('date') ?? '');
  return given === null || Number.isNaN(told) ? null : (given.at - told) / 1_000;
}
