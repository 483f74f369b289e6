import { resolve } from 'node:path';
import { wijkenImport } from '#provisioning/commands/wijken-import.ts';
import { withDatabase } from '../database.ts';
import type { Layout } from '../layout.ts';

/** Reads a file of CBS; see provisioning/commands/wijken-import.ts. */
export async function importWijken(
  paths: Layout,
  file: string,
  options: { readonly yes?: true; readonly gemeente?: string },
): Promise<void> {
  const watched = process.stderr.isTTY;
  await withDatabase(paths, (sql) =>
    wijkenImport(sql, {
      file: resolve(file),
      yes: options.yes ?? false,
      gemeente: options.gemeente,
      print: console.log,
      progress: watched ? (text) => process.stderr.write(`\r\x1b[K${text}`) : undefined,
      clock: () => new Date(),
    }),
  );
}
