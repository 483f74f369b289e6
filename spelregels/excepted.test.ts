import { expect, test } from 'vitest';
import { exceptionOf, isExcepted, isPrint } from './excepted.ts';
import type { Finding } from './types.ts';

const found = (fragment: string, code: Finding['code'] = 'geklets'): Finding => ({
  ...{ rule: 11, code, action: 'nudge', message: '' },
  ...{ fragment, start: 0, end: fragment.length },
});
const excepted = (fragment: string, by: Finding): boolean => {
  const one = exceptionOf(by);
  return isExcepted(found(fragment), { role: 'resident', room: 'melding', exceptions: one ? [one] : [] });
};

test('a wording of three words is kept as words, a sentence as its print alone', () => {
  expect(exceptionOf(found('Wat  een Kútweer'))).toEqual({ code: 'geklets', words: 'wat een kutweer' });
  for (const long of ['Fijne dag allemaal hoor', `https://example.org/${'x'.repeat(60)}`]) {
    const one = exceptionOf(found(long));
    expect(one?.words).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(one && isPrint(one)).toBe(true);
  }
  expect(exceptionOf(found('\u200B'))).toBeNull();
});

test.each(['kutweer', 'Fijne dag allemaal, hoor'])('%s is known again however it is written', (wording) => {
  expect(excepted(wording, found(wording))).toBe(true);
  expect(excepted(`  ${wording.toUpperCase().replaceAll(' ', '\n')}`, found(wording))).toBe(true);
  expect(excepted(`${wording} nu`, found(wording))).toBe(false);
  expect(excepted(wording, found(wording, 'politiek'))).toBe(false);
});

test('a message cannot type the print', () => {
  const print = exceptionOf(found('Fijne dag allemaal, hoor'));
  expect(excepted(print?.words ?? '', found('Fijne dag allemaal, hoor'))).toBe(false);
});
