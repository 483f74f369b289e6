import { z } from 'zod';
import { ROUNDS_NL, SHORTFALLS_NL } from '#basis/catalogue/surveillance.nl.ts';
import { gebiedCode } from '#basis/cbs.ts';
import { JobFailure } from '#basis/errors.ts';
import { monthName } from '#basis/round-when.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';
import { send } from '../messages/send.ts';
import { SHORTFALLS } from './plan.ts';

export const TELL_DRAWING = 'tell-drawing';
const payloadOf = z.object({
  gebied: z.string().transform(gebiedCode),
  month: z.iso.date(),
  count: z.int(),
  shortfalls: z.array(z.enum(SHORTFALLS)),
});

/** Tells the coordinators how many rounds a month has, and what could not be had: no evening. Once that they are, once that none can be. */
export const tellDrawing: BotJob = {
  name: TELL_DRAWING,
  run: untilAllowed(async (payload, ctx) => {
    const { gebied, month, count, shortfalls } = payloadOf.parse(payload);
    const room = ctx.directory.roomOf(gebied, 'coordinatie');
    if (!room) throw new JobFailure('retry', `no coordinatie room for ${gebied}`);
    const name = monthName(month);
    const heading = count > 0 ? ROUNDS_NL.drawn(name, count) : ROUNDS_NL.notDrawn(name);
    const body = [heading, ...shortfalls.map((code) => SHORTFALLS_NL[code] ?? '')].join('\n');
    const step = `${count > 0 ? 'getrokken' : 'geen'}-${month}`;
    const message = { cause: `surveillance:${gebied}`, step, room } as const;
    await send(ctx, message, { msgtype: 'm.notice', body });
  }),
};
