import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROUNDS } from '#basis/catalogue/person/rondes.ts';
import { gebiedCode } from '#basis/cbs.ts';
import { LANGUAGES } from '#basis/language.ts';
import type { Walk } from '#store/ronde-verloop.ts';
import type { Seen } from '#store/waarnemingen.ts';
import { isNumberAlone, numbersIn, postcodeIn, streetBefore } from './read-place.ts';
import { kindOfKey, readRoundCommand, readTold, TELLING_KINDS } from './read-words.ts';
import { reportText } from './report.ts';
import { timesOf } from './times.ts';

const STREETS = ['Zuiderhaven', 'Kerkstraat', 'Oude Kerkstraat', '2e Oosterparkstraat', 'Lanen'];

describe('where something is', () => {
  test.each([
    ['8861AB 12', { pc6: '8861AB', huisnummer: 12, after: '' }],
    ['8861 ab nr. 12a', { pc6: '8861AB', huisnummer: 12, after: 'a' }],
    ['bij 8861AB, 9', { pc6: '8861AB', huisnummer: 9, after: '' }],
    ['Zuiderhaven 8861', null],
    ['8861AB', null],
  ])('“%s” is a postcode with a number, or none', (text, found) => {
    expect(postcodeIn(text)).toEqual(found);
  });

  test.each([
    ['Zuiderhaven 12', 12, 'Zuiderhaven'],
    ['de zuiderhaven 12-bis', 12, 'Zuiderhaven'],
    ['Zuiderhaven 12bis', 12, 'Zuiderhaven'],
    ['achter aan de Oude Kerkstr. 3a', 3, 'Oude Kerkstraat'],
    ['Kerkstraat 3', 3, 'Kerkstraat'],
    ['zuiderhavn nr 4', 4, undefined],
    ['Zuiderhavn 4', 4, 'Zuiderhaven'],
    ['2e Oosterparkstraat 7', 7, '2e Oosterparkstraat'],
    ['Hoofdstraat 7', 7, undefined],
  ])('“%s” is number %i of %s', (text, huisnummer, street) => {
    const [last] = numbersIn(text);
    expect(last?.huisnummer).toBe(huisnummer);
    expect(streetBefore(last?.before ?? '', STREETS)).toBe(street);
  });

  test('what stands behind a number is kept for its toevoeging', () => {
    expect(numbersIn('Kerkstraat 3a bij de deur').map(({ after }) => after)).toEqual(['a bij de deur']);
  });

  test('a number alone names no street', () => {
    expect(numbersIn('nr 12').map(isNumberAlone)).toEqual([true]);
    expect(numbersIn('12').map(isNumberAlone)).toEqual([true]);
    expect(numbersIn('haven 12').map(isNumberAlone)).toEqual([false]);
  });

  test('any text is read without harm', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        postcodeIn(text);
        for (const { before, huisnummer } of numbersIn(text)) {
          expect(huisnummer).toBeGreaterThan(0);
          streetBefore(before, STREETS);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('what a walker types', () => {
  test.each([
    ['ladder Zuiderhaven 12', 'ladder', 'Zuiderhaven 12'],
    ['Raam open: Kerkstraat 3', 'open', 'Kerkstraat 3'],
    ['container vol bij de Lanen', 'afval', 'bij de Lanen'],
    ['container Lanen 1', 'container', 'Lanen 1'],
    ['geen licht', 'donker', ''],
    ['Sleutel in slot 8861AB 12', 'sleutel', '8861AB 12'],
    ['ljedder Zuiderhaven 2', 'ladder', 'Zuiderhaven 2'],
    ['broken street light Lanen 4', 'lantaarn', 'Lanen 4'],
    ['weer in orde Lanen 4', 'orde', 'Lanen 4'],
  ])('“%s” is %s', (text, kind, rest) => {
    expect(readTold(text)).toEqual({ kind, rest });
  });

  test.each(['Zuiderhaven 12', 'mooi weer', 'de buren zijn thuis', ''])('“%s” is no kind', (text) => {
    expect(readTold(text)).toBeNull();
  });

  test('begins, ends and takes back', () => {
    expect(['Start!', 'we zijn klaar', 'weg', 'ongedaan maken', 'hallo'].map(readRoundCommand)).toEqual([
      ...['start', 'klaar', 'weg', 'weg', null],
    ]);
  });

  test('each button is its own kind, in each language', () => {
    for (const language of LANGUAGES)
      for (const kind of TELLING_KINDS)
        expect(kindOfKey(ROUNDS[language].kinds[kind].replace(/\uFE0F/g, ''))).toBe(kind);
  });
});

test('the times of a round lie within it, at most eight', () => {
  const at = (time: string): Date => new Date(`2026-03-02T${time}:00Z`);
  expect(timesOf(at('19:05'), at('20:02')).map(({ key }) => key)).toEqual([
    ...['20:00', '20:15', '20:30', '20:45', '21:00'],
  ]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 720 }), fc.integer({ min: 0, max: 59 }), (minutes, offset) => {
      const from = new Date(at('19:00').getTime() + offset * 60_000);
      const until = new Date(from.getTime() + minutes * 60_000);
      const times = timesOf(from, until);
      expect(times.length).toBeGreaterThan(0);
      expect(times.length).toBeLessThanOrEqual(8);
      for (const one of times) expect(one.at >= from && one.at <= until).toBe(true);
    }),
  );
});

test('three lines say how a round went, without an address', () => {
  const walk: Walk = {
    ...{
      id: 'x',
      gebied: gebiedCode('WK007200'),
      number: 12,
      state: 'gelopen',
      reportVersion: 1,
      askTurn: 0,
    },
    ...{ begins: new Date('2026-03-02T19:00:00Z'), ends: new Date('2026-03-02T20:00:00Z') },
    ...{ startedAt: new Date('2026-03-02T19:03:00Z'), endedAt: new Date('2026-03-02T20:10:00Z') },
    ...{
      longerUntil: null,
      askedAt: null,
      coordinatorToldAt: null,
      beginAskedAt: null,
      notBegunToldAt: null,
    },
  };
  const seen = (kind: Seen['kind'], isMended = false): Seen => ({
    ...{ id: 'y', kind, pc6: '8861AB', huisnummer: 12, toevoeging: null, straat: 'Zuiderhaven' },
    ...{ words: null, isMended, isLate: kind === 'open' },
    ...{ seenAt: new Date('2026-03-02T19:20:00Z'), hasPhoto: false },
  });
  expect(reportText(walk, [seen('ladder'), seen('open'), seen('ladder'), seen('donker', true)], 2)).toBe(
    [
      'Ronde 12 is gelopen: 2 maart, van 20:03 tot 21:10, met 2 lopers.',
      'Gezien: 2 ladders, 1 raam of deur open (1 later ontvangen).',
      '1 ding van een eerdere ronde is nu in orde. Dank jullie wel voor het lopen.',
    ].join('\n'),
  );
  expect(reportText(walk, [], 2)).toContain('Er was niets te zien');
});
