import { readFileSync } from 'node:fs';
import { readSettings, setting } from '#basis/settings.ts';

const SHAPE = {
  serverName: setting.serverName,
  publicUrl: setting.httpUrl.optional(),
  /** Asked in place of DNS where the server has a name of this computer alone (`.localhost`), which leads nowhere from here. */
  siteVia: setting.hostName.optional(),
  /** Where provisioning listens. */
  serviceUrl: setting.httpUrl,
  statusToken: setting.secret,
} as const;

/** What the doctor of a composed installation is told; throws UserError with every fault. */
export function doctorSettings() {
  return readSettings(SHAPE, process.env, (path) => readFileSync(path, 'utf8'));
}
