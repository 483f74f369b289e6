import type { Sql } from '#store/db.ts';

/**
 * The same connection, which writes down what it is asked, without the values: of two answers that took the same questions in the same order
 * none took longer for what was found.
 */
export function asked(sql: Sql): { readonly sql: Sql; readonly queries: string[] } {
  const queries: string[] = [];
  const note = (given: readonly unknown[]): void => {
    const [parts] = given as [readonly string[]];
    if (Array.isArray(parts) && 'raw' in parts) queries.push(parts.join('?').replace(/\s+/g, ' ').trim());
  };
  const watch = <T extends object>(target: T): T =>
    new Proxy(target, {
      apply(called, self, given: unknown[]) {
        note(given);
        return Reflect.apply(called as never, self, given);
      },
      get: (of, key) =>
        key === 'begin'
          ? (work: (tx: Sql) => Promise<unknown>) =>
              (of as unknown as Sql).begin((tx) => work(watch(tx as unknown as Sql)))
          : Reflect.get(of, key),
    });
  return { sql: watch(sql), queries };
}
