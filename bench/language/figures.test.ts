import { expect, test } from 'vitest';
import { JUDGEMENT_FIGURES } from '#basis/judgement-figures.ts';
import { judge } from '#spelregels/judge.ts';
import type { Verdict } from '#spelregels/types.ts';
import type { Labelled } from './corpus.ts';
import { readPart } from './corpus.ts';
import { readBySecond } from './read.ts';
import { outcomeOf, RESIDENT_IN_MELDING, score } from './score.ts';

/** What the second reader's model computes differs between processors in its last digits: so many messages may lie on the edge. */
const ON_THE_EDGE = 3;

test('what is published of how well messages are judged is what is measured', async () => {
  const sealed = readPart('gesloten');
  const inTheEnd = await readBySecond(sealed.map(({ text }) => text));
  const measured = score(sealed, inTheEnd);
  const { messages, mustPass, violations, emergencies, flagged, caught, stopped } = measured;
  const published = JUDGEMENT_FIGURES;
  expect({ messages, mustPass, violations, emergencies, stopped }).toEqual({
    messages: published.messages,
    mustPass: published.mustPass,
    violations: published.violations,
    emergencies: published.emergencies,
    stopped: published.stopped,
  });
  expect(Math.abs(flagged - published.flagged)).toBeLessThanOrEqual(ON_THE_EDGE);
  expect(Math.abs(caught - published.found)).toBeLessThanOrEqual(ON_THE_EDGE);
  expect(published.perRule.map(({ rule }) => rule)).toEqual(
    [...measured.perRule.keys()].sort((a, b) => a - b),
  );
  for (const { rule, ...counts } of published.perRule)
    for (const count of ['found', 'wrong', 'missed'] as const)
      expect(Math.abs((measured.perRule.get(rule)?.[count] ?? 0) - counts[count])).toBeLessThanOrEqual(
        ON_THE_EDGE,
      );
  const isFoundAtOnce = (it: Labelled): boolean => {
    const message = { text: it.text, kind: 'text' } as const;
    return isFound(it, inTheEnd(message)) && isFound(it, judge(message, RESIDENT_IN_MELDING));
  };
  const foundAtOnce = sealed.filter(({ action }) => action !== 'allow').filter(isFoundAtOnce).length;
  expect(Math.abs(foundAtOnce - published.foundAtOnce)).toBeLessThanOrEqual(ON_THE_EDGE);
}, 240_000);

function isFound({ rules }: Labelled, verdict: Verdict): boolean {
  const found = outcomeOf(verdict).rules;
  return rules.some((rule) => found.includes(rule));
}
