import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskNames, withoutQuote } from './mask-names.ts';

const NAMES = ['Anna de Vries', 'Jan-Willem van der Bij', 'Ömer Yılmaz', 'Roos', 'D’Angelo (Voorstraat)'];

test.each([
  ['Dank je wel Anna, goed gezien', 'Dank je wel [naam], goed gezien'],
  ['anna de vries belde', '[naam] belde'],
  ['ANNA: bel 112', '[naam]: bel 112'],
  ['De fiets van mevrouw De Vries', 'De fiets van mevrouw De [naam]'],
  ['Anna’s auto en Anna-Marie', '[naam]’s auto en [naam]-Marie'],
  ['Jan en Willem stonden bij de Bij', '[naam] en [naam] stonden bij de [naam]'],
  ['Ömer Yılmaz zag het', '[naam] zag het'],
  ['een roos in de tuin van Roos', 'een roos in de tuin van [naam]'],
  ['Annabel is een ander', 'Annabel is een ander'],
  ['@u1a2b3c:harlingen.example zei', '[naam] zei'],
  [
    'mail a.b@voorbeeld.nl of bel 06-12 34 56 78 of +31 6 12345678',
    'mail [contact] of bel [contact] of [contact]',
  ],
  ['bel 112 of 14 0517 of 0900-8844', 'bel 112 of 14 0517 of 0900-8844'],
  ['op 8861 AB 12a', 'op [adres]'],
  ['Hallo $& en (test) [x]', 'Hallo $& en (test) [x]'],
])('%s → %s', (text, masked) => expect(maskNames(text, NAMES)).toBe(masked));

test('of no whole name anything is left, whatever stands around it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), fc.string(), fc.string(), (name, before, after) => {
      expect(maskNames(`${before} ${name} ${after}`, [name])).not.toContain(` ${name} `);
    }),
  );
});

test.each(['a', '1', ' ', '@', 'a.', '06', '8861AB ', '@a:', '-'])(
  'a long run of “%s” takes no time',
  (part) => {
    const began = performance.now();
    maskNames(part.repeat(65_536 / part.length), NAMES);
    expect(performance.now() - began).toBeLessThan(2_000);
  },
);

test('names with signs of regular expressions do no harm', () => {
  expect(maskNames('a (b [c] \\d .* x', ['(b [c] \\d .*', '$', '++'])).toBe('a [naam] x');
});

test('what an app quotes above an answer is left out', () => {
  expect(withoutQuote('> <@a:b> ik ben Anna\n> en zag het\n\nDank je')).toBe('Dank je');
  expect(withoutQuote('Geen > aanhaling\n> wel')).toBe('Geen > aanhaling\n> wel');
  expect(withoutQuote('> alles')).toBe('> alles');
});
