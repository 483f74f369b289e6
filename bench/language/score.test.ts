import { expect, test } from 'vitest';
import { benchLanguage, reaches } from '../language.ts';
import type { Labelled } from './corpus.ts';
import { score } from './score.ts';

const message = (id: string, text: string, over: Partial<Labelled> = {}): Labelled => ({
  id,
  text,
  rules: [],
  action: 'allow',
  emergency: false,
  tags: [],
  ...over,
});

test('counts what is found, missed and flagged', () => {
  const it = score([
    message('1', 'Er staat een busje bij de loods'),
    message('2', 'Te koop: bankstel'),
    message('3', 'Ik sla hem dood', { rules: [9], action: 'hold' }),
    message('4', 'Geen idee', { rules: [5], action: 'nudge' }),
    message('5', 'Brand bij de buren!!', { emergency: true }),
  ]);
  expect(it).toMatchObject({
    messages: 5,
    mustPass: 3,
    flagged: 1,
    violations: 2,
    caught: 1,
    actionRight: 3,
  });
  expect(it).toMatchObject({ emergencies: 1, stopped: 0, unrecognised: 0 });
  expect(it.perRule.get(9)).toEqual({ found: 1, wrong: 0, missed: 0 });
  expect(it.perRule.get(5)).toEqual({ found: 0, wrong: 0, missed: 1 });
  expect(it.perRule.get(11)).toEqual({ found: 0, wrong: 1, missed: 0 });
  expect(it.misses.map((miss) => miss.id)).toEqual(['2', '4']);
  expect(reaches(it)).toBe(false);
});

test('reaches the goal with one flagged in a hundred, a tenth missed and no emergency stopped', () => {
  const figures = { ...score([]), mustPass: 100, flagged: 1, violations: 100, caught: 90 };
  expect(reaches(figures)).toBe(true);
  expect(reaches({ ...figures, flagged: 2 })).toBe(false);
  expect(reaches({ ...figures, caught: 89 })).toBe(false);
  expect(reaches({ ...figures, stopped: 1 })).toBe(false);
});

test('prints each miss of one part, and promises nothing without the sealed one', async () => {
  const lines: string[] = [];
  const result = await benchLanguage({ part: 'ongeleerd', reader: false }, (line) => lines.push(line));
  expect(result.goalReached).toBe(false);
  const misses = result.scores.get('ongeleerd')?.misses ?? [];
  expect(misses.length).toBeGreaterThan(0);
  for (const { id } of misses) expect(lines.some((line) => line.includes(`${id} expected`))).toBe(true);
  const brief: string[] = [];
  await benchLanguage({ part: 'ongeleerd', reader: false, misses: false }, (line) => brief.push(line));
  expect(brief.some((line) => line.includes(' expected '))).toBe(false);
});

test('holds and nudges no emergency of the building part', async () => {
  const { scores } = await benchLanguage({ part: 'bouw', misses: false }, () => undefined);
  expect(scores.get('bouw')?.stopped).toBe(0);
});
