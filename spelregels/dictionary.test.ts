import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';

/** Debian's package wdutch: the word list of OpenTaal. */
const DICTIONARY = '/usr/share/dict/dutch';
const MOST = 0.0005;
const here = (name: string): string => readFileSync(new URL(`./samples/${name}`, import.meta.url), 'utf8');

const foundBySpelregel8 = (text: string): boolean =>
  judge({ text, kind: 'text' }, { role: 'resident', room: 'melding' }).findings.some(
    ({ rule }) => rule === 8,
  );
const inReport = (word: string): string => `Gisteren om tien uur zag ik een ${word} bij de loods staan`;

/** Every one read and found abusive by a person; one a line, without `#` lines. */
const ACCEPTED = new Set(
  here('woordenboek-grof.txt')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
);

describe.skipIf(!existsSync(DICTIONARY))(
  `the words of a dictionary (${existsSync(DICTIONARY) ? DICTIONARY : 'skipped: apt-get install wdutch'})`,
  () => {
    const words = existsSync(DICTIONARY) ? readFileSync(DICTIONARY, 'utf8').trim().split('\n') : [];

    it.each([
      ['alone', (word: string) => word],
      ['in a report', inReport],
    ])('pass %s, but for those that are abuse', { timeout: 120_000 }, (_, sentence) => {
      const found = words.filter((word) => foundBySpelregel8(sentence(word)));
      expect(found.filter((word) => !ACCEPTED.has(word))).toEqual([]);
      expect(found.length).toBeLessThanOrEqual(words.length * MOST);
    });
  },
);

describe('names', () => {
  const groups = here('namen.txt')
    .split(/^# /m)
    .filter((part) => part !== '')
    .map((part) => {
      const [title = '', ...lines] = part.trim().split('\n');
      return [title, lines.join(' ').split(' ')] as const;
    });
  const sentences: Record<string, (name: string) => string> = {
    achternamen: (name) => `Mevrouw ${name} van nummer 12 heeft de politie gebeld`,
    straten: (name) => `Er staat een witte bus in de ${name} met draaiende motor`,
    plaatsen: (name) => `Ook in ${name} is vannacht ingebroken`,
  };

  it.each(groups)('%s are never abuse', (title, names) => {
    const sentence = sentences[title];
    expect(sentence).toBeDefined();
    expect(names.filter((name) => sentence && foundBySpelregel8(sentence(name)))).toEqual([]);
  });
});
