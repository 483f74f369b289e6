import { expect, test } from 'vitest';
import { JUDGEMENT_FIGURES } from '#basis/judgement-figures.ts';
import { readPart } from './corpus.ts';
import { readBySecond } from './read.ts';
import { score } from './score.ts';

/** What the second reader's model computes differs between processors in its last digits: so many messages may lie on the edge. */
const ON_THE_EDGE = 3;

test('what is published of how well messages are judged is what is measured', async () => {
  const sealed = readPart('gesloten');
  const judge = await readBySecond(sealed.map(({ text }) => text));
  const { messages, mustPass, violations, emergencies, flagged, caught, stopped } = score(sealed, judge);
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
  expect(foundBeforeDelivery(sealed)).toBe(published.foundAtOnce);
}, 240_000);

const foundBeforeDelivery = (sealed: Parameters<typeof score>[0]): number => score(sealed).caught;
