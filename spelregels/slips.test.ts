import { describe, expect, it } from 'vitest';
import { analyse } from './analyse.ts';
import { NOT_SLIPS } from './lists/emergency-typos.ts';
import { withoutSlips } from './slips.ts';

const read = (text: string) =>
  withoutSlips(analyse({ text, kind: 'text' }).words)
    ?.map((word) => word.text)
    .join(' ');

describe('withoutSlips', () => {
  it.each([
    ['er wordt ingebrokn', 'er wordt ingebroken'],
    ['ambualnce', 'ambulance'],
    ['inbrker in de tuin', 'inbreker in de tuin'],
    ['hlep', 'help'],
    ['vermisst', 'vermist'],
  ])('%s: %s', (typed, meant) => expect(read(typed)).toBe(meant));

  it('leaves real words alone', () => {
    for (const word of NOT_SLIPS) expect(read(word)).toBeUndefined();
    expect(read('inbreker in de tuin')).toBeUndefined();
  });
});
