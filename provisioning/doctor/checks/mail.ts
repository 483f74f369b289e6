import { DOCTOR_NL } from '#basis/catalogue/doctor.nl.ts';
import { insideCheck } from '../check.ts';

const TEXT = DOCTOR_NL.mail;

/** Whether the mail server would take mail: the service connects, says EHLO and signs in. */
export const mailCheck = insideCheck({
  id: 'mail',
  name: TEXT.name,
  look({ mail }) {
    switch (mail) {
      case 'off':
        return { level: 'niet-gekeken', says: TEXT.off };
      case 'answers':
        return { level: 'orde', says: TEXT.ok };
      case 'silent':
        return { level: 'fout', says: TEXT.silent, todo: TEXT.todo };
      case 'refuses':
        return { level: 'fout', says: TEXT.refuses, todo: TEXT.todo };
    }
  },
});
