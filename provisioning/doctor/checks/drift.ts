import { DOCTOR_NL } from '#basis/catalogue/doctor.nl.ts';
import { insideCheck } from '../check.ts';

const TEXT = DOCTOR_NL.drift;

/** Whether rooms are as they should be. */
export const driftCheck = insideCheck({
  id: 'afwijkingen',
  name: TEXT.name,
  look({ rooms }) {
    if (rooms === null) return { level: 'niet-gekeken', says: TEXT.unknown };
    const { failed, waiting, openDrift } = rooms;
    const says = [
      ...(failed > 0 ? [TEXT.failed(failed)] : []),
      ...(waiting > 0 ? [TEXT.waiting(waiting)] : []),
      ...(openDrift > 0 ? [TEXT.open(openDrift)] : []),
    ].join(' ');
    if (says === '') return { level: 'orde', says: TEXT.ok };
    return { level: failed > 0 ? 'fout' : 'let-op', says, todo: TEXT.todo };
  },
});
