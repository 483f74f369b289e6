import { inject } from 'vitest';
import { pgClient } from '#stack/backup/pg-client.ts';
import { stackEnvironment } from '#stack/config.ts';

/** Folder of pg_dump and pg_restore of Postgres 17; brought once for the project when the machine has none. */
export function testPgClient(): Promise<string> {
  const { dir, pgClient: given } = stackEnvironment();
  const { python } = inject('harness');
  return pgClient(dir, given, async () => python);
}
