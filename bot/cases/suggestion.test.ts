import { expect, test } from 'vitest';
import { judge } from '#spelregels/judge.ts';
import type { Circumstances } from '#spelregels/types.ts';
import { suggestion } from './suggestion.ts';

const CALM: Circumstances = { role: 'resident', room: 'melding' };
const better = (text: string) => suggestion(judge({ text, kind: 'text' }, CALM).findings, text, CALM);

test.each([
  ['De kut scooter staat er, wat een kut.', null],
  ['Kut, daar staat die scooter weer op de stoep.', 'Daar staat die scooter weer op de stoep.'],
  ['Dat is verdomme een gevaarlijke bocht.', 'Dat is een gevaarlijke bocht.'],
  ['Jan de Boer heeft vannacht de ramen vernield.', 'Iemand heeft vannacht de ramen vernield.'],
  [
    'Er is vannacht ingebroken in de schuur. De dader is Jan de Boer.',
    'Er is vannacht ingebroken in de schuur.',
  ],
  ['De dader is Jan de Boer.', null],
  [
    'De witte bus met kenteken AB-12-CD rijdt rondjes, eigenaar is Jan de Boer.',
    'De witte bus met kenteken AB-12-CD rijdt rondjes.',
  ],
])('%s', (text, text2) => {
  expect(judge({ text, kind: 'text' }, CALM).findings).not.toEqual([]);
  expect(better(text)).toEqual(text2 === null ? null : { is: 'text', text: text2 });
});

test('says what to write where words can not simply be left out', () => {
  expect(better('Alle Polen zijn dieven')).toEqual({ is: 'advice', advice: 'onePerson' });
  expect(better('Wat een klootzak')).toEqual({ is: 'advice', advice: 'whatTheyDid' });
  const looks = { rule: 4, code: 'alleen-uiterlijk', start: 0, end: 0 };
  expect(suggestion([looks], '', CALM)).toEqual({ is: 'advice', advice: 'behaviour' });
});

test('never gives what the rules would not let pass', () => {
  const text = 'Kut, ik sla hem in elkaar als ik hem zie.';
  expect(better(text)).toBeNull();
});
