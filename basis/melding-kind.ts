/** What a melding is about, for the figures: a code and nothing of its words. The order is that of lists and tables. */
export const MELDING_KINDS = [
  'verdacht',
  'inbraak',
  'vernieling',
  'overlast',
  'oplichting',
  'gevaar',
  'vermissing',
  'anders',
] as const;
export type MeldingKind = (typeof MELDING_KINDS)[number];

/** True for one of the codes above. */
export function isMeldingKind(code: string): code is MeldingKind {
  return (MELDING_KINDS as readonly string[]).includes(code);
}
