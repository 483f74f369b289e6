/** Which generations stay. */
import { BACKUP_NL } from '#basis/catalogue/backup.nl.ts';
import { UserError } from '#basis/errors.ts';
import { momentOf } from './generation.ts';

/** So many days, weeks and months of which the last generation stays. */
export type Keep = { readonly days: number; readonly weeks: number; readonly months: number };

/** A quarter of a year at most: a backup holds what people had erased since (docs/beheer.md). */
export const KEEP: Keep = { days: 7, weeks: 4, months: 2 };

/** `7,4,2`. Throws UserError (wrong use). */
export function parseKeep(text: string): Keep {
  const parts = /^(\d{1,3}),(\d{1,3}),(\d{1,3})$/.exec(text.trim())?.slice(1).map(Number);
  const [days = 0, weeks = 0, months = 0] = parts ?? [];
  if (days + weeks + months < 1) throw new UserError(BACKUP_NL.badKeep, 2);
  return { days, weeks, months };
}

/**
 * Of these names of generations those that may go: neither the last of one of the newest `days` days that have any, nor of the newest
 * weeks (from Monday) or months, all in UTC. The newest always stays. Names of other kinds are never among them.
 */
export function outdated(names: readonly string[], keep: Keep): string[] {
  const known = names
    .flatMap((name) => {
      const at = momentOf(name);
      return at === null ? [] : [{ name, at }];
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime());
  const stay = new Set(known.slice(0, 1).map((one) => one.name));
  const periods: readonly [number, (at: Date) => string][] = [
    [keep.days, dayOf],
    [keep.weeks, mondayOf],
    [keep.months, (at) => dayOf(at).slice(0, 7)],
  ];
  for (const [count, periodOf] of periods) {
    const seen = new Set<string>();
    for (const { name, at } of known) {
      const period = periodOf(at);
      if (seen.has(period)) continue;
      if (seen.size >= count) break;
      seen.add(period);
      stay.add(name);
    }
  }
  return known.map((one) => one.name).filter((name) => !stay.has(name));
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

function mondayOf(at: Date): string {
  const back = (at.getUTCDay() + 6) % 7;
  return dayOf(new Date(at.getTime() - back * 86_400_000));
}
