import { cut } from '#basis/cut.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import { analyse } from '#spelregels/analyse.ts';
import { reportOf } from '#spelregels/report.ts';
import { botMessageByEvent } from '#store/bot-messages.ts';
import type { Tx } from '#store/db.ts';
import { lockGebied } from '#store/meldingen.ts';
import { noteOver } from '#store/meldingen-end.ts';
import type { Question } from '#store/meldingen-questions.ts';
import { findQuestion, outcomeAskedOf } from '#store/meldingen-questions.ts';
import type { Melding } from '#store/meldingen-row.ts';
import { lockStanding } from '#store/meldingen-signs.ts';
import type { BotContext } from '../context.ts';
import { judgeEvent } from '../gate/content.ts';
import { circumstancesOf } from '../gate/decide.ts';
import { readEvent } from '../gate/read/event.ts';
import { readCommand } from '../own-room/commands.ts';
import type { OwnRoomEvent, OwnRoomHandler } from '../own-room/types.ts';
import { endMelding, mayEnd, stayOpen } from './close.ts';
import { answersOf } from './melding-message.ts';
import { readOutcome } from './read-outcome.ts';
import { QUESTION_CAUSE } from './steps.ts';
import { tellAboutMelding } from './tell.ts';

/** How long the next thing that somebody types counts as the outcome that they were asked for. */
const WAIT_MS = 30 * 60_000;
const MAX_WORDS = 200;

/** An answer to the question itself is meant for it, whatever else is asked of its writer. */
export const outcomeReply: OwnRoomHandler = {
  name: 'outcome-reply',
  async handle(it, tx, ctx) {
    return await hearUnlessCommand(it, tx, ctx, await questionAnswered(tx, it.event, since(ctx)));
  },
};

/** An outcome in words, typed in somebody's own room. */
export const outcomeWords: OwnRoomHandler = {
  name: 'outcome-words',
  async handle(it, tx, ctx) {
    return await hearUnlessCommand(it, tx, ctx, await outcomeAskedOf(tx, it.by, since(ctx)));
  },
};

const since = (ctx: BotContext): Date => new Date(ctx.clock().getTime() - WAIT_MS);

/** The question about an outcome that a message answers, if that still waits for this person. */
async function questionAnswered(tx: Tx, event: TimelineEvent, after: Date): Promise<Question | null> {
  const [answered] = answersOf(event.content);
  const message = answered === undefined ? null : await botMessageByEvent(tx, answered);
  if (!message?.cause.startsWith(`${QUESTION_CAUSE}:`)) return null;
  const question = await findQuestion(tx, message.cause.slice(QUESTION_CAUSE.length + 1));
  const waits = question?.kind === 'uitkomst' && question.answer === null && question.askedAt >= after;
  return waits && question.to === event.sender ? question : null;
}

/** "Help" asks something of the bot. */
async function hearUnlessCommand(
  { event, text }: OwnRoomEvent,
  tx: Tx,
  ctx: BotContext,
  question: Question | null,
): Promise<'handled' | 'not-mine'> {
  const isCommand = readCommand(text) !== null && readCommand(text)?.is !== 'overslaan';
  return question && !isCommand && (await hearOutcome(event, tx, ctx, question)) ? 'handled' : 'not-mine';
}

/** True if this message answers the question: then it is nothing else. */
async function hearOutcome(
  event: TimelineEvent,
  tx: Tx,
  ctx: BotContext,
  question: Question,
): Promise<boolean> {
  if (event.type !== 'm.room.message') return false;
  const text = readEvent(event.type, event.content).main.trim();
  if (text === '' || reportOf(analyse({ text, kind: 'text' })).danger || question.melding === null)
    return false;
  await lockGebied(tx, question.gebied);
  const melding = await lockStanding(tx, question.melding);
  if (melding?.state !== 'open' || !mayEnd(ctx, melding, event.sender)) return false;
  const meant = readOutcome(text);
  const by = event.sender;
  if (meant === 'still') await stayOpen(tx, ctx, melding, { question: question.id, by });
  else if (meant === 'over') await noteOver(tx, melding.id, { by, at: ctx.clock() });
  else if (meant === null) await endInWords(event, text, melding, tx, ctx);
  return true;
}

/** Closes it with these words as the group may read them; what may not stand there closes nothing, and its writer hears that. */
async function endInWords(
  { sender: by, eventId }: TimelineEvent,
  text: string,
  melding: Melding,
  tx: Tx,
  ctx: BotContext,
): Promise<void> {
  const judged = judgeEvent(
    'm.room.message',
    { msgtype: 'm.text', body: text },
    circumstancesOf(ctx, by, { gebied: melding.gebied, soort: 'melding' }),
  );
  if (judged.action === 'hold')
    return await tellAboutMelding(tx, { melding: melding.id, what: 'woorden', to: by, event: eventId });
  const shown = judged.replacement({})?.body;
  const words = cut(typeof shown === 'string' ? shown : text, MAX_WORDS);
  await endMelding(tx, ctx, melding, { outcome: 'anders', words, by, event: eventId });
}
