import { DOCTOR_NL } from '#basis/catalogue/doctor.nl.ts';
import type { Check } from '../check.ts';
import { VERSION } from '../version.ts';

const TEXT = DOCTOR_NL.dienst;

/** Whether the service itself answers, in the version that asks; what it tells is for the other checks. */
export const dienstCheck: Check = {
  id: 'dienst',
  name: TEXT.name,
  look({ status }) {
    // Of an upgrade that was cut off, what runs is still the version before it.
    if (!('absent' in status))
      return status.version === VERSION
        ? { level: 'orde', says: TEXT.ok(status.version) }
        : { level: 'fout', says: TEXT.other(status.version, VERSION), todo: TEXT.otherTodo };
    return status.absent === DOCTOR_NL.absent.notAsked
      ? { level: 'niet-gekeken', says: status.absent }
      : { level: 'fout', says: status.absent, todo: TEXT.todo };
  },
};
