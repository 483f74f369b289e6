import { expect, test } from 'vitest';
import { wordsIn } from './reported-words.ts';

test('the words of a message, and what is written with a photo; a file’s name is none', () => {
  expect(wordsIn({ msgtype: 'm.text', body: ' Morgen is er markt ' })).toBe('Morgen is er markt');
  const photo = { msgtype: 'm.image', url: 'mxc://x/y' };
  expect(wordsIn({ ...photo, filename: 'a.jpg', body: 'de bus' })).toBe('de bus');
  expect(wordsIn({ ...photo, filename: 'a.jpg', body: 'a.jpg' })).toBeNull();
  expect(wordsIn({ ...photo, body: 'a.jpg' })).toBeNull();
  expect(wordsIn({ msgtype: 'm.text', body: 7 })).toBeNull();
  expect(wordsIn({})).toBeNull();
  expect(wordsIn({ msgtype: 'm.text', body: 'x'.repeat(3_000) })?.length).toBeLessThanOrEqual(2_001);
});
