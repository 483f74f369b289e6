import { GATE_PERIOD_NL } from '#basis/catalogue/bot.nl.ts';
import type { GatePeriod } from '#store/gate-periods.ts';
import { growPeriods, markReported, periodsOver } from '#store/gate-periods.ts';
import type { BotContext } from '../context.ts';
import type { BotCron, BotJob } from '../job.ts';

/** By then the gate has written down what it let pass, also if the answer was slow. */
const CHECK_AFTER_MS = 10_000;

/** Tells the coordinators of each gebied, once it is over, that messages passed without a verdict, and what became of them. */
export const reportPeriods: BotJob = {
  name: 'report-gate-periods',
  async run(_payload, ctx) {
    const at = ctx.clock();
    await growPeriods(ctx.sql, new Date(at.getTime() - CHECK_AFTER_MS), at);
    const settled = new Date(at.getTime() - ctx.settings.gatePeriodSettleSeconds * 1_000);
    for (const period of await periodsOver(ctx.sql, settled)) await report(period, ctx);
  },
};

/** Every minute. */
export const reportGatePeriods: BotCron = { schedule: '* * * * *', job: reportPeriods };

async function report(period: GatePeriod, ctx: BotContext): Promise<void> {
  const room = ctx.directory.roomOf(period.gebied, 'coordinatie');
  if (!room) {
    ctx.log.warn({ gebied: period.gebied }, 'no room in which to say that the gate was open');
    return;
  }
  const body = GATE_PERIOD_NL.line({
    ...times(period),
    seen: period.seen,
    changed: period.changed,
  });
  const event = await ctx.rooms.sendEvent(
    room,
    'm.room.message',
    { msgtype: 'm.notice', body },
    `poort-${period.id}`,
  );
  await markReported(ctx.sql, period.id, event, ctx.clock());
}

const DAY = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', day: 'numeric', month: 'long' });
const TIME = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
});

/** "3 maart 14:05" and "14:07", in Dutch time; the day again if it is another. */
function times({ from, to }: GatePeriod): { from: string; to: string } {
  const sameDay = DAY.format(from) === DAY.format(to);
  return {
    from: `${DAY.format(from)} ${TIME.format(from)}`,
    to: sameDay ? TIME.format(to) : `${DAY.format(to)} ${TIME.format(to)}`,
  };
}
