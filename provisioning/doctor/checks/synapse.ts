import { DOCTOR_NL } from '#basis/catalogue/doctor.nl.ts';
import { insideCheck } from '../check.ts';

const TEXT = DOCTOR_NL.synapse;

/** Whether the homeserver does as the service asks. */
export const synapseCheck = insideCheck({
  id: 'synapse',
  name: TEXT.name,
  look: ({ homeserver }) =>
    homeserver === null
      ? { level: 'fout', says: TEXT.silent, todo: TEXT.todo }
      : { level: 'orde', says: TEXT.ok(homeserver.version) },
});
