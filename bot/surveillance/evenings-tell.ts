import { z } from 'zod';
import { WALKING } from '#basis/catalogue/person/walking.ts';
import { dayInWords } from '#basis/round-when.ts';
import { eveningsOf, TELL_EVENINGS } from '#store/vrijwilliger-avonden.ts';
import { volunteerById } from '#store/vrijwilligers.ts';
import { pathTo } from '#web/paths.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';
import { send } from '../messages/send.ts';
import { VOLUNTEER_CAUSE } from './volunteer-card.ts';

const payloadOf = z.object({ id: z.uuid(), turn: z.uuid() });

/** Tells a volunteer in their own room that a coordinator filled in when they can, and how all of it stands now. */
export const tellEveningsJob: BotJob = {
  name: TELL_EVENINGS,
  run: untilAllowed(async (payload, ctx) => {
    const { id, turn } = payloadOf.parse(payload);
    const it = await volunteerById(ctx.sql, id);
    if (it?.state !== 'aangenomen') return;
    const room = ctx.directory.role(it.user, it.gebied) && ctx.directory.ownRoom(it.user, it.gebied);
    if (!room) return;
    const language = ctx.directory.language(it.user);
    const texts = WALKING[language];
    const { weekdays, away } = await eveningsOf(ctx.sql, id);
    const { pagesUrl } = ctx.settings;
    const body = [
      texts.filledIn,
      weekdays.length === 0 ? texts.canAlways : texts.canOn(weekdays.map((day) => texts.days[day - 1] ?? '')),
      ...(away.length === 0
        ? []
        : [
            texts.awayOn(
              away.map(({ from, until }) =>
                texts.period(dayInWords(from, language), dayInWords(until, language)),
              ),
            ),
          ]),
      pagesUrl === undefined ? texts.notRight : texts.notRightPage(pagesUrl + pathTo('meelopen')),
    ].join('\n\n');
    const message = { cause: `${VOLUNTEER_CAUSE}:${id}`, step: `avonden-${turn}`, room } as const;
    await send(ctx, message, { msgtype: 'm.text', body });
  }),
};
