/** Everything that the doctor looks at, in the order in which it is told. */
import type { Check } from './check.ts';
import { adminCheck } from './checks/admin.ts';
import { backupCheck } from './checks/backup.ts';
import { certificateCheck } from './checks/certificate.ts';
import { clockCheck } from './checks/clock.ts';
import { databaseCheck } from './checks/database.ts';
import { dienstCheck } from './checks/dienst.ts';
import { diskCheck } from './checks/disk.ts';
import { dnsCheck } from './checks/dns.ts';
import { driftCheck } from './checks/drift.ts';
import { federationCheck } from './checks/federation.ts';
import { gateCheck } from './checks/gate.ts';
import { jobsCheck } from './checks/jobs.ts';
import { loginsCheck } from './checks/logins.ts';
import { mailCheck } from './checks/mail.ts';
import { noticesCheck } from './checks/notices.ts';
import { proxyCheck } from './checks/proxy.ts';
import { readerCheck } from './checks/reader.ts';
import { rehearsalCheck } from './checks/rehearsal.ts';
import { roomsCheck } from './checks/rooms.ts';
import { synapseCheck } from './checks/synapse.ts';
import { updatesCheck } from './checks/updates.ts';
import { wellKnownCheck } from './checks/well-known.ts';

export const CHECKS: readonly Check[] = [
  dienstCheck,
  databaseCheck,
  synapseCheck,
  gateCheck,
  readerCheck,
  jobsCheck,
  driftCheck,
  diskCheck,
  clockCheck,
  backupCheck,
  rehearsalCheck,
  noticesCheck,
  dnsCheck,
  certificateCheck,
  wellKnownCheck,
  federationCheck,
  adminCheck,
  proxyCheck,
  loginsCheck,
  roomsCheck,
  updatesCheck,
  mailCheck,
];
