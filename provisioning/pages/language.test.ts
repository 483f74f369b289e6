import { expect, test } from 'vitest';
import { asLanguage, fromAcceptLanguage } from './language.ts';

test.each([
  [undefined, 'nl'],
  ['', 'nl'],
  ['de-DE,de;q=0.9', 'nl'],
  ['en-GB,en;q=0.9,nl;q=0.8', 'en'],
  ['fy-NL, nl;q=0.9', 'fy'],
  ['en;q=0.2, fy;q=0.7', 'fy'],
  ['en;q=0, nl', 'nl'],
  ['*', 'nl'],
  [`${'x,'.repeat(5_000)}en`, 'nl'],
])('%s asks for %s', (header, language) => expect(fromAcceptLanguage(header)).toBe(language));

test('only our languages are chosen', () => {
  expect([asLanguage('fy'), asLanguage('de'), asLanguage(['nl']), asLanguage(undefined)]).toEqual([
    'fy',
    null,
    null,
    null,
  ]);
});
