import type { Path } from '#web/paths.ts';
import type { ProvisioningSettings } from './config.ts';

/** A page's whole address, for what is read outside a browser: paper, e-mail, a QR code. */
export function siteUrl(
  { pagesUrl, listenHost, listenPort }: Pick<ProvisioningSettings, 'pagesUrl' | 'listenHost' | 'listenPort'>,
  path: Path,
): string {
  return `${pagesUrl ?? `http://${listenHost}:${listenPort}`}${path}`;
}
