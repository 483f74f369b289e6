import type { Sql } from '#store/db.ts';
import { Died } from '#test/provisioning/dying.ts';

type Work = (tx: object) => Promise<unknown>;

/**
 * The database as a process has it that dies at its nth call: a statement, or the commit of a transaction. Neither that nor anything
 * after it happens, and what was not committed is undone; dying after a call is dying before the next. 0: it lives.
 */
export function dyingSql(sql: Sql, dieAt: number) {
  let calls = 0;
  let dead = false;
  const count = (): void => {
    calls += 1;
    dead ||= calls === dieAt;
    if (dead) throw new Died();
  };
  /** A statement is asked of the database when it is awaited: one that is part of another never is. */
  const counted = (made: unknown): unknown => {
    if (!(made instanceof Promise)) return made;
    const { then } = made;
    const asked = (...how: Parameters<typeof then>) => {
      try {
        count();
      } catch (error) {
        return Promise.reject(error).then(...how);
      }
      return Reflect.apply(then, made, how);
    };
    Reflect.set(made, 'then', asked);
    return made;
  };
  const begin = (work: Work): Promise<unknown> =>
    sql.begin(async (tx) => {
      const done = await work(over(tx));
      count();
      return done;
    });
  const over = <T extends object>(query: T): T =>
    new Proxy(query, {
      apply: (target, _self, args) => counted(Reflect.apply(target as () => unknown, null, args)),
      get: (target, key) => (key === 'begin' ? begin : Reflect.get(target, key)),
    });
  return { sql: over(sql), calls: () => calls };
}
