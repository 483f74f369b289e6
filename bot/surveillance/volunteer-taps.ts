import { dutchDate } from '#basis/days.ts';
import { newId } from '#basis/ids.ts';
import { appendAudit } from '#store/audit.ts';
import {
  acceptVolunteer,
  declineVolunteer,
  offerToWalk,
  stopVolunteer,
  volunteerById,
  volunteerNow,
} from '#store/vrijwilligers.ts';
import type { TapHandler } from '../messages/types.ts';
import { WALK_STEP } from './volunteer-answer.ts';
import { CARD_STEP } from './volunteer-card.ts';

/** Offering to walk, or stopping, in one's own room. */
export const offerToWalkTaps: TapHandler = {
  async tapped(tap, tx, ctx) {
    const room = ctx.directory.room(tap.room);
    const person = ctx.directory.person(tap.by);
    if (tap.step !== WALK_STEP || !room || room.owner !== tap.by || !person) return;
    const { personId } = person;
    const { gebied } = room;
    const at = ctx.clock();
    const actor = `persoon:${personId}` as const;
    if (tap.key.startsWith('🙋')) {
      const done = await offerToWalk(tx, { id: newId(ctx.random), personId, gebied, at });
      if (done !== 'gedaan') return;
      await appendAudit(tx, {
        actor,
        action: 'vrijwilliger.aangeboden',
        subject: actor,
        detail: { gebied },
      });
    } else if (tap.key.startsWith('🛑')) {
      const volunteer = await volunteerNow(tx, personId, gebied);
      if (!volunteer || !(await stopVolunteer(tx, volunteer.id, at))) return;
      await appendAudit(tx, { actor, action: 'vrijwilliger.gestopt', subject: actor, detail: { gebied } });
    }
  },
};

/** A coordinator's yes (the instruction was today) or no to who offers to walk. */
export const volunteerCardTaps: TapHandler = {
  async tapped(tap, tx, ctx) {
    const isYes = tap.key.startsWith('✅');
    if (tap.step !== CARD_STEP || !(isYes || tap.key.startsWith('❌'))) return;
    const it = await volunteerById(tx, tap.id);
    const by = ctx.directory.person(tap.by)?.personId;
    if (!it || by === undefined || ctx.directory.role(tap.by, it.gebied) !== 'coordinator') return;
    const at = ctx.clock();
    const instructedOn = dutchDate(at);
    const done = isYes
      ? await acceptVolunteer(tx, it.id, { by, at, instructedOn })
      : await declineVolunteer(tx, it.id, { by, at });
    if (!done) return;
    await appendAudit(tx, {
      actor: `persoon:${by}`,
      action: `vrijwilliger.${done.state}`,
      subject: `persoon:${it.personId}`,
      detail: { gebied: it.gebied, ...(isYes ? { instructie: instructedOn } : {}) },
    });
  },
};
