import { APPEAL_CARD_NL as TEXTS } from '#basis/catalogue/handhaving.nl.ts';
import { TIPS } from '#basis/catalogue/person/tips.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { Appeal } from '#store/bezwaren.ts';
import type { CaseFinding } from '#store/case-types.ts';
import type { Sanction } from '#store/sancties.ts';
import type { Line } from '../cases/lines.ts';
import { cardOf, line, quote, strong } from '../cases/lines.ts';
import { moment } from '../cases/messages.ts';
import { sawLines } from '../cases/saw-lines.ts';
import type { UnderStep } from '../ladder/under-step.ts';
import { linesUnder } from '../ladder/under-step.ts';
import { APPEAL_DAYS } from './file.ts';

/** What an appeal is about, as the card shows it. `words`: as typed; null once they are gone. */
export type Against =
  | {
      readonly is: 'tip';
      readonly findings: readonly CaseFinding[];
      readonly words: string | null;
      readonly places: boolean;
    }
  | {
      readonly is: 'sanctie';
      readonly sanction: Sanction;
      readonly under: readonly UnderStep[];
      /** Of a removal: tips under it that were not right after all, as was decided since. */
      readonly grantedSince: number;
    };

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
    ...(against.is === 'tip' ? tipped(against, isBlind) : stepped(against, isBlind)),
    ...(isBlind ? [line(notShown(against))] : []),
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

function notShown(against: Against): string {
  if (against.is === 'tip') return TEXTS.noText;
  if (against.sanction.tips.length === 0) return TEXTS.noMessages;
  return against.sanction.kind === 'verwijdering' ? TEXTS.noTextRemoval : TEXTS.noText;
}

/** Of what its sender took away the words that were found are shown no more either. */
function tipped(it: Extract<Against, { is: 'tip' }>, isBlind: boolean): Line[] {
  return [...sawLines(it.findings, isBlind || it.words === null), ...(isBlind ? [] : typed(it.words))];
}

/** The rule, and the messages that the step was reckoned from. */
function stepped(
  { sanction, under, grantedSince }: Extract<Against, { is: 'sanctie' }>,
  isBlind: boolean,
): Line[] {
  const { rule, tips } = sanction;
  const about = [
    line(TEXTS.about(TIPS.nl.rule(rule), tips.length)),
    ...(grantedSince > 0 ? [line(TEXTS.grantedSince(grantedSince))] : []),
  ];
  return isBlind || tips.length === 0 ? about : [...about, ...linesUnder(under)];
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
