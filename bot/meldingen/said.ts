import { cut } from '#basis/cut.ts';
import type { MeldingKind } from '#basis/melding-kind.ts';
import { analyse } from '#spelregels/analyse.ts';
import type { Report } from '#spelregels/report.ts';
import { kindOfReport } from '#spelregels/report-kind.ts';
import type { Melding } from '#store/meldingen-row.ts';

/** Of what is reported the card shows the beginning. UTF-16 units. */
const MAX_WHAT = 200;
const MAX_PLACE = 60;

/** What a melding keeps of the words of a report. */
export type ReportWords = Pick<Melding, 'danger' | 'place'> & { readonly what: string };

/** From a text and what was recognised in it; masked words are as the group sees them. */
export function reportWords(text: string, report: Report): ReportWords {
  const { place, what, danger } = report;
  const said = text.slice(what.start, what.end).replace(/\s+/g, ' ').trim();
  return {
    danger,
    place: place ? cut(kept(text.slice(place.start, place.end)), MAX_PLACE) : null,
    what: cut(kept(said === '' ? text.trim() : said), MAX_WHAT),
  };
}

/** As Postgres can keep it: without NUL, which Matrix allows. */
function kept(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

/** What a report is about, from the words that its card shows; without words from whether it may be dangerous. */
export function kindOfWords({ what, danger }: Pick<Melding, 'what' | 'danger'>): MeldingKind {
  return kindOfReport(analyse({ text: what ?? '', kind: 'text' }), danger);
}
