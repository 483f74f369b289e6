import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '#basis/errors.ts';
import { SECRET_NAMES, type SecretName } from '#stack/secrets.ts';

/** What a given secret must look like; one that is not here is a word of 32 signs or more. */
const KEY = /^[A-Za-z0-9+/]{43}=$/;
const FORMS: Partial<Record<SecretName, { readonly form: RegExp; readonly says: string }>> = {
  'seal-key': { form: KEY, says: 'geen base64 van 32 bytes' },
  'police-key': { form: KEY, says: 'geen base64 van 32 bytes' },
  // Of a database elsewhere somebody else chooses it.
  'postgres-superuser': { form: /^[\x21-\x7e]{8,200}$/, says: 'geen 8 tot 200 tekens zonder spatie' },
  'signing-key': { form: /^ed25519 \w+ [A-Za-z0-9+/]{43}$/, says: 'geen sleutel zoals Synapse die schrijft' },
};
/** No sign that means something in an address of a database or a shell. */
const WORD = { form: /^[A-Za-z0-9_-]{32,200}$/, says: 'geen 32 tot 200 letters, cijfers, - of _' };

/**
 * Puts secrets that Docker was given (one file each, by name) in the place of those that were made. What is not given stays as it is.
 *
 * @throws UserError for one that can't be used; it is named, never quoted.
 */
export function takeGivenSecrets(from: string, to: string): void {
  for (const name of SECRET_NAMES) {
    const file = join(from, name);
    if (!existsSync(file)) continue;
    const value = readFileSync(file, 'utf8').trim();
    const { form, says } = FORMS[name] ?? WORD;
    if (!form.test(value)) throw new UserError(`geheim ${name}: ${says}`);
    mkdirSync(to, { recursive: true, mode: 0o700 });
    writeFileSync(join(to, name), name === 'signing-key' ? `${value}\n` : value, { mode: 0o600 });
  }
}
