import pg from 'pg';
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { Language } from '#basis/language.ts';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import { roomId, userId } from '#basis/matrix-ids.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { GebiedRoomKind, RoomKind } from '#basis/rooms.ts';
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
  /** Seconds since 1970. */
  readonly madeAt: number;
};
/** Somebody in one gebied in which they take part, took part or have a room; once for each of those. */
export type DirectoryPerson = {
  readonly gebied: GebiedCode;
  readonly personId: string;
  readonly userId: UserId;
  readonly displayName: string;
  readonly language: Language;
};
export type DirectoryRole = {
  readonly userId: UserId;
  readonly gebied: GebiedCode;
  readonly role: GebiedRole;
  /** Seconds since 1970. */
  readonly since: number;
  readonly readOnlyUntil: Date | null;
};

/** Rooms that are made, who takes part and in which role: what the bot keeps in memory. */
export type DirectoryRows = {
  readonly rooms: readonly DirectoryRoom[];
  readonly people: readonly DirectoryPerson[];
  readonly roles: readonly DirectoryRole[];
  /** Of gebieden that chose any. */
  readonly settings: ReadonlyMap<GebiedCode, WijkSettings>;
  readonly exceptions: ReadonlyMap<GebiedCode, readonly Exception[]>;
  /** Ids of the meldingen that are open, oldest first. */
  readonly openMeldingen: ReadonlyMap<GebiedCode, readonly string[]>;
};

/** Codes of all gebieden, with or without a group, in order. */
export async function directoryGebieden(sql: Query): Promise<readonly GebiedCode[]> {
  const rows = await sql<{ code: string }[]>`select code from gebied order by code`;
  return rows.map((row) => gebiedCode(row.code));
}

/** Reads the directory of these gebieden, or the whole of it, as it is at one moment. */
export async function readDirectory(sql: Sql, gebieden?: readonly GebiedCode[]): Promise<DirectoryRows> {
  return await sql.begin('isolation level repeatable read read only', async (tx) => {
    const within = (column: string) =>
      gebieden === undefined ? tx`` : tx`and ${tx(column)} = any(${[...gebieden]})`;
    const rooms = await tx<
      { room_id: string; soort: RoomKind; gebied_code: string; owner: string | null; gemaakt_op: number }[]
    >`
      select kamer.room_id, kamer.soort, kamer.gebied_code, persoon.user_id as owner,
        extract(epoch from kamer.gemaakt_op)::float8 as gemaakt_op
      from kamer left join persoon on persoon.id = kamer.persoon_id
      where kamer.room_id is not null ${within('kamer.gebied_code')} order by kamer.gemaakt_op, kamer.room_id`;
    const people = await tx<
      { gebied_code: string; id: string; user_id: string; weergavenaam: string; taal: Language }[]
    >`
      select deel.gebied_code, persoon.id, persoon.user_id, persoon.weergavenaam, persoon.taal
      from (
        select gebied_code, persoon_id from lidmaatschap where true ${within('gebied_code')}
        union select gebied_code, persoon_id from kamer where persoon_id is not null ${within('gebied_code')}
      ) as deel join persoon on persoon.id = deel.persoon_id
      where persoon.beeindigd_op is null`;
    const roles = await tx<
      { user_id: string; gebied_code: string; rol: GebiedRole; sinds: number; tot: Date | null }[]
    >`
      select persoon.user_id, lidmaatschap.gebied_code, lidmaatschap.rol, extract(epoch from lidmaatschap.sinds)::float8 as sinds,
        lidmaatschap.alleen_lezen_tot as tot
      from lidmaatschap join persoon on persoon.id = lidmaatschap.persoon_id
      where lidmaatschap.tot is null and persoon.beeindigd_op is null ${within('lidmaatschap.gebied_code')}
      order by lidmaatschap.sinds, persoon.user_id`;
    const same = sameStrings();
    return {
      rooms: rooms.map((row) => ({
        roomId: roomId(row.room_id),
        soort: same(row.soort),
        gebied: gebiedCode(same(row.gebied_code)),
        owner: row.owner === null ? null : userId(same(row.owner)),
        madeAt: row.gemaakt_op,
      })),
      people: people.map((row) => ({
        gebied: gebiedCode(same(row.gebied_code)),
        personId: row.id,
        userId: userId(same(row.user_id)),
        displayName: row.weergavenaam,
        language: same(row.taal),
      })),
      roles: roles.map((row) => ({
        userId: userId(same(row.user_id)),
        gebied: gebiedCode(same(row.gebied_code)),
        role: same(row.rol),
        since: row.sinds,
        readOnlyUntil: row.tot,
      })),
      settings: await allWijkSettings(tx),
      exceptions: await allExceptions(tx),
      openMeldingen: await allOpenMeldingen(tx),
    };
  });
}

/** Gives of equal strings the first: each row comes with copies of its own, which would be most of the directory's memory. */
function sameStrings(): <T extends string>(text: T) => T {
  const known = new Map<string, string>();
  return <T extends string>(text: T): T => {
    const first = known.get(text);
    if (first === undefined) known.set(text, text);
    return (first ?? text) as T;
  };
}

const RECONNECT_MS = 1_000;

/**
 * Calls `onChange` with the gebied in which something changed, and with null each time the connection is made (again): what happened in
 * between was not heard. Tries to connect for as long as it is not stopped; `onLost` hears why it could not.
 */
export function listenToDirectory(
  url: string,
  onChange: (gebied: GebiedCode | null) => void,
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
    made.on('notification', ({ payload }) => onChange(payload ? gebiedCode(payload) : null));
    made
      .connect()
      .then(() => made.query('listen directory'))

      .then(
        () => onChange(null),
        (error: unknown) => again(made, error),
      );
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

/** A gebied's room of this kind, straight from the database: for what may be done before the directory was read. */
export async function findGebiedRoom(
  sql: Query,
  gebied: GebiedCode,
  soort: GebiedRoomKind,
): Promise<RoomId | null> {
  const [row] = await sql<{ room_id: string }[]>`
    select room_id from kamer where gebied_code = ${gebied} and soort = ${soort} and room_id is not null`;
  return row ? roomId(row.room_id) : null;
}

/** The role that somebody holds in a gebied now, straight from the database; null if none. */
export async function findRole(sql: Query, user: UserId, gebied: GebiedCode): Promise<GebiedRole | null> {
  const [row] = await sql<{ rol: GebiedRole }[]>`
    select l.rol from lidmaatschap l join persoon p on p.id = l.persoon_id
    where p.user_id = ${user} and l.gebied_code = ${gebied} and l.tot is null and p.beeindigd_op is null`;
  return row?.rol ?? null;
}
