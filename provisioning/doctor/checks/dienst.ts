import { DOCTOR_NL } from '#basis/catalogue/doctor.nl.ts';
import type { Check } from '../check.ts';

const TEXT = DOCTOR_NL.dienst;

/** Whether the service itself answers; what it tells is for the other checks. */
export const dienstCheck: Check = {
  id: 'dienst',
  name: TEXT.name,
  look({ status }) {
    if (!('absent' in status)) return { level: 'orde', says: TEXT.ok(status.version) };
    return status.absent === DOCTOR_NL.absent.notAsked
      ? { level: 'niet-gekeken', says: status.absent }
      : { level: 'fout', says: status.absent, todo: TEXT.todo };
  },
};
