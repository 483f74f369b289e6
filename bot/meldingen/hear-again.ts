import type { Report } from '#spelregels/report.ts';
import type { Tx } from '#store/db.ts';
import { changeWords, meldingBySource } from '#store/meldingen.ts';
import type { Question } from '#store/meldingen-questions.ts';
import {
  answerQuestion,
  changeQuestionWords,
  giveOwnMelding,
  questionAbout,
} from '#store/meldingen-questions.ts';
import { addSign } from '#store/meldingen-signs.ts';
import type { BotContext } from '../context.ts';
import { callerOf } from './caller.ts';
import type { Said } from './hear.ts';
import { cardApart } from './question-report.ts';
import type { ReportWords } from './said.ts';
import { kindOfWords } from './said.ts';

/** What was recognised in a message, and what a melding would keep of its words. */
type Heard = { readonly report: Report; readonly words: ReportWords };

/** True if this message has a card, or a question about it: then its words are the new ones. */
export async function heardBefore(
  tx: Tx,
  ctx: BotContext,
  it: Said,
  { report, words }: Heard,
): Promise<boolean> {
  const melding = await meldingBySource(tx, it.event);
  if (melding) {
    await changeWords(tx, melding.id, { ...words, kind: kindOfWords(words) });
    // What it told from the beginning is no new danger.
    if (melding.danger && melding.state === 'open') await hearCall(tx, ctx, melding.id, it, report);
    else await addWords(tx, ctx, melding.id, it, report);
    return true;
  }
  const joining = await questionAbout(tx, 'hoort-bij', it.event);
  if (joining) {
    await changeJoining(tx, ctx, joining, it, { report, words });
    return true;
  }
  const asked = await questionAbout(tx, 'is-melding', it.event);
  if (!asked) return false;
  await changeQuestionWords(tx, asked.id, { ...words, called: isCalled(report) });
  // Only that 112 was called: it counts on the open one, whether this is a report or not.
  if (report.isReport === 'nee' && report.called112) return false;
  if (report.isReport !== 'ja' || asked.answer !== null) return true;
  await answerQuestion(tx, asked.id, { answer: 'vervallen', by: null, at: it.at });
  return false;
}

/** A report that waits for an answer, or was joined, says something else. With danger it waits no longer for its card. */
async function changeJoining(
  tx: Tx,
  ctx: BotContext,
  question: Question,
  it: Said,
  { report, words }: Heard,
): Promise<void> {
  const { id, melding, answer } = question;
  const changed = { ...words, called: isCalled(report) };
  await changeQuestionWords(tx, id, changed);
  if (melding === null || (answer !== null && answer !== 'ja')) return;
  if (answer === 'ja') return await addWords(tx, ctx, melding, it, report);
  const own = report.danger ? await cardApart(tx, ctx, { ...question, ...changed }) : undefined;
  if (own !== undefined) await giveOwnMelding(tx, id, own);
  else await hearCall(tx, ctx, melding, it, report);
}

/** What a message adds to a melding, or to the one that it was joined to: that 112 was called, and danger. */
export async function addWords(
  tx: Tx,
  ctx: BotContext,
  melding: string,
  it: Said,
  report: Report,
): Promise<void> {
  await hearCall(tx, ctx, melding, it, report);
  const { author: by, event, at } = it;
  if (report.danger) await addSign(tx, { melding, kind: 'gevaar', by, event, at });
}

/** "112 is gebeld" in words counts as a tap. */
export async function hearCall(
  tx: Tx,
  ctx: BotContext,
  melding: string,
  it: Said,
  report: Report,
): Promise<void> {
  const { author, event, at } = it;
  const by = callerOf(ctx, { author, helpComes: report.helpComes });
  if (report.called112) await addSign(tx, { melding, kind: '112', by, event, at });
}

const isCalled = ({ called112, helpComes }: Report): boolean => called112 && !helpComes;
