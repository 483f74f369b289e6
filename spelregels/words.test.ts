import fc from 'fast-check';
import { expect, it } from 'vitest';
import { judge } from './judge.ts';
import { fold } from './normalise.ts';
import { wordsOf } from './words.ts';

const textsOf = (text: string): string[] => wordsOf(fold(text)).words.map((word) => word.text);

it('knows each word as itself, whatever letters it is of and however long', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ unit: fc.constantFrom('a', 'b', 'z', '0', '9', 'é'), minLength: 1, maxLength: 26 }),
      ),
      (typed) => {
        expect(textsOf(typed.join(' '))).toEqual(typed.map((word) => fold(word).text));
      },
    ),
  ));

/** More than are kept, three times over. */
const MANY = 200_000;
const AT_ONCE = 1_000;

it('knows each word as itself and judges the same once it has met more words than it keeps', () => {
  const message = { text: 'Die klootzak van nummer 12 heeft ingebrokn, bel 112!', kind: 'text' } as const;
  const circumstances = { role: 'resident', room: 'melding' } as const;
  const before = judge(message, circumstances);
  for (let from = 0; from < MANY; from += AT_ONCE) {
    const typed = Array.from({ length: AT_ONCE }, (_, i) => (from + i).toString(36).padStart(5, 'q'));
    expect(textsOf(typed.join(' '))).toEqual(typed);
  }
  expect(judge(message, circumstances)).toEqual(before);
});
