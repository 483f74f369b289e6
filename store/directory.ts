import pg from 'pg';
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { Language } from '#basis/language.ts';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import { roomId, userId } from '#basis/matrix-ids.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { RoomKind } from '#basis/rooms.ts';
import type { WijkSettings } from '#basis/wijk-settings.ts';
import type { Query, Sql } from './db.ts';
import { allOpenMeldingen } from './meldingen.ts';
import type { Exception } from './wijk-settings.ts';
import { allExceptions, allWijkSettings } from './wijk-settings.ts';

export type DirectoryRoom = {
  readonly roomId: RoomId;
  readonly soort: RoomKind;
  readonly gebied: GebiedCode;
  readonly owner: UserId | null;
};
export type DirectoryPerson = {
  readonly personId: string;
  readonly userId: UserId;
  readonly displayName: string;
  readonly language: Language;
};
export type DirectoryRole = {
  readonly userId: UserId;
  readonly gebied: GebiedCode;
  readonly role: GebiedRole;
  readonly readOnlyUntil: Date | null;
};

/** Every room that is made, everybody who takes part and in which role: what the bot keeps in memory. */
export type DirectoryRows = {
  readonly rooms: readonly DirectoryRoom[];
  readonly people: readonly DirectoryPerson[];
  readonly roles: readonly DirectoryRole[];
  /** Of gebieden that chose any. */
  readonly settings: ReadonlyMap<GebiedCode, WijkSettings>;
  readonly exceptions: ReadonlyMap<GebiedCode, readonly Exception[]>;
  /** Ids of the meldingen that are open, oldest first. */
  readonly openMeldingen: ReadonlyMap<string, readonly string[]>;
};

/** Reads the whole directory as it is at one moment. */
export async function readDirectory(sql: Sql): Promise<DirectoryRows> {
  return await sql.begin('isolation level repeatable read read only', async (tx) => {
    const rooms = await tx<{ room_id: string; soort: RoomKind; gebied_code: string; owner: string | null }[]>`
      select kamer.room_id, kamer.soort, kamer.gebied_code, persoon.user_id as owner
      from kamer left join persoon on persoon.id = kamer.persoon_id
      where kamer.room_id is not null order by kamer.gemaakt_op, kamer.room_id`;
    const people = await tx<{ id: string; user_id: string; weergavenaam: string; taal: Language }[]>`
      select id, user_id, weergavenaam, taal from persoon where beeindigd_op is null`;
    const roles = await tx<{ user_id: string; gebied_code: string; rol: GebiedRole; tot: Date | null }[]>`
      select persoon.user_id, lidmaatschap.gebied_code, lidmaatschap.rol, lidmaatschap.alleen_lezen_tot as tot
      from lidmaatschap join persoon on persoon.id = lidmaatschap.persoon_id
      where lidmaatschap.tot is null and persoon.beeindigd_op is null
      order by lidmaatschap.sinds, persoon.user_id`;
    return {
      rooms: rooms.map((row) => ({
        roomId: roomId(row.room_id),
        soort: row.soort,
        gebied: gebiedCode(row.gebied_code),
        owner: row.owner === null ? null : userId(row.owner),
      })),
      people: people.map((row) => ({
        personId: row.id,
        userId: userId(row.user_id),
        displayName: row.weergavenaam,
        language: row.taal,
      })),
      roles: roles.map((row) => ({
        userId: userId(row.user_id),
        gebied: gebiedCode(row.gebied_code),
        role: row.rol,
        readOnlyUntil: row.tot,
      })),
      settings: await allWijkSettings(tx),
      exceptions: await allExceptions(tx),
      openMeldingen: await allOpenMeldingen(tx),
    };
  });
}

const RECONNECT_MS = 1_000;

/**
 * Calls `onChange` when something in the directory changed, and each time the connection is made (again): what happened in
 * between was not heard. Tries to connect for as long as it is not stopped; `onLost` hears why it could not.
 */
export function listenToDirectory(
  url: string,
  onChange: () => void,
  onLost: (error: unknown) => void,
): { stop(): Promise<void> } {
  let stopped = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  const again = (lost: pg.Client, error: unknown): void => {
    if (stopped || client !== lost) return;
    client = undefined;
    onLost(error);
    lost.end().catch(() => {});
    timer = setTimeout(start, RECONNECT_MS);
  };
  const start = (): void => {
    const made = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      application_name: 'buurtbaken directory',
    });
    client = made;
    made.on('error', (error) => again(made, error));
    made.on('end', () => again(made, new Error('the connection was closed')));
    made.on('notification', onChange);
    made
      .connect()
      .then(() => made.query('listen directory'))
      .then(onChange, (error: unknown) => again(made, error));
  };
  start();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}

/** The room with this ID, straight from the database: for one that was made a moment ago. */
export async function findRoom(
  sql: Query,
  id: RoomId,
): Promise<{ readonly soort: RoomKind; readonly gebied: GebiedCode } | null> {
  const [row] = await sql<{ soort: RoomKind; gebied_code: string }[]>`
    select soort, gebied_code from kamer where room_id = ${id}`;
  return row ? { soort: row.soort, gebied: gebiedCode(row.gebied_code) } : null;
}

/** Somebody's own room of this gebied, straight from the database: for one that was made a moment ago. Null if there is none. */
export async function findOwnRoom(sql: Query, owner: UserId, gebied: GebiedCode): Promise<RoomId | null> {
  const [row] = await sql<{ room_id: string }[]>`
    select kamer.room_id from kamer join persoon on persoon.id = kamer.persoon_id
    where persoon.user_id = ${owner} and kamer.gebied_code = ${gebied} and kamer.room_id is not null`;
  return row ? roomId(row.room_id) : null;
}
