import { z } from 'zod';
import type { BotMessage, Cause } from '#store/bot-messages.ts';
import { messagesOfCause } from '#store/bot-messages.ts';
import { findMelding } from '#store/meldingen.ts';
import { findQuestion, SHOW_QUESTION } from '#store/meldingen-questions.ts';
import type { Melding } from '#store/meldingen-row.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import type { Message } from '../messages/send.ts';
import { editMessage, removeMessage, sendWithTaps } from '../messages/send.ts';
import type { Asked } from './question-text.ts';
import { questionText } from './question-text.ts';
import { QUESTION_CAUSE, QUESTION_STEP } from './steps.ts';

const payloadOf = z.object({ question: z.uuid() });

/** Shows a question as it is now: asked with what to tap, or, once it is answered, as a line that says so. */
export const showQuestion: BotJob = {
  name: SHOW_QUESTION,
  run: untilAllowed(async (payload, ctx) => {
    const { question: id } = payloadOf.parse(payload);
    const question = await findQuestion(ctx.sql, id);
    if (!question) return;
    const asked: Asked = {
      question,
      melding: await meldingOf(ctx, question.melding),
      own: await meldingOf(ctx, question.ownMelding),
    };
    const cause: Cause = `${QUESTION_CAUSE}:${id}`;
    const begun = await messagesOfCause(ctx.sql, cause);
    const before = begun.find((message) => message.step === QUESTION_STEP);
    // Answered before it was asked: nothing to ask.
    if (!before && question.answer !== null) return;
    const text = questionText(ctx, asked);
    const room = before?.room ?? text.room;
    if (!room) {
      ctx.log.info({ question: id }, 'no room in which to ask about a melding');
      return;
    }
    await show(ctx, { cause, step: QUESTION_STEP, room }, asked, text, before);
  }),
};

async function show(
  ctx: BotContext,
  it: Message,
  asked: Asked,
  text: ReturnType<typeof questionText>,
  before: BotMessage | undefined,
): Promise<void> {
  const event = await sendWithTaps(ctx, it, text.ask, text.keys);
  if (!before) return;
  const { question, melding } = asked;
  const turn = question.kind === 'uitkomst' ? (melding?.closedTurn ?? 0) : 0;
  if (question.answer === null && turn === 0) return;
  // Two for each turn: a question that is answered "still open" and later with an outcome is edited twice.
  const isApart = question.kind === 'hoort-bij' && question.answer === 'nee';
  // What was joined may have a card of its own again.
  const version = 2 * turn + (question.answer === null ? 1 : isApart ? 3 : 2);
  await editMessage(ctx, it, event, version, question.answer === null ? text.ask : text.answered);
  if (question.answer === null || question.kind === 'uitkomst') return;
  for (const message of await messagesOfCause(ctx.sql, it.cause))
    if (message.step.startsWith(`${QUESTION_STEP}-tik-`)) await removeMessage(ctx, message);
}

async function meldingOf(ctx: BotContext, id: string | null): Promise<Melding | null> {
  return id === null ? null : await findMelding(ctx.sql, id);
}
