import { DOCTOR_NL } from '#basis/catalogue/doctor.nl.ts';
import { OUTSIDE } from '#matrix/outside-paths.ts';
import type { Check } from '../check.ts';
import { answering, unreachableCode } from './closed.ts';

const TEXT = DOCTOR_NL.admin;

/** Whether the homeserver's admin API and figures are closed to strangers. */
export const adminCheck: Check = {
  id: 'beheer-api',
  name: TEXT.name,
  async look({ site }) {
    if (site === null) return { level: 'niet-gekeken', says: DOCTOR_NL.noSite };
    if (site.isLocal && !site.isTls) return { level: 'niet-gekeken', says: DOCTOR_NL.localOnly };
    try {
      const open = await answering(site, OUTSIDE.admin);
      return open.length === 0
        ? { level: 'orde', says: TEXT.ok }
        : { level: 'fout', says: TEXT.open(open.join(', ')), todo: TEXT.todo };
    } catch (error) {
      return { level: 'niet-gekeken', says: DOCTOR_NL.unreachable(site.url, unreachableCode(error)) };
    }
  },
};
