import { isIP } from 'node:net';
import { connect } from 'node:tls';
import { DOCTOR_NL } from '#basis/catalogue/doctor.nl.ts';
import type { Check, Outcome } from '../check.ts';
import type { Site } from '../site.ts';
import { Unreachable } from '../site.ts';

const TEXT = DOCTOR_NL.certificate;
const DAY_MS = 24 * 60 * 60 * 1_000;
/** Caddy renews when a third of the time is left: 30 days of 90, 4 hours of the 12 that its own authority gives. */
const SOON_DAYS = 14;
const SOON_SHARE = 1 / 4;
const CONNECT_MS = 6_000;

/** Whether phones trust the certificate, and for how long. */
export const certificateCheck: Check = {
  id: 'certificaat',
  name: TEXT.name,
  async look({ site, clock }) {
    if (site === null) return { level: 'niet-gekeken', says: DOCTOR_NL.noSite };
    if (!site.isTls) return { level: site.isLocal ? 'niet-gekeken' : 'fout', says: DOCTOR_NL.noTls };
    try {
      const it = await certificateOf(site);
      // Nobody gives one for a name of this computer alone: there the installation's own authority does.
      return judgeCertificate(site.via !== null && site.isLocal ? { ...it, fault: null } : it, clock());
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      return {
        level: 'fout',
        says: DOCTOR_NL.unreachable(site.url, error.code),
        todo: DOCTOR_NL.unreachableTodo,
      };
    }
  },
};

type Certificate = {
  readonly from: Date;
  readonly to: Date /** Why OpenSSL does not trust it. */;
  readonly fault: string | null;
};

/** What a certificate means at a moment. */
export function judgeCertificate({ from, to, fault }: Certificate, now: Date): Outcome {
  const days = Math.floor((to.getTime() - now.getTime()) / DAY_MS);
  if (days < 0) return { level: 'fout', says: TEXT.expired(-days), todo: TEXT.expiredTodo };
  if (from > now) return { level: 'fout', says: TEXT.early, todo: TEXT.earlyTodo };
  if (fault !== null) return { level: 'fout', says: TEXT.untrusted(fault), todo: TEXT.untrustedTodo };
  const left = to.getTime() - now.getTime();
  if (left < Math.min(SOON_DAYS * DAY_MS, (to.getTime() - from.getTime()) * SOON_SHARE))
    return { level: 'let-op', says: TEXT.soon(days), todo: TEXT.expiredTodo };
  return { level: 'orde', says: TEXT.ok(days) };
}

function certificateOf(site: Site): Promise<Certificate> {
  const { port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    const socket = connect({
      host: site.via ?? site.host,
      port: port === '' ? 443 : Number(port),
      // The name of an address is none (RFC 6066).
      ...(isIP(site.host) === 0 && { servername: site.host }),
      // One that is not trusted is looked at all the same, and said.
      rejectUnauthorized: false,
      timeout: CONNECT_MS,
    });
    const fail = (code: string): void => {
      socket.destroy();
      reject(new Unreachable(code));
    };
    socket.once('timeout', () => fail('geen antwoord op tijd'));
    socket.once('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.name));
    socket.once('secureConnect', () => {
      const { valid_from, valid_to } = socket.getPeerCertificate();
      // A code, whatever the types say.
      const fault = socket.authorized ? null : String(socket.authorizationError);
      socket.destroy();
      resolve({ from: new Date(valid_from), to: new Date(valid_to), fault });
    });
  });
}
