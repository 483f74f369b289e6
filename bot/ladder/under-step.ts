import { REMOVAL_NL as TEXTS } from '#basis/catalogue/handhaving.nl.ts';
import { cut } from '#basis/cut.ts';
import type { CaseFinding } from '#store/case-types.ts';
import type { Sanction } from '#store/sancties.ts';
import { showableDays } from '../bezwaar/file.ts';
import { subjectOf, typedWords } from '../bezwaar/subject.ts';
import type { Line } from '../cases/lines.ts';
import { line, quote } from '../cases/lines.ts';
import { sawLines } from '../cases/saw-lines.ts';
import type { BotContext } from '../context.ts';
import { DAY_MS } from './history.ts';

const MAX_TEXTS = 5;
const MAX_TEXT = 500;

/** A message that a step was reckoned from: as typed, and what the machine saw in it. */
export type UnderStep = { readonly words: string; readonly findings: readonly CaseFinding[] };

/** The last messages under a step, while they are kept; oldest first. None under one that a coordinator took by hand. */
export async function underStep(ctx: BotContext, { tips }: Sanction): Promise<readonly UnderStep[]> {
  const found: UnderStep[] = [];
  for (const id of tips.slice(-MAX_TEXTS)) {
    const subject = await subjectOf(ctx, { is: 'tip', id });
    if (subject?.is !== 'tip') continue;
    const isOld = subject.tip.askedAt.getTime() < ctx.clock().getTime() - showableDays(ctx) * DAY_MS;
    const words = isOld ? null : typedWords(subject);
    if (words) found.push({ words: cut(words, MAX_TEXT), findings: subject.tip.findings });
  }
  return found;
}

/** As a card shows them. */
export function linesUnder(messages: readonly UnderStep[]): Line[] {
  if (messages.length === 0) return [line(TEXTS.noTexts)];
  return [
    line(TEXTS.texts),
    ...messages.flatMap(({ words, findings }) => [quote(words), ...sawLines(findings)]),
  ];
}
