import { DIGEST_NL } from '#basis/catalogue/meldingen.nl.ts';
import type { WeekFigures } from '#store/meldingen-end.ts';
import { weekFigures } from '#store/meldingen-end.ts';
import { OUTCOMES } from '#store/meldingen-row.ts';
import type { BotCron, BotJob } from '../job.ts';
import { send } from '../messages/send.ts';
import { isWithin, lastWeek } from './time.ts';

/** Tells each group once what was reported last week and how it ended, outside its quiet hours; nothing where there was nothing. */
export const digest: BotJob = {
  name: 'weekly-digest',
  async run(_payload, ctx) {
    const now = ctx.clock();
    const { key, week, from, until } = lastWeek(now);
    for (const figures of await weekFigures(ctx.sql, from, until)) {
      const { gebied } = figures;
      const room = ctx.directory.roomOf(gebied, 'melding');
      if (!room || isWithin(now, ctx.directory.settings(gebied).stilleUren)) continue;
      const message = { cause: `weekoverzicht:${gebied}-${key}`, step: 'groep', room } as const;
      await send(ctx, message, { msgtype: 'm.notice', body: digestText(week, figures), 'm.mentions': {} });
    }
  },
};

/** Every hour: the first that is not quiet. */
export const weeklyDigest: BotCron = { schedule: '5 * * * *', job: digest };

/** Three lines. Pure. */
export function digestText(week: number, it: WeekFigures): string {
  const { parts } = DIGEST_NL;
  const counted: [number, string][] = [
    ...OUTCOMES.map((outcome): [number, string] => [it.outcomes[outcome], parts[outcome]]),
    [it.withdrawn, parts.withdrawn],
    [it.stillOpen, parts.open],
  ];
  const told = counted.filter(([count]) => count > 0).map(([count, text]) => `${count} ${text}`);
  return [DIGEST_NL.count(week, it.count), DIGEST_NL.outcomes(told), DIGEST_NL.called(it.called)].join('\n');
}
