/** Codes of an app (TOTP, RFC 6238: SHA-1, six digits, thirty seconds, which every app knows). */
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { RandomBytes } from '#basis/time.ts';
import type { ProvisioningSettings } from '../config.ts';
import { ownKey } from '../keys.ts';

type Settings = Pick<ProvisioningSettings, 'asToken'>;

const SECRET_BYTES = 20;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const SECONDS = 30;
/** Periods before and after this one whose codes are taken: clocks differ, and typing takes time. */
const WINDOW = 1;

export function newAppSecret(random: RandomBytes): Buffer {
  return Buffer.from(random(SECRET_BYTES));
}

/** The secret as people type it: base32, in fours. */
export function typedSecret(secret: Uint8Array): string {
  return (secretOf(secret).base32.match(/.{1,4}/g) ?? []).join(' ');
}

/** What the QR code holds. `issuer` and `label` are what the app shows: the gemeente, and no name of a person. */
export function appUri(secret: Uint8Array, it: { readonly issuer: string; readonly label: string }): string {
  return new TOTP({ ...it, ...KIND, secret: secretOf(secret) }).toString();
}

/** The period of thirty seconds to which a code belongs; null for a wrong one. Does not know which were taken. */
export function periodOf(secret: Uint8Array, code: string, at: Date): number | null {
  const timestamp = at.getTime();
  const delta = new TOTP({ ...KIND, secret: secretOf(secret) }).validate({
    token: code,
    timestamp,
    window: WINDOW,
  });
  return delta === null ? null : Math.floor(timestamp / 1000 / SECONDS) + delta;
}

const KIND = { algorithm: 'SHA1', digits: 6, period: SECONDS } as const;
const secretOf = (secret: Uint8Array): Secret => new Secret({ buffer: new Uint8Array(secret).buffer });

const keyOf = (settings: Settings): Buffer => ownKey(settings, 'tweede stap');

/** A secret as it is kept, AES-256-GCM, bound to its person: put in another's row it opens no more. */
export function sealSecret(
  settings: Settings,
  random: RandomBytes,
  personId: string,
  secret: Uint8Array,
): Buffer {
  const iv = Buffer.from(random(IV_BYTES));
  const cipher = createCipheriv('aes-256-gcm', keyOf(settings), iv).setAAD(Buffer.from(personId));
  return Buffer.concat([iv, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
}

/** Null if it was sealed under another key, or for another person. */
export function openSecret(settings: Settings, personId: string, sealed: Uint8Array): Buffer | null {
  const bytes = Buffer.from(sealed);
  const options = { authTagLength: TAG_BYTES };
  const decipher = createDecipheriv('aes-256-gcm', keyOf(settings), bytes.subarray(0, IV_BYTES), options)
    .setAAD(Buffer.from(personId))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}
