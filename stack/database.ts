import { readFileSync } from 'node:fs';
import { STACK_NL } from '#basis/catalogue/stack.nl.ts';
import { UserError } from '#basis/errors.ts';
import { readSettings, setting } from '#basis/settings.ts';
import type { Sql } from '#store/db.ts';
import { connect } from '#store/db.ts';
import { wholeEnvironment } from './config.ts';
import type { Layout } from './layout.ts';
import { portsFrom } from './layout.ts';
import { databaseUrl } from './postgres.ts';
import { ensureSecrets } from './secrets.ts';
import { runningState } from './state.ts';

/**
 * Gives a command the database, with the rights of provisioning: of BUURTBAKEN_DATABASE_URL where that is set, else of the stack that runs
 * here. Throws UserError when nothing runs.
 */
export async function withDatabase(paths: Layout, use: (sql: Sql) => Promise<void>): Promise<void> {
  const sql = connect(givenUrl() ?? embeddedUrl(paths), { max: 4, name: 'buurtbaken command' });
  try {
    await use(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** True if a command can be given a database: one is named, or the stack runs here. */
export function hasDatabase(paths: Layout): boolean {
  return givenUrl() !== undefined || runningState(paths) !== null;
}

function givenUrl(): string | undefined {
  const shape = { databaseUrl: setting.postgresUrl.optional() };
  return readSettings(shape, wholeEnvironment(), (path) => readFileSync(path, 'utf8')).databaseUrl;
}

function embeddedUrl(paths: Layout): string {
  const state = runningState(paths);
  if (state === null) throw new UserError(STACK_NL.notRunning);
  const password = ensureSecrets(paths.secrets).value('database-provisioning');
  return databaseUrl(portsFrom(state.basePort).postgres, 'buurtbaken', 'buurtbaken_provisioning', password);
}
