import { expect, test } from 'vitest';
import { asEventId, eventId } from './matrix-ids.ts';

test('what somebody typed is in no error', () => {
  expect(() => eventId('$Piet van nr 7')).toThrow(/^not a Matrix event ID \(14 signs\)$/);
  expect([asEventId('$Piet van nr 7'), asEventId(7), asEventId('$abc')]).toEqual([null, null, '$abc']);
});
