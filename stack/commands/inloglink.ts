import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readSettings, setting } from '#basis/settings.ts';
import { loginLinkMake } from '#provisioning/commands/inloglink.ts';
import { wholeEnvironment } from '../config.ts';
import { withDatabase } from '../database.ts';
import type { Layout } from '../layout.ts';
import { DEFAULT_PORT, portsFrom } from '../layout.ts';
import { addresses } from '../services.ts';
import { lastState } from '../state.ts';

/** `inloglink ROLE`; see provisioning/commands/inloglink.ts. The pages are where BUURTBAKEN_PAGES_URL says, else those of the stack here. */
export async function loginLink(paths: Layout, role: string, wijk: string | undefined): Promise<void> {
  const shape = { pagesUrl: setting.httpUrl.optional() };
  const given = readSettings(shape, wholeEnvironment(), (path) => readFileSync(path, 'utf8')).pagesUrl;
  const here = addresses(portsFrom(lastState(paths)?.basePort ?? DEFAULT_PORT)).provisioning;
  const io = {
    print: console.log,
    note: console.error,
    clock: () => new Date(),
    random: randomBytes,
  };
  await withDatabase(paths, (sql) => loginLinkMake(sql, { role, wijk, pagesUrl: given ?? here }, io));
}
