import { describe, expect, test } from 'vitest';
import { judge } from '#spelregels/judge.ts';
import type { Circumstances } from '#spelregels/types.ts';
import { testExceptions } from './exceptions.ts';
import { GUARD } from './guard.ts';

const CALM: Circumstances = { role: 'resident', room: 'melding' };
const message = (body: string) => ({ type: 'm.room.message', content: { msgtype: 'm.text', body } });

test.each(GUARD)('the guard is found by the rules themselves: %s', (text) => {
  expect(judge({ text, kind: 'text' }, CALM).action).toMatch(/^(?:soften|hold)$/);
});

describe('an exception', () => {
  test('lets the wording pass, and the same message after it', () => {
    const tested = testExceptions(message('Wat een kutweer vandaag, er ligt een boom op de weg'), CALM);
    expect(tested.outcome).toBe('gemaakt');
    const exceptions = 'exceptions' in tested ? tested.exceptions : [];
    expect(exceptions).toHaveLength(1);
    const verdict = judge({ text: 'Weer kutweer vandaag', kind: 'text' }, { ...CALM, exceptions });
    expect(verdict.action).toBe('allow');
    expect(judge({ text: 'Die kutscooter', kind: 'text' }, { ...CALM, exceptions }).action).toBe('soften');
  });

  test.each([
    'Ik sla hem in elkaar als ik hem zie',
    'De dader is Jan de Boer',
    'Kut, ik sla hem in elkaar',
    'Er ligt een boom op de weg',
  ])('is not made for a threat, for who it was, or for nothing: %s', (text) => {
    expect(testExceptions(message(text), CALM)).toEqual({ outcome: 'kan-niet' });
  });

  test('is not made for a photo', () => {
    const photo = { msgtype: 'm.image', body: 'x.jpg', url: 'mxc://example.org/a' };
    expect(testExceptions({ type: 'm.room.message', content: photo }, CALM)).toEqual({ outcome: 'kan-niet' });
  });

  test.each(['Daar loopt een neger', 'Alle Marokkanen zijn dieven', 'Krijg kanker', 'Wat een klootzak'])(
    'is not made where plain violations would pass with it: %s',
    (text) => {
      expect(testExceptions(message(text), CALM)).toEqual({ outcome: 'niet-veilig' });
    },
  );
});
