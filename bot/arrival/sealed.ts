import { createCipheriv, createDecipheriv } from 'node:crypto';
import { z } from 'zod';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import type { RandomBytes } from '#basis/time.ts';
import type { Content } from '#matrix/homeserver.ts';

/**
 * An original that only the bot can open, inside the placeholder that the module put in its place or inside a job. AES-256-GCM; the
 * additional data binds it to its room and sender. The module's `seal.py` writes the same form.
 */
const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const sealedForm = z.object({ v: z.literal(1), nonce: z.base64(), ciphertext: z.base64() });
const inside = z.object({
  type: z.string().max(255),
  content: z.custom<Content>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
});

export type Sealed = z.infer<typeof sealedForm>;
export type Unsealed = z.infer<typeof inside>;
type From = { readonly roomId: RoomId; readonly sender: UserId };

const bound = ({ roomId, sender }: From): Buffer => Buffer.from(`${roomId}\n${sender}`, 'utf8');

/** The original, or null if this was not sealed with `key` for this room and sender. Never throws. */
export function unseal(key: Uint8Array, value: unknown, from: From): Unsealed | null {
  try {
    const { nonce, ciphertext } = sealedForm.parse(value);
    const bytes = Buffer.from(ciphertext, 'base64');
    const decipher = createDecipheriv(ALGORITHM, key, Buffer.from(nonce, 'base64'), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(bound(from));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    const plain = Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]);
    return inside.parse(JSON.parse(plain.toString('utf8')));
  } catch {
    return null;
  }
}

/** Seals an original, for where its words may not stand open: the queue of jobs. */
export function seal(key: Uint8Array, original: Unsealed, from: From, random: RandomBytes): Sealed {
  const nonce = random(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(bound(from));
  const plain = Buffer.from(JSON.stringify(original), 'utf8');
  const bytes = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { v: 1, nonce: Buffer.from(nonce).toString('base64'), ciphertext: bytes.toString('base64') };
}
