import { existsSync, readFileSync } from 'node:fs';
import { readSettings, setting } from '#basis/settings.ts';
import { doctor as examine } from '#provisioning/commands/doctor.ts';
import { wholeEnvironment } from '../config.ts';
import type { Layout } from '../layout.ts';
import { DEFAULT_PORT, portsFrom } from '../layout.ts';
import { ensureSecrets } from '../secrets.ts';
import { addresses } from '../services.ts';
import { lastState } from '../state.ts';

/** What provisioning's own environment says, where this runs beside it in the composed installation. */
const COMPOSED = {
  statusToken: setting.secret.optional(),
  publicUrl: setting.httpUrl.optional(),
  siteVia: setting.hostName.optional(),
  listenPort: setting.port.optional(),
} as const;

/**
 * Looks at the installation here, be it the embedded one or provisioning's of a composed one, or with `url` alone and none here at a server
 * from outside; gives the exit code. See provisioning/commands/doctor.ts.
 */
export function doctor(
  paths: Layout,
  options: { readonly json?: true; readonly url?: string },
): Promise<number> {
  const common = { json: options.json ?? false, print: console.log, clock: () => new Date() };
  const isHere = existsSync(paths.secrets);
  const composed = readSettings(COMPOSED, wholeEnvironment(), (path) => readFileSync(path, 'utf8'));
  if (!isHere && composed.statusToken !== undefined)
    return examine({
      ...common,
      url: options.url ?? composed.publicUrl ?? null,
      via: options.url === undefined ? (composed.siteVia ?? null) : null,
      service: {
        url: `http://127.0.0.1:${composed.listenPort ?? DEFAULT_PORT}`,
        token: composed.statusToken,
      },
    });
  const { homeserver, provisioning } = addresses(portsFrom(lastState(paths)?.basePort ?? DEFAULT_PORT));
  return examine({
    ...common,
    url: options.url ?? homeserver,
    service:
      !isHere && options.url !== undefined
        ? null
        : { url: provisioning, token: isHere ? ensureSecrets(paths.secrets).value('status-token') : '' },
  });
}
