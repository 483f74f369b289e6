import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { csrfToken, isFromElsewhere, isOwnForm, newFormKey } from './csrf.ts';

const key = newFormKey(randomBytes);

test('a token is another on each page, and each is of its key and session alone', () => {
  const tokens = [csrfToken(key, 'sessie-a', randomBytes), csrfToken(key, 'sessie-a', randomBytes)];
  expect(tokens[0]).not.toBe(tokens[1]);
  for (const token of tokens) {
    expect(isOwnForm(token, key, 'sessie-a')).toBe(true);
    expect(isOwnForm(token, key, 'sessie-b')).toBe(false);
    expect(isOwnForm(token, key, null)).toBe(false);
    expect(isOwnForm(token, newFormKey(randomBytes), 'sessie-a')).toBe(false);
    expect(isOwnForm(token, undefined, 'sessie-a')).toBe(false);
  }
  expect(isOwnForm(csrfToken(key, null, randomBytes), key, 'niemand')).toBe(false);
});

test.each([undefined, '', 'x', ['a'], 'A'.repeat(86), 'A'.repeat(1_000)])('%s is no token', (token) =>
  expect(isOwnForm(token, key, null)).toBe(false),
);

test('what a browser says is of another site is not ours; what says nothing may be', () => {
  expect(['cross-site', 'same-site', 'same-origin', 'none', undefined].map(isFromElsewhere)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
