import type { GebiedCode } from '#basis/cbs.ts';
import { dutchDate, plusDays } from '#basis/days.ts';
import { fromDutchInput } from '#basis/dutch-time.ts';
import { newId } from '#basis/ids.ts';
import { appendAudit } from '#store/audit.ts';
import { enqueue } from '#store/jobs.ts';
import type { NewRound } from '#store/rondes.ts';
import { isDrawn, keepDrawing, lastRoundBefore, plannedVolunteers, walkedGebieden } from '#store/rondes.ts';
import type { BotContext } from '../context.ts';
import type { BotCron, BotJob } from '../job.ts';
import { monthToDraw } from './draw-month.ts';
import { TELL_DRAWING } from './draw-tell.ts';
import type { PlannedRound } from './plan.ts';
import { planRounds } from './plan.ts';

const MINUTE_MS = 60_000;

const drawRounds: BotJob = {
  name: 'draw-rounds',
  async run(_payload, ctx) {
    for (const gebied of await walkedGebieden(ctx.sql)) await drawFor(ctx, gebied);
  },
};

/** Every morning: each month is drawn once, four days before it begins, or for what is left of it. */
export const drawRoundsDaily: BotCron = { schedule: '10 5 * * *', job: drawRounds };

/** Draws the rounds of one gebied's month, unless they were. Where none can be had it is tried anew each day, and told once. */
export async function drawFor(ctx: BotContext, gebied: GebiedCode): Promise<void> {
  const wish = ctx.directory.settings(gebied).surveillance;
  const at = ctx.clock();
  const { month, from, until, rounds: wanted } = monthToDraw(dutchDate(at), wish.rondes);
  if (wanted === 0 || (await isDrawn(ctx.sql, gebied, month))) return;
  const [planned, last] = await Promise.all([
    plannedVolunteers(ctx.sql, gebied),
    lastRoundBefore(ctx.sql, gebied, fromDutchInput(from) ?? at),
  ]);
  // Who may only read is away until that is over.
  const volunteers = planned.map(({ readOnlyUntil, ...one }) =>
    readOnlyUntil === null
      ? one
      : { ...one, away: [...one.away, { from: dutchDate(at), until: dutchDate(readOnlyUntil) }] },
  );
  const plan = planRounds(
    {
      ...{ from, until, rounds: wanted, walkers: wish.lopers, weekdays: wish.weekdagen, volunteers },
      ...{ hours: { from: wish.van, until: wish.tot }, minutes: wish.duur },
      before: last === null ? null : dutchDate(last),
    },
    ctx.random,
  );
  const { shortfalls } = plan;
  const rounds = plan.rounds.map((round) => newRound(ctx, round, wish.duur));
  await ctx.sql.begin(async (tx) => {
    const isKept =
      rounds.length > 0 && (await keepDrawing(tx, { gebied, month, wanted, rounds, shortfalls, at }));
    if (rounds.length > 0 && !isKept) return;
    const payload = { gebied, month, count: rounds.length, shortfalls };
    const jobKey = `${TELL_DRAWING}:${gebied}:${month}:${rounds.length > 0}`;
    await enqueue(tx, 'bot', TELL_DRAWING, payload, { jobKey });
    if (!isKept) return;
    await appendAudit(tx, {
      actor: 'service:bot',
      action: 'rondes.getrokken',
      subject: `gebied:${gebied}`,
      detail: { maand: month, gewenst: wanted, getrokken: rounds.length },
    });
  });
}

function newRound(ctx: BotContext, { day, starts, walkers }: PlannedRound, minutes: number): NewRound {
  const midnight = plusDays(day, Math.floor(starts / (24 * 60)));
  const clock = [Math.floor(starts / 60) % 24, starts % 60].map((part) => String(part).padStart(2, '0'));
  const text = `${midnight}T${clock.join(':')}`;
  const begins = fromDutchInput(text) ?? new Date(`${text}Z`);
  return {
    id: newId(ctx.random),
    begins,
    ends: new Date(begins.getTime() + minutes * MINUTE_MS),
    walkers,
  };
}
