/**
 * Asks again until `fn` returns something other than false or null and throws nothing, and gives that
 * value. Throws its last error when `timeoutMs` (15 000 by default) have passed. The one way to wait in tests.
 */
export async function eventually<T>(
  fn: () => Promise<T> | T,
  options: { readonly timeoutMs?: number; readonly intervalMs?: number } = {},
): Promise<Exclude<T, false | null>> {
  const end = Date.now() + (options.timeoutMs ?? 15_000);
  for (;;) {
    try {
      const value = await fn();
      if (value !== false && value !== null) return value as Exclude<T, false | null>;
      if (Date.now() >= end)
        throw new Error(`eventually: still ${JSON.stringify(value)} after the time limit`);
    } catch (error) {
      if (Date.now() >= end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, options.intervalMs ?? 50));
  }
}
