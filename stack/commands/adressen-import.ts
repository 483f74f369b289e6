import { resolve } from 'node:path';
import { adressenImport } from '#provisioning/commands/adressen-import.ts';
import { withDatabase } from '../database.ts';
import type { Layout } from '../layout.ts';

/** Reads the gemeente's own list of addresses; see provisioning/commands/adressen-import.ts. */
export async function importAdressen(
  paths: Layout,
  file: string,
  options: { readonly yes?: true },
): Promise<void> {
  const watched = process.stderr.isTTY;
  await withDatabase(paths, (sql) =>
    adressenImport(sql, {
      file: resolve(file),
      yes: options.yes ?? false,
      print: console.log,
      progress: watched ? (text) => process.stderr.write(`\r\x1b[K${text}`) : undefined,
      clock: () => new Date(),
    }),
  );
}
