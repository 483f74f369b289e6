import { IMPORT_NL } from '#basis/catalogue/provisioning.nl.ts';
import { UserError } from '#basis/errors.ts';
import { fileSource } from '#provisioning/import/source.ts';
import { readInStreets } from '#provisioning/import/streets.ts';
import type { Sql } from '#store/db.ts';
import type { ImportOptions } from './wijken-import.ts';
import { IMPORT_END } from './wijken-import.ts';

/**
 * `./buurtbaken adressen import FILE [--yes]`: reads the gemeente's own list of addresses with streets, shows in Dutch what would change and
 * with `yes` does it, all or nothing, with a row in the audit log. Needs the rights of buurtbaken_provisioning.
 *
 * @throws UserError that names the bad line; nothing is changed then.
 */
export async function adressenImport(
  sql: Sql,
  { file, ...options }: Omit<ImportOptions, 'gemeente'>,
): Promise<void> {
  const source = await fileSource(file);
  if (source.size === 0) throw new UserError(IMPORT_NL.empty(file));
  const { state } = await readInStreets(sql, { ...options, source, actor: 'beheer:cli' });
  options.print(IMPORT_END[state]);
}
