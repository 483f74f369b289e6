import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { z } from 'zod';
import { MELDING_KINDS } from '#basis/melding-kind.ts';
import { analyse } from './analyse.ts';
import { kindOfReport } from './report-kind.ts';

const of = (text: string, danger = false) => kindOfReport(analyse({ text, kind: 'text' }), danger);
const SAMPLE = z.object({ text: z.string(), danger: z.boolean(), kind: z.enum(MELDING_KINDS).optional() });
const samples = readFileSync(new URL('./samples/meldingen.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => SAMPLE.parse(JSON.parse(line)))
  .filter((sample) => sample.kind !== undefined);

it('knows what nearly all labelled reports are about', () => {
  expect(samples.length).toBeGreaterThanOrEqual(150);
  const right = samples.filter(({ text, danger, kind }) => of(text, danger) === kind);
  expect(right.length / samples.length).toBeGreaterThanOrEqual(0.97);
});

it.each([
  ['Jongeren bij de schuur, en de schuur staat in brand', 'gevaar'],
  ['Vannacht is bij ons het raam ingetikt, laptop is gestolen', 'inbraak'],
  ['In de Kerkstraat is de spiegel van mijn auto kapot getrapt', 'vernieling'],
  ['Er staat een man aan de deur die zegt dat hij van de thuiszorg is, hij heeft geen pasje', 'oplichting'],
  ['De hond van Sietske is weggelopen, bruine labrador', 'vermissing'],
  ['Weer muziek tot diep in de nacht, de hele straat is wakker', 'overlast'],
  ['Grijze bestelbus rijdt stapvoets langs de huizen', 'verdacht'],
  // Frisian, English, and as people type.
  ['Der wurdt ynbrutsen by de buorlju', 'inbraak'],
  ['Somebody kicked the window of the bus stop, smashed', 'vernieling'],
  ['BRAND!!!', 'gevaar'],
])('%s: %s', (text, kind) => {
  expect(of(text)).toBe(kind);
});

it('falls back on who is named, and on danger', () => {
  expect(of('Een vrouw in de straat')).toBe('verdacht');
  expect(of('De lantaarnpaal doet het niet')).toBe('anders');
  expect(of('Het is hier niet veilig', true)).toBe('gevaar');
  expect(of('')).toBe('anders');
});

test('any text has one of the kinds, the same each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, danger) => {
      const kind = of(text, danger);
      expect(MELDING_KINDS).toContain(kind);
      expect(of(text, danger)).toBe(kind);
    }),
  );
});
