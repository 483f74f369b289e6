import { SPELREGELS_NL } from '#basis/catalogue/spelregels.nl.ts';
import { REF_KEY, SEALED_KEY } from '#basis/rooms.ts';
import { requestTip } from '#store/tips.ts';
import { judgedArrival } from '../arrival/judged-arrival.ts';
import type { Reaction } from '../reactions/types.ts';
import { countIn } from './surplus.ts';

/** The last message that passes in a minute has arrived: its sender hears kindly that the next ones wait, once an hour. */
export const tipFlood: Reaction = {
  name: 'tip-flood',
  async handle(event, tx, ctx) {
    const window = ctx.flood?.arrival;
    if (!window || ctx.directory.isService(event.sender) || event.type === 'm.reaction') return;
    // What carries a reference was softened or held, and its sender hears of that.
    if (typeof event.content[REF_KEY] === 'string' || event.content[SEALED_KEY] !== undefined) return;
    const arrival = await judgedArrival(event, tx, ctx);
    if (!arrival) return;
    const { judged, circumstances } = arrival;
    const { gebied } = arrival.room;
    const { type, roomId, sender } = event;
    const said = { type, roomId, sender, gebied, sentAt: new Date(event.originServerTs) };
    if (countIn(window, ctx, said, judged, circumstances.role) !== 'last') return;
    await requestTip(tx, {
      cause: `te-veel:${event.eventId}`,
      gebied,
      recipient: sender,
      role: circumstances.role,
      action: 'nudge',
      findings: [
        {
          rule: 11,
          code: 'te-veel-berichten',
          action: 'nudge',
          fragment: '',
          message: SPELREGELS_NL['te-veel-berichten'],
        },
      ],
      emergency: false,
      at: ctx.clock(),
    });
  },
};
