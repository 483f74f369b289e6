/** Codes of the second step that people keep or hear: to fall back on, and those that go with a link for a role. Fifty bits each. */
import { createHmac, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { newCode } from '#basis/joining.ts';
import type { RandomBytes } from '#basis/time.ts';
import type { ProvisioningSettings } from '../config.ts';
import { ownKey } from '../keys.ts';

const BYTES = 32;
/** How many codes to fall back on somebody gets. */
const SPARES = 10;

const stretch = promisify<string, string, number, Buffer>(scrypt);

/**
 * What is kept of the code with a link for a role. The command line makes such links too and has no key of the service's, so it is made
 * slow to guess in place of secret (scrypt, Node's own cost).
 */
export async function hashOfRoleCode(code: string): Promise<Buffer> {
  return await stretch(code, 'buurtbaken inloglink', BYTES);
}

/** What is kept of a code to fall back on. */
export function hmacOfSpare(settings: Pick<ProvisioningSettings, 'asToken'>, code: string): Buffer {
  return createHmac('sha256', ownKey(settings, 'herstelcode')).update(code).digest();
}

export function newSpares(random: RandomBytes): readonly string[] {
  return Array.from({ length: SPARES }, () => newCode(random));
}
