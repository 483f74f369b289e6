import { analyse } from '#spelregels/analyse.ts';
import { reportOf } from '#spelregels/report.ts';
import { answerOwnRoom } from './answer.ts';
import { emergencyVerdict } from './emergency-verdict.ts';
import { offerPlacing } from './place.ts';
import type { OwnRoomHandler } from './types.ts';

/**
 * A report that is no danger, in a room that the group does not read: its writer may think that it is reported. They hear that it is not, each
 * time, and it can go to the group; what the rules would say something about goes there by themselves.
 */
export const hearReport: OwnRoomHandler = {
  name: 'report',
  async handle({ event, by, room, gebied, text }, tx, ctx) {
    const { isReport, called112 } = reportOf(analyse({ text, kind: 'text' }));
    const isMember = ctx.directory.role(by, gebied) !== undefined;
    if (!isMember || (isReport === 'nee' && !called112)) return 'not-mine';
    const about = event.eventId;
    if (emergencyVerdict(ctx, event, gebied).action === 'allow')
      await offerPlacing(tx, { room, event: about, isReport: true });
    else await answerOwnRoom(tx, { room, to: by, about, what: 'schrijf-in-melding' });
    return 'handled';
  },
};
