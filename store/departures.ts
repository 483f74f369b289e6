import type { GebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { RoomKind } from '#basis/rooms.ts';
import type { Query } from './db.ts';
import type { DepartureReason } from './room-types.ts';

export type NewDeparture = {
  readonly kamerId: string;
  readonly gebied: GebiedCode;
  readonly persoonId: string;
  readonly reason: DepartureReason;
  /** Who took them out, if it was not the service. */
  readonly by: UserId | null;
  /** The event, or the membership that ended: the same departure told twice is one. */
  readonly cause: string;
  readonly at: Date;
};

/** Keeps why people are out of a room; gives those that were not kept before, with what room it is. */
export async function recordDepartures(
  sql: Query,
  departures: readonly NewDeparture[],
): Promise<readonly (NewDeparture & { readonly room: RoomKind })[]> {
  const fresh: (NewDeparture & { readonly room: RoomKind })[] = [];
  for (const it of departures) {
    const [row] = await sql<{ room: RoomKind }[]>`
      insert into vertrek (kamer_id, gebied_code, persoon_id, reden, door, oorzaak, op)
      values (${it.kamerId}, ${it.gebied}, ${it.persoonId}, ${it.reason}, ${it.by}, ${it.cause}, ${it.at})
      on conflict do nothing returning (select soort from kamer where id = kamer_id) as room`;
    if (row) fresh.push({ ...it, room: row.room });
  }
  return fresh;
}

/** Notes that people are in a room again, so that an earlier departure no longer stands. */
export async function closeDepartures(
  sql: Query,
  kamerId: string,
  persoonIds: readonly string[],
  at: Date,
): Promise<void> {
  if (persoonIds.length === 0) return;
  await sql`
    update vertrek set terug_op = ${at} where kamer_id = ${kamerId} and persoon_id in ${sql([...persoonIds])}
      and terug_op is null and op <= ${at}`;
}

/** As {@link closeDepartures}, for many at once: who was seen to come in, and when. */
export async function closeSeen(
  sql: Query,
  seen: readonly { readonly kamerId: string; readonly persoonId: string; readonly at: Date }[],
): Promise<void> {
  if (seen.length === 0) return;
  await sql`
    update vertrek v set terug_op = s.op
    from unnest(${seen.map((it) => it.kamerId)}::uuid[], ${seen.map((it) => it.persoonId)}::uuid[],
      ${seen.map((it) => it.at.toISOString())}::timestamptz[]) as s(kamer_id, persoon_id, op)
    where v.kamer_id = s.kamer_id and v.persoon_id = s.persoon_id and v.terug_op is null and v.op <= s.op`;
}

/** Keeps that somebody who takes part no longer is out of every room that their roles opened to them. */
export async function recordEnded(
  sql: Query,
  persoonId: string,
  rooms: readonly { readonly role: GebiedRole; readonly soort: string }[],
  reason: 'gestopt' | 'gewist',
  at: Date,
): Promise<void> {
  const roles = rooms.map((it) => it.role as string);
  await sql`
    insert into vertrek (kamer_id, gebied_code, persoon_id, reden, oorzaak, op)
    select distinct k.id, k.gebied_code, ${persoonId}::uuid, ${reason}, 'persoon-eind', ${at}::timestamptz
    from kamer k join lidmaatschap l on l.gebied_code = k.gebied_code and l.persoon_id = ${persoonId}
    join unnest(${roles}::text[], ${rooms.map((it) => it.soort)}::text[]) as open(rol, soort)
      on open.rol = l.rol and open.soort = k.soort
    where k.room_id is not null and (k.persoon_id is null or k.persoon_id = ${persoonId})
      and not exists (select from vertrek v where v.kamer_id = k.id and v.persoon_id = ${persoonId} and v.terug_op is null)
    on conflict do nothing`;
}

/** Lets somebody who left by choice, or was taken out, be put back in the gebied's rooms, or in one. Gives how many rooms that are. */
export async function forgiveDepartures(
  sql: Query,
  it: {
    readonly gebied: GebiedCode;
    readonly persoonId: string;
    readonly kamerId?: string;
  },
  at: Date,
): Promise<number> {
  const kamer = it.kamerId ?? null;
  const rows = await sql`
    update vertrek set terug_op = ${at}
    where gebied_code = ${it.gebied} and persoon_id = ${it.persoonId} and terug_op is null
      and (${kamer}::uuid is null or kamer_id = ${kamer}::uuid)
    returning id`;
  return rows.length;
}

export type Departed = {
  readonly persoonId: string;
  readonly gebied: GebiedCode;
  readonly room: RoomKind;
  readonly reason: DepartureReason;
  /** User ID of who took them out, if it was not the service. */
  readonly by: UserId | null;
  readonly at: Date;
  readonly backAt: Date | null;
};

/** Who left which room and why, newest first. Of a room that was removed nothing is told. */
export async function listDepartures(
  sql: Query,
  filter: {
    readonly gebied?: GebiedCode | undefined;
    readonly persoonId?: string | undefined;
    readonly limit: number;
  },
): Promise<Departed[]> {
  const { gebied = null, persoonId = null } = filter;
  return [
    ...(await sql<Departed[]>`
      select v.persoon_id as "persoonId", v.gebied_code as gebied, k.soort as room, v.reden as reason, v.door as by,
        v.op as at, v.terug_op as "backAt"
      from vertrek v join kamer k on k.id = v.kamer_id
      where (${gebied}::text is null or v.gebied_code = ${gebied})
        and (${persoonId}::uuid is null or v.persoon_id = ${persoonId}::uuid)
      order by v.op desc, v.id limit ${filter.limit}`),
  ];
}

/** The membership that each of these users has in each gebied now, for events that are about them. */
export async function membershipsOf(
  sql: Query,
  gebieden: readonly GebiedCode[],
  users: readonly string[],
): Promise<Map<string, { persoonId: string; role: GebiedRole; since: Date }>> {
  if (gebieden.length === 0 || users.length === 0) return new Map();
  const rows = await sql<
    { gebied: string; userId: string; persoonId: string; role: GebiedRole; since: Date }[]
  >`
    select l.gebied_code as gebied, p.user_id as "userId", p.id as "persoonId", l.rol as role, l.sinds as since
    from lidmaatschap l join persoon p on p.id = l.persoon_id
    where l.gebied_code in ${sql([...gebieden])} and p.user_id in ${sql([...users])} and l.tot is null
      and p.beeindigd_op is null`;
  return new Map(
    rows.map((row) => [
      `${row.gebied} ${row.userId}`,
      { persoonId: row.persoonId, role: row.role, since: row.since },
    ]),
  );
}
