import {
  HELD_HEADING_NL,
  LINE_CHOICES_NL,
  LINE_LABELS_NL,
  SIGNALEMENT_HEADING_NL,
  SIGNALEMENT_LAST_LINE_NL,
} from '#basis/catalogue/signalement.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { cut } from '#basis/cut.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import type { Circumstances } from '#spelregels/types.ts';
import { nameOf } from '../cases/messages.ts';
import type { BotContext } from '../context.ts';
import type { Judgement } from '../gate/content.ts';
import { judgeEvent } from '../gate/content.ts';
import { circumstancesOf } from '../gate/decide.ts';
import type { Answer, Facts, Question } from './questions.ts';
import { relevant } from './questions.ts';

type Line = keyof typeof LINE_LABELS_NL;
type Said = { readonly line: Line; readonly words: string };

/** What was said, in the order in which the group reads it. What is not known is left out. Pure. */
function said(facts: Facts): readonly Said[] {
  const asked: readonly Question[] = relevant(facts);
  return (Object.keys(LINE_LABELS_NL) as Line[])
    .filter((line) => asked.includes(line))
    .flatMap((line) => {
      const words = wordsOf(line, facts.antwoorden[line]);
      return words === null ? [] : [{ line, words }];
    });
}

function wordsOf(line: Line, answer: Answer | undefined): string | null {
  if (answer === undefined || answer.is === 'niets') return null;
  return answer.is === 'tekst' ? answer.tekst : (LINE_CHOICES_NL[line]?.[answer.keuze] ?? null);
}

/** Of what happens a card shows the beginning; of a place less. UTF-16 units. */
const MAX_WHAT = 200;
const MAX_PLACE = 60;

/** What a card shows of a signalement. */
export function cardWords(said: ReturnType<typeof wordsIn>): {
  readonly place: string | null;
  readonly what: string | null;
} {
  const [place, what] = [said.line('waar'), said.line('wat')];
  return { place: place && cut(place, MAX_PLACE), what: what && cut(what, MAX_WHAT) };
}

export type JudgedSignalement = {
  /** As the group will read it, with the name of its author. */
  readonly shown: string;
  /** As the coordinators see it first, where it is held; without the name, which is put before it when they place it. */
  readonly held: string;
  readonly judgement: Judgement;
  readonly circumstances: Circumstances;
  readonly isMasked: boolean;
  readonly isHeld: boolean;
};

/**
 * A signalement as it would come in the group, judged by the same function as any message there. Judged are the words that were said: our
 * own beside them would change the verdict ("Bel 112" reads as an emergency, and the author's name as that of an accused).
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
  const lines = said(it.facts);
  const bare = lines.map(({ words }) => words).join('\n');
  const circumstances = circumstancesOf(ctx, it.person, { gebied: it.gebied, soort: 'melding' });
  const judgement = judgeEvent('m.room.message', { msgtype: 'm.text', body: bare }, circumstances);
  const isHeld = judgement.action === 'hold';
  const made = isHeld ? undefined : judgement.replacement({})?.body;
  return {
    shown: asLines(SIGNALEMENT_HEADING_NL(nameOf(ctx, it.person), it.number), lines, String(made ?? bare)),
    held: asLines(HELD_HEADING_NL(it.number), lines, bare),
    judgement,
    circumstances,
    isMasked: judgement.action === 'soften',
    isHeld,
  };
}

/** Heading, a line for each thing that was said, and 112. Masking keeps each thing on a line of its own. */
function asLines(heading: string, lines: readonly Said[], words: string): string {
  const shown = words.split('\n');
  return [
    heading,
    ...lines.map(({ line }, at) => `${LINE_LABELS_NL[line]}: ${shown[at] ?? ''}`),
    SIGNALEMENT_LAST_LINE_NL,
  ].join('\n');
}

/** What was said in a signalement as the group reads it, without what we put around it; and one line of it, null if it is not there. */
export function wordsIn(shown: string): { readonly all: string; line(line: 'wat' | 'waar'): string | null } {
  const lines = shown.split('\n').slice(1, -1);
  const behind = (line: string): string => line.slice(line.indexOf(': ') + 2);
  return {
    all: lines.map(behind).join('\n'),
    line: (line) => {
      const found = lines.find((one) => one.startsWith(`${LINE_LABELS_NL[line]}: `));
      return found === undefined ? null : behind(found);
    },
  };
}
