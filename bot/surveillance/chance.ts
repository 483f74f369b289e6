import type { RandomBytes } from '#basis/time.ts';

const BYTES = 6;
const RANGE = 256 ** BYTES;

/** A whole number from 0 up to but not including `below`, each as likely as any other. `below` at most 2^48. */
export function numberBelow(random: RandomBytes, below: number): number {
  // What would make the first numbers likelier is drawn again.
  const fair = RANGE - (RANGE % below);
  for (;;) {
    const drawn = random(BYTES).reduce((number, byte) => number * 256 + byte, 0);
    if (drawn < fair) return drawn % below;
  }
}

/** The same items in an order of which each is as likely as any other (Fisher and Yates). */
export function shuffled<T>(random: RandomBytes, items: readonly T[]): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = numberBelow(random, last + 1);
    const item = order[last] as T;
    order[last] = order[other] as T;
    order[other] = item;
  }
  return order;
}
