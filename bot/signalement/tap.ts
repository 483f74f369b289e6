import { lockGesprek } from '#store/gesprekken.ts';
import type { TapHandler } from '../messages/types.ts';
import { courseOf, isQuestion } from './course.ts';
import { readTap } from './read-input.ts';
import { stateOf } from './state.ts';
import { takeTurn } from './turn.ts';

const QUESTION_STEP = /^vraag-(\d{1,6})$/;

/** A tap under a question, this one or an earlier one: that changes its answer. Under an overview that is no longer the last, nothing. */
export const gesprekTaps: TapHandler = {
  async tapped(tap, tx, ctx) {
    const nr = QUESTION_STEP.exec(tap.step)?.[1];
    if (nr === undefined) return;
    const gesprek = await lockGesprek(tx, tap.id);
    if (!gesprek || gesprek.endedAt !== null || gesprek.person !== tap.by) return;
    const asked = courseOf(gesprek.course).vragen.find((one) => one.nr === Number(nr));
    const state = stateOf(gesprek.state);
    if (!asked || !state || (!isQuestion(asked.wat) && asked.tot !== null)) return;
    const input = readTap(state, asked.wat, tap.key);
    if (input) await takeTurn(tx, ctx, { gesprek, input, event: tap.event });
  },
};
