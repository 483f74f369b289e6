/** Counts what each does in a sliding stretch of time. In memory, of bounded size; the clock is an argument. */
export type FloodWindow = {
  /**
   * Counts one more at `at` (milliseconds), and gives which it is in the stretch before it; null, and not counted, if there are `limit`
   * already. What is not counted does not make anybody wait longer.
   */
  take(key: string, at: number, limit: number): number | null;
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
  return {
    take(key, at, limit) {
      // A clock that was set back leaves moments that are still to come: far ones count no more than old ones.
      const recent = (moments.get(key) ?? []).filter((moment) => Math.abs(at - moment) < windowMs);
      const isCounted = recent.length < limit;
      if (isCounted) recent.push(at);
      moments.delete(key);
      moments.set(key, recent);
      if (moments.size > maxKeys) {
        const [oldest] = moments.keys();
        if (oldest !== undefined) moments.delete(oldest);
      }
      return isCounted ? recent.length : null;
    },
    get size() {
      return moments.size;
    },
  };
}
