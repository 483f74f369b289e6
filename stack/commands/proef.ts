import { proef } from '#provisioning/commands/proef.ts';
import { withDatabase } from '../database.ts';
import type { Layout } from '../layout.ts';

/** What rules on trial would have done; see provisioning/commands/proef.ts. */
export async function showTrial(
  paths: Layout,
  options: { readonly wijk?: string; readonly json?: true },
): Promise<void> {
  await withDatabase(paths, (sql) =>
    proef(sql, {
      wijk: options.wijk,
      json: options.json ?? false,
      print: console.log,
      clock: () => new Date(),
    }),
  );
}
