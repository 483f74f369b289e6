import { DOCTOR_NL } from '#basis/catalogue/doctor.nl.ts';
import { insideCheck } from '../check.ts';

const TEXT = DOCTOR_NL.updates;

/** Whether Synapse still changes its database in the background: its next version may not come before that has ended. */
export const updatesCheck = insideCheck({
  id: 'synapse-achtergrond',
  name: TEXT.name,
  look({ homeserver }) {
    if (homeserver === null) return { level: 'niet-gekeken', says: DOCTOR_NL.synapse.silent };
    const { updates } = homeserver;
    return updates.length === 0
      ? { level: 'orde', says: TEXT.ok }
      : { level: 'let-op', says: TEXT.busy(updates.length, updates.slice(0, 3).join(', ')), todo: TEXT.todo };
  },
});
