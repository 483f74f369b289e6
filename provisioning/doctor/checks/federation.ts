import { DOCTOR_NL } from '#basis/catalogue/doctor.nl.ts';
import { OUTSIDE } from '#matrix/outside-paths.ts';
import type { Check } from '../check.ts';
import { answering, federationPortOpen, unreachableCode } from './closed.ts';

const TEXT = DOCTOR_NL.federation;

/** Whether other homeservers find a door. */
export const federationCheck: Check = {
  id: 'federatie',
  name: TEXT.name,
  async look({ site }) {
    if (site === null) return { level: 'niet-gekeken', says: DOCTOR_NL.noSite };
    try {
      const [open, hasPort] = await Promise.all([
        answering(site, OUTSIDE.federation),
        // On one computer anything may listen there, and from inside it cannot be seen.
        site.isLocal || site.via !== null ? false : federationPortOpen(site.host),
      ]);
      const where = [...open, ...(hasPort ? [`poort ${OUTSIDE.federationPort}`] : [])];
      return where.length === 0
        ? { level: 'orde', says: TEXT.ok }
        : { level: 'fout', says: TEXT.open(where.join(', ')), todo: TEXT.todo };
    } catch (error) {
      return { level: 'niet-gekeken', says: DOCTOR_NL.unreachable(site.url, unreachableCode(error)) };
    }
  },
};
