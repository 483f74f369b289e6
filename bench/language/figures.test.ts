import { expect, test } from 'vitest';
import { JUDGEMENT_FIGURES } from '#basis/judgement-figures.ts';
import { readPart } from './corpus.ts';
import { score } from './score.ts';

test('what is published of how well messages are judged is what is measured', () => {
  const { messages, mustPass, flagged, violations, caught, emergencies, stopped } = score(
    readPart('gesloten'),
  );
  expect({ messages, mustPass, flagged, violations, found: caught, emergencies, stopped }).toEqual(
    JUDGEMENT_FIGURES,
  );
});
