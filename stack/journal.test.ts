import { expect, test } from 'vitest';
import { openJournal } from './journal.ts';

test('what can not be written down is still said', async () => {
  const said: string[] = [];
  const journal = openJournal('/dev/full', (line) => said.push(line));
  journal.say('Stoppen…');
  expect(await journal.step('databasemap', async () => 'gedaan')).toBe('gedaan');
  expect(said).toEqual(['Stoppen…', expect.stringMatching(/^ {2}✓ databasemap \(\d+,\d s\)$/)]);
});
