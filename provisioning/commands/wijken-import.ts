import { IMPORT_NL } from '#basis/catalogue/provisioning.nl.ts';
import type { ReadInOptions } from '#provisioning/import/read-in.ts';
import { readIn } from '#provisioning/import/read-in.ts';
import { fileSource } from '#provisioning/import/source.ts';
import type { Sql } from '#store/db.ts';

export type ImportOptions = Omit<ReadInOptions, 'source' | 'actor'> & { readonly file: string };

/** What a command says at the end of an import. */
export const IMPORT_END = {
  nothing: IMPORT_NL.nothing,
  planned: IMPORT_NL.howToApply,
  applied: IMPORT_NL.applied,
} as const;

/**
 * `./buurtbaken wijken import FILE [--yes]`: reads a CBS boundary file (GeoJSON) or pc6-huisnummer file (CSV), shows in Dutch what would change
 * and with `yes` does it, all or nothing, with a row in the audit log. Needs the rights of buurtbaken_provisioning.
 *
 * @throws UserError that names the bad line or feature; nothing is changed then.
 */
export async function wijkenImport(sql: Sql, { file, ...options }: ImportOptions): Promise<void> {
  const source = await fileSource(file);
  const { state } = await readIn(sql, { ...options, source, actor: 'beheer:cli' });
  options.print(IMPORT_END[state]);
}
