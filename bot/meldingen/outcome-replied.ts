import { readEvent } from '../gate/read/event.ts';
import { editTarget } from '../gate/read/relation.ts';
import type { Reaction } from '../reactions/types.ts';
import { hearOutcome, outcomeQuestionAnswered } from './outcome-words.ts';

/**
 * A coordinator's reply to the question, in `coordinatie`, how a melding ended: in words, as in their own room. Coordinators talk there with one
 * another, so what asks something tells no outcome.
 */
export const outcomeReplied: Reaction = {
  name: 'outcome-replied',
  async handle(event, tx, ctx) {
    if (event.type !== 'm.room.message' || ctx.directory.isService(event.sender)) return;
    const room = ctx.directory.room(event.roomId);
    if (room?.soort !== 'coordinatie' || editTarget(event.content) !== undefined) return;
    if (ctx.directory.role(event.sender, room.gebied) !== 'coordinator') return;
    const text = readEvent(event.type, event.content).main.trim();
    if (text.includes('?')) return;
    const question = await outcomeQuestionAnswered(tx, event);
    if (question?.to === null && question.gebied === room.gebied)
      await hearOutcome(event, text, tx, ctx, question);
  },
};
