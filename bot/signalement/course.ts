import { z } from 'zod';
import type { Answer, Question } from './questions.ts';
import { QUESTIONS } from './questions.ts';
import type { Asked } from './read-input.ts';
import type { OpenState, State } from './steps.ts';

const ASKED = [...QUESTIONS, 'overzicht', 'kiezen', 'doorgaan'] as const satisfies readonly Asked[];
/** With so many turns in one conversation something else is going on: it ends. */
export const MAX_TURNS = 200;

const course = z.object({
  /** Messages of ours: `nr` is the turn in which it was first asked, `tot` the turn in which it was asked no more. */
  vragen: z.array(z.object({ nr: z.int(), wat: z.enum(ASKED), tot: z.int().nullable() })),
  /** The turn in which each answer was given last. */
  gezet: z.partialRecord(z.enum(QUESTIONS), z.int()),
  /** The zaak as which it went to the coordinators. */
  zaak: z.string().optional(),
});

/** Which message asked what, and when what was answered: numbers and names of questions, no words. */
export type Course = z.infer<typeof course>;

export function courseOf(kept: unknown): Course {
  return course.parse(kept);
}

/** What a state asks now; null once it is done. */
export function askedNow(state: OpenState): Asked;
export function askedNow(state: State): Asked | null;
export function askedNow(state: State): Asked | null {
  if (state.fase === 'klaar') return null;
  return state.fase === 'vraag' ? state.vraag : state.fase;
}

/** The course of a conversation that has just begun. */
export function firstCourse(state: State): Course {
  const wat = askedNow(state);
  return { vragen: wat === null ? [] : [{ nr: 0, wat, tot: null }], gezet: {} };
}

/**
 * The course after turn `turn`, which led from one state to the other. What is asked anew gets a message of its own, and the one
 * before it is asked no more; an earlier answer that changed is only noted. Pure.
 */
export function nextCourse(former: Course, before: State, after: OpenState, turn: number): Course {
  const wat = askedNow(after);
  const gezet = { ...former.gezet };
  for (const question of QUESTIONS)
    if (!sameAnswer(before.antwoorden[question], after.antwoorden[question])) gezet[question] = turn;
  const isSame = wat === askedNow(before) && wat !== 'overzicht' && after.hint === null;
  if (isSame) return { vragen: former.vragen, gezet };
  const closed = endedCourse(former, turn).vragen;
  return { vragen: [...closed, { nr: turn, wat, tot: null }], gezet };
}

/** The course of one that ends in turn `turn`: nothing is asked any more. */
export function endedCourse(former: Course, turn: number): Course {
  return { ...former, vragen: former.vragen.map((one) => (one.tot === null ? { ...one, tot: turn } : one)) };
}

function sameAnswer(one: Answer | undefined, other: Answer | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** In which turn what a message shows changed last; of one that is still asked, the turn in which it was asked. */
export function changedIn(it: Course, message: Course['vragen'][number]): number {
  const set = isQuestion(message.wat) ? (it.gezet[message.wat] ?? 0) : 0;
  return message.tot === null ? message.nr : Math.max(message.tot, set);
}

export function isQuestion(asked: Asked): asked is Question {
  return (QUESTIONS as readonly Asked[]).includes(asked);
}
