import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownPath, PATTERNS, pathTo, withQuery } from './paths.ts';

test('no two pages have one pattern, and each begins at the root', () => {
  const all = Object.values(PATTERNS);
  expect(new Set(all).size).toBe(all.length);
  for (const pattern of all) expect(pattern).toMatch(/^\/[a-z0-9/:-]*$/i);
});

test('parts are filled in encoded, queries that are undefined left out', () => {
  expect(pathTo('inloglink', { token: 'a/b?c' })).toBe('/inloggen/a%2Fb%3Fc');
  expect(pathTo('inloggen', {}, { terug: '/a?b=c', leeg: undefined, nr: 2 })).toBe(
    '/inloggen?terug=%2Fa%3Fb%3Dc&nr=2',
  );
  expect(pathTo('home')).toBe('/');
});

test('a query is added, or its value replaced', () => {
  expect(withQuery(pathTo('home'), 'taal', 'fy')).toBe('/?taal=fy');
  expect(withQuery(withQuery(pathTo('home', {}, { x: 1 }), 'taal', 'fy'), 'taal', 'en')).toBe(
    '/?x=1&taal=en',
  );
});

describe('a path from outside', () => {
  test.each(['/', '/beheer', '/beheer?x=%2F%2Felders', '/a/../b'])('%s is ours', (text) =>
    expect(ownPath(text)).toBe(text),
  );
  test.each([
    '//elders.example',
    '/\\elders.example',
    'https://elders.example',
    'javascript:alert(1)',
    '',
    ' /x',
    '/\t/elders.example',
    '/x\r\nset-cookie: a=b',
    '/x#y',
    `/${'x'.repeat(500)}`,
    undefined,
    ['/x'],
  ])('%j is not', (text) => expect(ownPath(text)).toBeNull());

  test('whatever is let through leads a browser to this host', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'/\\:@.?#%&ax\t\n '.split('')) }), (rest) => {
        const path = ownPath(`/${rest}`);
        if (path !== null) expect(new URL(path, 'https://buurt.example').host).toBe('buurt.example');
      }),
    );
  });
});
