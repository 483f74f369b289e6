import { describe, expect, test } from 'vitest';
import { judge } from '#spelregels/judge.ts';
import { TARGETS } from '#spelregels/learned/model.ts';
import type { Circumstances } from '#spelregels/types.ts';
import { caseFinding } from '../gate/decide.ts';
import type { Tested } from './exceptions.ts';
import { testExceptions } from './exceptions.ts';
import { GUARD } from './guard.ts';

const CALM: Circumstances = { role: 'resident', room: 'melding' };
const message = (body: string) => ({ type: 'm.room.message', content: { msgtype: 'm.text', body } });
/** What a tip told that the rules alone asked for. */
const tested = (text: string) =>
  testExceptions(message(text), CALM, judge({ text, kind: 'text' }, CALM).findings);
/** Scores of a second reader that is sure of these spelregels and of no other. */
const sureOf = (...rules: readonly string[]): number[] =>
  TARGETS.map((one) => (rules.includes(one) || (one === 'enige' && rules.length > 0) ? 20 : -20));
const readBy = (text: string, scores: readonly number[], exceptions: Circumstances['exceptions'] = []) =>
  judge({ text, kind: 'text' }, { ...CALM, exceptions, read: new Map([[text, scores]]) });

test.each(GUARD)('the guard is found by the rules themselves: %s', (text) => {
  expect(judge({ text, kind: 'text' }, CALM).action).toMatch(/^(?:soften|hold)$/);
});

function made(it: Tested) {
  if (it.outcome !== 'gemaakt') expect.fail(it.outcome);
  return it.exceptions;
}

describe('an exception', () => {
  test('lets the wording pass, and the same message after it', () => {
    const exceptions = made(tested('Wat een kutweer vandaag, er ligt een boom op de weg'));
    expect(exceptions).toHaveLength(1);
    const verdict = judge({ text: 'Weer kutweer vandaag', kind: 'text' }, { ...CALM, exceptions });
    expect(verdict.action).toBe('allow');
    expect(judge({ text: 'Die kutscooter', kind: 'text' }, { ...CALM, exceptions }).action).toBe('soften');
  });

  test.each(['Ik sla hem in elkaar als ik hem zie', 'De dader is Jan de Boer', 'Kut, ik sla hem in elkaar'])(
    'is not made for a threat, or for who it was: %s',
    (text) => {
      expect(tested(text)).toEqual({ outcome: 'kan-niet' });
    },
  );

  test('is not made for what is no wording: nothing, too much at once, or what cannot pass for another reason', () => {
    expect(tested('Er ligt een boom op de weg')).toEqual({ outcome: 'onmogelijk' });
    const surplus = { rule: 11, code: 'te-veel-berichten', fragment: '' };
    const calm = message('Er ligt een boom op de weg');
    expect(testExceptions(calm, CALM, [surplus])).toEqual({ outcome: 'onmogelijk' });
    const told = { rule: 11, code: 'geklets', fragment: 'Wat een klootzak' };
    expect(testExceptions(message('Wat een klootzak'), CALM, [told])).toEqual({ outcome: 'onmogelijk' });
  });

  test('is made for what the second reader alone saw, and keeps it away from then on', () => {
    const text = 'De gemeente heeft de lantaarn bij de speeltuin gerepareerd.';
    const { findings } = readBy(text, sureOf('4'));
    expect(findings.map(({ rule }) => rule)).toEqual([4]);
    // As it is kept with the tip.
    const exceptions = made(testExceptions(message(text), CALM, findings.map(caseFinding)));
    expect(exceptions.map(({ code }) => code)).toEqual(['alleen-uiterlijk']);
    expect(readBy(text, sureOf('4'), exceptions)).toMatchObject({ action: 'allow', findings: [] });
    expect(readBy(`${text} Fijn.`, sureOf('8'), exceptions).action).toBe('nudge');
  });

  test('is never made for a threat that the second reader alone saw', () => {
    const text = 'De gemeente heeft het hek bij de school gerepareerd';
    const { findings } = readBy(text, sureOf('9'));
    expect(testExceptions(message(text), CALM, findings)).toEqual({ outcome: 'kan-niet' });
  });

  test('is made for what the tip said, not for what the rules found and the second reader did not believe', () => {
    const text = 'Goedemorgen allemaal, fijne dag';
    expect(judge({ text, kind: 'text' }, CALM).findings.map(({ code }) => code)).toEqual(['geklets']);
    const scores = sureOf('8');
    scores[TARGETS.indexOf('11')] = -100;
    const { findings } = readBy(text, scores);
    expect(findings.map(({ rule }) => rule)).toEqual([8]);
    const exceptions = made(testExceptions(message(text), CALM, findings));
    expect(exceptions.map(({ code }) => code)).toEqual(['kwetsend']);
    expect(readBy(text, scores, exceptions).action).toBe('allow');
    expect(judge({ text, kind: 'text' }, { ...CALM, exceptions }).action).toBe('nudge');
  });

  test('is not made for a photo', () => {
    const photo = { msgtype: 'm.image', body: 'x.jpg', url: 'mxc://example.org/a' };
    const told = [{ rule: 10, code: 'foto', fragment: '' }];
    expect(testExceptions({ type: 'm.room.message', content: photo }, CALM, told)).toEqual({
      outcome: 'kan-niet',
    });
  });

  test.each([
    'Er loopt een Marokkaan door de straat, pas op.',
    'Er loopt een Turk door de straat, pas op.',
    'Er staat een donkere man bij de brug, verdacht.',
    'Daar loopt een neger',
    'Alle Marokkanen zijn dieven',
    'Alle Friezen zijn dieven',
    'Die kutfriezen',
    'Wat een stomme vrouwen hier',
  ])('is not made for one group of people where another would still be tipped about: %s', (text) => {
    expect(tested(text)).toEqual({ outcome: 'kan-niet' });
  });

  test.each(['Krijg kanker', 'Wat een klootzak'])(
    'is not made where plain violations would pass with it: %s',
    (text) => {
      expect(tested(text)).toEqual({ outcome: 'niet-veilig' });
    },
  );
});
