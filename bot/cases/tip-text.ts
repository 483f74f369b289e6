import { SENTENCES } from '#basis/catalogue/person/spelregels.ts';
import { TIPS } from '#basis/catalogue/person/tips.ts';
import { cut } from '#basis/cut.ts';
import type { Language } from '#basis/language.ts';
import type { Zaak } from '#store/case-row.ts';
import type { Tip } from '#store/tips.ts';
import type { Suggestion } from './suggestion.ts';

const MAX_FINDINGS = 5;
const MAX_QUOTED = 300;
/** What is found of an upload that waits for its looks alone: their sentences speak of the group. */
const UPLOADS: ReadonlySet<string> = new Set(['foto', 'video', 'bestand', 'geluid']);

/** What is welcome in the room for chatter. */
const CHATTER: ReadonlySet<string> = new Set(['geklets', 'reclame']);

/**
 * Where its sender wrote it: in the room itself, or in their own, from where the bot posts it. `teruggehaald`: in the room, but the line that
 * it waits is the bot's.
 */
export type WrittenAs = 'bericht' | 'teruggehaald' | 'signalement' | 'vervolg' | 'foto-van-ronde';
/** In what kind of room the message stands, or would; as what it was written; whether the wijk has a room for chatter; who decides on a ✋. */
export type Where = {
  readonly soort: string;
  readonly as: WrittenAs;
  readonly hasBuurtpraat: boolean;
  readonly appealTo: 'coordinator' | 'gemeente';
};
const IN_GROUP: Where = { soort: 'melding', as: 'bericht', hasBuurtpraat: false, appealTo: 'coordinator' };

/**
 * The words of a tip: what the rules say about the message, what the others see now, and what its sender can do. `zaak`: the one
 * that it is about, as it is now; a tip that waited for an emergency to pass no longer says that something waits.
 */
export function tipText(
  tip: Pick<Tip, 'action' | 'findings' | 'shown'>,
  zaak: Zaak | null,
  language: Language,
  better: Suggestion | null = null,
  where: Where = IN_GROUP,
): string {
  const texts = TIPS[language];
  const { soort, as, hasBuurtpraat, appealTo } = where;
  const waits = tip.action === 'hold' && zaak?.state === 'wacht';
  const opening = tip.action === 'nudge' ? texts.nudge(soort) : waits ? texts.hold(zaak.kind) : texts.soften;
  const isWelcomeElsewhere = hasBuurtpraat && tip.findings.some(({ code }) => CHATTER.has(code));
  const standing = zaak === null || zaak.state === 'wacht' || zaak.state === 'verzacht';
  const shown = standing && tip.shown !== null && tip.shown.trim() !== '' ? tip.shown : null;
  return [
    opening,
    ...reasons(tip, language, zaak === null ? null : { kind: zaak.kind, soort }),
    ...(isWelcomeElsewhere ? [texts.inBuurtpraat] : []),
    ...(better === null
      ? []
      : [better.is === 'text' ? texts.better(quoted(better.text)) : texts[better.advice]]),
    ...(shown === null ? [] : seenNow(quoted(shown), as, language)),
    ...(waits ? [`${waiting(as, language)} ${texts.urgent}`] : []),
    texts.appeal(appealTo),
  ].join('\n\n');
}

/** What the others see. What was sent with a round is taken back from one's own screen; what the bot posts stands there as others see it. */
function seenNow(shown: string, as: WrittenAs, language: Language): string[] {
  const texts = TIPS[language];
  if (as === 'foto-van-ronde') return [];
  return [as === 'bericht' ? `${texts.shown(shown)} ${texts.ownWindow}` : texts.shown(shown)];
}

function waiting(as: WrittenAs, language: Language): string {
  const texts = TIPS[language];
  if (as === 'foto-van-ronde') return texts.waitOnRound;
  if (as === 'teruggehaald') return texts.waitTakenBack;
  return as === 'signalement' ? texts.waitSignalement : texts.wait;
}

function reasons(
  { findings }: Pick<Tip, 'findings'>,
  language: Language,
  upload: { readonly kind: string; readonly soort: string } | null,
): string[] {
  const texts = TIPS[language];
  const byCode = new Map<string, { sentence: string; fragments: string[] }>();
  for (const finding of findings.slice(0, 2 * MAX_FINDINGS)) {
    const known = byCode.get(finding.code);
    const fragments = finding.fragment === '' ? [] : [quoted(finding.fragment)];
    if (known) known.fragments.push(...fragments.filter((one) => !known.fragments.includes(one)));
    else {
      const isElsewhere = upload !== null && upload.soort !== 'melding' && UPLOADS.has(finding.code);
      const said = isElsewhere ? texts.placedLater(upload.kind, upload.soort) : sentenceOf(finding, language);
      const sentence = `${texts.rule(finding.rule)}. ${said}`;
      byCode.set(finding.code, { sentence, fragments });
    }
  }
  return [...byCode.values()]
    .slice(0, MAX_FINDINGS)
    .map(({ sentence, fragments }) => [sentence, ...fragments.map(texts.fragment)].join(' '));
}

/** The sentence of a finding's code in a language; what was kept with it if the code is of an earlier version. */
export function sentenceOf(
  finding: { readonly code: string; readonly message: string },
  language: Language,
): string {
  const sentences: Readonly<Record<string, string>> = SENTENCES[language];
  return sentences[finding.code] ?? finding.message;
}

function quoted(text: string): string {
  return cut(text.replace(/\s+/g, ' ').trim(), MAX_QUOTED);
}
