import { describe, expect, it } from 'vitest';
import { insults } from './rules/rule8-insults.ts';
import { language } from './rules/rule8-language.ts';
import { codes } from './rules/see.ts';

describe('what somebody calls themselves', () => {
  it.each([
    'Ik ben ook zo’n sukkel, fiets niet op slot',
    'Was ik weer de sukkel met het open raam',
    'Even een berichtje van deze oude zeur',
  ])('passes: %s', (text) => expect([...codes(insults, text), ...codes(language, text)]).toEqual([]));

  it.each(['Ik ben het zat met die sukkel', 'Ik zeg het maar: jij bent een sukkel', 'Jij oude zeur'])(
    'is found when it is said of others: %s',
    (text) => expect([...codes(insults, text), ...codes(language, text)].length).toBeGreaterThan(0),
  );
});
