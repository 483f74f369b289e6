import type { Span } from './mask.ts';

/** In order of where they begin. */
export const inOrder = (spans: readonly Span[]): readonly Span[] =>
  [...spans].sort((a, b) => a.start - b.start);

/** Index of the first span that begins at `start` or later. */
export function firstFrom(spans: readonly Span[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What stands between `start` and `until`, without what is `aside`; in order. */
export function without(original: string, aside: readonly Span[], start: number, until: number): string {
  let text = '';
  let at = start;
  for (let i = firstFrom(aside, start); i < aside.length; i += 1) {
    const span = aside[i];
    if (!span || span.start >= until) break;
    // A comma keeps words apart that did not stand together.
    text += `${original.slice(at, Math.max(at, span.start))} ; `;
    at = Math.max(at, span.end);
  }
  return text + original.slice(at, until);
}
