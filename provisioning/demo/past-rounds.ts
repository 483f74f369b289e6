import type { ObservationKind } from '#basis/surveillance.ts';
import type { DemoRounds } from '#store/demo-rounds.ts';
import { HARLINGEN } from './cast.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Of one quarter: what was seen how often. What is under five is told as such, as in a real one. */
const SEEN: Readonly<Record<ObservationKind, number>> = {
  ...{ donker: 16, ladder: 12, container: 9, open: 8, sleutel: 3 },
  ...{ lantaarn: 7, afval: 6, anders: 2 },
};
const MENDED = 7;
const WALKED = 7;
/** In the evening, an hour and more. */
const BEGINS_HOUR = 19;
const MINUTES = 70;
const BUURTEN = ['BU00720001', 'BU00720002', 'BU00720004', 'BU00720005'] as const;

/** Rounds of one quarter in Harlingen, by nobody, at no house: what stays of them. `back`: how many quarters ago, each with a little less. Pure. */
export function pastRounds(start: Date, back: number): DemoRounds {
  const key = start.toISOString().slice(0, 10);
  const rounds = Array.from({ length: WALKED - back }, (_, nr) => {
    const at = new Date(start.getTime() + (4 + nr * 11) * DAY_MS + (BEGINS_HOUR + (nr % 3)) * HOUR_MS);
    return { key: `${key} ${nr}`, gebied: HARLINGEN, order: nr + 1, at, minutes: MINUTES - 5 * (nr % 3) };
  });
  const kinds = Object.entries(SEEN).flatMap(([kind, count]) =>
    Array.from({ length: Math.max(count - back, 0) }, () => kind as ObservationKind),
  );
  const seen = kinds.map((kind, nr) => ({
    ...{ key: `${key} gezien ${nr}`, round: `${key} ${nr % rounds.length}`, kind, mends: null },
    buurt: BUURTEN[nr % BUURTEN.length] ?? null,
  }));
  const mended = seen.slice(0, MENDED - back).map((it) => ({ ...it, key: `${it.key} orde`, mends: it.key }));
  return { rounds, seen: [...seen, ...mended] };
}
