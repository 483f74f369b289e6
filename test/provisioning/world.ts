import { randomBytes, randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode, gemeenteOf, wijkOf } from '#basis/cbs.ts';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { RoomKind } from '#basis/rooms.ts';
import { MARKER_EVENT_TYPE } from '#basis/rooms.ts';
import type { Homeserver, StateEvent } from '#matrix/homeserver.ts';
import { settingsOf } from '#provisioning/config.ts';
import type { ProvisioningContext } from '#provisioning/context.ts';
import type { Sql } from '#store/db.ts';
import { connect } from '#store/db.ts';
import type { TestDatabase } from '#test/harness/database.ts';
import { createDatabase } from '#test/harness/database.ts';

export const WIJK = gebiedCode('WK007201');

/** A database as the services have it, and what tests put in it. */
export type World = {
  readonly database: TestDatabase;
  /** As the owner of the tables: sets the scene and looks at the outcome. */
  readonly owner: Sql;
  readonly context: ProvisioningContext;
  /** Moves the clock. */
  at(moment: Date): void;
  stop(): Promise<void>;
};

export type WorldOptions = { readonly settings?: Readonly<Record<string, string>> };

/** A fresh database and a context of provisioning over this homeserver. */
export async function createWorld(homeserver: Homeserver, options: WorldOptions = {}): Promise<World> {
  const database = await createDatabase();
  const owner = connect(database.url, { max: 4 });
  const sql = connect(database.provisioningUrl, { max: 10 });
  let now: Date | null = null;
  const context: ProvisioningContext = {
    sql,
    homeserver,
    clock: () => now ?? new Date(),
    random: (length) => randomBytes(length),
    settings: settingsOf({
      databaseUrl: database.provisioningUrl,
      homeserverUrl: 'http://127.0.0.1:9',
      serverName: homeserver.serverName,
      asToken: 'a'.repeat(40),
      hsToken: 'h'.repeat(40),
      ...options.settings,
    }),
    log: pino({ level: 'silent' }),
  };
  return {
    ...{ database, owner, context },
    at: (moment) => {
      now = moment;
    },
    async stop() {
      await Promise.all([owner.end({ timeout: 1 }), sql.end({ timeout: 1 })]);
      await database.drop();
    },
  };
}

/** Takes everything out of the database again, the audit log apart, which nobody can. */
export async function emptyWorld({ owner }: World): Promise<void> {
  await owner`
    truncate drift, vertrek, akkoord, gebied_stand, kamer, kamer_avatar, account, dienst_transactie, lidmaatschap, persoon,
      gebied, gemeente cascade`;
}

/** Puts a wijk or buurt in the database, switched on. */
export async function addGebied(sql: Sql, code: GebiedCode, naam = 'Midlum'): Promise<void> {
  await sql`insert into gemeente (code, naam) values (${gemeenteOf(code)}, 'Harlingen') on conflict do nothing`;
  await sql`
    insert into gebied (code, soort, naam, gemeente_code, wijk_code, aan)
    values (${code}, ${code.startsWith('WK') ? 'wijk' : 'buurt'}, ${naam}, ${gemeenteOf(code)}, ${wijkOf(code)}, true)`;
}

export type TestPerson = { readonly id: string; readonly userId: UserId };

/** Puts somebody in the database with a role in a gebied. */
export async function addPerson(
  sql: Sql,
  serverName: string,
  code: GebiedCode,
  rol: GebiedRole,
  localpart: string = `p-${randomBytes(6).toString('hex')}`,
  sinds: Date = new Date(Date.now() - 3_600_000),
): Promise<TestPerson> {
  const id = randomUUID();
  const user = userId(`@${localpart}:${serverName}`);
  await sql`
    insert into persoon (id, localpart, user_id, weergavenaam) values (${id}, ${localpart}, ${user}, ${`Bewoner ${localpart}`})`;
  await sql`insert into lidmaatschap (persoon_id, gebied_code, rol, sinds) values (${id}, ${code}, ${rol}, ${sinds})`;
  return { id, userId: user };
}

/** Ends somebody's role. */
export async function endRole(sql: Sql, person: TestPerson, code: GebiedCode, reden: string): Promise<void> {
  await sql`
    update lidmaatschap set tot = now(), reden = ${reden}
    where persoon_id = ${person.id} and gebied_code = ${code} and tot is null`;
}

/** The room of a kind as the database knows it. */
export async function roomOf(
  sql: Sql,
  code: GebiedCode,
  soort: RoomKind,
  person?: TestPerson,
): Promise<RoomId> {
  const [row] = await sql<{ room: RoomId | null }[]>`
    select room_id as room from kamer where gebied_code = ${code} and soort = ${soort}
      and persoon_id is not distinct from ${person?.id ?? null}`;
  if (row?.room == null) throw new Error(`no ${soort} of ${code}`);
  return row.room;
}

/** Who is joined, by user ID, sorted. */
export function joinedOf(state: readonly StateEvent[]): string[] {
  return state
    .filter((event) => event.type === 'm.room.member' && event.content.membership === 'join')
    .map((event) => event.stateKey)
    .sort();
}

/** One piece of state's content. */
export function contentOf(state: readonly StateEvent[], type: string, stateKey = ''): unknown {
  return state.find((event) => event.type === type && event.stateKey === stateKey)?.content;
}

export async function stateOf(homeserver: Homeserver, room: RoomId): Promise<readonly StateEvent[]> {
  const state = await homeserver.readState(room);
  if (state === null) throw new Error(`room ${room} can't be read`);
  return state;
}

/**
 * Every room that the service is in, as something that can be compared whatever IDs the homeserver gave: kind, who is in it, and
 * its settings. A room without marker shows as such.
 */
export async function pictureOf(homeserver: Homeserver): Promise<string[]> {
  const rooms = await homeserver.joinedRooms();
  const states = new Map<string, readonly StateEvent[]>();
  for (const room of rooms) states.set(room, await stateOf(homeserver, room));
  const named = (text: string): string => {
    const marker = contentOf(states.get(text) ?? [], MARKER_EVENT_TYPE);
    return marker === undefined ? text : JSON.stringify(marker);
  };
  return [...states.values()]
    .map((state) => {
      const settings = state
        .filter((event) => event.type !== 'm.room.member')
        .map((event) => {
          const content = { ...event.content };
          if (event.type === 'm.room.pinned_events') content.pinned = (content.pinned as string[]).length;
          if (String(content.alias ?? '').startsWith('#bewoner-')) content.alias = '#bewoner';
          if (event.type === 'm.room.avatar') content.url = 'mxc';
          return `${event.type}|${named(event.stateKey)}=${JSON.stringify(content)}`;
        });
      return [...settings.sort(), ...joinedOf(state)].join('\n');
    })
    .sort();
}
