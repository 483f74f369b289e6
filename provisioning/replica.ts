import type { Registry } from 'prom-client';
import { Gauge } from 'prom-client';
import { isDatabaseAway, type Sql } from '#store/db.ts';
import { replicaLag } from '#store/replica.ts';
import type { ProvisioningContext } from './context.ts';
import { figureInTime } from './figures.ts';

/** Figures are of quarters that are over: so much later they say the same. */
const MOST_BEHIND_SECONDS = 300;

/**
 * Reads figures, which count over much, from the copy of the database where there is one and it follows closely; else, and when it goes meanwhile,
 * from the database itself. For what only reads.
 */
export async function readFigures<T>(
  context: Pick<ProvisioningContext, 'sql' | 'replica'>,
  read: (sql: Sql) => Promise<T>,
): Promise<T> {
  const { sql, replica } = context;
  if (replica === undefined || !(await isClose(sql, replica))) return read(sql);
  try {
    return await read(replica);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return read(sql);
  }
}

function isClose(sql: Sql, replica: Sql): Promise<boolean> {
  return figureInTime(replicaLag(sql, replica)).then(
    ({ seconds }) => seconds <= MOST_BEHIND_SECONDS,
    () => false,
  );
}

/** Whether the copy follows, and how far it is behind. Without a copy both are known and have no value. */
export function addReplicaGauges(registry: Registry, { sql, replica }: ProvisioningContext): void {
  // With a label a figure that was never set is not told as nought.
  const labelNames = ['replica'] as const;
  const labels = { replica: '1' } as const;
  const lag = async (): Promise<number | null> =>
    replica === undefined ? null : (await figureInTime(replicaLag(sql, replica))).seconds;
  new Gauge({
    name: 'buurtbaken_replica_up',
    help: 'Whether the copy of the database follows it',
    ...{ labelNames, registers: [registry] },
    async collect() {
      const up = await lag().then(
        (seconds) => (seconds === null ? null : 1),
        () => 0,
      );
      if (up !== null) this.set(labels, up);
    },
  });
  new Gauge({
    name: 'buurtbaken_replica_lag_seconds',
    help: 'How old the last is that the copy of the database has taken over; 0 when it has all',
    ...{ labelNames, registers: [registry] },
    async collect() {
      this.reset();
      const seconds = await lag().catch(() => null);
      if (seconds !== null) this.set(labels, seconds);
    },
  });
}
