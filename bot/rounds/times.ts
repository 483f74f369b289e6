import { clockTime } from '../meldingen/time.ts';

const MINUTE_MS = 60_000;
/** Times that can be chosen, at most: a phone shows no more of them at once. */
const MOST = 8;

/** The times of a round that can be tapped, in even steps from a quarter of an hour: "20:15". Pure. */
export function timesOf(from: Date, until: Date): readonly { readonly key: string; readonly at: Date }[] {
  const minutes = Math.max(0, (until.getTime() - from.getTime()) / MINUTE_MS);
  const step = 15 * Math.max(1, Math.ceil(minutes / (15 * (MOST - 1)))) * MINUTE_MS;
  const first = Math.floor(from.getTime() / step) * step;
  const times: { key: string; at: Date }[] = [];
  for (let at = first; at <= until.getTime() && times.length < MOST; at += step)
    times.push({ key: clockTime(new Date(at)), at: new Date(Math.max(at, from.getTime())) });
  return times;
}
