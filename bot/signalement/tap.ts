import { SIGNALEMENT } from '#basis/catalogue/person/signalement.ts';
import { LANGUAGES } from '#basis/language.ts';
import type { Tx } from '#store/db.ts';
import { lockGesprek } from '#store/gesprekken.ts';
import { tapKey } from '../messages/tap-key.ts';
import type { HeardTap, TapHandler } from '../messages/types.ts';
import { answerOwnRoom } from '../own-room/answer.ts';
import { courseOf } from './course.ts';
import { readTap } from './read-input.ts';
import { stateOf } from './state.ts';
import { askTakeBack } from './take-back.ts';
import { END_STEP, takeTurn } from './turn.ts';

const QUESTION_STEP = /^vraag-(\d{1,6})$/;

/**
 * A tap under a question, this one or an earlier one: that changes its answer. Under an overview that is no longer the last, nothing; after
 * the end, why nothing happens.
 */
export const gesprekTaps: TapHandler = {
  async tapped(tap, tx, ctx) {
    if (tap.step === END_STEP) return await takeBack(tap, tx);
    const nr = QUESTION_STEP.exec(tap.step)?.[1];
    if (nr === undefined) return;
    const gesprek = await lockGesprek(tx, tap.id);
    if (!gesprek || gesprek.person !== tap.by) return;
    if (gesprek.endedAt !== null) {
      await answerOwnRoom(tx, { room: gesprek.room, to: tap.by, about: gesprek.id, what: 'al-klaar' });
      return;
    }
    const asked = courseOf(gesprek.course).vragen.find((one) => one.nr === Number(nr));
    const state = stateOf(gesprek.state);
    const isDone = asked?.wat === 'overzicht' || asked?.wat === 'doorgaan' ? asked.tot !== null : false;
    if (!asked || !state || isDone) return;
    const input = readTap(state, asked.wat, tap.key);
    if (input) await takeTurn(tx, ctx, { gesprek, input, event: tap.event });
  },
};

/** Of their own, that was placed or went to the coordinators. */
async function takeBack(tap: HeardTap, tx: Tx): Promise<void> {
  const isTakeBack = LANGUAGES.some((language) => tapKey(SIGNALEMENT[language].takeBack) === tap.key);
  const gesprek = isTakeBack ? await lockGesprek(tx, tap.id) : null;
  if (gesprek?.person !== tap.by) return;
  if (gesprek.ending === 'geplaatst' || gesprek.ending === 'wacht') await askTakeBack(tx, gesprek.id);
}
