/**
 * Roles and databases of a Postgres server, before any migration: each service logs in as its own role, with no more rights
 * than the migrations give it. Safe to run again; it then sets the passwords anew.
 */
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const OBJECT_IN_USE = '55006';
const SLOT_TRIES = 20;
const SLOT_PAUSE_MS = 250;

/**
 * Log-in roles. `buurtbaken_owner` owns the tables and runs migrations; each service has its own; `buurtbaken_backup` reads everything and
 * writes nothing but how a backup went.
 */
const ROLES = [
  'buurtbaken_owner',
  'buurtbaken_provisioning',
  'buurtbaken_bot',
  'buurtbaken_backup',
  'synapse',
] as const;
export type DatabaseRole = (typeof ROLES)[number];

/** How a database is made. Synapse insists on the C collation; ours sorts and folds case by Unicode code point. */
const DATABASES = {
  buurtbaken: {
    owner: 'buurtbaken_owner',
    users: ['buurtbaken_provisioning', 'buurtbaken_bot', 'buurtbaken_backup'],
    locale: "ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'",
  },
  synapse: {
    owner: 'synapse',
    users: ['buurtbaken_backup'],
    locale: "ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C'",
  },
} as const satisfies Record<string, { owner: DatabaseRole; users: readonly DatabaseRole[]; locale: string }>;
export type DatabaseKind = keyof typeof DATABASES;

/**
 * Makes the roles with these passwords. `superuserUrl` must be of a superuser, or, of a Postgres that is managed by somebody else, of a role that may
 * make roles and databases.
 */
export async function ensureRoles(
  superuserUrl: string,
  passwords: Readonly<Record<DatabaseRole, string>>,
): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    for (const role of ROLES) {
      const there = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      const verb = there.rowCount === 0 ? 'create' : 'alter';
      await client.query(`${verb} role ${role} login password ${client.escapeLiteral(passwords[role])}`);
    }
    const { rows } = await client.query<{ rolsuper: boolean }>(
      'select rolsuper from pg_roles where rolname = current_user',
    );
    await (rows[0]?.rolsuper ? letBackupRead(client) : letOwnersBe(client));
  });
}

/** Reading everything takes both: the tables of the queues have row-level security, which a dump may not be subject to. */
async function letBackupRead(client: pg.Client): Promise<void> {
  await client.query('alter role buurtbaken_backup bypassrls');
  await client.query('grant pg_read_all_data to buurtbaken_backup');
}

/**
 * Where nobody of us is superuser, neither can be given. Who owns the tables reads all of them, so backups are given the owners' rights; and so
 * is who logs in here, to make databases in their names (PostgreSQL manual, CREATE ROLE, on CREATEROLE).
 */
async function letOwnersBe(client: pg.Client): Promise<void> {
  const owners = [...new Set(Object.values(DATABASES).map(({ owner }) => owner))].join(', ');
  await client.query(`grant ${owners} to current_user with inherit true, set true`);
  await client.query(`grant ${owners} to buurtbaken_backup with inherit true, set false`);
}

/** The role by which a second Postgres follows this one, and the slot by which this one keeps what that still needs; one name for both. */
const REPLICA = 'buurtbaken_replica';

/**
 * Lets a second Postgres follow this one by a role that may do that and nothing else; with null it may no more: the role goes, and what was kept for
 * it, which would fill the disk. `superuserUrl` must be of a superuser.
 */
export async function ensureReplication(superuserUrl: string, password: string | null): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    const there = await client.query('select 1 from pg_roles where rolname = $1', [REPLICA]);
    if (password === null) {
      await client.query(
        `select pg_terminate_backend(active_pid) from pg_replication_slots where slot_name = $1 and active_pid is not null`,
        [REPLICA],
      );
      await dropSlot(client);
      if (there.rowCount !== 0) await client.query(`drop role ${REPLICA}`);
      return;
    }
    const verb = there.rowCount === 0 ? 'create' : 'alter';
    await client.query(
      `${verb} role ${REPLICA} login replication password ${client.escapeLiteral(password)}`,
    );
  });
}

/** Who held it may need a moment to be gone. */
async function dropSlot(client: pg.Client): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await client.query(
        'select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = $1',
        [REPLICA],
      );
      return;
    } catch (error) {
      if (tries === SLOT_TRIES || (error as { code?: string }).code !== OBJECT_IN_USE) throw error;
      await wait(SLOT_PAUSE_MS);
    }
  }
}

/**
 * Makes a database for Synapse or for the services, if it is not there. `template` copies one that nobody is connected to.
 * Only its owner and users may connect.
 */
export async function ensureDatabase(
  superuserUrl: string,
  kind: DatabaseKind,
  name: string = kind,
  template?: string,
): Promise<void> {
  const { owner, users, locale } = DATABASES[kind];
  await withClient(superuserUrl, async (client) => {
    const id = client.escapeIdentifier(name);
    const there = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (there.rowCount === 0) {
      const source = template
        ? `template ${client.escapeIdentifier(template)}`
        : `template template0 ${locale}`;
      await client.query(`create database ${id} owner ${owner} ${source}`);
    }
    await client.query(`revoke all on database ${id} from public`);
    for (const user of users) await client.query(`grant connect on database ${id} to ${user}`);
  });
}

/** True if a server answers there and lets this role in. */
export async function canLogIn(url: string): Promise<boolean> {
  return withClient(url, async () => true).catch(() => false);
}

/** Removes a database, ending the sessions in it. */
export async function dropDatabase(superuserUrl: string, name: string): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
  });
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A server that stops meanwhile: what is asked of it next says so, and an error that nobody hears would end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
