import fc from 'fast-check';
import { expect, test } from 'vitest';
import { additionIn, sameAddition } from './additions.ts';

test.each([
  ['', ['', 'A'], null],
  ['A', ['', 'A'], 'A'],
  [' a', ['', 'A'], 'A'],
  ['-a bij de deur', ['A'], 'A'],
  ['bis', [], 'BIS'],
  [' bis', ['BIS'], 'BIS'],
  ['-2', ['1', '2'], '2'],
  [' 2 hoog', ['2-HOOG', '2'], '2-HOOG'],
  [' 2 hoog', ['2'], '2'],
  // Not on the list: a letter that stands there is kept, other words are not.
  ['b', ['', 'A'], 'B'],
  [' b.', [], 'B'],
  [' en 14', ['A'], null],
  ['-14', [], null],
  [' naast de brug', [], null],
])('“12%s” of %j has %s', (after, known, found) => {
  expect(additionIn(after, known)).toBe(found);
});

test('signs and letters’ size make no other toevoeging', () => {
  expect(sameAddition('2 hoog', ['A', '2-HOOG'])).toBe('2-HOOG');
  expect([sameAddition('', ['A']), sameAddition('', ['A', ''])]).toEqual([undefined, '']);
});

test('what is found fits in ten signs, whatever is typed', () => {
  const known = fc.array(fc.stringMatching(/^[A-Z0-9 /-]{0,10}$/), { maxLength: 5 });
  fc.assert(
    fc.property(fc.string(), known, (after, additions) => {
      expect((additionIn(after, additions) ?? '').length).toBeLessThanOrEqual(10);
    }),
  );
});
