import { expect, test } from 'vitest';
import { DEMO_NL } from '#basis/catalogue/demo.nl.ts';
import { loadModel } from '#reader/model.ts';
import { judgeToTheEnd } from '#spelregels/reader/in-the-end.ts';

test('of what the demo’s people say to one another only the threat waits, also once it was read again', async () => {
  const model = await loadModel();
  const talk = Object.values(DEMO_NL.talk).flatMap((room) => Object.values(room));
  const waits: string[] = [];
  for (const text of talk) {
    const circumstances = { role: 'resident', room: 'melding' } as const;
    const { inTheEnd } = await judgeToTheEnd({ text, kind: 'text' }, circumstances, (one) =>
      model.score(one),
    );
    if (inTheEnd.action === 'hold') waits.push(text);
  }
  expect(waits).toEqual([DEMO_NL.talk.wijnaldum.angry]);
});
