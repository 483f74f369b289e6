import { MELDING_CARD_NL as TEXT } from '#basis/catalogue/meldingen.nl.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { Melding } from '#store/meldingen-row.ts';
import type { Stand } from '#store/meldingen-signs.ts';
import { escapeHtml } from '../cases/messages.ts';
import { clockTime } from './time.ts';

export type MeldingCard = {
  readonly melding: Melding;
  readonly stand: Stand;
  readonly nameOf: (user: UserId) => string;
  /** Of the melding that it was joined to. */
  readonly joinedTo?: number | undefined;
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

type Line = {
  readonly label?: string;
  readonly text: string;
  readonly separator?: string;
  readonly strong?: boolean;
};

function asCard(melding: Melding, lines: readonly Line[]): Content {
  return {
    msgtype: 'm.notice',
    body: lines.map(plain).join('\n'),
    format: 'org.matrix.custom.html',
    formatted_body: lines.map(html).join('<br>'),
    'm.mentions': {},
    'm.relates_to': { 'm.in_reply_to': { event_id: melding.source } },
  };
}

function plain({ label, text, separator = ': ' }: Line): string {
  return label === undefined ? text : `${label}${separator}${text}`;
}

function html({ label, text, separator = ': ', strong = false }: Line): string {
  const words = escapeHtml(text);
  if (label === undefined) return strong ? `<strong>${words}</strong>` : words;
  return `<strong>${escapeHtml(label)}</strong>${separator}${words}`;
}
