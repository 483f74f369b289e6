import { z } from 'zod';
import { caseByRef } from '#store/cases.ts';
import { tipSent, unsentTip } from '#store/tips.ts';
import { tipText } from '../cases/tip-text.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';
import { needsNoTip } from '../photos/direct.ts';

const payloadOf = z.object({ tip: z.uuid() });

/** Explains a verdict to the one who wrote the message, in their own room with the bot. */
export const sendTip: BotJob = {
  name: 'send-tip',
  run: untilAllowed(async (payload, ctx) => {
    const { tip: id } = payloadOf.parse(payload);
    const tip = await unsentTip(ctx.sql, id);
    if (!tip) return;
    const room = ctx.directory.ownRoom(tip.recipient, tip.gebied);
    if (!room) {
      ctx.log.info({ tip: id }, 'no room of their own for this tip');
      return;
    }
    const zaak = tip.ref === null ? null : await caseByRef(ctx.sql, tip.ref);
    if (zaak && (await needsNoTip(ctx, zaak))) return await tipSent(ctx.sql, id, ctx.clock());
    const msgtype = tip.action === 'hold' ? 'm.text' : 'm.notice';
    const body = tipText(tip, zaak);
    await ctx.rooms.sendEvent(room, 'm.room.message', { msgtype, body }, `tip-${id}`);
    await tipSent(ctx.sql, id, ctx.clock());
  }),
};
