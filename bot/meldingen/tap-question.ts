import { appendAudit } from '#store/audit.ts';
import { tapsOn } from '#store/bot-messages.ts';
import type { Tx } from '#store/db.ts';
import { lockGebied } from '#store/meldingen.ts';
import { joinMelding } from '#store/meldingen-end.ts';
import type { Question } from '#store/meldingen-questions.ts';
import {
  answerQuestion,
  findQuestion,
  lapseOutcomeQuestions,
  lockQuestion,
} from '#store/meldingen-questions.ts';
import type { Melding } from '#store/meldingen-row.ts';
import { addSign, lockStanding } from '#store/meldingen-signs.ts';
import type { BotContext } from '../context.ts';
import type { HeardTap, TapHandler } from '../messages/types.ts';
import { admitReport } from './admit.ts';
import type { Ending } from './close.ts';
import { actorOf, endMelding, mayEnd, reopen, stayOpen } from './close.ts';
import { APART_SIGN, JOIN_SIGN, NO_SIGN, OUTCOME_SIGNS, STILL_OPEN_SIGN, signOf, YES_SIGN } from './keys.ts';
import { reportOfQuestion, stayApart } from './question-report.ts';
import { QUESTION_STEP } from './steps.ts';
import { tellAboutMelding } from './tell.ts';

/** Taps on what the bot asks about a message or a melding; the first answer counts, of those who may give it. */
export const tapQuestion: TapHandler = {
  async tapped(tap, tx, ctx) {
    if (tap.step !== QUESTION_STEP) return;
    const question = await inTurn(tx, tap.id);
    if (!question) return;
    if (question.kind === 'is-melding') return await answerReport(tap, question, tx, ctx);
    if (question.kind === 'hoort-bij') return await answerJoin(tap, question, tx, ctx);
    await answerOutcome(tap, question, tx, ctx);
  },
  async untapped(tap, tx, ctx) {
    if (tap.step !== QUESTION_STEP) return;
    const question = await inTurn(tx, tap.id);
    const melding = question?.melding ? await lockStanding(tx, question.melding) : null;
    if (question?.kind !== 'uitkomst' || !melding || melding.closedEvent !== tap.event) return;
    // What they tapped before it and left standing is what they say now.
    const standing = await outcomeStanding(tx, tap);
    if (standing === null || !(await endMelding(tx, ctx, melding, standing)))
      await reopen(tx, ctx, melding, tap.by);
  },
};

/** The last outcome among this person's taps on a question that stand; null if none does. */
async function outcomeStanding(tx: Tx, tap: HeardTap): Promise<Ending | null> {
  const own = (await tapsOn(tx, tap.cause, tap.step)).filter(({ by }) => by === tap.by);
  const found = own.flatMap(({ key, by, event }) => {
    const outcome = OUTCOME_SIGNS.get(signOf(key));
    return outcome === undefined ? [] : [{ outcome, by, event }];
  });
  return found.at(-1) ?? null;
}

/** The question, locked after its gebied: always in that order, so that two taps do not wait for each other. */
async function inTurn(tx: Tx, id: string): Promise<Question | null> {
  const found = await findQuestion(tx, id);
  if (!found) return null;
  await lockGebied(tx, found.gebied);
  return await lockQuestion(tx, id);
}

async function answerReport(tap: HeardTap, question: Question, tx: Tx, ctx: BotContext): Promise<void> {
  const sign = signOf(tap.key);
  if (tap.by !== question.to || (sign !== YES_SIGN && sign !== NO_SIGN)) return;
  // Who was asked and takes part no more opens nothing in the group.
  const isIn = ctx.directory.role(tap.by, question.gebied) !== undefined;
  const answer = !isIn ? 'vervallen' : sign === YES_SIGN ? 'ja' : 'nee';
  const by = isIn ? tap.by : null;
  if (!(await answerQuestion(tx, question.id, { answer, by, at: ctx.clock() }))) return;
  const report = answer === 'ja' ? reportOfQuestion(ctx, question) : null;
  if (!report) return;
  await admitReport(tx, ctx, report);
}

async function answerJoin(tap: HeardTap, question: Question, tx: Tx, ctx: BotContext): Promise<void> {
  const sign = signOf(tap.key);
  const { melding: id, gebied } = question;
  if (id === null || question.answer !== null || (sign !== JOIN_SIGN && sign !== APART_SIGN)) return;
  const target = await lockStanding(tx, id);
  if (!target || !(tap.by === question.to || mayEnd(ctx, target, tap.by))) return;
  const joins =
    sign === JOIN_SIGN && target.state !== 'ingetrokken' && (await join(question, target.id, tx, ctx));
  if (!joins) return await stayApart(tx, ctx, question, tap.by);
  const at = ctx.clock();
  if (!(await answerQuestion(tx, question.id, { answer: 'ja', by: tap.by, at }))) return;
  if (target.state === 'gesloten') await endedBefore(tx, question, target, at);
  await appendAudit(tx, {
    actor: actorOf(ctx, tap.by),
    action: 'melding.samengevoegd',
    subject: `melding:${target.id}`,
    detail: { gebied, nummer: target.number, event: question.event },
  });
}

/** It belongs to one that has ended since it was asked: its writer hears how, and is not asked. */
async function endedBefore(tx: Tx, question: Question, target: Melding, at: Date): Promise<void> {
  const { to, ownMelding, event } = question;
  if (ownMelding) await lapseOutcomeQuestions(tx, ownMelding, { at, asked: 'all' });
  if (to) await tellAboutMelding(tx, { melding: target.id, what: 'hoort-bij', to, event });
}

/** The report counts as "saw it too" of its writer; with a card of its own, all that was said about that one counts too. */
async function join(question: Question, into: string, tx: Tx, ctx: BotContext): Promise<boolean> {
  const { event, to: by, ownMelding, askedAt: at } = question;
  if (ownMelding) return await joinMelding(tx, ownMelding, into, ctx.clock());
  if (by === null) return false;
  await addSign(tx, { melding: into, kind: 'gezien', by, event, at });
  if (question.called) await addSign(tx, { melding: into, kind: '112', by, event, at });
  if (question.danger) await addSign(tx, { melding: into, kind: 'gevaar', by, event, at });
  return true;
}

async function answerOutcome(tap: HeardTap, question: Question, tx: Tx, ctx: BotContext): Promise<void> {
  const melding = question.melding ? await lockStanding(tx, question.melding) : null;
  const isTheirs =
    question.to === null
      ? tap.room === ctx.directory.roomOf(question.gebied, 'coordinatie')
      : tap.by === question.to;
  if (!melding || !isTheirs || !mayEnd(ctx, melding, tap.by)) return;
  const sign = signOf(tap.key);
  const outcome = OUTCOME_SIGNS.get(sign);
  if (outcome !== undefined) await endMelding(tx, ctx, melding, { outcome, by: tap.by, event: tap.event });
  else if (sign === STILL_OPEN_SIGN && melding.state === 'open')
    await stayOpen(tx, ctx, melding, { question: question.id, by: tap.by });
}
