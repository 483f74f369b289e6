import { createHmac, hkdfSync } from 'node:crypto';
import { comparableAddition } from '#basis/additions.ts';
import type { Address } from '#basis/joining.ts';
import type { ProvisioningSettings } from './config.ts';

const BYTES = 32;

/**
 * A key for one purpose, derived (RFC 5869) from the service's own secret towards the homeserver, so that nothing else need be kept and
 * each purpose has a key that tells nothing of the others.
 */
export function ownKey({ asToken }: Pick<ProvisioningSettings, 'asToken'>, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', asToken, 'buurtbaken', purpose, BYTES));
}

/** What is kept of a code on paper: without the key nobody can try all of them. */
export function hmacOfCode(settings: Pick<ProvisioningSettings, 'asToken'>, code: string): Buffer {
  return createHmac('sha256', ownKey(settings, 'code op papier')).update(code).digest();
}

/** What is kept of where somebody lives: enough to know it again when it is typed. */
export function hmacOfAddress(
  settings: Pick<ProvisioningSettings, 'asToken'>,
  { pc6, huisnummer }: { readonly pc6: string; readonly huisnummer: number },
): Buffer {
  return createHmac('sha256', ownKey(settings, 'adres van een lid')).update(`${pc6} ${huisnummer}`).digest();
}

/** As {@link hmacOfAddress}, of one home of that number; an empty toevoeging is the number itself. */
export function hmacOfHome(
  settings: Pick<ProvisioningSettings, 'asToken'>,
  { pc6, huisnummer, toevoeging }: Address,
): Buffer {
  const home = `${pc6} ${huisnummer} ${comparableAddition(toevoeging ?? '')}`;
  return createHmac('sha256', ownKey(settings, 'woning van een lid')).update(home).digest();
}
