import { describe, expect, it } from 'vitest';
import { RULES } from '#basis/catalogue/pages/rules.ts';
import { LANGUAGES } from '#basis/language.ts';
import { HOSTILE } from '#test/print/hostile.ts';
import { readPdf } from '#test/print/read-pdf.ts';
import { coordinatorSheetPdf } from './coordinator-sheet.ts';
import { posterPdf } from './poster.ts';
import { residentSheetPdf } from './resident-sheet.ts';
import { spelregelsPdf } from './rules.ts';
import { stickerPdf } from './stickers.ts';

const gemeente = {
  naam: 'Gemeente Harlingen',
  telefoon: '14 0517',
  openingstijden: null,
  logo: null,
  kleur: '#154273',
};
const poster = {
  wijkName: 'De Spiker en het industrieterrein Hermes',
  url: 'https://buurt.example/meedoen?wijk=BU00720000',
  gemeente,
  language: 'nl',
} as const;

describe('a poster', () => {
  it.each([
    ['A4', 210, 297],
    ['A3', 297, 420],
  ] as const)('is one %s with the wijk, where to sign up, and 112', async (paper, width, height) => {
    const { pages, title, alts } = await readPdf(await posterPdf({ ...poster, paper }));
    expect(pages).toHaveLength(1);
    expect([pages[0]?.width, pages[0]?.height].map((side) => Math.round(side ?? 0))).toEqual([width, height]);
    for (const said of [poster.wijkName, 'buurt.example/meedoen', '14 0517', 'Bel 112'])
      expect(pages[0]?.text).toContain(said);
    expect(title).toBe(`Poster van de buurtgroep ${poster.wijkName}`);
    expect(alts).toHaveLength(1);
  });

  it.each(LANGUAGES)('holds in %s whatever a wijk is called', async (language) => {
    for (const wijkName of HOSTILE) {
      const { pages } = await readPdf(await posterPdf({ ...poster, language, wijkName }));
      expect(pages).toHaveLength(1);
      for (const { x, y, width } of pages[0]?.words ?? [])
        expect([x >= 14, x + width < 197, y < 290]).toEqual([true, true, true]);
    }
  });
});

describe('the sheet of spelregels', () => {
  it.each(LANGUAGES)('is one A4 in %s with all eleven, readable for a screen reader', async (language) => {
    const { pages, language: said, roles } = await readPdf(await spelregelsPdf(gemeente, language));
    expect(pages).toHaveLength(1);
    expect(said).toBe(language);
    for (const { rule, fine } of RULES[language].rules) {
      expect(pages[0]?.text).toContain(rule);
      expect(pages[0]?.text).toContain(fine);
    }
    expect(roles[0]?.filter((role) => role === 'LI')).toHaveLength(11);
    const text = pages[0]?.words.filter(({ y }) => y < 284) ?? [];
    expect(Math.max(...text.map(({ y }) => y))).toBeLessThan(281);
  });
});

describe('the sheet for residents', () => {
  it.each(LANGUAGES)(
    'is one A4 in %s, with 112, pictures that are told, and nothing over the edge',
    async (language) => {
      for (const wijkName of ['Binnenstad', ...HOSTILE]) {
        const {
          pages,
          alts,
          language: said,
          roles,
        } = await readPdf(await residentSheetPdf({ ...poster, wijkName, language }));
        expect([pages.length, said, alts.length]).toEqual([1, language, 4]);
        expect(pages[0]?.text).toContain('112');
        expect(pages[0]?.text).toContain('buurt.example');
        // The keys of a card are there as they stand in the group.
        for (const key of ['112 gebeld', 'ook gezien', 'ik kijk mee', 'afgelopen'])
          expect(pages[0]?.text).toContain(key);
        expect(roles[0]?.filter((role) => role === 'H2')).toHaveLength(5);
        for (const { x, y, width } of pages[0]?.words ?? [])
          expect([x >= 14, x + width < 197, y < 290]).toEqual([true, true, true]);
        // Nothing runs into the foot.
        const over = pages[0]?.words.filter(({ y }) => y > 275 && y < 279) ?? [];
        expect(over).toEqual([]);
      }
    },
  );
});

describe('the sheet for coordinators', () => {
  it('is one A4 with what to do and whom to call', async () => {
    for (const wijkName of ['Binnenstad', ...HOSTILE]) {
      const { pages, alts } = await readPdf(await coordinatorSheetPdf({ ...poster, wijkName }));
      expect([pages.length, alts.length]).toEqual([1, 2]);
      expect(pages[0]?.text.replaceAll('\u00A0', ' ')).toContain('14 0517');
      for (const { x, y, width } of pages[0]?.words ?? [])
        expect([x >= 14, x + width < 197, y < 290]).toEqual([true, true, true]);
    }
  });
});

describe('the stickers', () => {
  it.each(['Binnenstad', ...HOSTILE])(
    'are 21 on a sheet, each within its own label, of wijk %j',
    async (wijkName) => {
      const { pages, alts } = await readPdf(await stickerPdf({ ...poster, wijkName }));
      expect(pages).toHaveLength(1);
      expect(alts).toHaveLength(21);
      for (const { x, y, width } of pages[0]?.words ?? []) {
        const left = Math.floor(x / 70) * 70;
        const top = Math.floor(y / 42.4) * 42.4;
        expect([x >= left + 4, x + width <= left + 66, y >= top + 5, y <= top + 38]).toEqual([
          true,
          true,
          true,
          true,
        ]);
      }
    },
  );
});
