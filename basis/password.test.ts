import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { PASSWORD_WORDS } from './catalogue/password-words.nl.ts';
import { passwordFault, wordPassword } from './password.ts';

test.each([
  ['kort!1Aa', 'kort'],
  ['aaaaaaaaaaaaaaaa', 'herhaling'],
  ['abcabcabcabcabc', 'herhaling'],
  ['abcdefghijklmnop', 'herhaling'],
  ['1234567890123', 'herhaling'],
  ['Wachtwoord2026', 'bekend'],
  ['P@ssword12345', 'bekend'],
  ['welkomwelkom1!', 'bekend'],
  ['annabakker12', 'naam'],
  ['x'.repeat(201), 'lang'],
  ['mijn fiets staat buiten', null],
  ['de kat van de buren', null],
  ['zeehond kijkt omhoog', null],
])('%s: %s', (password, fault) => {
  expect(passwordFault(password, ['Anna Bakker', 'Binnenstad'])).toBe(fault);
});

test('what the service makes is strong, of the list, and never the same', () => {
  const made = Array.from({ length: 200 }, () => wordPassword(randomBytes));
  expect(new Set(made).size).toBe(200);
  for (const password of made) {
    expect(password).toMatch(/^([a-z]+-){4}\d\d$/);
    expect(passwordFault(password, [])).toBeNull();
    for (const word of password.split('-').slice(0, 4)) expect(PASSWORD_WORDS).toContain(word);
  }
});

test('the list is long enough for 43 bits, and has no word twice', () => {
  expect(new Set(PASSWORD_WORDS).size).toBe(PASSWORD_WORDS.length);
  expect(4 * Math.log2(PASSWORD_WORDS.length) + Math.log2(90)).toBeGreaterThan(43);
  expect(PASSWORD_WORDS.every((word) => /^[a-z]{3,12}$/.test(word))).toBe(true);
});
