import { fileURLToPath } from 'node:url';
import { DEMO_NL } from '#basis/catalogue/demo.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { UserError } from '#basis/errors.ts';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import { localpart, userId } from '#basis/matrix-ids.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { Clock } from '#basis/time.ts';
import type { Homeserver } from '#matrix/homeserver.ts';
import { appendAudit, listAudit } from '#store/audit.ts';
import type { Sql } from '#store/db.ts';
import { getGemeente, switchGroup } from '#store/gebieden.ts';
import { keepHerstel } from '#store/herstel.ts';
import { loadGebied } from '#store/kamers.ts';
import { giveRole } from '#store/lidmaatschappen.ts';
import { addPersoon, getPersoon } from '#store/personen.ts';
import { readStand } from '#store/stand.ts';
import { wijkenImport } from './commands/wijken-import.ts';
import type { DemoLine, DemoPerson } from './demo/cast.ts';
import { DEMO_GEBIEDEN, DEMO_PEOPLE, DEMO_TALK } from './demo/cast.ts';
import { fillRooms, fillWaiting } from './demo/waiting.ts';
import { addWalkers } from './demo/walkers.ts';
import { requestApply } from './request-apply.ts';

export type DemoAccount = {
  readonly role: GebiedRole;
  /** The gebied in which the account has that role; the first, of several. */
  readonly wijk: GebiedCode;
  readonly userId: UserId;
  readonly displayName: string;
  readonly password: string;
};

export type DemoOptions = {
  /** As buurtbaken_provisioning. */
  readonly sql: Sql;
  /** As `@dienst`, already an admin. */
  readonly homeserver: Homeserver;
  readonly clock: Clock;
  /** The password of an account; the same again on a later start. */
  readonly password: (localpart: string) => string;
  /** Posts as this account, logged in as a resident's app is. Repeated with the same `txnId` it says nothing new. */
  readonly say: (account: DemoAccount, room: RoomId, text: string, txnId: string) => Promise<void>;
  /** Puts figures of the quarters before this moment into the bot's tables, as their owner; repeated it puts no second ones. */
  readonly past: (at: Date) => Promise<void>;
  readonly waitSeconds?: number;
};

const BOUNDARIES = fileURLToPath(new URL('./demo/harlingen.geojson', import.meta.url));
/** Some addresses of CBS's table, so that somebody can sign up. */
const ADDRESSES = fileURLToPath(new URL('./demo/adressen.csv', import.meta.url));
const ACTOR = 'beheer:demo';
const DONE = 'gemeente:GM0072';

/**
 * Fills an empty database with the demo: gemeente Harlingen, rooms for two wijken and a buurt, people of each role, and what they
 * say. Provisioning must run: its jobs make the rooms. A demo that was cut short is finished; one that was finished is left as people have
 * changed it since.
 *
 * @returns the accounts, or null for a database that has a gemeente of its own.
 * @throws UserError when the rooms are not there in time.
 */
export async function makeDemo(options: DemoOptions): Promise<readonly DemoAccount[] | null> {
  const { sql } = options;
  const stage = await stageOf(sql);
  if (stage === 'other') return null;
  const accounts = DEMO_PEOPLE.map((person) => accountOf(person, options));
  if (stage === 'done') return accounts;
  if (stage === 'empty') await appendAudit(sql, { actor: ACTOR, action: 'demo.begin', subject: DONE });
  for (const file of [BOUNDARIES, ADDRESSES])
    await wijkenImport(sql, { file, yes: true, print: () => {}, clock: options.clock });
  await makeAccounts(accounts, options.homeserver);
  await fillDemo(options);
  // Before anything is said: meldingen are numbered as they come.
  await options.past(options.clock());
  const deadline = Date.now() + (options.waitSeconds ?? 120) * 1000;
  for (const gebied of DEMO_GEBIEDEN) await roomsMade(sql, gebied, deadline, options.waitSeconds ?? 120);
  await sql.begin((tx) => fillRooms(tx, { actor: ACTOR, at: options.clock() }));
  await sql.begin((tx) => addWalkers(tx, { actor: ACTOR, at: options.clock() }));
  for (const [index, line] of DEMO_TALK.entries()) await sayLine(options, line, index);
  await appendAudit(sql, { actor: ACTOR, action: 'demo.klaar', subject: DONE });
  return accounts;
}

/** True if {@link makeDemo} has work to do: in an empty database, or one with a demo that was cut short. */
export async function isDemoWanted(sql: Sql): Promise<boolean> {
  const stage = await stageOf(sql);
  return stage === 'empty' || stage === 'begun';
}

/** `empty`: nothing yet; `begun`: a demo that was cut short; `done`: one that was finished; `other`: not a demo's. */
async function stageOf(sql: Sql): Promise<'empty' | 'begun' | 'done' | 'other'> {
  const log = await listAudit(sql, { after: 0, limit: 500, subject: DONE });
  if (log.some((row) => row.action === 'demo.klaar')) return 'done';
  if (log.some((row) => row.action === 'demo.begin')) return 'begun';
  return (await getGemeente(sql)) === null ? 'empty' : 'other';
}

function accountOf(person: DemoPerson, { homeserver, password }: DemoOptions): DemoAccount {
  const { role, name, gebieden } = person;
  return {
    role,
    wijk: gebieden[0],
    userId: userId(`@${person.localpart}:${homeserver.serverName}`),
    displayName: DEMO_NL.names[name],
    password: password(person.localpart),
  };
}

/** Before the rows: a job that finds a row without an account makes one that nobody can log in to. */
async function makeAccounts(accounts: readonly DemoAccount[], homeserver: Homeserver): Promise<void> {
  await Promise.all(
    accounts.map(({ userId: user, displayName, password }) =>
      homeserver.ensureUser({ localpart: localpart(user), displayName, password }),
    ),
  );
}

/** People, roles, groups and what waits, with the jobs that follow from them: all at once, and once. */
export async function fillDemo({
  sql,
  homeserver,
  clock,
}: Pick<DemoOptions, 'sql' | 'homeserver' | 'clock'>): Promise<void> {
  const at = clock();
  await sql.begin(async (tx) => {
    if ((await getPersoon(tx, DEMO_PEOPLE[0]?.id ?? '')) !== null) return;
    for (const { id, name, role, gebieden, ...person } of DEMO_PEOPLE) {
      const user = userId(`@${person.localpart}:${homeserver.serverName}`);
      await addPersoon(tx, { id, userId: user, displayName: DEMO_NL.names[name], language: 'nl' }, at);
      for (const gebied of gebieden) await giveRole(tx, { persoonId: id, gebied, role }, at);
      if (role === 'resident')
        await keepHerstel(tx, id, { email: null, addressHmac: null, street: DEMO_NL.waiting.street });
    }
    for (const gebied of DEMO_GEBIEDEN) {
      await switchGroup(tx, gebied, { aan: true }, at);
      await requestApply(tx, gebied);
    }
    await fillWaiting(tx, { actor: ACTOR, at });
    await appendAudit(tx, {
      actor: ACTOR,
      action: 'demo.gevuld',
      subject: DONE,
      detail: { mensen: DEMO_PEOPLE.length, groepen: DEMO_GEBIEDEN.length },
    });
  });
}

const POLL_MS = 200;

/** Waits until a run has brought the gebied in line with the database. */
async function roomsMade(sql: Sql, gebied: GebiedCode, deadline: number, seconds: number): Promise<void> {
  while ((await readStand(sql, gebied))?.state !== 'toegepast') {
    if (Date.now() > deadline) throw new UserError(DEMO_NL.tooLate(seconds));
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

async function sayLine(options: DemoOptions, line: DemoLine, index: number): Promise<void> {
  const person = DEMO_PEOPLE.find((it) => it.name === line.by);
  const known = await loadGebied(options.sql, line.gebied);
  const room = known?.kamers.find((kamer) => kamer.soort === line.soort)?.roomId;
  if (person === undefined || !room) throw new UserError(DEMO_NL.noRoom(line.gebied));
  await options.say(accountOf(person, options), room, line.text, `buurtbaken-demo-${index + 1}`);
}
