import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { DOCTOR_NL } from '#basis/catalogue/doctor.nl.ts';
import type { Check, Outcome } from '../check.ts';
import { isPrivateAddress } from '../site.ts';

const TEXT = DOCTOR_NL.dns;

/** Whether the domain leads somewhere that phones outside can reach. */
export const dnsCheck: Check = {
  id: 'dns',
  name: TEXT.name,
  async look({ site }) {
    if (site === null) return { level: 'niet-gekeken', says: DOCTOR_NL.noSite };
    if (site.isLocal) return { level: 'niet-gekeken', says: DOCTOR_NL.localOnly };
    if (site.via !== null) return { level: 'niet-gekeken', says: TEXT.fromInside };
    const found = isIP(site.host) !== 0 ? [site.host] : await addressesOf(site.host);
    return judgeAddresses(site.host, found);
  },
};

async function addressesOf(host: string): Promise<readonly string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch {
    return [];
  }
}

/** What addresses of a name mean for whoever is outside. */
export function judgeAddresses(host: string, addresses: readonly string[]): Outcome {
  const told = addresses.slice(0, 4).join(', ');
  if (addresses.length === 0) return { level: 'fout', says: TEXT.none(host), todo: TEXT.noneTodo };
  if (addresses.every(isPrivateAddress))
    return { level: 'let-op', says: TEXT.inside(host, told), todo: TEXT.insideTodo };
  return { level: 'orde', says: TEXT.ok(host, told) };
}
