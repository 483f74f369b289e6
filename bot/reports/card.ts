import { REPORT_CARD_NL, REPORT_KEYS_NL } from '#basis/catalogue/rapporten.nl.ts';
import { cut } from '#basis/cut.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import type { Content, TimelineEvent } from '#matrix/homeserver.ts';
import type { CaseFinding } from '#store/case-types.ts';
import type { ReportCase } from '#store/reports.ts';
import type { Line } from '../cases/lines.ts';
import { cardOf, line, quote, strong } from '../cases/lines.ts';
import { escapeHtml } from '../cases/messages.ts';
import { sawLines } from '../cases/saw-lines.ts';
import { readEvent } from '../gate/read/event.ts';
import type { UnderStep } from '../ladder/under-step.ts';
import type { Deciders } from './deciders.ts';
import { REPORT_DAYS } from './steps.ts';

const MAX_WORDS = 2_000;
const MAX_REASONS = 5;
const MAX_REASON = 300;

export type ReportCardInput = {
  readonly zaak: ReportCase;
  /** Of who wrote it or is reported; null for the service's own. */
  readonly name: string | null;
  /** The reported message as the others see it; null for a person. */
  readonly event: TimelineEvent | null;
  /** What the machine saw in one that stands as typed; none to the gemeente. */
  readonly saw: readonly CaseFinding[];
  /** Of one that stands with words masked: as typed, and what the machine saw; null to the gemeente. */
  readonly masked: Pick<UnderStep, 'words' | 'findings'> | null;
  /** What there was about its writer, or the one who is reported, before; null for the service's own. */
  readonly history: string | null;
  readonly office: Deciders['office'];
  /** Null where a coordinator chooses. */
  readonly whyOffice: keyof typeof WHY_OFFICE | null;
  readonly asked: readonly { readonly userId: UserId; readonly name: string }[];
  /** The one it is about reads what stands in the card's room: what reporters wrote would tell them who did. */
  readonly readsAlong: boolean;
  /** Of each reporter. */
  readonly reasons: readonly (string | null)[];
};

/** The buttons of a card, in this order. */
export function reportKeys(zaak: Pick<ReportCase, 'about'>): readonly string[] {
  return zaak.about === 'bericht' ? [REPORT_KEYS_NL.keep, REPORT_KEYS_NL.remove] : [REPORT_KEYS_NL.seen];
}

/** What the coordinators read: what is reported, by how many and why; never by whom. */
export function reportCard(it: ReportCardInput): Content {
  const lines = [
    ask(it.asked),
    ...(it.whyOffice === null ? [] : [line(WHY_OFFICE[it.whyOffice])]),
    strong(what(it)),
    ...(it.zaak.about === 'bericht' && it.event ? message(it.event) : []),
    ...(it.masked === null ? sawLines(it.saw) : asTyped(it.masked)),
    ...reasons(it),
    ...(it.history === null ? [] : [line(it.history)]),
    line(it.zaak.about === 'bericht' ? REPORT_CARD_NL.choose : REPORT_CARD_NL.choosePerson),
  ];
  const content = cardOf(lines);
  return { ...content, 'm.mentions': { user_ids: it.asked.map((one) => one.userId) } };
}

/** Names as links to their owners (Matrix specification, "User and room mentions"), so that older clients ring too. */
function ask(asked: ReportCardInput['asked']): Line {
  const links = asked.map(
    (one) => `<a href="https://matrix.to/#/${encodeURIComponent(one.userId)}">${escapeHtml(one.name)}</a>`,
  );
  return {
    text: REPORT_CARD_NL.ask(asked.map((one) => one.name)),
    html: `<p>${REPORT_CARD_NL.ask(links)}</p>`,
  };
}

const WHY_OFFICE = {
  zelf: REPORT_CARD_NL.office,
  geen: REPORT_CARD_NL.none,
  laat: REPORT_CARD_NL.late(REPORT_DAYS),
} as const;

function what({ zaak, name, reasons: { length: count } }: ReportCardInput): string {
  if (name === null) return REPORT_CARD_NL.own(count);
  return zaak.about === 'bericht' ? REPORT_CARD_NL.message(count, name) : REPORT_CARD_NL.person(count, name);
}

function message(event: TimelineEvent): Line[] {
  const words = cut(readEvent(event.type, event.content).main.trim(), MAX_WORDS);
  const link = `https://matrix.to/#/${encodeURIComponent(event.roomId)}/${encodeURIComponent(event.eventId)}`;
  return [
    ...(words === '' ? [line(REPORT_CARD_NL.media)] : [line(REPORT_CARD_NL.text), quote(words)]),
    { text: link, html: `<p><a href="${link}">${REPORT_CARD_NL.link}</a></p>` },
  ];
}

/** What decides may be the very word that the others do not see. */
function asTyped({ words, findings }: NonNullable<ReportCardInput['masked']>): Line[] {
  return [line(REPORT_CARD_NL.typed), quote(cut(words, MAX_WORDS)), ...sawLines(findings)];
}

function reasons({ reasons: given, readsAlong, office }: ReportCardInput): Line[] {
  const said = given.flatMap((reason) => (reason === null ? [] : [cut(reason.trim(), MAX_REASON)]));
  const distinct = [...new Set(said)].slice(0, MAX_REASONS);
  if (distinct.length === 0) return [line(REPORT_CARD_NL.noReason)];
  if (readsAlong) return [line(REPORT_CARD_NL.hidden(office))];
  return [line(REPORT_CARD_NL.reasons(distinct.length)), ...distinct.map(quote)];
}
