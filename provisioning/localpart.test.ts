import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { LOCALPART_WORDS } from '#basis/catalogue/localparts.nl.ts';
import { userId } from '#basis/matrix-ids.ts';
import { DEMO_PEOPLE } from './demo/cast.ts';
import { randomLocalpart } from './localpart.ts';

const words = (name: string): readonly string[] => name.split('-').slice(0, 3);

test('three words and a number, valid as a user ID', () => {
  for (let n = 0; n < 500; n++) {
    const name = randomLocalpart(randomBytes);
    expect(name).toMatch(/^[a-z]+-[a-z]+-[a-z]+-[1-9]\d$/);
    expect(userId(`@${name}:example.org`)).toBe(`@${name}:example.org`);
  }
});

test('the same chance gives the same words', () => {
  const bytes = (length: number): Uint8Array => new Uint8Array(length).fill(7);
  expect(randomLocalpart(bytes)).toBe(randomLocalpart(bytes));
});

test('no word is there twice, and enough of them', () => {
  const { first, second, third } = LOCALPART_WORDS;
  for (const list of [first, second, third]) expect(new Set(list).size).toBe(list.length);
  expect(first.length * second.length * third.length * 90).toBeGreaterThan(10_000_000);
});

test('the people of the demo have user IDs of these words, each their own', () => {
  const lists = [LOCALPART_WORDS.first, LOCALPART_WORDS.second, LOCALPART_WORDS.third];
  for (const { localpart } of DEMO_PEOPLE)
    for (const [i, word] of words(localpart).entries()) expect(lists[i]).toContain(word);
  expect(new Set(DEMO_PEOPLE.map((it) => it.localpart)).size).toBe(DEMO_PEOPLE.length);
  expect(new Set(DEMO_PEOPLE.map((it) => it.id)).size).toBe(DEMO_PEOPLE.length);
});
