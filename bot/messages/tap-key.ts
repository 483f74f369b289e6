/** Phones add a variation selector to an emoji, or do not. */
const VARIATION_SELECTOR = /\uFE0F/g;

/** A key as handlers compare it. */
export function tapKey(key: string): string {
  return key.replace(VARIATION_SELECTOR, '').trim();
}
