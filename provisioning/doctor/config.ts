import { readFileSync } from 'node:fs';
import { readSettings, setting } from '#basis/settings.ts';

const SHAPE = {
  serverName: setting.serverName,
  publicUrl: setting.httpUrl.optional(),
  /** Where provisioning listens. */
  serviceUrl: setting.httpUrl,
  statusToken: setting.secret,
} as const;

/** What the doctor of a composed installation is told; throws UserError with every fault. */
export function doctorSettings() {
  return readSettings(SHAPE, process.env, (path) => readFileSync(path, 'utf8'));
}
