import type { GebiedCode } from '#basis/cbs.ts';
import type { Json } from '#basis/json.ts';
import type { EventId, MxcUri, RoomAlias, RoomId, UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { RoomKind } from '#basis/rooms.ts';
import type { Query, Sql } from './db.ts';
import type { Decision, Departure, Former, Kamer, KnownGebied, Member, OpenDrift } from './room-types.ts';

/** Codes of the gebieden that have, or had, a group: switched on, or with rooms. Ordered. */
export async function gebiedenWithGroup(sql: Query): Promise<GebiedCode[]> {
  const rows = await sql<{ code: GebiedCode }[]>`
    select code from gebied g where aan or exists (select from kamer k where k.gebied_code = g.code) order by code`;
  return rows.map((row) => row.code);
}

/** All that the database knows of a gebied, in a handful of queries whatever its size; null if there is no such gebied. */
export async function loadGebied(sql: Query, code: GebiedCode): Promise<KnownGebied | null> {
  const [gebieden, members, appealing, kamers] = await Promise.all([
    loadRest(sql, code),
    loadMembers(sql, code),
    loadAppealing(sql, code),
    sql<KamerRow[]>`
      select ${columns(sql)} from kamer where gebied_code = ${code} order by gereserveerd_op, id`,
  ]);
  const [gebied] = gebieden;
  if (gebied === undefined) return null;
  const { naam, on, buurtpraat, departures, agreed } = gebied;
  const decisions: Decision[] = [];
  const openDrift: OpenDrift[] = [];
  for (const { state, content, ...row } of gebied.drift) {
    if (state === 'open') openDrift.push(row);
    else decisions.push({ kamerId: row.kamerId, key: row.key, eventId: row.eventId, state, content });
  }
  return {
    ...{ code, naam, on, buurtpraat, members, appealing, kamers: kamers.map(toKamer) },
    ...{ departures, decisions, openDrift, agreed: new Set(agreed) },
  };
}

type RestRow = {
  readonly naam: string;
  readonly on: boolean;
  readonly buurtpraat: boolean;
  readonly departures: Departure[];
  readonly drift: readonly (OpenDrift & { state: 'open' | Decision['state']; content: Json })[];
  readonly agreed: readonly string[] | null;
};

/**
 * What is mostly little, in one query. Of drift: decisions that stand (one at most on each thing) and what is open. Of departures: a
 * departure is void once the membership ended, a change of role apart, since a new one lets the person in again; one whose cause is no
 * event was our own, of a membership that had ended.
 */
function loadRest(sql: Query, code: GebiedCode) {
  return sql<RestRow[]>`
    select naam, aan and vervallen_op is null as on, buurtpraat,
      (select coalesce(json_agg(d), '[]') from (
        select distinct on (kamer_id, persoon_id) kamer_id as "kamerId", persoon_id as "persoonId", oorzaak as cause,
          -- Who left the room of surveillance and was accepted to walk again since belongs in it again.
          terug_op is not null or exists (select from vrijwilliger w join kamer k on k.id = v.kamer_id and k.soort = 'surveillance'
            where w.persoon_id = v.persoon_id and w.gebied_code = v.gebied_code and w.toestand = 'aangenomen'
              and w.beslist_op > v.op) as forgiven
        from vertrek v where v.gebied_code = g.code and reden in ('zelf-vertrokken', 'verwijderd') and oorzaak like '$%'
          and not exists (select from lidmaatschap l where l.persoon_id = v.persoon_id and l.gebied_code = v.gebied_code
            and l.tot >= v.op and l.reden <> 'andere-rol')
        order by kamer_id, persoon_id, terug_op nulls first, op desc) d) as departures,
      (select coalesce(json_agg(json_build_object('id', id, 'kamerId', kamer_id, 'key', sleutel, 'eventId', event_id,
          'order', besluit, 'state', toestand, 'content', gevonden)), '[]')
        from drift d where d.gebied_code = g.code and toestand in ('open', 'overgenomen', 'genegeerd')) as drift,
      (select to_json(verwijderen) from akkoord a where a.gebied_code = g.code) as agreed
    from gebied g where code = ${code}`;
}

async function loadMembers(sql: Query, code: GebiedCode): Promise<Member[]> {
  const rows = await sql<(Omit<Member, 'userId'> & { userId: string })[]>`
    select p.id as "persoonId", p.user_id as "userId", p.weergavenaam as "displayName", l.rol as role, l.sinds as since,
      l.alleen_lezen_tot as "readOnlyUntil", a.weergavenaam as "accountName", v.id is not null as "isVolunteer"
    from lidmaatschap l join persoon p on p.id = l.persoon_id left join account a on a.persoon_id = p.id
    left join vrijwilliger v on v.persoon_id = p.id and v.gebied_code = l.gebied_code and v.toestand = 'aangenomen'
    where l.gebied_code = ${code} and l.tot is null and p.beeindigd_op is null order by l.sinds, p.id`;
  return rows.map((row) => ({ ...row, userId: userId(row.userId) }));
}

/** Whom the coordinators had removed by the bot's question (sanctie), and who takes no part now. */
async function loadAppealing(sql: Query, code: GebiedCode): Promise<KnownGebied['appealing'][number][]> {
  const rows = await sql<(Omit<KnownGebied['appealing'][number], 'userId'> & { userId: string })[]>`
    select distinct on (p.id) p.id as "persoonId", p.user_id as "userId", p.weergavenaam as "displayName", 'resident' as role,
      s.sinds as since, null as "readOnlyUntil", false as "isVolunteer", a.weergavenaam as "accountName", s.kamer_tot as until
    from sanctie s join persoon p on p.id = s.persoon_id left join account a on a.persoon_id = p.id
    where s.gebied_code = ${code} and s.staat = 'besloten' and p.beeindigd_op is null
      and not exists (select from lidmaatschap l where l.persoon_id = p.id and l.gebied_code = ${code} and l.tot is null)
    order by p.id, s.kamer_tot desc`;
  return rows.map((row) => ({ ...row, userId: userId(row.userId) }));
}

type KamerRow = {
  id: string;
  soort: RoomKind;
  persoon_id: string | null;
  alias: RoomAlias;
  room_id: RoomId | null;
  spelregels_event: EventId | null;
  spelregels_op: Date | null;
  spelregels_nr: number;
  orphan: boolean;
};

const columns = (
  sql: Query,
) => sql`id, soort, persoon_id, alias, room_id, spelregels_event, spelregels_op, spelregels_nr,
  persoon_id is not null and not exists (select from persoon p where p.id = kamer.persoon_id) as orphan`;

function toKamer(row: KamerRow): Kamer {
  return {
    id: row.id,
    soort: row.soort,
    persoonId: row.persoon_id,
    alias: row.alias,
    roomId: row.room_id,
    spelregels:
      row.spelregels_event !== null && row.spelregels_op !== null
        ? { event: row.spelregels_event, op: row.spelregels_op }
        : null,
    spelregelsNr: row.spelregels_nr,
    orphan: row.orphan,
  };
}

/** Of these user IDs, those who were in the gebied before or are in it now, with every role they had there. */
export async function loadFormers(
  sql: Query,
  code: GebiedCode,
  userIds: readonly string[],
): Promise<Former[]> {
  if (userIds.length === 0) return [];
  const rows = await sql<(Omit<Former, 'userId'> & { userId: string })[]>`
    select p.id as "persoonId", p.user_id as "userId", array_agg(distinct l.rol) as roles,
      (array_agg(l.id::text order by l.tot desc nulls last, l.sinds desc))[1] as "lidmaatschapId",
      case when bool_or(l.tot is null) and p.beeindigd_op is null then 'andere-rol'
        else coalesce((array_agg(l.reden order by l.tot desc nulls last, l.sinds desc))[1], 'gestopt') end as reason
    from lidmaatschap l join persoon p on p.id = l.persoon_id
    where l.gebied_code = ${code} and p.user_id in ${sql([...userIds])}
    group by p.id`;
  return rows.map((row) => ({ ...row, userId: userId(row.userId) }));
}

/** The person that a user ID is of; null if of nobody (any more). */
export async function personOfUser(sql: Query, user: UserId): Promise<string | null> {
  const [row] = await sql<{ id: string }[]>`select id from persoon where user_id = ${user}`;
  return row?.id ?? null;
}

export type NewKamer = {
  readonly soort: RoomKind;
  readonly persoonId: string | null;
  readonly alias: RoomAlias;
};

/** Reserves rooms that are to be made; one that is reserved already keeps its alias. Gives the rows that stand. */
export async function reserveKamers(
  sql: Sql,
  code: GebiedCode,
  kamers: readonly NewKamer[],
): Promise<Kamer[]> {
  if (kamers.length === 0) return [];
  const rows = kamers.map((it) => ({
    gebied_code: code,
    soort: it.soort,
    persoon_id: it.persoonId,
    alias: it.alias,
  }));
  await sql`insert into kamer ${sql(rows)} on conflict do nothing`;
  const found = await sql<KamerRow[]>`
    select ${columns(sql)} from kamer where gebied_code = ${code} and room_id is null`;
  return found.map(toKamer);
}

/** Keeps which room the homeserver made for a reservation. False if the room was recorded otherwise meanwhile. */
export async function recordRoom(sql: Query, kamerId: string, room: RoomId, at: Date): Promise<boolean> {
  const rows = await sql`
    update kamer set room_id = ${room}, gemaakt_op = ${at} where id = ${kamerId} and (room_id is null or room_id = ${room})
    returning id`;
  return rows.length === 1;
}

/** Which kamer a room is, or is reserved under this alias. */
export async function kamerOf(
  sql: Query,
  room: RoomId,
): Promise<{ id: string; gebied: GebiedCode; soort: RoomKind; persoonId: string | null } | null> {
  const [row] = await sql<{ id: string; gebied: GebiedCode; soort: RoomKind; persoonId: string | null }[]>`
    select id, gebied_code as gebied, soort, persoon_id as "persoonId" from kamer where room_id = ${room}`;
  return row ?? null;
}

/** Of these rooms, those that the database does not know. */
export async function unknownRooms(sql: Query, rooms: readonly RoomId[]): Promise<RoomId[]> {
  if (rooms.length === 0) return [];
  const found = await sql<{ room: RoomId }[]>`
    select r.room from unnest(${sql.array([...rooms])}::text[]) as r(room)
    where not exists (select from kamer k where k.room_id = r.room)`;
  return found.map((row) => row.room);
}

/** The reservation that a room with this alias was made for, if it still waits for its room. */
export async function reservationOf(sql: Query, alias: string): Promise<GebiedCode | null> {
  const [row] = await sql<{ gebied: GebiedCode }[]>`
    select gebied_code as gebied from kamer where alias = ${alias} and room_id is null`;
  return row?.gebied ?? null;
}

/** Keeps that the spelregels were posted in a room; `nr` counts the posts. */
export async function recordSpelregels(
  sql: Query,
  kamerId: string,
  it: { readonly event: EventId; readonly op: Date; readonly nr: number },
): Promise<void> {
  await sql`update kamer set spelregels_event = ${it.event}, spelregels_op = ${it.op}, spelregels_nr = ${it.nr}
    where id = ${kamerId} and spelregels_nr < ${it.nr}`;
}

/** Counts a message with spelregels that is gone as old, so that they are posted again. Gives the gebied if it was pinned. */
export async function outdateSpelregels(
  sql: Query,
  room: RoomId,
  event: EventId,
): Promise<GebiedCode | null> {
  const [row] = await sql<{ gebied: GebiedCode }[]>`
    update kamer set spelregels_op = 'epoch'
    where room_id = ${room} and spelregels_event = ${event} returning gebied_code as gebied`;
  return row?.gebied ?? null;
}

/** Gebieden with a group in which the pinned spelregels were posted before this moment. */
export async function gebiedenWithOldSpelregels(sql: Query, before: Date): Promise<GebiedCode[]> {
  const rows = await sql<{ code: GebiedCode }[]>`
    select distinct k.gebied_code as code from kamer k join gebied g on g.code = k.gebied_code
    where g.aan and k.spelregels_op < ${before} order by 1`;
  return rows.map((row) => row.code);
}

/** The moment after `now` at which somebody in a gebied who may only read may write again; null if there is none. */
export async function nextRoleChange(sql: Query, code: GebiedCode, now: Date): Promise<Date | null> {
  const [row] = await sql<{ moment: Date | null }[]>`
    select min(moment) as moment from (
      select alleen_lezen_tot as moment from lidmaatschap
      where gebied_code = ${code} and tot is null and alleen_lezen_tot > ${now}
      union all select kamer_tot from sanctie where gebied_code = ${code} and staat = 'besloten' and kamer_tot > ${now}) m`;
  return row?.moment ?? null;
}

/** Rooms whose alias should stand in the directory. Of more than `limit` another part with each `turn`. */
export async function aliasesToCheck(
  sql: Query,
  turn: number,
  limit: number,
): Promise<{ alias: RoomAlias; roomId: RoomId; gebied: GebiedCode }[]> {
  return [
    ...(await sql<{ alias: RoomAlias; roomId: RoomId; gebied: GebiedCode }[]>`
      with known as (
        select alias, room_id, gebied_code, row_number() over (order by id) - 1 as nr, count(*) over () as total
        from kamer where soort <> 'bewoner' and room_id is not null
      )
      select alias, room_id as "roomId", gebied_code as gebied from known
      where nr / ${limit}::int = ${turn}::bigint % ((total + ${limit}::int - 1) / ${limit}::int)`),
  ];
}

/** Takes a room out of the books, after it was removed from the homeserver. */
export async function forgetKamer(sql: Query, kamerId: string): Promise<void> {
  await sql`delete from kamer where id = ${kamerId}`;
}

/** The picture of each kind of room that is uploaded. */
export async function loadAvatars(
  sql: Query,
): Promise<ReadonlyMap<RoomKind, { mxc: MxcUri; hash: string; loaded: boolean }>> {
  const rows = await sql<{ soort: RoomKind; mxc: MxcUri; hash: string; loaded: boolean }[]>`
    select soort, mxc, hash, geladen_op is not null as loaded from kamer_avatar`;
  return new Map(
    rows.map((row) => [row.soort, { mxc: row.mxc, hash: row.hash, loaded: row.loaded }] as const),
  );
}

/** Keeps a reserved address for a kind's picture, unless another process kept one for the same picture first. Gives the one kept. */
export async function reserveAvatar(
  sql: Query,
  soort: RoomKind,
  hash: string,
  mxc: MxcUri,
  replace: boolean,
): Promise<MxcUri> {
  await sql`
    insert into kamer_avatar (soort, hash, mxc) values (${soort}, ${hash}, ${mxc})
    on conflict (soort) do update set hash = excluded.hash, mxc = excluded.mxc, geladen_op = null
    where ${replace} or kamer_avatar.hash <> excluded.hash`;
  const [row] = await sql<[{ mxc: MxcUri }]>`select mxc from kamer_avatar where soort = ${soort}`;
  return row.mxc;
}

export async function recordAvatar(sql: Query, soort: RoomKind, mxc: MxcUri, at: Date): Promise<void> {
  await sql`update kamer_avatar set geladen_op = ${at} where soort = ${soort} and mxc = ${mxc}`;
}
