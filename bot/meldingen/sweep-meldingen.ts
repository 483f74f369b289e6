import { newId } from '#basis/ids.ts';
import { eventId } from '#basis/matrix-ids.ts';
import type { Tx } from '#store/db.ts';
import { lockGebied } from '#store/meldingen.ts';
import { noteReminded, openSince, overSince } from '#store/meldingen-end.ts';
import type { Question } from '#store/meldingen-questions.ts';
import { answerQuestion, askQuestion, lockQuestion, unanswered } from '#store/meldingen-questions.ts';
import type { Melding } from '#store/meldingen-row.ts';
import { lockStanding } from '#store/meldingen-signs.ts';
import type { BotContext } from '../context.ts';
import type { BotCron, BotJob } from '../job.ts';
import { endMelding } from './close.ts';
import { stayApart } from './question-report.ts';

const MINUTE_MS = 60_000;
/** A report that nobody joins to another gets its card. */
const JOIN_MS = 10 * MINUTE_MS;
/** With a card of its own the offer to join stands as long as two reports may be of the same thing. */
const OFFER_MS = 45 * MINUTE_MS;
const IS_REPORT_MS = 120 * MINUTE_MS;
/** Said to be over, and no outcome given. */
const OUTCOME_MS = 30 * MINUTE_MS;
const REMIND_MS = 12 * 60 * MINUTE_MS;
/** Asked so often without an answer, it is closed: nobody knows how it ended. */
const MAX_REMINDERS = 3;

/** What time does to meldingen: questions lapse, coordinators are asked, and nothing stays open for ever. */
export const sweep: BotJob = {
  name: 'sweep-meldingen',
  async run(_payload, ctx) {
    const before = (ms: number): Date => new Date(ctx.clock().getTime() - ms);
    for (const question of await unanswered(ctx.sql, 'hoort-bij', before(JOIN_MS)))
      await inTurn(ctx, question, (tx) => lapseJoin(tx, ctx, question.id));
    for (const question of await unanswered(ctx.sql, 'is-melding', before(IS_REPORT_MS)))
      await inTurn(ctx, question, (tx) => lapse(tx, ctx, question));
    for (const melding of await overSince(ctx.sql, before(OUTCOME_MS)))
      await inTurn(ctx, melding, (tx) => closeOver(tx, ctx, melding.id, before(OUTCOME_MS)));
    for (const melding of await openSince(ctx.sql, before(REMIND_MS)))
      await inTurn(ctx, melding, (tx) => remind(tx, ctx, melding));
  },
};

/** Every minute. */
export const sweepMeldingen: BotCron = { schedule: '* * * * *', job: sweep };

async function inTurn(
  ctx: BotContext,
  it: Pick<Melding | Question, 'gebied'>,
  run: (tx: Tx) => Promise<void>,
): Promise<void> {
  await ctx.sql.begin(async (tx) => {
    await lockGebied(tx, it.gebied);
    await run(tx);
  });
}

async function lapseJoin(tx: Tx, ctx: BotContext, id: string): Promise<void> {
  const question = await lockQuestion(tx, id);
  if (!question || question.answer !== null) return;
  const at = ctx.clock();
  if (question.ownMelding !== null && question.askedAt.getTime() > at.getTime() - OFFER_MS) return;
  await stayApart(tx, ctx, question, null);
}

async function lapse(tx: Tx, ctx: BotContext, question: Question): Promise<void> {
  await answerQuestion(tx, question.id, { answer: 'vervallen', by: null, at: ctx.clock() });
}

async function closeOver(tx: Tx, ctx: BotContext, id: string, before: Date): Promise<void> {
  const melding = await lockStanding(tx, id);
  if (melding?.state !== 'open' || !melding.over || melding.over.at > before) return;
  await endMelding(tx, ctx, melding, { outcome: 'onbekend', by: melding.over.by, event: null });
}

async function remind(tx: Tx, ctx: BotContext, melding: Melding): Promise<void> {
  const at = ctx.clock();
  const count = melding.reminders + 1;
  if (!(await noteReminded(tx, melding, { at, count }))) return;
  if (count > MAX_REMINDERS) {
    await endMelding(tx, ctx, melding, { outcome: 'onbekend', by: null, event: null });
    return;
  }
  await askQuestion(tx, {
    id: newId(ctx.random),
    kind: 'uitkomst',
    gebied: melding.gebied,
    // Nothing that happened made the bot ask: the moment did.
    event: eventId(`$klok-${melding.id}-${at.getTime()}`),
    to: null,
    melding: melding.id,
    at,
  });
}
