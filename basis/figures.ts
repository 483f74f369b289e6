/**
 * Figures that tell nothing of a few people: what is under five is not shown, and what it could be reckoned from is not shown either
 * (primary and secondary suppression, as CBS and Eurostat do). Figures form a tree: the gemeente's total, that of each gebied, and the
 * parts of each gebied; no other sums of them are given anywhere, so that each line stands by itself.
 */

export const FEWEST = 5;

/** `few`: one to four. `hidden`: not shown, so that no other can be reckoned. */
export type Figure = number | 'few' | 'hidden';

/** A figure that stands by itself. */
export function figure(value: number): Figure {
  return value > 0 && value < FEWEST ? 'few' : value;
}

/**
 * Parts of which the sum is shown beside them. Of what is not shown, each could still be two numbers at least, whatever one reckons.
 * Numbers are whole and not below nought. A sum under five is to be given to {@link partsOfUnknown}.
 */
export function partsOfKnown(values: readonly number[]): Figure[] {
  const isFew = values.map((value) => figure(value) === 'few');
  if (!isFew.includes(true)) return [...values];
  const away = new Set<number>();
  const order = values
    .map((value, at) => ({ value, at }))
    .filter(({ value }) => value >= FEWEST)
    .sort((one, other) => one.value - other.value || one.at - other.at);
  for (const next of [null, ...order]) {
    if (next !== null) away.add(next.at);
    if (isSafe(values, isFew, away))
      return values.map((value, at) => (isFew[at] ? 'few' : away.has(at) ? 'hidden' : value));
  }
  // All that is not nought is under five, and all of it as small or as large as can be: nothing is said of any.
  return values.map(() => 'hidden');
}

/** Parts of which the sum is not shown: nothing is, but that there is nothing. */
export function partsOfUnknown(values: readonly number[]): Figure[] {
  return values.map((value) => (figure(value) === 'few' ? 'few' : value === 0 ? 0 : 'hidden'));
}

function isSafe(values: readonly number[], isFew: readonly boolean[], away: ReadonlySet<number>): boolean {
  const most = FEWEST - 1;
  const few = isFew.filter(Boolean).length;
  const sum = values.reduce((total, value, at) => total + (isFew[at] || away.has(at) ? value : 0), 0);
  if (away.size === 0) return few >= 2 && sum > few && sum < most * few;
  // Those that are kept away are five at least, as everybody may know.
  return Math.min(most * few, sum - FEWEST * away.size) > few;
}

/** Of each gebied its total and parts, and the total of all. */
export type Branch = { readonly total: Figure; readonly parts: readonly Figure[] };

/** The whole tree. `all` has the parts of each gebied; a gebied's total is their sum. */
export function protect(all: readonly (readonly number[])[]): {
  readonly total: Figure;
  readonly branches: readonly Branch[];
} {
  const sums = all.map((parts) => parts.reduce((sum, part) => sum + part, 0));
  const total = figure(sums.reduce((sum, part) => sum + part, 0));
  const totals = total === 'few' ? partsOfUnknown(sums) : partsOfKnown(sums);
  return {
    total,
    branches: all.map((parts, at) => {
      const own = totals[at] ?? 'hidden';
      return { total: own, parts: typeof own === 'number' ? partsOfKnown(parts) : partsOfUnknown(parts) };
    }),
  };
}

/** A quarter of a year, as in `2026-1`; begins and ends at midnight in Dutch time. */
export type Quarter = { readonly year: number; readonly nr: 1 | 2 | 3 | 4 };

export const quarterKey = ({ year, nr }: Quarter): string => `${year}-${nr}`;

/** The quarter of a key, or null. */
export function quarterOf(key: string): Quarter | null {
  const found = /^(20\d{2})-([1-4])$/.exec(key);
  return found === null ? null : { year: Number(found[1]), nr: Number(found[2]) as Quarter['nr'] };
}

/** First days of a quarter and of the next, as typed in a field. */
export function quarterDays({ year, nr }: Quarter): { readonly from: string; readonly until: string } {
  const first = (y: number, n: number): string => `${y}-${String(3 * n - 2).padStart(2, '0')}-01`;
  return { from: first(year, nr), until: nr === 4 ? first(year + 1, 1) : first(year, nr + 1) };
}

/** The last quarters that are over on a day in Dutch time (`2026-03-01`), newest first. */
export function endedQuarters(day: string, count: number): readonly Quarter[] {
  let [year, nr] = [Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / 3)];
  return Array.from({ length: count }, () => {
    [year, nr] = nr === 1 ? [year - 1, 4] : [year, nr - 1];
    return { year, nr: nr as Quarter['nr'] };
  });
}
