import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { LANGUAGES } from '#basis/language.ts';
import { anyText } from '#test/print/hostile.ts';
import { readPdf } from '#test/print/read-pdf.ts';
import type { Letter } from './letter.ts';
import { letterPdf, MAX_LETTERS } from './letter.ts';

const GEMEENTE = {
  naam: 'Gemeente Harlingen',
  telefoon: '14 0517',
  openingstijden: 'op werkdagen van 9 tot 17 uur',
  logo: null,
  kleur: '#154273',
};
const LETTER: Letter = {
  name: 'Sjoerd de Boer',
  street: 'Grote Bredeplaats',
  houseNumber: 12,
  addition: 'a',
  pc6: '8861AB',
  place: 'Harlingen',
  code: 'K7M29QXW4T',
  url: 'https://buurt.example/code#K7M29QXW4T',
  validUntil: new Date('2026-12-17T10:00:00Z'),
  language: 'nl',
};

describe('a letter', () => {
  it('says who it is for, the code in groups, where to type it, until when, and whom to call', async () => {
    const { pages, title, language, roles, alts, raw } = await readPdf(await letterPdf([LETTER], GEMEENTE));
    expect(pages).toHaveLength(1);
    for (const said of [
      'Sjoerd de Boer',
      'Grote Bredeplaats 12 a',
      '8861 AB HARLINGEN',
      'K7M 29Q XW4T',
      'buurt.example/code',
      'tot en met 17 december 2026',
      'Geen telefoon met internet?',
      'Bel 14 0517 (op werkdagen van 9 tot 17 uur).',
      'Bel 112',
    ])
      expect(pages[0]?.text).toContain(said);
    expect([title, language]).toEqual(['Brief met de code om mee te doen', 'nl']);
    expect(roles[0]).toEqual(
      expect.arrayContaining(['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Figure']),
    );
    expect(alts).toEqual(['QR-code. Hij opent de pagina waar je je code invult.']);
    expect(raw).not.toContain('/Helvetica');
    expect(raw).toContain('pdfuaid:part');
  });

  it('has its address in the window of the envelope, and nothing else in it', async () => {
    const { pages } = await readPdf(
      await letterPdf([{ ...LETTER, name: 'W'.repeat(200), place: 'Q'.repeat(90) }], GEMEENTE),
    );
    const near = pages[0]?.words.filter(({ y }) => y > 45 && y < 90) ?? [];
    expect(near).toHaveLength(3);
    for (const { x, y, width } of near) {
      expect([x >= 20, x + width <= 110, y > 52, y < 85]).toEqual([true, true, true, true]);
    }
  });

  it.each(LANGUAGES)('is on one sheet in %s, also with the longest of everything', async (language) => {
    const long = {
      ...LETTER,
      name: 'Wilhelmina van der '.repeat(10),
      url: `https://${'lang.'.repeat(12)}example/code#x`,
      language,
    };
    const gemeente = {
      ...GEMEENTE,
      naam: 'Súdwest-Fryslân '.repeat(9),
      openingstijden: 'maandag tot vrijdag '.repeat(12),
    };
    const pdf = await readPdf(await letterPdf([long], gemeente));
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.language).toBe(language);
    const lowest = pdf.pages[0]?.words.filter(({ text }) => !text.includes('112')).map(({ y }) => y) ?? [];
    expect(Math.max(...lowest)).toBeLessThan(276);
  });

  it('is one sheet for each, up to so many', async () => {
    const both = await readPdf(
      await letterPdf([LETTER, { ...LETTER, name: 'Anna', language: 'fy' }], GEMEENTE),
    );
    expect(both.pages.map(({ text }) => /B[eê]ste [^,]*/.exec(text)?.[0])).toEqual([
      'Beste Sjoerd de Boer',
      'Bêste Anna',
    ]);
    expect(both.pages[1]?.text).toContain('oant en mei 17 desimber 2026');
    await expect(letterPdf([], GEMEENTE)).rejects.toThrow(RangeError);
    await expect(
      letterPdf(
        Array.from({ length: MAX_LETTERS + 1 }, () => LETTER),
        GEMEENTE,
      ),
    ).rejects.toThrow(RangeError);
  });

  it('is the same to the byte when it is made again', async () => {
    expect(await letterPdf([LETTER], GEMEENTE)).toEqual(await letterPdf([LETTER], GEMEENTE));
  });
});

test('whatever is typed stays in its place on one sheet', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, anyText, async (name, street, place) => {
      const letter = { ...LETTER, name, street, place, addition: name };
      const { pages } = await readPdf(await letterPdf([letter], GEMEENTE));
      expect(pages).toHaveLength(1);
      for (const { x, width } of pages[0]?.words ?? []) expect(x + width).toBeLessThan(195);
      expect(pages[0]?.text).toContain('K7M 29Q XW4T');
    }),
    { numRuns: 40 },
  );
}, 60_000);
