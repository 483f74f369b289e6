import { BACKUP_NL } from '#basis/catalogue/backup.nl.ts';
import type { BackupSource } from '#stack/backup/make.ts';
import type { Sql } from '#store/db.ts';
import { connect } from '#store/db.ts';
import { replicaLag } from '#store/replica.ts';

/** A backup of so long ago is as good: one is made each day. */
const MOST_BEHIND_SECONDS = 60;
const ANSWER_MS = 5_000;

/**
 * Makes a backup from the copy of the databases where there is one at the host `replica` and it follows closely, so that people wait for none of it; else,
 * or when that fails, from the databases themselves.
 */
export async function fromReplica<T>(
  source: BackupSource,
  replica: string | null,
  make: (source: BackupSource) => Promise<T>,
): Promise<T> {
  if (replica === null) return make(source);
  const { buurtbaken, synapse } = source.urls;
  const urls = { buurtbaken: at(buurtbaken, replica), synapse: at(synapse, replica) };
  try {
    const { seconds } = await lagOf(buurtbaken, urls.buurtbaken);
    if (seconds <= MOST_BEHIND_SECONDS) return await make({ ...source, urls });
    console.error(BACKUP_NL.replicaBehind(Math.round(seconds)));
  } catch {
    console.error(BACKUP_NL.replicaAway);
  }
  return make(source);
}

function at(url: string, host: string): string {
  const other = new URL(url);
  other.hostname = host;
  return other.href;
}

async function lagOf(primary: string, replica: string): Promise<{ readonly seconds: number }> {
  const pools: Sql[] = [primary, replica].map((url) => connect(url, { max: 1, name: 'buurtbaken backup' }));
  const [its, copys] = pools as [Sql, Sql];
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('no answer in time')), ANSWER_MS).unref(),
  );
  try {
    return await Promise.race([replicaLag(its, copys), late]);
  } finally {
    await Promise.all(pools.map((pool) => pool.end({ timeout: 1 })));
  }
}
