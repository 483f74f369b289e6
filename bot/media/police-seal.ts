import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { RandomBytes } from '#basis/time.ts';
import type { CaseRef } from '#basis/zaak.ts';

const NONCE = 12;
const TAG = 16;

/**
 * Encrypts the original of a placed photo for the police: AES-256-GCM under a key of 32 bytes, the ref as additional data, so that
 * it opens only as the original of its own zaak. Gives nonce (12 bytes), ciphertext, tag (16 bytes).
 */
export function sealForPolice(
  key: Uint8Array,
  ref: CaseRef,
  bytes: Uint8Array,
  random: RandomBytes,
): Uint8Array {
  const nonce = random(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  cipher.setAAD(Buffer.from(ref, 'utf8'));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what {@link sealForPolice} made. Throws if the key, the ref or a byte differs. */
export function openForPolice(key: Uint8Array, ref: CaseRef, sealed: Uint8Array): Uint8Array {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(ref, 'utf8'));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE, bytes.length - TAG)), decipher.final()]);
}
