import { z } from 'zod';
import { ROUNDS_NL as TEXT } from '#basis/catalogue/surveillance.nl.ts';
import { gebiedCode } from '#basis/cbs.ts';
import { JobFailure } from '#basis/errors.ts';
import { monthName } from '#basis/round-when.ts';
import { lockRound, roundWalkers } from '#store/rondes.ts';
import { TELL_CALLED_OFF, TELL_MONTH_OFF } from '#store/rondes-afzeggen.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';
import { send } from '../messages/send.ts';
import { tellCoordinators } from './ask-short.ts';
import { tellWalker } from './ask-tell.ts';

const ofRound = z.object({ id: z.uuid() });
const ofMonth = z.object({ gebied: z.string().transform(gebiedCode), month: z.iso.date() });

/** A coordinator called off a round that its walkers know of: whoever would walk hears it at once, and so do the other coordinators. */
export const tellCalledOff: BotJob = {
  name: TELL_CALLED_OFF,
  async run(payload, ctx) {
    const { id } = ofRound.parse(payload);
    await ctx.sql.begin(async (tx) => {
      const round = await lockRound(tx, id);
      if (!round?.calledOff) return;
      for (const { personId, askedAt, answer } of await roundWalkers(tx, id))
        if (askedAt !== null && (answer === 'ja' || answer === null))
          await tellWalker(tx, { id, personId, what: 'afgezegd' });
      await tellCoordinators(tx, id, 'afgezegd', round.calledOff.at);
    });
  },
};

/** A coordinator called off what was still to come of a month: the others read it, and no evening, nor how many there were. */
export const tellMonthOff: BotJob = {
  name: TELL_MONTH_OFF,
  run: untilAllowed(async (payload, ctx) => {
    const { gebied, month } = ofMonth.parse(payload);
    const room = ctx.directory.roomOf(gebied, 'coordinatie');
    if (!room) throw new JobFailure('retry', `no coordinatie room for ${gebied}`);
    const body = TEXT.monthOff(monthName(month));
    const message = { cause: `surveillance:${gebied}`, step: `afgezegd-${month}`, room } as const;
    await send(ctx, message, { msgtype: 'm.notice', body });
  }),
};
