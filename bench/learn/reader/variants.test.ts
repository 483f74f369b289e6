import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersBelow } from '../train.ts';
import { variants } from './variants.ts';

/** Letters only, small. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, '');

describe('other ways to type a message', () => {
  it('are the same each time', () => {
    const text = 'Er loopt een man door de steeg. Heeft iemand 112 gebeld?';
    expect(variants(text, numbersBelow())).toEqual(variants(text, numbersBelow()));
  });

  it('keep letters and words, but for slips', () => {
    const text = 'Er loopt een man door de steeg. Heeft iemand 112 gebeld?';
    const chance = numbersBelow();
    for (let i = 0; i < 50; i += 1) {
      const [plain = '', slips = '', ends = ''] = variants(text, chance);
      expect(bare(plain)).toBe(bare(text));
      expect(bare(ends)).toContain(bare(text));
      expect(Math.abs(slips.length - text.length)).toBeLessThan(12);
      expect(slips).toContain('112');
    }
  });

  it('are three for any text, none longer than a few words more', () => {
    const chance = numbersBelow();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const found = variants(text, chance);
        expect(found).toHaveLength(3);
        for (const one of found) expect(one.length).toBeLessThanOrEqual(2 * text.length + 20);
      }),
    );
  });
});
