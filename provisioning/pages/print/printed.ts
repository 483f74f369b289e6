import { z } from 'zod';
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import { ProblemError } from '#basis/errors.ts';
import { LANGUAGES } from '#basis/language.ts';
import { getGebied, listGebieden } from '#store/gebieden.ts';
import { printedOfView, printedView } from '#web/pages/print/printed.tsx';
import { gemeenteOnPaper } from '../../print/gemeente-on-paper.ts';
import { signUpUrl } from '../../sign-up-url.ts';
import { mayOpen } from '../access.ts';
import { file, html, page } from '../page.ts';

const KINDS = [
  'poster-a4',
  'poster-a3',
  'blad-bewoner',
  'blad-coordinator',
  'spelregels',
  'stickers',
] as const;

/** The groups for which somebody may print. */
export const printedPage = page({
  name: 'beheer.drukwerk',
  dutchOnly: true,
  async show({ visitor, frame }, { sql }) {
    const groups = (await listGebieden(sql, { aan: true })).filter(
      ({ code }) => mayOpen(visitor, 'beheer.drukwerk.gebied', code) === 'yes',
    );
    return html(printedView(frame, { groups }));
  },
});

/** What there is to print for one group; with `bestand` that itself. */
export const printedOfPage = page({
  name: 'beheer.drukwerk.gebied',
  dutchOnly: true,
  params: z.object({ gebied: z.string().transform(gebiedCode) }),
  query: z.object({ bestand: z.enum(KINDS).optional(), in: z.enum(LANGUAGES).default('nl') }),
  async show({ params, query, frame }, { sql, settings }) {
    const group = await getGebied(sql, params.gebied);
    if (group === null) throw new ProblemError('niet-gevonden', '');
    const url = signUpUrl(settings, group.code);
    if (query.bestand === undefined) return html(printedOfView(frame, { group, url }));
    const gemeente = await gemeenteOnPaper(sql, frame);
    const pdf = await made(query.bestand, { wijkName: group.naam, url, gemeente, language: query.in });
    return file(pdf, 'application/pdf', nameOf(query.bestand, group.code, query.in));
  },
});

type Asked = Parameters<typeof import('../../print/poster.ts').posterPdf>[0];

/** What makes PDFs is loaded with the first one: most who run this print once a month. */
async function made(kind: (typeof KINDS)[number], asked: Asked): Promise<Uint8Array> {
  switch (kind) {
    case 'poster-a4':
    case 'poster-a3': {
      const { posterPdf } = await import('../../print/poster.ts');
      return await posterPdf({ ...asked, paper: kind === 'poster-a3' ? 'A3' : 'A4' });
    }
    case 'blad-bewoner': {
      const { residentSheetPdf } = await import('../../print/resident-sheet.ts');
      return await residentSheetPdf(asked);
    }
    case 'blad-coordinator': {
      const { coordinatorSheetPdf } = await import('../../print/coordinator-sheet.ts');
      return await coordinatorSheetPdf(asked);
    }
    case 'spelregels': {
      const { spelregelsPdf } = await import('../../print/rules.ts');
      return await spelregelsPdf(asked.gemeente, asked.language);
    }
    case 'stickers': {
      const { stickerPdf } = await import('../../print/stickers.ts');
      return await stickerPdf(asked);
    }
  }
}

const nameOf = (kind: string, gebied: GebiedCode, language: string): string =>
  `${kind}-${gebied}${language === 'nl' ? '' : `-${language}`}.pdf`;
