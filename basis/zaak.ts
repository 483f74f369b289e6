/**
 * A zaak: one message of which the group sees something else than was typed. Its original is kept apart until the
 * coordinators decide (`hold`), or for a possible bezwaar (`soften`).
 */
import type { RandomBytes } from './time.ts';

/** Reference of a zaak: 128 random bits in base64url, as `nl.buurtbaken.ref` in the content that took the original's place. */
export type CaseRef = string;

/** A new reference, from 16 random bytes. */
export function newCaseRef(random: RandomBytes): CaseRef {
  return Buffer.from(random(16)).toString('base64url');
}

export const CASE_STATES = [
  'opgeslagen',
  'wacht',
  'verzacht',
  'geplaatst',
  'vervallen',
  'ingetrokken',
  'verlopen',
  'nooit_verzonden',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/**
 * Who can touch a zaak. A coordinator who wrote the message is its `afzender`, not its coordinator. `dienst`: the service itself, where a
 * setting of the wijk tells it to.
 */
export type CaseActor = 'afzender' | 'coordinator' | 'homeserver' | 'klok' | 'dienst';

type Move = {
  readonly from: readonly CaseState[];
  readonly to: CaseState;
  readonly by: CaseActor;
  readonly source: string;
};

/** Who may do what in which state. What is not in it can't be done. */
export const CASE_MOVES = {
  aankomen: {
    from: ['opgeslagen', 'nooit_verzonden'],
    to: 'wacht',
    by: 'homeserver',
    source: 'Design, "Shape": cards start when the event arrives by transaction, however late that is',
  },
  verzachten: {
    from: ['opgeslagen', 'nooit_verzonden'],
    to: 'verzacht',
    by: 'homeserver',
    source: 'Design, "Verdicts": soften is delivered masked, with a tip; nobody has to decide',
  },
  plaatsen: {
    from: ['wacht'],
    to: 'geplaatst',
    by: 'coordinator',
    source: 'Design, "Verdicts": the coordinators place or drop it; spelregels 9 and 10',
  },
  plaatsen_direct: {
    from: ['wacht'],
    to: 'geplaatst',
    by: 'dienst',
    source:
      'Issue "The eleven spelregels", 1, rule 10: in an open melding a wijk may choose that photos are placed at once, without a tap',
  },
  afwijzen: {
    from: ['wacht'],
    to: 'vervallen',
    by: 'coordinator',
    source: 'Design, "Verdicts": the coordinators place or drop it; spelregels 9 and 10',
  },
  vervangen: {
    from: ['wacht'],
    to: 'wacht',
    by: 'afzender',
    source: 'The gate: editing a placeholder replaces what waits',
  },
  vervangen_voor_aankomst: {
    from: ['opgeslagen'],
    to: 'opgeslagen',
    by: 'afzender',
    source: 'The gate: editing a placeholder replaces what waits',
  },
  intrekken: {
    from: ['opgeslagen', 'wacht'],
    to: 'ingetrokken',
    by: 'afzender',
    source: 'The gate: deleting a placeholder, or editing it to a text that passes, withdraws the case',
  },
  terugnemen: {
    from: ['verzacht'],
    to: 'ingetrokken',
    by: 'afzender',
    source:
      'Issue "The eleven spelregels", 3: who deletes what was softened takes it back, and their bezwaar with it',
  },
  verlopen: {
    from: ['wacht'],
    to: 'verlopen',
    by: 'klok',
    source: 'Nobody handled it in 24 hours (setting): dropped, and the sender told',
  },
  niet_verzenden: {
    from: ['opgeslagen'],
    to: 'nooit_verzonden',
    by: 'klok',
    source: 'Design, "Known traps": an original without an event in ten minutes is no held item',
  },
} as const satisfies Record<string, Move>;
export type CaseMove = keyof typeof CASE_MOVES;

/** True if `actor` may do this now. */
export function mayMove(move: CaseMove, state: CaseState, actor: CaseActor): boolean {
  const row: Move = CASE_MOVES[move];
  return row.by === actor && row.from.includes(state);
}
