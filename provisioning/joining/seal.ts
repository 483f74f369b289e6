import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { z } from 'zod';
import type { Clock, RandomBytes } from '#basis/time.ts';
import type { ProvisioningSettings } from '../config.ts';
import { ownKey } from '../keys.ts';

type Means = {
  readonly settings: Pick<ProvisioningSettings, 'asToken'>;
  readonly clock: Clock;
  readonly random: RandomBytes;
};
/** For what a sealed thing is, and how many minutes it can be opened. */
export type Seal = { readonly purpose: string; readonly minutes: number };

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** What a browser surely keeps in one cookie. */
const LONGEST = 3_500;

/** A value for a cookie that only this service reads, AES-256-GCM. */
export function seal({ settings, clock, random }: Means, { purpose }: Seal, value: object): string {
  const iv = Buffer.from(random(IV_BYTES));
  const cipher = createCipheriv('aes-256-gcm', ownKey(settings, purpose), iv);
  const plain = JSON.stringify({ at: clock().getTime(), value });
  return Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
    'base64url',
  );
}

/** What was sealed; null for nothing, for what is too old, and for what is not ours. */
export function unseal<T extends z.ZodType>(
  { settings, clock }: Omit<Means, 'random'>,
  { purpose, minutes }: Seal,
  schema: T,
  sealed: string | null,
): z.output<T> | null {
  if (sealed === null || sealed.length > LONGEST) return null;
  try {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', ownKey(settings, purpose), bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    const plain = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
    const { at, value } = JSON.parse(plain.toString('utf8')) as { at: number; value: unknown };
    const age = clock().getTime() - at;
    return age >= 0 && age <= minutes * 60_000 ? schema.parse(value) : null;
  } catch {
    return null;
  }
}
