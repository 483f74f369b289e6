import { expect, test } from 'vitest';
import { formOf, shownText, shownValue, shownValues, UNTOUCHED } from './form.ts';

const sent = { typed: { doe: 'weg', van: '' }, errors: [{ field: 'van', message: 'vul dit in' }] };

test('of a page with several forms one that was sent shows what was typed, another what is kept', () => {
  expect([shownText(sent, 'van', 'gisteren'), shownText(sent, 'duur', '60')]).toEqual(['', '60']);
  expect([formOf(sent, 'weg', 'terug'), formOf(sent, 'avonden')]).toEqual([sent, UNTOUCHED]);
  expect(shownValues(formOf(sent, 'avonden'), 'dag', ['2'])).toEqual(['2']);
});

test('a box that is not ticked is not sent, and stays so', () => {
  expect([shownValue(sent, 'akkoord', 'ja'), shownValues(sent, 'dag', ['2'])]).toEqual(['', []]);
  expect(shownValue(UNTOUCHED, 'akkoord', 'ja')).toBe('ja');
});
