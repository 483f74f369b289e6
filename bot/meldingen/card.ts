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
  /** Who is no person: it stands for whoever called, if that was not said. */
  readonly isService: (user: UserId) => boolean;
  /** Of the melding that it was joined to. */
  readonly joinedTo?: number | undefined;
  /** How many saw it in neighbouring groups; absent if it is shown in none. */
  readonly seenElsewhere?: number | undefined;
  /** One to which it may belong, and for which 112 was called. */
  readonly calledFor?: Pick<Melding, 'number' | 'called'> | null;
  /** There is danger of which was told since 112 was called, or since it was said to be over. */
  readonly newDanger?: boolean;
  /** The wijk wants "bel eerst 112" above a report of danger. */
  readonly callFirst: boolean;
};

/** The card of a melding as it is now: an answer to the report, that rings no phone. Pure. */
export function meldingCard(it: MeldingCard): Content {
  const { melding } = it;
  if (it.joinedTo !== undefined) return asCard(melding, [{ text: TEXT.joined(melding.number, it.joinedTo) }]);
  const goesOn = melding.state === 'open' && melding.over === null;
  const mustCall = it.callFirst && melding.danger && goesOn && (!melding.called || it.newDanger);
  return asCard(melding, [
    ...(mustCall ? [{ text: callLine(it), strong: true }] : []),
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

/** Nobody need call again for the same; whether it is the same is asked. */
function callLine({ melding, newDanger, calledFor }: MeldingCard): string {
  if (newDanger) return melding.called ? TEXT.callAgain : TEXT.call;
  const called = calledFor?.called;
  return called ? TEXT.calledFor(calledFor.number, clockTime(called.at)) : TEXT.call;
}

function calledLine({ melding: { called }, nameOf, isService }: MeldingCard): string {
  if (!called) return TEXT.notCalled;
  const time = clockTime(called.at);
  return isService(called.by) ? TEXT.helpComes(time) : TEXT.called(time, nameOf(called.by));
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
