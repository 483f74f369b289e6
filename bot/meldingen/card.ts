import { NEIGHBOURS_NL, MELDING_CARD_NL as TEXT } from '#basis/catalogue/meldingen.nl.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { Melding } from '#store/meldingen-row.ts';
import type { Stand } from '#store/meldingen-signs.ts';
import { type CardLine, asCard as linesAsCard } from './card-lines.ts';
import { clockTime } from './time.ts';

export type MeldingCard = {
  readonly melding: Melding;
  readonly stand: Stand;
  readonly nameOf: (user: UserId) => string;
  /** Of the melding that it was joined to. */
  readonly joinedTo?: number | undefined;
  /** How many saw it in neighbouring groups; absent if it is shown in none. */
  readonly seenElsewhere?: number | undefined;
  /** The wijk wants "bel eerst 112" above a report of danger. */
  readonly callFirst: boolean;
};

/** The card of a melding as it is now: an answer to the report, that rings no phone. Pure. */
export function meldingCard(it: MeldingCard): Content {
  const { melding } = it;
  if (it.joinedTo !== undefined) return asCard(melding, [{ text: TEXT.joined(melding.number, it.joinedTo) }]);
  const mustCall = it.callFirst && melding.danger && melding.state === 'open' && !melding.called;
  return asCard(melding, [
    ...(mustCall ? [{ text: TEXT.call, strong: true }] : []),
    { label: TEXT.title(melding.number), text: clockTime(melding.openedAt), separator: ' · ' },
    ...(melding.what === null ? [] : [{ label: TEXT.what, text: melding.what }]),
    ...(melding.place === null ? [] : [{ label: TEXT.where, text: melding.place }]),
    { label: TEXT.emergencyNumber, text: calledLine(it) },
    { label: TEXT.seen, text: String(it.stand.seen) },
    ...(it.seenElsewhere === undefined
      ? []
      : [{ label: NEIGHBOURS_NL.seen, text: String(it.seenElsewhere) }]),
    { label: TEXT.going, text: goersLine(it) },
    { label: TEXT.state, text: stateLine(it) },
    ...(melding.outcome === null
      ? []
      : [{ label: TEXT.outcome, text: TEXT.outcomeOf(melding.outcome, melding.outcomeWords) }]),
  ]);
}

function calledLine({ melding, nameOf }: MeldingCard): string {
  return melding.called
    ? TEXT.called(clockTime(melding.called.at), nameOf(melding.called.by))
    : TEXT.notCalled;
}

function goersLine({ melding, stand }: MeldingCard): string {
  const count = stand.goers.length;
  if (count === 0) return '0';
  const advice = melding.danger ? TEXT.stayAway : count === 1 ? TEXT.goAlone : TEXT.goTogether;
  return `${count} (${advice})`;
}

function stateLine({ melding, nameOf }: MeldingCard): string {
  if (melding.state === 'ingetrokken') return TEXT.withdrawn;
  if (melding.state !== 'open') return TEXT.closed;
  return melding.over ? TEXT.over(nameOf(melding.over.by)) : TEXT.open;
}

function asCard(melding: Melding, lines: readonly CardLine[]): Content {
  return { ...linesAsCard(lines), 'm.relates_to': { 'm.in_reply_to': { event_id: melding.source } } };
}
