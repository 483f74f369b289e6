import { MELDING_CARD_NL, NEIGHBOURS_NL as TEXT } from '#basis/catalogue/meldingen.nl.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { Melding } from '#store/meldingen-row.ts';
import type { CardLine } from '../meldingen/card-lines.ts';
import { asCard } from '../meldingen/card-lines.ts';
import { clockTime } from '../meldingen/time.ts';

/**
 * The card of a melding in a neighbouring group: where it comes from, what and where, nobody's name. Once it is over or taken back its words are not in
 * it. Pure.
 */
export function neighbourCard(it: {
  readonly melding: Melding;
  readonly from: string;
  /** Without names of residents there; null once it is over. */
  readonly what: string | null;
  readonly place: string | null;
  /** The coordinator who showed it took it back. */
  readonly isTakenBack: boolean;
  /** In this group. */
  readonly seen: number;
}): Content {
  const { melding, from, what, place, seen, isTakenBack } = it;
  const time = clockTime(melding.openedAt);
  const isOpen = melding.state === 'open' && !isTakenBack;
  const words: readonly CardLine[] = [
    ...(what === null ? [] : [{ label: MELDING_CARD_NL.what, text: what }]),
    ...(place === null ? [] : [{ label: MELDING_CARD_NL.where, text: place }]),
    { label: MELDING_CARD_NL.emergencyNumber, text: calledLine(melding) },
    { label: MELDING_CARD_NL.seen, text: String(seen) },
  ];
  return asCard([
    { label: TEXT.title(from, melding.number), text: time, separator: ' · ' },
    ...(isOpen ? words : []),
    { label: MELDING_CARD_NL.state, text: isTakenBack ? TEXT.takenBackThere(from) : stateLine(melding) },
    ...(isOpen ? [{ text: TEXT.emergency }] : []),
  ]);
}

function calledLine({ called }: Melding): string {
  return called ? TEXT.called(clockTime(called.at)) : MELDING_CARD_NL.notCalled;
}

function stateLine({ state, outcome }: Melding): string {
  if (state === 'open') return MELDING_CARD_NL.open;
  if (state === 'ingetrokken') return MELDING_CARD_NL.withdrawn;
  if (state === 'samengevoegd') return TEXT.joined;
  // In words it may name somebody.
  return outcome === null || outcome === 'anders'
    ? MELDING_CARD_NL.closed
    : `${MELDING_CARD_NL.closed}, ${MELDING_CARD_NL.outcomeOf(outcome, null)}`;
}
