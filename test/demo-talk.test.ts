import { expect, test } from 'vitest';
import { DEMO_NL } from '#basis/catalogue/demo.nl.ts';
import { judge } from '#spelregels/judge.ts';

test('of what the demo’s people say to one another only the threat waits', () => {
  const talk = Object.values(DEMO_NL.talk).flatMap((room) => Object.values(room));
  const waits = talk.filter(
    (text) => judge({ text, kind: 'text' }, { role: 'resident', room: 'melding' }).action === 'hold',
  );
  expect(waits).toEqual([DEMO_NL.talk.wijnaldum.angry]);
});
