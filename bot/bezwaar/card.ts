import { APPEAL_CARD_NL as TEXTS } from '#basis/catalogue/handhaving.nl.ts';
import { cut } from '#basis/cut.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { Appeal } from '#store/bezwaren.ts';
import type { CaseFinding } from '#store/case-types.ts';
import type { Sanction } from '#store/sancties.ts';
import type { Line } from '../cases/lines.ts';
import { cardOf, line, quote, strong } from '../cases/lines.ts';
import { moment } from '../cases/messages.ts';
import { sentenceOf } from '../cases/tip-text.ts';
import { APPEAL_DAYS } from './file.ts';

const MAX_FINDINGS = 5;
const MAX_FRAGMENT = 200;

/** What an appeal is about, as the card shows it. `words`: as typed; null once they are gone. */
export type Against =
  | {
      readonly is: 'tip';
      readonly findings: readonly CaseFinding[];
      readonly words: string | null;
      readonly places: boolean;
    }
  | { readonly is: 'sanctie'; readonly sanction: Sanction };

/** The card of an appeal and the keys to tap on it. In `overleg` it shows figures and rules, no text. Pure. */
export function appealCard(it: {
  readonly appeal: Appeal;
  readonly name: string;
  readonly against: Against;
  readonly history: string;
}): { readonly content: Content; readonly keys: readonly string[] } {
  const { appeal, name, against, history } = it;
  const isBlind = appeal.place === 'overleg';
  const lines = [
    strong(question(against, name, isBlind)),
    ...(against.is === 'tip' ? reasons(against, isBlind) : []),
    ...(isBlind ? [line(TEXTS.noText)] : against.is === 'tip' ? typed(against.words) : []),
    line(history),
    line(choice(against, isBlind)(APPEAL_DAYS)),
  ];
  return { content: cardOf(lines), keys: keysFor(against, isBlind) };
}

function question(against: Against, name: string, isBlind: boolean): string {
  if (against.is === 'tip') return isBlind ? TEXTS.noCoordinator(name) : TEXTS.tip(name);
  const { kind, silentUntil } = against.sanction;
  if (kind === 'verwijdering') return TEXTS.removal(name);
  if (isBlind) return TEXTS.noCoordinatorStep(name);
  return silentUntil === null ? TEXTS.warning(name) : TEXTS.readOnly(name, moment(silentUntil));
}

/** What the machine saw; without the fragments for who may not see the text. */
function reasons({ findings }: { readonly findings: readonly CaseFinding[] }, isBlind: boolean): Line[] {
  const told = new Set<string>();
  return findings.slice(0, MAX_FINDINGS).flatMap((finding) => {
    const isNew = !told.has(finding.code);
    told.add(finding.code);
    const shown =
      isBlind || finding.fragment === '' ? [] : [line(TEXTS.fragment(cut(finding.fragment, MAX_FRAGMENT)))];
    return [...(isNew ? [line(TEXTS.saw(finding.rule, sentenceOf(finding, 'nl')))] : []), ...shown];
  });
}

function typed(words: string | null): Line[] {
  return words === null || words === '' ? [line(TEXTS.gone)] : [line(TEXTS.typed), quote(words)];
}

function choice(against: Against, isBlind: boolean): (days: number) => string {
  if (against.is === 'sanctie')
    return against.sanction.kind === 'verwijdering' ? TEXTS.chooseRemoval : TEXTS.chooseStep;
  return against.places && !isBlind ? TEXTS.chooseTip : TEXTS.chooseNudge;
}

function keysFor(against: Against, isBlind: boolean): readonly string[] {
  if (against.is === 'sanctie')
    return against.sanction.kind === 'verwijdering'
      ? [TEXTS.yesRemoval, TEXTS.noRemoval]
      : [TEXTS.yesStep, TEXTS.noStep];
  return [against.places && !isBlind ? TEXTS.yesTip : TEXTS.yesNudge, TEXTS.noTip];
}
