import { analyse } from '#spelregels/analyse.ts';
import { reportOf } from '#spelregels/report.ts';
import { likeness } from '#spelregels/similar.ts';
import type { Melding } from '#store/meldingen-row.ts';
import { reportWords } from '../meldingen/said.ts';

/** The melding that the words with a photo have most in common with, the newest of equals; null if there is none. `open`: newest first. Pure. */
export function meldingInWords(caption: string, open: readonly Melding[]): string | null {
  if (caption.trim() === '') return null;
  const said = reportWords(caption, reportOf(analyse({ text: caption, kind: 'text' })));
  let found: { readonly id: string; readonly score: number } | null = null;
  for (const { id, place, what } of open) {
    const score = likeness({ place: said.place, what: caption }, { place, what: what ?? '' });
    if (score > (found?.score ?? 0)) found = { id, score };
  }
  return found?.id ?? null;
}
