import type { Sql } from '#store/db.ts';
import { Died } from '#test/provisioning/dying.ts';

type Work = (tx: object) => Promise<unknown>;

/**
 * The database as a process has it that dies at its nth call: a statement, or the commit of a transaction. Neither that nor anything
 * after it happens, and what was not committed is undone; dying after a call is dying before the next. 0: it lives. Not for statements that are
 * made of others.
 */
export function dyingSql(sql: Sql, dieAt: number) {
  let calls = 0;
  let dead = false;
  const count = (): void => {
    calls += 1;
    dead ||= calls === dieAt;
    if (dead) throw new Died();
  };
  const call = async (run: () => PromiseLike<unknown>): Promise<unknown> => {
    count();
    return await run();
  };
  const begin = (work: Work): Promise<unknown> =>
    sql.begin(async (tx) => {
      const done = await work(over(tx));
      count();
      return done;
    });
  const over = <T extends object>(query: T): T =>
    new Proxy(query, {
      apply: (target, _self, args) =>
        call(() => Reflect.apply(target as () => PromiseLike<unknown>, null, args)),
      get: (target, key) => (key === 'begin' ? begin : Reflect.get(target, key)),
    });
  return { sql: over(sql), calls: () => calls };
}
