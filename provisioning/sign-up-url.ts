import type { GebiedCode } from '#basis/cbs.ts';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningSettings } from './config.ts';
import { siteUrl } from './site-url.ts';

/** Where somebody of this gebied begins to take part: in links, in QR codes and on paper. */
export function signUpUrl(settings: ProvisioningSettings, gebied: GebiedCode): string {
  return siteUrl(settings, pathTo('meedoen', {}, { wijk: gebied }));
}
