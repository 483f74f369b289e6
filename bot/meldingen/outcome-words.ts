import { cut } from '#basis/cut.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import { analyse } from '#spelregels/analyse.ts';
import { reportOf } from '#spelregels/report.ts';
import { botMessageByEvent } from '#store/bot-messages.ts';
import type { Tx } from '#store/db.ts';
import { lockGebied } from '#store/meldingen.ts';
import { noteOver } from '#store/meldingen-end.ts';
import type { Question, StillOpen } from '#store/meldingen-questions.ts';
import { findQuestion, lastOutcomeAsked, outcomesStillOpen } from '#store/meldingen-questions.ts';
import type { Melding } from '#store/meldingen-row.ts';
import { lockStanding } from '#store/meldingen-signs.ts';
import type { BotContext } from '../context.ts';
import { judgeEvent } from '../gate/content.ts';
import { circumstancesOf } from '../gate/decide.ts';
import { readCommand } from '../own-room/commands.ts';
import type { OwnRoomEvent, OwnRoomHandler } from '../own-room/types.ts';
import { endMelding, mayEnd, stayOpen } from './close.ts';
import { answersOf } from './melding-message.ts';
import { readNumbered, withoutNumber } from './numbered.ts';
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

/**
 * An outcome in words, typed in somebody's own room: of the melding whose number they put before it, else of the only one about which they are
 * asked.
 */
export const outcomeWords: OwnRoomHandler = {
  name: 'outcome-words',
  async handle(it, tx, ctx) {
    const last = await lastOutcomeAsked(tx, it.by, since(ctx));
    if (last === null) return 'not-mine';
    const open = await outcomesStillOpen(tx, it.by, since(ctx));
    const waiting = open.filter(({ answer }) => answer === null);
    const named = readNumbered(it.text, { loose: waiting.length > 1 });
    const about = named && open.find(({ number }) => number === named.number);
    if (about && named.text !== '')
      return await hearUnlessCommand({ ...it, text: named.text }, tx, ctx, about);
    if (about) return await askWhich(it, tx, [about]);
    if (waiting.length > 1) return await askWhich(it, tx, waiting);
    if (last.answer === null) return await hearUnlessCommand(it, tx, ctx, last);
    return await askWhich(it, tx, open.slice(0, 1));
  },
};

/** True if somebody was asked how a melding ended after `at`, and this may be the answer. */
export async function answersOutcomeAskedAfter(
  tx: Tx,
  ctx: BotContext,
  { by, text }: Pick<OwnRoomEvent, 'by' | 'text'>,
  at: Date,
): Promise<boolean> {
  const last = await lastOutcomeAsked(tx, by, since(ctx));
  return !isDangerous(text) && last !== null && last.answer === null && last.askedAt > at;
}

const since = (ctx: BotContext): Date => new Date(ctx.clock().getTime() - WAIT_MS);

/**
 * What is typed may be about several meldingen, or goes on about one of which the question was answered. It closes none by itself: its writer
 * hears how they can say which.
 */
async function askWhich(
  { event, text, by }: OwnRoomEvent,
  tx: Tx,
  open: readonly StillOpen[],
): Promise<'handled' | 'not-mine'> {
  if (text.trim() === '' || isOtherCommand(text) || isDangerous(text)) return 'not-mine';
  const among = open.map(({ melding }) => melding);
  const [first] = among;
  if (first === undefined) return 'not-mine';
  if (readOutcome(text) !== 'nothing')
    await tellAboutMelding(tx, { melding: first, what: 'welke', to: by, event: event.eventId, among });
  return 'handled';
}

function isDangerous(text: string): boolean {
  return reportOf(analyse({ text, kind: 'text' })).danger;
}

/** The question about an outcome that a message answers, if that still waits for this person. */
async function questionAnswered(tx: Tx, event: TimelineEvent, after: Date): Promise<Question | null> {
  const question = await outcomeQuestionAnswered(tx, event);
  return question && question.askedAt >= after && question.to === event.sender ? question : null;
}

/** The question about an outcome that a message answers, if that still waits for an answer. */
export async function outcomeQuestionAnswered(tx: Tx, event: TimelineEvent): Promise<Question | null> {
  const [answered] = answersOf(event.content);
  const message = answered === undefined ? null : await botMessageByEvent(tx, answered);
  if (!message?.cause.startsWith(`${QUESTION_CAUSE}:`)) return null;
  const question = await findQuestion(tx, message.cause.slice(QUESTION_CAUSE.length + 1));
  // "Still going on" is no last word.
  const isOpen = question?.answer === null || question?.answer === 'nee';
  return question?.kind === 'uitkomst' && isOpen ? question : null;
}

/** "Help" asks something of the bot; "weet ik niet" is an answer. */
function isOtherCommand(text: string): boolean {
  const command = readCommand(text);
  return command !== null && command.is !== 'overslaan';
}

async function hearUnlessCommand(
  { event, text }: OwnRoomEvent,
  tx: Tx,
  ctx: BotContext,
  question: Question | null,
): Promise<'handled' | 'not-mine'> {
  if (!question || isOtherCommand(text)) return 'not-mine';
  return (await hearOutcome(event, text.trim(), tx, ctx, question)) ? 'handled' : 'not-mine';
}

/** True if these words of a message answer the question: then it is nothing else. */
export async function hearOutcome(
  event: TimelineEvent,
  text: string,
  tx: Tx,
  ctx: BotContext,
  question: Question,
): Promise<boolean> {
  if (text === '' || isDangerous(text) || question.melding === null) return false;
  await lockGebied(tx, question.gebied);
  const melding = await lockStanding(tx, question.melding);
  if (melding?.state !== 'open' || !mayEnd(ctx, melding, event.sender)) return false;
  const meant = readOutcome(text);
  const { sender: by, eventId } = event;
  if (meant === 'still') await stayOpen(tx, ctx, melding, { question: question.id, by });
  else if (meant === 'over') await noteOver(tx, melding.id, { by, at: ctx.clock() });
  else if (meant === 'unknown')
    await endMelding(tx, ctx, melding, { outcome: 'onbekend', by, event: eventId });
  else if (meant === null) await endInWords(event, text, melding, tx, ctx);
  return true;
}

/** Closes it with these words as the group may read them; what may not stand there closes nothing, and its writer hears that. */
async function endInWords(
  { sender: by, eventId: event }: TimelineEvent,
  text: string,
  melding: Melding,
  tx: Tx,
  ctx: BotContext,
): Promise<void> {
  const words = outcomeShown(ctx, by, melding, withoutNumber(text, melding.number));
  if (words === null)
    return await tellAboutMelding(tx, { melding: melding.id, what: 'woorden', to: by, event });
  await endMelding(tx, ctx, melding, { outcome: 'anders', words, by, event });
}

/**
 * An outcome in words as the group may read it; null if it may not stand there. A coordinator's words are told to the group by the bot, so what
 * would wait for a resident is not told for them either.
 */
export function outcomeShown(ctx: BotContext, by: UserId, { gebied }: Melding, text: string): string | null {
  const circumstances = circumstancesOf(ctx, by, { gebied, soort: 'melding' });
  const said = { msgtype: 'm.text', body: text };
  const judged = judgeEvent('m.room.message', said, { ...circumstances, role: 'resident' });
  if (judged.action === 'hold') return null;
  const shown = judged.replacement({})?.body;
  return cut(typeof shown === 'string' ? shown : text, MAX_WORDS);
}
