/** How the service is doing, in counts. For provisioning alone. */
import type { Query } from './db.ts';
import type { JobState, Service } from './jobs.ts';

export type DatabaseCondition = {
  /** `17.10`. */
  readonly version: string;
  /** Of our own and of the homeserver's database on this server; those that there are. */
  readonly databases: readonly {
    readonly name: string;
    readonly collation: string;
    readonly encoding: string;
  }[];
  /** The server's clock. */
  readonly at: Date;
  /** Names of the migrations that ran. */
  readonly migrations: readonly string[];
  /** Moment of the audit log's last row; null for an empty log. */
  readonly lastAudit: Date | null;
};

/** The database server itself: its version, sorting, clock and schema. */
export async function databaseCondition(sql: Query): Promise<DatabaseCondition> {
  const [row] = await sql<[Omit<DatabaseCondition, 'databases' | 'migrations'>]>`
    select split_part(current_setting('server_version'), ' ', 1) as version, clock_timestamp() as at,
      (select op from audit order by nr desc limit 1) as "lastAudit"`;
  const databases = await sql<DatabaseCondition['databases'][number][]>`
    select datname as name, datcollate as collation, pg_encoding_to_char(encoding) as encoding
    from pg_database where datname in ('synapse', current_database()) order by datname`;
  const migrations = await sql<{ name: string }[]>`select name from migratie order by id`;
  return { ...row, databases: [...databases], migrations: migrations.map(({ name }) => name) };
}

export type GateCondition = {
  readonly judged: number;
  /** Seen by people before they were judged; and those of them that were changed afterwards. */
  readonly unjudged: number;
  readonly changed: number;
  readonly lastUnjudged: Date | null;
};

/** What the gate judged since a moment, in the whole gemeente. */
export async function gateCondition(sql: Query, since: Date): Promise<GateCondition> {
  const [row] = await sql<[GateCondition]>`
    select gekeurd::int as judged, ongekeurd::int as unjudged, ingegrepen::int as changed, laatst as "lastUnjudged"
    from poort_stand(${since})`;
  return row;
}

export type QueueCondition = {
  readonly service: Service;
  readonly state: JobState;
  readonly count: number;
  /** Since when the oldest that is due waits; null if none is. */
  readonly oldest: Date | null;
};

/** Jobs that are not done; states without a job are left out. */
export async function queueCondition(sql: Query): Promise<readonly QueueCondition[]> {
  return [
    ...(await sql<QueueCondition[]>`
      select service, state, aantal::int as count, oudste as oldest from job_stand() order by service, state`),
  ];
}

export type RoomsCondition = {
  readonly openDrift: number;
  readonly oldestDrift: Date | null;
  /** Gebieden of which the last run waits for a yes, or failed. */
  readonly waiting: number;
  readonly failed: number;
};

/** What rooms are not as they should be. */
export async function roomsCondition(sql: Query): Promise<RoomsCondition> {
  const [row] = await sql<[RoomsCondition]>`
    select (select count(*)::int from drift where toestand = 'open') as "openDrift",
      (select min(gevonden_op) from drift where toestand = 'open') as "oldestDrift",
      (select count(*)::int from gebied_stand where toestand = 'wacht-op-akkoord') as waiting,
      (select count(*)::int from gebied_stand where toestand = 'mislukt') as failed`;
  return row;
}
