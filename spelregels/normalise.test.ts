import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, originalEnd, originalStart } from './normalise.ts';

/** Any UTF-16 units, also halves of pairs, and whole code points, also beyond the first 65,536. */
const anyText = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.array(fc.integer({ min: 0, max: 0x10ffff })).map((points) => String.fromCodePoint(...points)),
);

describe('fold', () => {
  it.each([
    ['KLOOTZAK', 'klootzak'],
    ['Köńingsbüürt', 'koningsbuurt'],
    ['кut', 'kut'],
    ['k\u200Bu\u00ADt', 'kut'],
    ['ｋｕｔ 𝓀𝓊𝓉 🅺🆄🆃', 'kut kut kut'],
    ['k\u0336u\u0336t\u0336', 'kut'],
    ['wéér ‘zo’n’ “dag”', "weer 'zo'n' \"dag\""],
  ])('%s becomes %s', (text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  it('points back at the letters as typed, whatever lay between', () => {
    const text = '🙂 К\u200Bút!';
    const folded = fold(text);
    const at = folded.text.indexOf('kut');
    expect(text.slice(originalStart(folded, at), originalEnd(folded, at + 3))).toBe('К\u200Bút');
  });

  it('never throws, and folding again changes nothing', () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text).text).text === fold(text).text));
  });

  it('gives offsets that rise and lie within the original', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        for (let i = 0, before = 0; i < folded.text.length; i += 1) {
          const [start, end] = [originalStart(folded, i), originalEnd(folded, i + 1)];
          if (start < before || end <= start || end > text.length) return false;
          before = start;
        }
        return true;
      }),
    );
  });
});
