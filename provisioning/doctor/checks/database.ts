import { DOCTOR_NL } from '#basis/catalogue/doctor.nl.ts';
import type { Outcome } from '../check.ts';
import { insideCheck } from '../check.ts';
import type { ServiceStatus } from '../status.ts';

const TEXT = DOCTOR_NL.database;
const LEAST_MAJOR = 17;

/** Whether Postgres is there, is new enough, sorts as Synapse wants, and has this version's tables. */
export const databaseCheck = insideCheck({
  id: 'database',
  name: TEXT.name,
  look: ({ database }) =>
    database === null ? { level: 'fout', says: TEXT.silent, todo: TEXT.silentTodo } : judgeDatabase(database),
});

export function judgeDatabase(it: NonNullable<ServiceStatus['database']>): Outcome {
  const missing = it.missingMigrations.length;
  if (missing > 0) return { level: 'fout', says: TEXT.migrations(missing), todo: TEXT.migrationsTodo };
  const encoded = it.databases.find(({ encoding }) => encoding !== 'UTF8');
  if (encoded)
    return { level: 'fout', says: TEXT.encoding(encoded.name, encoded.encoding), todo: TEXT.collationTodo };
  // Ours sorts in no query by the database's own order.
  const sorted = it.databases.find(({ name, collation }) => name === 'synapse' && collation !== 'C');
  if (sorted)
    return { level: 'fout', says: TEXT.collation(sorted.name, sorted.collation), todo: TEXT.collationTodo };
  if (Number.parseInt(it.version, 10) < LEAST_MAJOR)
    return { level: 'let-op', says: TEXT.old(it.version), todo: TEXT.oldTodo };
  return { level: 'orde', says: TEXT.ok(it.version) };
}
