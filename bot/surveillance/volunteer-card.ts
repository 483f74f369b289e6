import { z } from 'zod';
import { VOLUNTEERS_NL as TEXT } from '#basis/catalogue/surveillance.nl.ts';
import { JobFailure } from '#basis/errors.ts';
import { findMessage, messagesOfCause } from '#store/bot-messages.ts';
import type { Volunteer } from '#store/vrijwilligers.ts';
import { VOLUNTEER_CARD, volunteerById } from '#store/vrijwilligers.ts';
import { pathTo } from '#web/paths.ts';
import { day } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { editMessage, isTapOf, removeTaps, sendWithTaps } from '../messages/send.ts';

/** First part of the cause of messages about a volunteer: to them, and to the coordinators. */
export const VOLUNTEER_CAUSE = 'vrijwilliger';
export const CARD_STEP = 'kaart';

const VERSIONS = { aangeboden: 0, aangenomen: 1, afgewezen: 2, gestopt: 3 } as const;
const payloadOf = z.object({ id: z.uuid() });

/** Shows the coordinators who offers to walk, with yes and no to tap; and then what became of it, in the same place. */
export const volunteerCardJob: BotJob = {
  name: VOLUNTEER_CARD,
  run: untilAllowed(async (payload, ctx) => {
    const it = await volunteerById(ctx.sql, payloadOf.parse(payload).id);
    if (it === null) return;
    const cause = `${VOLUNTEER_CAUSE}:${it.id}` as const;
    const card = await findMessage(ctx.sql, cause, CARD_STEP);
    if (it.state === 'aangeboden') {
      const room = ctx.directory.roomOf(it.gebied, 'coordinatie');
      if (!room) throw new JobFailure('retry', `no coordinatie room for ${it.gebied}`);
      const content = { msgtype: 'm.text', body: offerText(ctx, it) };
      await sendWithTaps(ctx, { cause, step: CARD_STEP, room }, content, [TEXT.accept, TEXT.decline]);
      return;
    }
    if (card?.eventId == null) return;
    const content = { msgtype: 'm.notice', body: endText(it) };
    await editMessage(ctx, card, card.eventId, VERSIONS[it.state], content);
    const all = await messagesOfCause(ctx.sql, cause);
    await removeTaps(
      ctx,
      all.filter(({ step }) => isTapOf(step, card)),
    );
  }),
};

function offerText(ctx: BotContext, { displayName, gebied }: Volunteer): string {
  const { pagesUrl } = ctx.settings;
  const otherDay =
    pagesUrl === undefined ? [] : [TEXT.otherDay(pagesUrl + pathTo('wijk.surveillance', { gebied }))];
  return [TEXT.card(displayName), ...otherDay].join('\n\n');
}

function endText({ displayName, state, instructedOn }: Volunteer): string {
  if (state === 'afgewezen') return TEXT.declined(displayName);
  if (state !== 'aangenomen' || instructedOn === null) return TEXT.stopped(displayName);
  return TEXT.accepted(displayName, day(new Date(`${instructedOn}T12:00:00Z`)));
}
