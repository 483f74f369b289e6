/** What a backup reads of the two databases besides their dumps: one moment of both, what is counted, and which media there are. */
import type { AuditMark } from './audit.ts';
import { auditHead } from './audit.ts';
import type { DatabaseKind } from './cluster.ts';
import type { Query, Tx } from './db.ts';
import { connect } from './db.ts';

/** Of Synapse's tables those that tell whether a restored one is whole; of ours every one is counted. */
const SYNAPSE_COUNTED = [
  'events',
  'local_media_repository',
  'room_aliases',
  'room_memberships',
  'rooms',
  'users',
];
const MEDIA_BATCH = 1_000;

/** Rows of tables, by `database.table`. */
export type Counts = Readonly<Record<string, number>>;

/** Both databases as they were at one moment. Usable only while `withSnapshots` waits. */
export type Snapshots = {
  /** The moment that is backed up. */
  readonly at: Date;
  /** Names under which other sessions may look at the same moment (PostgreSQL manual, "Snapshot Synchronization Functions"). */
  readonly ids: Readonly<Record<DatabaseKind, string>>;
  readonly counts: Counts;
  readonly audit: AuditMark | null;
  /** The last migration. */
  readonly migration: string;
  /** IDs of uploads that the homeserver keeps, a batch at a time. */
  media(): AsyncIterable<readonly string[]>;
};

/**
 * Gives `use` one moment of both databases, Synapse's a few milliseconds before ours: what arrived in between is then known here and
 * delivered once more, which the ledger of events sees; the other way round it would be lost.
 */
export async function withSnapshots<T>(
  urls: Readonly<Record<DatabaseKind, string>>,
  use: (snapshots: Snapshots) => Promise<T>,
): Promise<T> {
  const synapse = connect(urls.synapse, { max: 1, name: 'buurtbaken backup' });
  const ours = connect(urls.buurtbaken, { max: 1, name: 'buurtbaken backup' });
  const mode = 'isolation level repeatable read read only';
  try {
    // Both connected before either looks, so that the moments lie close.
    await Promise.all([synapse`select 1`, ours`select 1`]);
    const result = await synapse.begin(mode, async (theirs) => {
      const synapseId = await exported(theirs);
      return ours.begin(mode, async (tx) => {
        const ids = { synapse: synapseId, buurtbaken: await exported(tx) };
        return { value: await use(await look(tx, theirs, ids)) };
      });
    });
    return result.value as T;
  } finally {
    await Promise.all([synapse.end({ timeout: 5 }), ours.end({ timeout: 5 })]);
  }
}

async function exported(tx: Tx): Promise<string> {
  const [row] = await tx<[{ id: string }]>`select pg_export_snapshot() as id`;
  return row.id;
}

async function look(ours: Tx, synapse: Tx, ids: Snapshots['ids']): Promise<Snapshots> {
  const [now] = await ours<[{ at: Date }]>`select now() as at`;
  const [last] = await ours<[{ name: string }]>`select name from migratie order by id desc limit 1`;
  return {
    at: now.at,
    ids,
    counts: await countRows(ours, synapse),
    audit: await auditHead(ours),
    migration: last.name,
    async *media() {
      const cursor = synapse<{ id: string }[]>`
        select media_id as id from local_media_repository order by media_id`.cursor(MEDIA_BATCH);
      for await (const rows of cursor) yield rows.map((row) => row.id);
    },
  };
}

/** Counts the rows of all our tables and of Synapse's that tell something. */
export async function countRows(ours: Query, synapse: Query): Promise<Counts> {
  const tables = await ours<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by tablename`;
  const counts: Record<string, number> = {};
  for (const { name } of tables) counts[`buurtbaken.${name}`] = await countOf(ours, name);
  for (const name of SYNAPSE_COUNTED) counts[`synapse.${name}`] = await countOf(synapse, name);
  return counts;
}

async function countOf(sql: Query, table: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`select count(*)::float8 as count from ${sql(table)}`;
  return row?.count ?? 0;
}
