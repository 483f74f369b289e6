import { z } from 'zod';
import { REPORT_CARD_NL } from '#basis/catalogue/rapporten.nl.ts';
import { findMessage } from '#store/bot-messages.ts';
import { reportCase } from '#store/reports.ts';
import { cardOf, line } from '../cases/lines.ts';
import { nameOf } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';
import { send } from '../messages/send.ts';
import { decidersOf } from './deciders.ts';
import { CARD_STEP, REMINDER_STEP, reportCause } from './steps.ts';

const payloadOf = z.object({ zaak: z.uuid() });

/** Reminds those who choose of a card, once, as an answer to it; without its words. Their phones ring. */
export const remindReport: BotJob = {
  name: 'remind-report',
  run: untilAllowed(async (payload, ctx) => {
    const zaak = await reportCase(ctx.sql, payloadOf.parse(payload).zaak);
    if (zaak?.state !== 'open' || zaak.officeSince !== null) return;
    const cause = reportCause(zaak.id);
    const card = await findMessage(ctx.sql, cause, CARD_STEP);
    // No card stands: there is no room for it, which its own job tells.
    if (!card?.eventId || card.removed) return;
    // Also who reported it: to leave them out would tell who did.
    const { asked, office, room } = decidersOf(ctx, zaak, new Set());
    // The gemeente does not read where it stands; coordinators read in overleg too.
    if (office === 'gemeente' && card.room !== room) return;
    const words = line(REPORT_CARD_NL.remind(asked.map((user) => nameOf(ctx, user))));
    const answer = { 'm.relates_to': { 'm.in_reply_to': { event_id: card.eventId } } };
    await send(
      ctx,
      { cause, step: REMINDER_STEP, room: card.room },
      { ...cardOf([words], asked), ...answer },
    );
  }),
};
