/** Counts what each does in a sliding stretch of time. In memory, of bounded size; the clock is an argument. */
export type FloodWindow = {
  /**
   * Counts one more at `at` (milliseconds), and gives which it is in the stretch before it; null, and not counted, if there are `limit`
   * already. What is not counted does not make anybody wait longer.
   */
  take(key: string, at: number, limit: number): number | null;
  /** Remembers that something was so at this moment. */
  note(key: string, at: number): void;
  /** Whether it was, no longer than `withinMs` from this moment. */
  noted(key: string, at: number, withinMs: number): boolean;
  /** How many keys are remembered. */
  readonly size: number;
};

const MINUTE_MS = 60_000;
/** A town writes from fewer phones in a minute. Of more, those who were silent longest are forgotten. */
const MAX_KEYS = 20_000;

export function floodWindow(
  options: { readonly windowMs?: number; readonly maxKeys?: number } = {},
): FloodWindow {
  const { windowMs = MINUTE_MS, maxKeys = MAX_KEYS } = options;
  /** Moments by key; the keys in the order in which they were last used. */
  const moments = new Map<string, number[]>();
  const notes = new Map<string, number>();
  const forget = (kept: Map<string, unknown>): void => {
    const [oldest] = kept.size > maxKeys ? kept.keys() : [];
    if (oldest !== undefined) kept.delete(oldest);
  };
  return {
    take(key, at, limit) {
      // A clock that was set back leaves moments that are still to come: far ones count no more than old ones.
      const recent = (moments.get(key) ?? []).filter((moment) => Math.abs(at - moment) < windowMs);
      const isCounted = recent.length < limit;
      if (isCounted) recent.push(at);
      moments.delete(key);
      moments.set(key, recent);
      forget(moments);
      return isCounted ? recent.length : null;
    },
    note(key, at) {
      notes.delete(key);
      notes.set(key, at);
      forget(notes);
    },
    noted(key, at, withinMs) {
      const noted = notes.get(key);
      return noted !== undefined && Math.abs(at - noted) < withinMs;
    },
    get size() {
      return moments.size + notes.size;
    },
  };
}
