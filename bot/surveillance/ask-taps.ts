import { addTurn, lockRound, noteAnswer, roundWalkers, takeTurnBack, workOnRound } from '#store/rondes.ts';
import type { TapHandler } from '../messages/types.ts';
import { answerUntil } from './ask-steps.ts';
import { isAskOf, tellCompany, tellWalker } from './ask-tell.ts';

/** A walker's yes or no to a round, by who was asked alone. They may think better of it until an hour before; a no finds somebody else. */
export const answerTaps: TapHandler = {
  async tapped(tap, tx, ctx) {
    const answer = tap.key.startsWith('✅') ? 'ja' : tap.key.startsWith('❌') ? 'nee' : null;
    const personId = ctx.directory.person(tap.by)?.personId;
    if (answer === null || personId === undefined || !isAskOf(tap.step, personId)) return;
    const round = await lockRound(tx, tap.id);
    if (!round) return;
    const { id } = round;
    const walkers = await roundWalkers(tx, id);
    const walker = walkers.find((one) => one.personId === personId);
    if (!walker || walker.answer === 'gestopt') return;
    const at = ctx.clock();
    if (round.state !== 'gevraagd' || at >= answerUntil(round.begins))
      return await tellWalker(tx, { id, personId, what: 'te-laat' });
    if (!(await noteAnswer(tx, { id, personId, answer, at }))) return;
    // A substitute's turn goes with their yes, however often they think better of it.
    if (walker.isSubstitute && answer === 'ja') await addTurn(tx, round.gebied, personId);
    else if (walker.isSubstitute && walker.answer === 'ja') await takeTurnBack(tx, round.gebied, personId);
    await tellWalker(tx, { id, personId, what: 'antwoord' });
    if (answer === 'ja') await tellCompany(tx, { id, other: personId, what: 'erbij', at }, walkers);
    else if (walker.answer === 'ja') await tellCompany(tx, { id, other: personId, what: 'weg', at }, walkers);
    await workOnRound(tx, id);
  },
};
