import {
  HELD_HEADING_NL,
  LINE_CHOICES_NL,
  LINE_LABELS_NL,
  SIGNALEMENT_HEADING_NL,
  SIGNALEMENT_LAST_LINE_NL,
} from '#basis/catalogue/signalement.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { Circumstances } from '#spelregels/types.ts';
import { nameOf } from '../cases/messages.ts';
import type { BotContext } from '../context.ts';
import type { Judgement } from '../gate/content.ts';
import { judgeEvent } from '../gate/content.ts';
import { circumstancesOf } from '../gate/decide.ts';
import type { Answer, Facts, Question } from './questions.ts';
import { relevant } from './questions.ts';

type Line = keyof typeof LINE_LABELS_NL;

/** What was said, a line each, in the order in which the group reads it. What is not known has none. Pure. */
export function signalementLines(facts: Facts): readonly string[] {
  const asked: readonly Question[] = relevant(facts);
  return (Object.keys(LINE_LABELS_NL) as Line[])
    .filter((line) => asked.includes(line))
    .flatMap((line) => {
      const words = wordsOf(line, facts.antwoorden[line]);
      return words === null ? [] : [`${LINE_LABELS_NL[line]}: ${words}`];
    });
}

function wordsOf(line: Line, answer: Answer | undefined): string | null {
  if (answer === undefined || answer.is === 'niets') return null;
  return answer.is === 'tekst' ? answer.tekst : (LINE_CHOICES_NL[line]?.[answer.keuze] ?? null);
}

export type JudgedSignalement = {
  /** As the group will read it, or as the coordinators will see it first. */
  readonly shown: string;
  readonly judgement: Judgement;
  readonly circumstances: Circumstances;
  readonly isMasked: boolean;
  readonly isHeld: boolean;
};

/**
 * A signalement as it would come in the group, judged by the same function as any message there. The name of its author is put before it
 * afterwards: beside what somebody does it would look like the name of an accused.
 */
export function judgeSignalement(
  ctx: BotContext,
  it: {
    readonly person: UserId;
    readonly gebied: GebiedCode;
    readonly number: number | null;
    readonly facts: Facts;
  },
): JudgedSignalement {
  const lines = [...signalementLines(it.facts), SIGNALEMENT_LAST_LINE_NL].join('\n');
  const content: Content = { msgtype: 'm.text', body: `${HELD_HEADING_NL(it.number)}\n${lines}` };
  const circumstances = circumstancesOf(ctx, it.person, { gebied: it.gebied, soort: 'melding' });
  const judgement = judgeEvent('m.room.message', content, circumstances);
  const isHeld = judgement.action === 'hold';
  const body = isHeld ? content.body : (judgement.replacement({})?.body ?? content.body);
  const said = String(body);
  return {
    shown: `${SIGNALEMENT_HEADING_NL(nameOf(ctx, it.person), it.number)}${said.slice(said.indexOf('\n'))}`,
    judgement,
    circumstances,
    isMasked: judgement.action === 'soften',
    isHeld,
  };
}
