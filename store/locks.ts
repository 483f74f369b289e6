import type { GebiedCode } from '#basis/cbs.ts';
import type { Sql } from './db.ts';

/** Connections that stay free for queries while others are held by locks. */
const FREE = 3;
const waiting = new WeakMap<Sql, { held: number; queue: (() => void)[] }>();

/**
 * Runs `work` while no other process works on this gebied, nor sweeps half-made rooms. The locks are a connection's, so that those
 * of a killed process are gone with it.
 */
export async function withGebiedLock<T>(sql: Sql, code: GebiedCode, work: () => Promise<T>): Promise<T> {
  return withConnection(sql, async (connection) => {
    await connection`
      select pg_advisory_lock(hashtext('gebied'), hashtext(${code})), pg_advisory_lock_shared(hashtext('kamers'), 0)`;
    try {
      return await work();
    } finally {
      await connection`
        select pg_advisory_unlock(hashtext('gebied'), hashtext(${code})), pg_advisory_unlock_shared(hashtext('kamers'), 0)`;
    }
  });
}

/** Runs `work` while no process is making rooms: waits for those that are, and those that would begin wait for this one. */
export async function withoutRoomsInTheMaking<T>(sql: Sql, work: () => Promise<T>): Promise<T> {
  return withConnection(sql, async (connection) => {
    await connection`select pg_advisory_lock(hashtext('kamers'), 0)`;
    try {
      return await work();
    } finally {
      await connection`select pg_advisory_unlock(hashtext('kamers'), 0)`;
    }
  });
}

/** Runs `work` unless another process is at it now under this name; gives whether it ran. */
export async function unlessAtWork(sql: Sql, name: string, work: () => Promise<void>): Promise<boolean> {
  return withConnection(sql, async (connection) => {
    const [{ taken }] = await connection<[{ taken: boolean }]>`
      select pg_try_advisory_lock(hashtext('werk'), hashtext(${name})) as taken`;
    if (!taken) return false;
    try {
      await work();
    } finally {
      await connection`select pg_advisory_unlock(hashtext('werk'), hashtext(${name}))`;
    }
    return true;
  });
}

/** A connection of its own. Never so many that the work under the locks finds none left. */
async function withConnection<T>(sql: Sql, work: (connection: Sql) => Promise<T>): Promise<T> {
  if (sql.options.max < 2) throw new Error('a lock holds a connection: the pool needs two at least');
  const state = waiting.get(sql) ?? { held: 0, queue: [] };
  waiting.set(sql, state);
  while (state.held >= Math.max(1, sql.options.max - FREE))
    await new Promise<void>((resolve) => state.queue.push(resolve));
  state.held += 1;
  try {
    const connection = await sql.reserve();
    try {
      return await work(connection);
    } finally {
      connection.release();
    }
  } finally {
    state.held -= 1;
    state.queue.shift()?.();
  }
}
