import { z } from 'zod';
import { OUTCOME_NL } from '#basis/catalogue/cases.nl.ts';
import { PHOTO_NL } from '#basis/catalogue/fotos.nl.ts';
import { JobFailure } from '#basis/errors.ts';
import { messagesOf } from '#store/case-work.ts';
import { caseByRef } from '#store/cases.ts';
import { callDeputies, photoByRef } from '#store/photos.ts';
import { nameOf } from '../cases/messages.ts';
import { isCard } from '../cases/steps.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotCron, BotJob } from '../job.ts';
import { send } from '../messages/send.ts';
import { calledNext } from './deputy.ts';
import { causeOf, STEPS } from './messages.ts';

/** Issue "The eleven spelregels", 2: with an open melding, the deputy is called after 15 minutes. */
const WAIT_MINUTES = 15;

const payloadOf = z.object({ ref: z.string() });

/** Calls the deputy, or everybody again, about an upload in an open melding that nobody has decided on. */
export const callDeputy: BotJob = {
  name: 'call-deputy',
  run: untilAllowed(async (payload, ctx) => {
    const { ref } = payloadOf.parse(payload);
    const zaak = await caseByRef(ctx.sql, ref);
    const photo = await photoByRef(ctx.sql, ref);
    if (!photo || zaak?.state !== 'wacht') return;
    const room = ctx.directory.roomOf(zaak.gebied, 'coordinatie');
    if (!room) throw new JobFailure('retry', `no coordinatie room for ${zaak.gebied}`);
    const called = calledNext(ctx, zaak);
    const card = (await messagesOf(ctx.sql, ref)).findLast((one) => isCard(one) && !one.removed);
    const body = PHOTO_NL.call({
      names: called.map((user) => nameOf(ctx, user)),
      what: OUTCOME_NL.what(nameOf(ctx, zaak.sender), zaak.kind),
      melding: photo.melding?.number ?? null,
      minutes: WAIT_MINUTES,
    });
    await send(
      ctx,
      { cause: causeOf(photo), step: STEPS.call, room },
      {
        msgtype: 'm.text',
        body,
        'm.mentions': { user_ids: [...called] },
        ...(card?.eventId && { 'm.relates_to': { 'm.in_reply_to': { event_id: card.eventId } } }),
      },
    );
  }),
};

const sweep: BotJob = {
  name: 'call-deputies',
  async run(_payload, ctx) {
    const at = ctx.clock();
    const before = new Date(at.getTime() - WAIT_MINUTES * 60_000);
    await ctx.sql.begin((tx) => callDeputies(tx, before, at));
  },
};

/** Every minute. */
export const sweepDeputies: BotCron = { schedule: '* * * * *', job: sweep };
