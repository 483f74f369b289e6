/** What of the terms is set by the operator: in days, but for the hours of a session. */
export type RetentionSettings = {
  /** BUURTBAKEN_MESSAGE_RETENTION_DAYS */
  readonly messages: number;
  /** BUURTBAKEN_PHOTO_DAYS */
  readonly photos: number;
  /** BUURTBAKEN_ORIGINAL_DAYS */
  readonly originals: number;
  /** BUURTBAKEN_POLICE_COPY_DAYS */
  readonly policeCopies: number;
  /** BUURTBAKEN_LEDGER_DAYS */
  readonly ledger: number;
  /** BUURTBAKEN_SESSION_HOURS */
  readonly sessionHours: number;
};

/** How long: a number of days or hours after something, for as long as somebody takes part, or as a figure that tells of nobody. */
export type Term =
  | { readonly is: 'days' | 'hours'; readonly count: number; readonly after: string }
  | { readonly is: 'while'; readonly what: string }
  | { readonly is: 'figure' };

/** A term in Dutch words: "30 dagen na de melding". */
export function termInWords(term: Term): string {
  switch (term.is) {
    case 'days':
      return `${term.count} ${term.count === 1 ? 'dag' : 'dagen'} na ${term.after}`;
    case 'hours':
      return `${term.count} uur na ${term.after}`;
    case 'while':
      return `zolang ${term.what}`;
    case 'figure':
      return 'blijft, als cijfer of nummer dat naar niemand leidt';
  }
}
