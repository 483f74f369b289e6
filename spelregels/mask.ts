export type Span = { readonly start: number; readonly end: number };

/** Always as many, so that the mask does not count the letters out. */
const STARS = '*****';

/**
 * The text with each span replaced by its first character and five stars: `k*****`. The first letter stays because a
 * sentence with a hole reads as a fault of the app; one letter is too little for the rules to find the word again. A picture (🖕) does not stay: it is
 * the insult itself.
 * Spans are UTF-16 offsets, in any order; those that overlap become one. Empty spans are skipped.
 */
export function mask(text: string, spans: readonly Span[]): string {
  let shown = '';
  let at = 0;
  for (const span of merge(spans)) {
    shown += text.slice(at, span.start) + firstCharacter(text, span) + STARS;
    at = span.end;
  }
  return shown + text.slice(at);
}

/** Spans in order, with those that overlap as one and the empty ones left out. */
export function merge(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const span of spans.filter((s) => s.end > s.start).sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ start: span.start, end: span.end });
  }
  return merged;
}

const PICTURE = /^\p{Extended_Pictographic}/u;

function firstCharacter(text: string, span: Span): string {
  const point = text.codePointAt(span.start) ?? 0;
  const size = point > 0xffff ? 2 : 1;
  if (PICTURE.test(text.slice(span.start, span.start + size))) return '';
  return text.slice(span.start, Math.min(span.start + size, span.end));
}
