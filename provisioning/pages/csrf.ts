/**
 * That a form came from our own page, in two ways: the browser says so itself (`Sec-Fetch-Site`), and the form carries a token that only
 * a page for this browser and this session can have. The token is an HMAC of the session under a random key in a cookie of its own, so it
 * is kept nowhere and is another after signing in. It is masked anew on each page: the same bytes twice in a compressed page could be
 * guessed by its length (BREACH).
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RandomBytes } from '#basis/time.ts';

const BYTES = 32;

/** The random key that a browser gets; a cookie. */
export function newFormKey(random: RandomBytes): string {
  return Buffer.from(random(BYTES)).toString('base64url');
}

export function isFormKey(text: string | undefined): text is string {
  return text !== undefined && /^[\w-]{43}$/.test(text);
}

/** The token for a form on a page. `session`: the session's token, or null for who is not signed in. */
export function csrfToken(key: string, session: string | null, random: RandomBytes): string {
  const mask = Buffer.from(random(BYTES));
  const proof = proofOf(key, session);
  const masked = proof.map((byte, at) => byte ^ (mask[at] ?? 0));
  return Buffer.concat([mask, masked]).toString('base64url');
}

/** True if a form's token is of this key and session. */
export function isOwnForm(token: unknown, key: string | undefined, session: string | null): boolean {
  if (typeof token !== 'string' || token.length > 100 || !isFormKey(key)) return false;
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 2 * BYTES) return false;
  const mask = bytes.subarray(0, BYTES);
  const given = bytes.subarray(BYTES).map((byte, at) => byte ^ (mask[at] ?? 0));
  return timingSafeEqual(given, proofOf(key, session));
}

function proofOf(key: string, session: string | null): Buffer {
  return createHmac('sha256', key)
    .update(session === null ? 'niemand' : `sessie:${session}`)
    .digest();
}

/** True if the browser says that a request was made by another site; one that says nothing (older, or no browser) is not refused for it. */
export function isFromElsewhere(site: string | string[] | undefined): boolean {
  return site === 'cross-site' || site === 'same-site';
}
