import { z } from 'zod';
import { ROUNDS_NL as TEXT } from '#basis/catalogue/surveillance.nl.ts';
import { gebiedCode } from '#basis/cbs.ts';
import { JobFailure } from '#basis/errors.ts';
import { monthName } from '#basis/round-when.ts';
import { messagesOfCause } from '#store/bot-messages.ts';
import { lockRound, noteShortTold, roundWalkers } from '#store/rondes.ts';
import {
  monthOff,
  TELL_CALLED_OFF,
  TELL_MONTH_OFF,
  TELL_MONTH_RESUMED,
  TELL_RESUMED,
} from '#store/rondes-afzeggen.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { send } from '../messages/send.ts';
import { askShowWalk } from '../rounds/jobs.ts';
import { EARLY_MS } from '../rounds/walk.ts';
import { coordinatorsKnow, tellCoordinators } from './ask-short.ts';
import { tellWalker, turnOf } from './ask-tell.ts';

const ofRound = z.object({ id: z.uuid() });
const ofMonth = z.object({ gebied: z.string().transform(gebiedCode), month: z.iso.date() });

/** A coordinator called off a round that its walkers know of: whoever would walk hears it at once, and so do the coordinators if they knew of it. */
export const tellCalledOff: BotJob = {
  name: TELL_CALLED_OFF,
  async run(payload, ctx) {
    await tellAll(ctx, payload, 'afgezegd');
  },
};

/** A coordinator lets it go on after all: the same people hear it. */
export const tellResumed: BotJob = {
  name: TELL_RESUMED,
  async run(payload, ctx) {
    await tellAll(ctx, payload, 'toch');
  },
};

async function tellAll(ctx: BotContext, payload: unknown, what: 'afgezegd' | 'toch'): Promise<void> {
  const { id } = ofRound.parse(payload);
  await ctx.sql.begin(async (tx) => {
    const round = await lockRound(tx, id);
    const at = what === 'afgezegd' ? round?.calledOff?.at : round?.calledOff ? null : round?.resumedAt;
    if (!at) return;
    for (const { personId, askedAt, answer } of await roundWalkers(tx, id)) {
      if (askedAt === null || (answer !== 'ja' && answer !== null)) continue;
      await tellWalker(tx, { id, personId, what, turn: turnOf(at) });
      // The button with which it begins is there already.
      if (what === 'afgezegd' && round && round.begins.getTime() - EARLY_MS <= ctx.clock().getTime())
        await askShowWalk(tx, id, personId);
    }
    if (!round || !(await coordinatorsKnow(tx, round))) return;
    // It is on their page from now on, so that they can let it go on after all.
    if (what === 'afgezegd' && !round.shortTold) await noteShortTold(tx, id, at);
    await tellCoordinators(tx, id, what, at);
  });
}

/** A coordinator called off what was still to come of a month: the others read it, and no evening, nor how many there were. */
export const tellMonthOff: BotJob = {
  name: TELL_MONTH_OFF,
  run: untilAllowed(async (payload, ctx) => {
    const { gebied, month } = ofMonth.parse(payload);
    const at = (await monthOff(ctx.sql, gebied, month))?.calledOffAt;
    if (at)
      await sayOfMonth(ctx, { gebied, month, at, what: 'afgezegd', body: TEXT.monthOff(monthName(month)) });
  }),
};

/** A coordinator lets it go on after all: the others read that, if they read that it was off. */
export const tellMonthResumed: BotJob = {
  name: TELL_MONTH_RESUMED,
  run: untilAllowed(async (payload, ctx) => {
    const { gebied, month } = ofMonth.parse(payload);
    const now = await monthOff(ctx.sql, gebied, month);
    const at = now?.calledOffAt === null ? now.resumedAt : null;
    const said = await messagesOfCause(ctx.sql, `surveillance:${gebied}`);
    if (!at || !said.some(({ step }) => step.startsWith(`afgezegd-${month}`))) return;
    await sayOfMonth(ctx, { gebied, month, at, what: 'toch', body: TEXT.monthGoesOn(monthName(month)) });
  }),
};

async function sayOfMonth(
  ctx: BotContext,
  it: z.infer<typeof ofMonth> & {
    readonly at: Date;
    readonly what: 'afgezegd' | 'toch';
    readonly body: string;
  },
): Promise<void> {
  const { gebied, month, at, what, body } = it;
  const room = ctx.directory.roomOf(gebied, 'coordinatie');
  if (!room) throw new JobFailure('retry', `no coordinatie room for ${gebied}`);
  const message = { cause: `surveillance:${gebied}`, step: `${what}-${month}-${turnOf(at)}`, room } as const;
  await send(ctx, message, { msgtype: 'm.notice', body });
}
