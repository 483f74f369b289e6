import { z } from 'zod';
import { TEAM_ROOM_NL } from '#basis/catalogue/pages/wijk-team.nl.ts';
import { HANDOVER } from '#basis/catalogue/person/handover.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { EndingTerm } from '#store/coordinatie.ts';
import {
  coordinatedGebieden,
  moveHandover,
  takeEndingTerms,
  tellHandover,
  unansweredHandovers,
} from '#store/coordinatie.ts';
import { getGebied } from '#store/gebieden.ts';
import { enqueue } from '#store/jobs.ts';
import { pathTo } from '#web/paths.ts';
import { day } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotCron, BotJob } from '../job.ts';
import { DAY_MS } from '../ladder/history.ts';
import { send } from '../messages/send.ts';

/** Days before its end that a coordinator hears of their term. */
const TERM_DAYS = 14;
/** Days after which a question to take over that nobody answered lapses. */
const ANSWER_DAYS = 14;
const REMIND = 'remind-of-term';
const DUTCH_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

const watch: BotJob = {
  name: 'watch-coordinators',
  async run(_payload, ctx) {
    const at = ctx.clock();
    const by = DUTCH_DAY.format(new Date(at.getTime() + TERM_DAYS * DAY_MS));
    await ctx.sql.begin(async (tx) => {
      for (const term of await takeEndingTerms(tx, by, at)) await askReminder(tx, term);
    });
    for (const id of await unansweredHandovers(ctx.sql, new Date(at.getTime() - ANSWER_DAYS * DAY_MS)))
      await ctx.sql.begin(async (tx) => {
        if (await moveHandover(tx, id, { from: ['gevraagd'], to: 'verlopen', at }))
          await tellHandover(tx, id);
      });
  },
};

async function askReminder(tx: Parameters<typeof enqueue>[0], it: EndingTerm): Promise<void> {
  await enqueue(tx, 'bot', REMIND, it, { jobKey: `${REMIND}:${it.gebied}:${it.user}` });
}

const reminderOf = z.object({
  gebied: z.string().transform(gebiedCode),
  user: z.string().transform(userId),
  ends: z.iso.date(),
});

/** Tells a coordinator in their own room that their term ends, and where to go on or hand over. */
export const remindOfTerm: BotJob = {
  name: REMIND,
  run: untilAllowed(async (payload, ctx) => {
    const { gebied, user, ends } = reminderOf.parse(payload);
    const room = ctx.directory.ownRoom(user, gebied);
    const person = ctx.directory.person(user)?.personId;
    if (!room || person === undefined) return;
    const language = ctx.directory.language(user);
    const texts = HANDOVER[language];
    const wijk = (await getGebied(ctx.sql, gebied))?.naam ?? gebied;
    const { pagesUrl } = ctx.settings;
    const where = pagesUrl === undefined ? [] : [texts.termPage(pagesUrl + pathTo('wijk.team', { gebied }))];
    const body = [texts.termEnds(wijk, day(new Date(`${ends}T12:00:00Z`), language)), ...where].join('\n\n');
    const message = { cause: `termijn:${person}`, step: `${gebied.toLowerCase()}-${ends}`, room } as const;
    await send(ctx, message, { msgtype: 'm.text', body });
  }),
};

const watchDeputies: BotJob = {
  name: 'watch-deputies',
  run: untilAllowed(async (_payload, ctx) => {
    const today = DUTCH_DAY.format(ctx.clock());
    for (const gebied of await coordinatedGebieden(ctx.sql)) {
      const team = ctx.directory.holders(gebied, 'coordinator');
      const { plaatsvervanger } = ctx.directory.settings(gebied);
      const isDeputy = (user: UserId): boolean => ctx.directory.person(user)?.personId === plaatsvervanger;
      const room = ctx.directory.roomOf(gebied, 'overleg');
      if (!room || (team.length > 1 && team.some(isDeputy))) continue;
      const body = TEAM_ROOM_NL.noDeputy((await getGebied(ctx.sql, gebied))?.naam ?? gebied);
      const message = { cause: `plaatsvervanger:${gebied}`, step: today, room } as const;
      await send(ctx, message, { msgtype: 'm.notice', body });
    }
  }),
};

/** Every morning: terms that end, and handovers that nobody answered. */
export const watchCoordinators: BotCron = { schedule: '40 8 * * *', job: watch };
/** On Monday morning the gemeente hears, in `overleg`, of a group without a deputy. */
export const watchDeputiesWeekly: BotCron = { schedule: '45 8 * * 1', job: watchDeputies };
