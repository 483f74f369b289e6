import { expect, test } from 'vitest';
import { CARD_NL } from '#basis/catalogue/print/card.nl.ts';
import { HOUSE_KINDS } from '#basis/surveillance.ts';
import { readPdf } from '#test/print/read-pdf.ts';
import type { Card } from './card.ts';
import { cardPdf, MAX_CARDS } from './card.ts';

const GEMEENTE = {
  ...{ naam: 'Gemeente Harlingen', telefoon: '14 0517', openingstijden: null },
  ...{ logo: null, kleur: '#154273' },
};
const CARD: Card = {
  ...{ street: 'Zuiderhaven', houseNumber: '12 A', pc6: '8861AB', kinds: ['ladder'] },
  seenAt: new Date('2026-11-26T20:30:00Z'),
};
const pdfOf = (cards: readonly Card[]) =>
  cardPdf({ cards, wijk: 'Binnenstad', url: 'https://buurt.example/meedoen', gemeente: GEMEENTE });

test('says for which house it is, what was seen, what helps and whom to call', async () => {
  const { pages, title, language, alts } = await readPdf(await pdfOf([CARD]));
  for (const said of [
    'Voor de bewoners van Zuiderhaven 12 A',
    'Op 26 november 2026',
    CARD_NL.seen.ladder,
    CARD_NL.tips.ladder,
    'Bel Gemeente Harlingen: 14',
    'Bel 112',
  ])
    expect(pages[0]?.text.replaceAll('\u00A0', ' ')).toContain(said);
  expect([title, language, alts]).toEqual(['Kaarten van een ronde door Binnenstad', 'nl', [CARD_NL.qr]]);
});

test('four are on a sheet, each in its own quarter, also with all kinds and the longest street', async () => {
  const long: Card = { ...CARD, street: 'Burgemeester '.repeat(9), kinds: HOUSE_KINDS };
  const { pages } = await readPdf(await pdfOf(Array.from({ length: 5 }, () => long)));
  expect(pages).toHaveLength(2);
  const words = pages[1]?.words ?? [];
  for (const { x, y, width } of words)
    expect([x >= 10, x + width <= 95.5, y >= 9, y <= 139]).toEqual([true, true, true, true]);
  for (const kind of HOUSE_KINDS) expect(pages[1]?.text).toContain(CARD_NL.seen[kind]);
  await expect(pdfOf([])).rejects.toThrow(RangeError);
  await expect(pdfOf(Array.from({ length: MAX_CARDS + 1 }, () => CARD))).rejects.toThrow(RangeError);
});

test('without a street it has the postcode', async () => {
  const { pages } = await readPdf(await pdfOf([{ ...CARD, street: null }]));
  expect(pages[0]?.text).toContain('Voor de bewoners van 8861 AB, nummer 12 A');
});
