import { CARD_NL } from '#basis/catalogue/cases.nl.ts';
import { PHOTO_NL } from '#basis/catalogue/fotos.nl.ts';
import { cut } from '#basis/cut.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { Zaak } from '#store/case-row.ts';
import { captionShown } from '../photos/caption.ts';
import type { Line } from './lines.ts';
import { cardOf, line, quote, strong } from './lines.ts';
import { CASE_KEY, escapeHtml } from './messages.ts';
import type { Shown } from './upload.ts';

const MAX_FINDINGS = 5;
const MAX_FRAGMENT = 200;
const MEGABYTE = 1024 * 1024;

export type CardInput = {
  readonly zaak: Zaak;
  readonly senderName: string;
  /** Whether the sender is in the group: if not, it is not placed. */
  readonly takesPart: boolean;
  /** Who can decide; their phones ring. */
  readonly coordinators: readonly { readonly userId: UserId; readonly name: string }[];
  /** Number of the melding that an upload belongs to. */
  readonly melding: number | null;
  readonly shown: Shown;
  readonly words: string;
  /** What there was about the sender before, in one line. */
  readonly history: string;
  readonly holdHours: number;
  readonly maxBytes: number;
};

/** True if a ✅ can place it. */
export function canPlace(shown: Shown): boolean {
  return shown.is === 'nothing' || shown.is === 'photo' || shown.is === 'file';
}

/** It shows nobody and nothing of what is reported. */
export function isSticker({ kind }: Pick<Zaak, 'kind'>): boolean {
  return kind === 'sticker';
}

/** What the coordinators read of a held message: who, why, what, and what they can do. */
export function cardContent(it: CardInput): Content {
  const lines = [
    ...(it.zaak.emergency ? [strong(CARD_NL.emergency)] : []),
    ask(it.coordinators),
    ...what(it),
    ...reasons(it),
    ...(it.words === '' ? [] : typed(it)),
    ...media(it),
    line(it.history),
    ...(it.melding === null || isSticker(it.zaak) ? [] : [line(PHOTO_NL.melding(it.melding))]),
    ...(it.takesPart ? [] : [line(CARD_NL.outOfGroup(it.senderName))]),
    line(canPlace(it.shown) && it.takesPart ? CARD_NL.choose(it.holdHours) : CARD_NL.chooseNo(it.holdHours)),
  ];
  const rings = it.coordinators.map((one) => one.userId);
  return { ...cardOf(lines, rings), [CASE_KEY]: { ref: it.zaak.ref, versie: it.zaak.version } };
}

/** Names as links to their owners (Matrix specification, "User and room mentions"), so that older clients ring too. */
function ask(coordinators: CardInput['coordinators']): Line {
  const text = CARD_NL.ask(coordinators.map((one) => one.name));
  const links = coordinators.map(
    (one) => `<a href="https://matrix.to/#/${encodeURIComponent(one.userId)}">${escapeHtml(one.name)}</a>`,
  );
  return { text, html: `<p>${CARD_NL.ask(links)}</p>` };
}

function what({ zaak, senderName }: CardInput): Line[] {
  return [
    ...(zaak.version > 1 ? [line(CARD_NL.changed(senderName))] : []),
    strong(
      zaak.editOf === null
        ? CARD_NL.what(senderName, zaak.kind, zaak.soort)
        : CARD_NL.whatEdited(senderName, zaak.soort),
    ),
    ...(zaak.wasSeen
      ? [line(zaak.editOf === null ? CARD_NL.wasSeen(zaak.soort) : CARD_NL.changeWasSeen(zaak.soort))]
      : []),
  ];
}

function reasons({ zaak, senderName }: CardInput): Line[] {
  const held = zaak.findings.filter((finding) => finding.action === 'hold');
  // What it waits for first; what else is in it stands in the group too when it is placed.
  const rest = zaak.findings.filter((finding) => finding.action !== 'hold');
  const told = new Set<string>();
  return [...held, ...rest].slice(0, MAX_FINDINGS).flatMap((finding) => {
    const first = !told.has(finding.code);
    told.add(finding.code);
    return [
      ...(first
        ? [line(`${CARD_NL.rule(finding.rule)} ${CARD_NL.senderReads(senderName, finding.message)}`)]
        : []),
      ...(finding.fragment === '' ? [] : [line(CARD_NL.fragment(cut(finding.fragment, MAX_FRAGMENT)))]),
    ];
  });
}

function typed({ zaak, words, shown }: CardInput): Line[] {
  const isInGroup = captionShown((zaak.replacement?.content ?? {}) as Content) !== '';
  const heading = isInGroup ? CARD_NL.captionShown : CARD_NL.caption;
  return [line(shown.is === 'nothing' ? CARD_NL.text : heading), quote(words)];
}

function media({ shown, zaak, maxBytes }: CardInput): Line[] {
  switch (shown.is) {
    case 'nothing':
      return [];
    case 'photo':
      return isSticker(zaak) ? [line(CARD_NL.sticker)] : [line(CARD_NL.cleaned), line(PHOTO_NL.blurHint)];
    case 'file':
      return [line(CARD_NL.uncleaned(zaak.kind))];
    case 'unreadable':
      return [line(CARD_NL.unreadable)];
    case 'too-large':
      return [line(CARD_NL.tooLarge(zaak.kind, Math.floor(maxBytes / MEGABYTE)))];
    case 'gone':
      return [line(CARD_NL.gone(zaak.kind))];
  }
}
