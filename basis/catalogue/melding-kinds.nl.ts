import type { MeldingKind } from '../melding-kind.ts';

/** What a melding is about, for coordinators and officials. In Dutch alone. */
export const MELDING_KINDS_NL: Readonly<Record<MeldingKind, string>> = {
  verdacht: 'Verdacht gedrag',
  inbraak: 'Inbraak, insluiping of diefstal',
  vernieling: 'Vernieling',
  overlast: 'Overlast',
  oplichting: 'Oplichting of babbeltruc',
  gevaar: 'Brand, geweld of ander gevaar',
  vermissing: 'Vermissing',
  anders: 'Iets anders',
};
