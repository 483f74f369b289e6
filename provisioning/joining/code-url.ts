import { pathTo } from '#web/paths.ts';
import type { ProvisioningSettings } from '../config.ts';
import { siteUrl } from '../site-url.ts';

/** Where the QR code of a letter leads. Behind the `#`, which browsers send to nobody, is what the page then fills in by itself. */
export function codeUrl(
  settings: ProvisioningSettings,
  code: string,
  { pc6, huisnummer }: { readonly pc6: string; readonly huisnummer: number },
): string {
  return `${siteUrl(settings, pathTo('code'))}#${code}-${pc6}-${huisnummer}`;
}
