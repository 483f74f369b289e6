import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask, merge } from './mask.ts';

describe('mask', () => {
  it('keeps the first letter and always as many stars', () => {
    expect(mask('wat een kut', [{ start: 8, end: 11 }])).toBe('wat een k*****');
    expect(mask('kankerjoch daar', [{ start: 0, end: 10 }])).toBe('k***** daar');
  });

  it('keeps nothing of a picture, and never half a surrogate pair', () => {
    expect(mask('x 🖕🖕 y', [{ start: 2, end: 6 }])).toBe('x ***** y');
    expect(mask('x 𝓴𝓾𝓽 y', [{ start: 2, end: 8 }])).toBe('x 𝓴***** y');
  });

  it('makes one mask of spans that overlap and leaves empty ones alone', () => {
    expect(
      mask('abcdef', [
        { start: 2, end: 4 },
        { start: 1, end: 3 },
        { start: 0, end: 0 },
      ]),
    ).toBe('ab*****ef');
  });

  it('leaves all that lies outside the spans as it was', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    );
    fc.assert(
      fc.property(fc.string({ minLength: 40 }), spans, (text, some) => {
        let rest = '';
        let at = 0;
        for (const span of merge(some)) {
          rest += text.slice(at, span.start);
          at = span.end;
        }
        const masked = mask(text, some);
        expect(masked.startsWith(text.slice(0, merge(some)[0]?.start ?? text.length))).toBe(true);
        expect(masked.endsWith(text.slice(at))).toBe(true);
        expect(masked.length).toBeGreaterThanOrEqual(rest.length);
      }),
    );
  });
});
