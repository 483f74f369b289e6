import { expect, test } from 'vitest';
import { TARGETS } from '../learned/model.ts';
import { judgeToTheEnd } from './in-the-end.ts';

const HERE = { role: 'resident', room: 'melding' } as const;
/** A reader who is sure that this spelregel is broken. */
const sure = (rule: string) => async () => TARGETS.map((one) => (one === rule || one === 'enige' ? 20 : -20));
const judged = (
  text: string,
  read: Parameters<typeof judgeToTheEnd>[2],
  room: 'melding' | 'buurtpraat' = 'melding',
) => judgeToTheEnd({ text, kind: 'text' }, { ...HERE, room }, read);

test('what the reader finds comes after what is done at once', async () => {
  const it = await judged('De gemeente heeft het hek bij de school gerepareerd', sure('9'));
  expect([it.atOnce.action, it.inTheEnd.action, it.isRead]).toEqual(['allow', 'hold', true]);
});

test('of a report people act by its card, so that a tip follows at most', async () => {
  const text = 'Melding: twee mannen bij het hek van de school';
  const it = await judged(text, sure('9'));
  expect([it.atOnce.action, it.inTheEnd.action, it.inTheEnd.text]).toEqual(['allow', 'nudge', text]);
  expect(it.inTheEnd.findings.map(({ rule, action }) => [rule, action])).toEqual([[9, 'nudge']]);
});

test('a hint of what waits for a person is suspected in melding alone, of which the reader was taught', async () => {
  const text = 'De gemeente heeft het hek bij de school gerepareerd';
  expect((await judged(text, sure('9'), 'buurtpraat')).inTheEnd.action).toBe('allow');
  expect((await judged(text, sure('4'), 'buurtpraat')).inTheEnd.action).toBe('nudge');
});

test('what would wait for how it is meant is read before it waits, also of a report', async () => {
  for (const text of ['', 'Melding: '].map((one) => `${one}Ik ga vanavond met een knuppel op hem wachten`)) {
    expect(await judged(text, sure('9'))).toMatchObject({
      atOnce: { action: 'hold' },
      inTheEnd: { action: 'hold' },
    });
    expect(await judged(text, sure('nood'))).toMatchObject({ inTheEnd: { action: 'allow' }, isRead: true });
    expect(await judged(text, async () => null)).toMatchObject({
      inTheEnd: { action: 'hold' },
      isRead: false,
    });
  }
});

test('without a reader it is what it was at once; what waits for a word of a list is not read', async () => {
  const away = await judged('De gemeente heeft het hek bij de school gerepareerd', async () => null);
  expect(away).toMatchObject({ inTheEnd: { action: 'allow' }, isRead: false });
  const never = () => Promise.reject(new Error('it was read'));
  expect(await judged('wat een kutweer', never)).toMatchObject({ isRead: true });
});
