/** How a second Postgres that follows the first (streaming replication) is doing. */
import type { Sql } from './db.ts';

export type ReplicaLag = {
  /** What it still has to take over. */
  readonly bytes: number;
  /** How old its last word is, in seconds; 0 when it has all. */
  readonly seconds: number;
};

/**
 * How far `replica` is behind `primary`. What was written before this began counts, so that one that follows closely is not behind by what is
 * written meanwhile. Throws when either does not answer, or `replica` follows nobody.
 */
export async function replicaLag(primary: Sql, replica: Sql): Promise<ReplicaLag> {
  const [now] = await primary<[{ at: string }]>`select pg_current_wal_lsn()::text as at`;
  const [its] = await replica<[{ follows: boolean; bytes: number | null; seconds: number | null }]>`
    select pg_is_in_recovery() as follows,
      greatest(0, pg_wal_lsn_diff(${now.at}::pg_lsn, pg_last_wal_replay_lsn()))::float8 as bytes,
      extract(epoch from now() - pg_last_xact_replay_timestamp())::float8 as seconds`;
  if (!its.follows || its.bytes === null) throw new Error('this Postgres follows no other');
  return { bytes: its.bytes, seconds: its.bytes === 0 ? 0 : (its.seconds ?? 0) };
}
