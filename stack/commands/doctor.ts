import { existsSync } from 'node:fs';
import { doctor as examine } from '#provisioning/commands/doctor.ts';
import type { Layout } from '../layout.ts';
import { DEFAULT_PORT, portsFrom } from '../layout.ts';
import { ensureSecrets } from '../secrets.ts';
import { addresses } from '../services.ts';
import { lastState } from '../state.ts';

/**
 * Looks at the installation here, or with `url` alone and none here at a server from outside; gives the exit code. See
 * provisioning/commands/doctor.ts.
 */
export function doctor(
  paths: Layout,
  options: { readonly json?: true; readonly url?: string },
): Promise<number> {
  const { homeserver, provisioning } = addresses(portsFrom(lastState(paths)?.basePort ?? DEFAULT_PORT));
  const isHere = existsSync(paths.secrets);
  return examine({
    json: options.json ?? false,
    url: options.url ?? homeserver,
    service:
      !isHere && options.url !== undefined
        ? null
        : { url: provisioning, token: isHere ? ensureSecrets(paths.secrets).value('status-token') : '' },
    print: console.log,
    clock: () => new Date(),
  });
}
