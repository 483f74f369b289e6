import { expect, test } from 'vitest';
import { readNumbered, withoutNumber } from './numbered.ts';

const strict = (text: string) => readNumbered(text, { loose: false });

test.each([
  ['114: hond is terecht', 114, 'hond is terecht'],
  ['Melding 114 hond is terecht', 114, 'hond is terecht'],
  ['#7 - was de postbode', 7, 'was de postbode'],
  ['114', 114, ''],
  ['112: was de buurman', 112, 'was de buurman'],
])('"%s" is of melding %d', (text, number, said) => expect(strict(text)).toEqual({ number, text: said }));

test.each(['3 jongens waren het', '112 gebeld', 'Hond is terecht', '1234567890: x', ''])(
  '"%s" names none',
  (text) => expect(strict(text)).toBeNull(),
);

test('without a sign behind it where it was asked for', () => {
  expect(readNumbered('114 hond is terecht', { loose: true })).toEqual({
    number: 114,
    text: 'hond is terecht',
  });
  expect(readNumbered('112 gebeld', { loose: true })).toBeNull();
});

test('is left out of what is told, if it is that one', () => {
  expect(withoutNumber('114: hond is terecht', 114)).toBe('hond is terecht');
  expect(withoutNumber('115: hond is terecht', 114)).toBe('115: hond is terecht');
});
