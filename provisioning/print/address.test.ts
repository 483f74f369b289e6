import { expect, test } from 'vitest';
import { grouped, typedAddress } from './address.ts';

test.each([
  ['K7M29QXW4T', 'K7M 29Q XW4T'],
  ['ABCDEFGH', 'ABCD EFGH'],
  ['ABCDEFGHI', 'ABC DEF GHI'],
  ['ABC', 'ABC'],
  ['', ''],
])('the code %s is read as %s', (code, groups) => {
  expect(grouped(code)).toBe(groups);
  expect(groups.replaceAll(' ', '')).toBe(code);
});

test.each([
  ['https://buurt.example/code#K7M29QXW4T', 'buurt.example/code'],
  ['https://buurt.example/code/K7M29QXW4T', 'buurt.example/code'],
  ['https://buurt.example:8443/meedoen?wijk=WK007200', 'buurt.example:8443/meedoen'],
  ['https://buurt.example/', 'buurt.example'],
])('%s is typed as %s', (url, typed) => {
  expect(typedAddress(url, 'K7M29QXW4T')).toBe(typed);
});
