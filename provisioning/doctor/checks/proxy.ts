import { DOCTOR_NL } from '#basis/catalogue/doctor.nl.ts';
import { insideCheck } from '../check.ts';

const TEXT = DOCTOR_NL.proxy;

/** Whether Synapse counts by visitor, not by proxy. */
export const proxyCheck = insideCheck({
  id: 'proxy',
  name: TEXT.name,
  look({ homeserver, publicUrl }, { site }) {
    if (homeserver === null) return { level: 'niet-gekeken', says: DOCTOR_NL.synapse.silent };
    if (homeserver.seesClients) return { level: 'orde', says: TEXT.ok };
    const isDirect = site === null ? publicUrl?.startsWith('http:') : !site.isTls;
    if (isDirect) return { level: 'orde', says: TEXT.direct };
    return homeserver.seesClients === null
      ? { level: 'niet-gekeken', says: TEXT.notYet }
      : { level: 'fout', says: TEXT.bad, todo: TEXT.todo };
  },
});
