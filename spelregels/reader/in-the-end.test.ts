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

test('without a reader it is what it was at once; what waits or may be an emergency is not read', async () => {
  const away = await judged('De gemeente heeft het hek bij de school gerepareerd', async () => null);
  expect(away).toMatchObject({ inTheEnd: { action: 'allow' }, isRead: false });
  const never = () => Promise.reject(new Error('it was read'));
  for (const text of ['wat een kutweer', 'HELP er wordt ingebroken, hij heeft een mes'])
    expect(await judged(text, never)).toMatchObject({ isRead: true });
});
