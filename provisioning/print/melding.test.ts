import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { anyText } from '#test/print/hostile.ts';
import { readPdf } from '#test/print/read-pdf.ts';
import type { PoliceMelding } from './melding.ts';
import { meldingPdf } from './melding.ts';
import { photoOnPaper } from './photo.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 21, minute));
const MELDING: PoliceMelding = {
  gemeente: {
    naam: 'Gemeente Harlingen',
    telefoon: '14 0517',
    openingstijden: null,
    logo: null,
    kleur: '#154273',
  },
  wijkName: 'Binnenstad',
  number: 14,
  state: 'gesloten',
  openedAt: at(2),
  place: 'Voorstraat',
  what: 'Twee mensen voelen aan deuren 🚨\nen rijden weg in een witte bus',
  danger: true,
  calledAt: at(4),
  seen: 3,
  going: 1,
  outcome: 'politie',
  outcomeWords: null,
  timeLine: [
    { at: at(40), what: 'gesloten' },
    { at: at(2), what: 'gemeld' },
    { at: at(4), what: '112' },
  ],
  photos: [],
  originals: { photos: [], missing: false },
  asked: { by: 'wijkagent', reason: 'Onderzoek naar autokraak', at: at(59) },
};
const photo = () =>
  sharp({ create: { width: 90, height: 160, channels: 3, background: '#33aa77' } })
    .webp()
    .toBuffer();

describe('a melding for the police', () => {
  it('says what, where, when, 112, how many, how it ended, and who asked for it and why', async () => {
    const { pages, title, language } = await readPdf(await meldingPdf(MELDING));
    const text = pages.map((page) => page.text).join(' ');
    for (const said of [
      'Vertrouwelijk',
      'Melding 14',
      'Buurtgroep Binnenstad',
      '25 november 2026, 22:02',
      'Voorstraat',
      'Twee mensen voelen aan deuren [zwaailicht]',
      'gebeld op 25 november 2026, 22:04',
      '3 bewoners',
      '1 bewoner',
      'de politie is geweest',
      'De wijkagent, op 25 november 2026, 22:59',
      'Reden: Onderzoek naar autokraak',
      'Bladzijde 1 van 1',
    ])
      expect(text).toContain(said);
    const order = ['meldt dit', '112 is gebeld.', 'is afgesloten'].map((words) => text.indexOf(words));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect([title, language]).toEqual(['Melding 14 voor de politie', 'nl']);
  });

  it('has each photo on a page, and says so of one that cannot be read', async () => {
    const photos = [
      { bytes: await photo(), sentAt: at(3) },
      { bytes: Buffer.from('%PDF-1.4 geen foto'), sentAt: at(5) },
    ];
    const { pages, alts } = await readPdf(await meldingPdf({ ...MELDING, photos }));
    expect(pages).toHaveLength(3);
    expect(alts).toEqual(['Foto 1 bij deze melding']);
    expect(pages[2]?.text).toContain('Deze foto kan hier niet worden getoond.');
    expect(pages[2]?.text).toContain('Bladzijde 3 van 3');
  });

  it('has released originals after them, and says of what is not there how to get it', async () => {
    const text = async (originals: PoliceMelding['originals']) => {
      const { pages, alts } = await readPdf(await meldingPdf({ ...MELDING, originals }));
      return { all: pages.map((page) => page.text).join(' '), alts };
    };
    const jpeg = await photoOnPaper(await photo());
    const both = await text({
      photos: [jpeg, null].map((one) => ({ jpeg: one, sentAt: at(3) })),
      missing: true,
    });
    expect(both.alts).toEqual(['Origineel 1 van een foto bij deze melding']);
    for (const said of [
      'de originelen van 2 foto’s',
      'Dit origineel kan hier niet worden getoond.',
      'Niet alle originelen',
      'Het bestand van een foto zelf',
    ])
      expect(both.all).toContain(said);
    const none = await text({ photos: [], missing: true });
    expect(none.all).toContain('konden nu niet worden opgehaald');
    expect(none.all).toContain('tikt in de kamer Coördinatie op het teken van een agent');
    expect((await text({ photos: [], missing: false })).all).not.toContain('rigine');
  });

  it('goes on on a new page when it is long, with its number and "vertrouwelijk" on each', async () => {
    const timeLine = Array.from({ length: 400 }, (_, index) => ({ at: at(index), what: 'gezien' as const }));
    const { pages } = await readPdf(await meldingPdf({ ...MELDING, what: 'W'.repeat(5_000), timeLine }));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map(({ text }) => text.includes('En nog 250 tekens van bewoners.'))).toContain(true);
    for (const [index, page] of pages.entries()) {
      expect(page.text).toContain(`Bladzijde ${index + 1} van ${pages.length}`);
      expect(page.text).toContain('Vertrouwelijk');
      const body = page.words.filter(({ y }) => y < 280);
      expect(Math.max(...body.map(({ y }) => y))).toBeLessThan(277);
      expect(Math.min(...body.map(({ y }) => y))).toBeGreaterThan(10);
    }
  });
});

test('whatever residents wrote, it is one document within its margins', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, anyText, async (place, what, reason) => {
      const outcome = { outcome: 'anders', outcomeWords: what } as const;
      const melding = {
        ...MELDING,
        ...outcome,
        place,
        what,
        wijkName: place,
        asked: { ...MELDING.asked, reason },
      };
      const { pages } = await readPdf(await meldingPdf(melding));
      for (const page of pages)
        for (const { x, y, width } of page.words)
          expect([x >= 19, x + width < 192, y < 290]).toEqual([true, true, true]);
    }),
    { numRuns: 40 },
  );
}, 60_000);
