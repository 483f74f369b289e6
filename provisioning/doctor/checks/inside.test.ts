/** What the service says of itself, and what that means. */
import { describe, expect, test } from 'vitest';
import type { Check, Scene } from '../check.ts';
import { siteAt } from '../site.ts';
import type { ServiceStatus } from '../status.ts';
import { VERSION } from '../version.ts';
import { backupCheck } from './backup.ts';
import { databaseCheck } from './database.ts';
import { dienstCheck } from './dienst.ts';
import { diskCheck } from './disk.ts';
import { driftCheck } from './drift.ts';
import { gateCheck } from './gate.ts';
import { jobsCheck } from './jobs.ts';
import { loginsCheck } from './logins.ts';
import { mailCheck } from './mail.ts';
import { noticesCheck } from './notices.ts';
import { proxyCheck } from './proxy.ts';
import { readerCheck } from './reader.ts';
import { rehearsalCheck } from './rehearsal.ts';
import { roomsCheck } from './rooms.ts';
import { synapseCheck } from './synapse.ts';
import { updatesCheck } from './updates.ts';

const NOW = '2026-03-01T12:00:00.000Z';
const AGO = (hours: number): string => new Date(Date.parse(NOW) - hours * 3_600_000).toISOString();

const WELL: ServiceStatus = {
  at: NOW,
  version: VERSION,
  node: '24.30.0',
  serverName: 'example.org',
  publicUrl: 'https://example.org',
  database: {
    version: '17.20',
    databases: [
      { name: 'buurtbaken', collation: 'nl_NL.UTF-8', encoding: 'UTF8' },
      { name: 'synapse', collation: 'C', encoding: 'UTF8' },
    ],
    at: NOW,
    lastAudit: NOW,
    missingMigrations: [],
  },
  homeserver: {
    version: '1.200.0',
    updates: [],
    roomVersions: ['12'],
    seesClients: true,
    loginsUntilRefused: 11,
  },
  bot: 'answers',
  secondReader: 'leest',
  gate: { sinceHours: 24, judged: 200, unjudged: 0, changed: 0, lastUnjudged: null },
  jobs: [{ service: 'bot', state: 'queued', count: 3, oldest: AGO(0.01) }],
  rooms: { openDrift: 0, oldestDrift: null, waiting: 0, failed: 0 },
  disk: { free: 50e9, total: 100e9 },
  backup: AGO(10),
  rehearsal: AGO(24 * 20),
  failed: { backup: false, rehearsal: false },
  mail: 'answers',
  element: null,
};

function scene(status: Scene['status'], url = 'https://example.org'): Scene {
  return {
    site: siteAt(url),
    status,
    notices: {
      checkedOn: '2026-02-01',
      notices: [
        {
          product: 'synapse',
          id: 'A-1',
          severity: 'other',
          fixed: '1.150.1',
          source: 'https://example.org/a',
        },
        {
          product: 'postgres',
          id: 'B-1',
          severity: 'high',
          line: '17',
          fixed: '17.11',
          source: 'https://example.org/b',
        },
        {
          product: 'postgres',
          id: 'B-2',
          severity: 'high',
          line: '17',
          fixed: '17.12',
          source: 'https://example.org/b',
        },
        {
          product: 'node',
          id: 'C-1',
          severity: 'high',
          line: '24',
          fixed: '24.22.1',
          source: 'https://example.org/c',
        },
      ],
    },
    clock: () => new Date(NOW),
    clockKept: async () => true,
    signal: new AbortController().signal,
  };
}

const INSIDE = [
  databaseCheck,
  synapseCheck,
  gateCheck,
  jobsCheck,
  driftCheck,
  diskCheck,
  backupCheck,
  rehearsalCheck,
  noticesCheck,
  proxyCheck,
  loginsCheck,
  roomsCheck,
  updatesCheck,
  mailCheck,
];

const look = async (check: Check, change: Partial<ServiceStatus>, url?: string) =>
  check.look(scene({ ...WELL, ...change }, url));

test('a service that is well is well in every check', async () => {
  for (const check of [dienstCheck, ...INSIDE])
    expect([check.id, (await look(check, {})).level]).toEqual([check.id, 'orde']);
});

test('without an answer of the service nothing is made up: the service is at fault, the rest was not looked at', async () => {
  const absent = { absent: 'De dienst (provisioning) antwoordt niet.' };
  expect(await dienstCheck.look(scene(absent))).toMatchObject({ level: 'fout', says: absent.absent });
  for (const check of INSIDE)
    expect(await check.look(scene(absent))).toEqual({ level: 'niet-gekeken', says: absent.absent });
});

test('what could not be asked is a fault where it is the thing itself, else it was not looked at', async () => {
  const nothing = { database: null, homeserver: null, gate: null, jobs: null, rooms: null, disk: null };
  const levels = await Promise.all(
    INSIDE.slice(0, 6).map(async (check) => (await look(check, nothing)).level),
  );
  expect(levels).toEqual(['fout', 'fout', 'niet-gekeken', 'niet-gekeken', 'niet-gekeken', 'niet-gekeken']);
});

const homeserver = (change: Partial<NonNullable<ServiceStatus['homeserver']>>): Partial<ServiceStatus> => ({
  homeserver: { ...(WELL.homeserver as NonNullable<ServiceStatus['homeserver']>), ...change },
});
const database = (change: Partial<NonNullable<ServiceStatus['database']>>): Partial<ServiceStatus> => ({
  database: { ...(WELL.database as NonNullable<ServiceStatus['database']>), ...change },
});
const gate = (unjudged: number): Partial<ServiceStatus> => ({
  gate: { sinceHours: 24, judged: 100, unjudged, changed: 1, lastUnjudged: NOW },
});

describe('what is wrong is told by how bad it is', () => {
  test.each<[string, Check, Partial<ServiceStatus>, string, RegExp]>([
    [
      'a migration that was cut off',
      databaseCheck,
      database({ missingMigrations: ['0031_x'] }),
      'fout',
      /Nog 1 wijziging/,
    ],
    [
      "Synapse's database with another collation",
      databaseCheck,
      database({ databases: [{ name: 'synapse', collation: 'nl_NL.UTF-8', encoding: 'UTF8' }] }),
      'fout',
      /synapse sorteert met nl_NL/,
    ],
    [
      'an upgrade that was cut off, seen by the new version',
      dienstCheck,
      { version: '0.0.9' },
      'fout',
      /is versie 0\.0\.9.*niet afgekomen/,
    ],
    ['an old Postgres', databaseCheck, database({ version: '15.4' }), 'let-op', /15\.4 is ouder/],
    ['a bot that is away', gateCheck, { bot: 'silent' }, 'fout', /antwoordt niet/],
    ['a bot without its database', gateCheck, { bot: 'faulty' }, 'fout', /kan niet bij/],
    ['a bot that nobody can ask', gateCheck, { bot: null }, 'niet-gekeken', /BUURTBAKEN_BOT_URL/],
    [
      'a second reader that is away',
      readerCheck,
      { secondReader: 'weg' },
      'let-op',
      /toetsen alleen de regels/,
    ],
    ['a second reader that is switched off', readerCheck, { secondReader: 'uit' }, 'orde', /staat uit/],
    ['a second reader that was not needed yet', readerCheck, { secondReader: 'stil' }, 'orde', /staat klaar/],
    ['a bot that says nothing of it', readerCheck, { secondReader: null }, 'niet-gekeken', /zegt niet/],
    [
      'nobody to ask of the second reader',
      readerCheck,
      { bot: null, secondReader: null },
      'niet-gekeken',
      /BUURTBAKEN_BOT_URL/,
    ],
    ['some messages unjudged', gateCheck, gate(2), 'let-op', /2 berichten \(2 procent\).*1 daarvan/],
    ['many messages unjudged', gateCheck, gate(30), 'fout', /30 berichten \(23 procent\)/],
    [
      'work that nobody takes',
      jobsCheck,
      { jobs: [{ service: 'bot', state: 'queued', count: 1, oldest: AGO(1) }] },
      'fout',
      /bot wacht werk al 60 minuten/,
    ],
    [
      'a job that failed for good',
      jobsCheck,
      { jobs: [{ service: 'provisioning', state: 'failed', count: 1, oldest: AGO(90) }] },
      'let-op',
      /1 taak is voorgoed mislukt/,
    ],
    [
      'drift and a plan that waits',
      driftCheck,
      { rooms: { openDrift: 2, oldestDrift: NOW, waiting: 1, failed: 0 } },
      'let-op',
      /1 gebied wacht een plan.*2 afwijkingen staan/,
    ],
    [
      'a run that failed',
      driftCheck,
      { rooms: { openDrift: 0, oldestDrift: null, waiting: 0, failed: 1 } },
      'fout',
      /lukte/,
    ],
    [
      'a disk that fills',
      diskCheck,
      { disk: { free: 4e9, total: 100e9 } },
      'let-op',
      /4,0 GB vrij, 4 procent/,
    ],
    ['a full disk', diskCheck, { disk: { free: 0, total: 100e9 } }, 'fout', /0,0 GB vrij, 0 procent/],
    ['no backup ever', backupCheck, { backup: null }, 'let-op', /Nog nooit/],
    ['a backup of two nights ago', backupCheck, { backup: AGO(49) }, 'let-op', /2 dagen geleden/],
    ['a backup of last week', backupCheck, { backup: AGO(24 * 8) }, 'fout', /8 dagen geleden/],
    ['a backup that failed', backupCheck, { failed: { backup: true, rehearsal: false } }, 'fout', /mislukt/],
    [
      'a rehearsal that failed',
      rehearsalCheck,
      { failed: { backup: false, rehearsal: true } },
      'fout',
      /lukte terugzetten niet/,
    ],
    ['no rehearsal ever', rehearsalCheck, { rehearsal: null }, 'let-op', /Nog nooit geoefend/],
    ['a rehearsal of last summer', rehearsalCheck, { rehearsal: AGO(24 * 200) }, 'fout', /200 dagen/],
    [
      'a proxy that Synapse does not believe',
      proxyCheck,
      homeserver({ seesClients: false }),
      'fout',
      /alleen het adres van de proxy/,
    ],
    [
      'a Synapse that did not write down yet who asked',
      proxyCheck,
      homeserver({ seesClients: null }),
      'niet-gekeken',
      /over een minuut/,
    ],
    [
      "Synapse's own log-in limits",
      loginsCheck,
      homeserver({ loginsUntilRefused: 6 }),
      'fout',
      /na 6 pogingen/,
    ],
    ['no log-in limits', loginsCheck, homeserver({ loginsUntilRefused: null }), 'fout', /te raden/],
    [
      'a room of another version',
      roomsCheck,
      homeserver({ roomVersions: ['10', '12'] }),
      'fout',
      /versie 10; dit hoort 12/,
    ],
    ['work in the background', updatesCheck, homeserver({ updates: ['a_b'] }), 'let-op', /1: a_b/],
    ['mail that is refused', mailCheck, { mail: 'refuses' }, 'fout', /weigert/],
    ['a mail server that is away', mailCheck, { mail: 'silent' }, 'fout', /antwoordt niet/],
    ['no mail', mailCheck, { mail: 'off' }, 'niet-gekeken', /dat mag/],
  ])('%s', async (_name, check, change, level, says) => {
    const found = await look(check, change);
    expect(found.level).toBe(level);
    expect(found.says).toMatch(says);
    if (level === 'fout' || level === 'let-op') expect(found.todo).toMatch(/\w/);
  });
});

test('a version with a known hole is a fault where others can reach it, and names the version that is needed', async () => {
  const old = database({ version: '17.10' });
  const found = await look(noticesCheck, old);
  expect(found.level).toBe('fout');
  expect(found.says).toContain('Postgres 17.10 heeft een bekend lek, gedicht in 17.12 (B-2; B-1)');
  expect(found.todo).toMatch(
    /^werk Postgres bij\. Met Docker: docker compose build --pull.*nieuwere versie van Buurtbaken$/,
  );
  expect((await look(noticesCheck, old, 'http://127.0.0.1:8401')).level).toBe('let-op');
  const node = await look(noticesCheck, { node: '24.21.0' });
  expect(node.todo).toMatch(/^werk Node bij\..*nieuwere Node op deze computer/);
  expect((await look(noticesCheck, homeserver({ version: '1.150.0' }))).level).toBe('let-op');
  expect((await look(noticesCheck, { node: '24.22.1' })).level).toBe('orde');
  // Of another line than the notice's.
  expect((await look(noticesCheck, database({ version: '18.1' }))).level).toBe('orde');
});

test('without a proxy Synapse sees visitors by itself', async () => {
  for (const seesClients of [false, null]) {
    const found = await look(proxyCheck, homeserver({ seesClients }), 'http://127.0.0.1:8401');
    expect(found).toMatchObject({ level: 'orde', says: expect.stringContaining('geen proxy') });
  }
});
