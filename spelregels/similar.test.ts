import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from './analyse.ts';
import { reportOf } from './report.ts';
import type { ReportWords } from './similar.ts';
import { areSimilar, likeness } from './similar.ts';

function wordsOf(text: string): ReportWords {
  const { place } = reportOf(analyse({ text, kind: 'text' }));
  return { place: place ? text.slice(place.start, place.end) : null, what: text };
}

test.each([
  ['Verdacht wit busje rijdt rondjes door de Zuiderhaven', 'Die witte bestelbus rijdt weer rondjes hier'],
  ['Brand in de schuur achter de Franekerend', 'Ik zie rook en vlammen bij een schuur!'],
  ['Man met mes op het plein', 'Iemand met een mes op het plein, bel 112'],
  ['Jongeren gooien ruiten in bij de school', 'Bij de school zijn jongens ramen aan het ingooien'],
  ['Inbrekers bij de buren op nummer 12', 'Er wordt ingebroken op nr 12'],
  ['Man voelt aan deuren, Voorstraat bij nummer 12', 'Voorstraat: kerel zit aan deuren'],
  ['Man voelt aan autodeuren in de Noorderstraat', 'Noorderstraat: kerel zit aan portieren'],
])('the same: %s / %s', (one, other) => expect(areSimilar(wordsOf(one), wordsOf(other))).toBe(true));

test.each([
  ['Verdacht wit busje op de Zuiderhaven', 'Verdacht wit busje op de Kimswerderweg'],
  ['Man voelt aan deuren op de Grote Ossenmarkt', 'Man voelt aan deuren op de Grote Bredeplaats'],
  ['Brand in de schuur achter de Franekerend', 'Fiets gestolen bij het station'],
  ['Man met mes op het plein', 'Vrouw vraagt geld aan de deur'],
  [
    'Vannacht rond twee uur voelde iemand aan de portieren in de straat',
    'Er fietst al een half uur iemand rondjes door de Voorstraat',
  ],
  ['Hangjongeren bij de speeltuin', 'Mijn auto is opengebroken'],
])('another: %s / %s', (one, other) => expect(areSimilar(wordsOf(one), wordsOf(other))).toBe(false));

test('is the same in both directions, and a report is like itself', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (a, b) => {
      expect(areSimilar(wordsOf(a), wordsOf(b))).toBe(areSimilar(wordsOf(b), wordsOf(a)));
    }),
  );
  const one = wordsOf('Verdacht wit busje rijdt rondjes');
  expect(areSimilar(one, one)).toBe(true);
});

test('one word is a likeness, a place is more, and another place is none', () => {
  const bus = wordsOf('Grijs busje rijdt langzaam rond op de Noorderhaven');
  expect(likeness(wordsOf('de bus met kenteken'), bus)).toBe(1);
  expect(likeness(wordsOf('deze bus, op de Noorderhaven'), bus)).toBeGreaterThan(2);
  expect(likeness(wordsOf('deze bus, op de Zuiderhaven'), bus)).toBe(0);
  expect(likeness(wordsOf('kijk hier'), bus)).toBe(0);
});
