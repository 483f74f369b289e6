import type { RandomBytes } from '#basis/time.ts';

const BYTES = 32;

/** A token for a link: 256 bits. Its SHA-256 alone is kept. */
export function newPageToken(random: RandomBytes): string {
  return Buffer.from(random(BYTES)).toString('base64url');
}
