/** Copies of what officials say in the groups, kept for their term (Archiefwet) and given without residents' names (Woo). */
import type { GebiedCode } from '#basis/cbs.ts';
import type { EventId, UserId } from '#basis/matrix-ids.ts';
import type { Query } from './db.ts';

export const ARCHIVED_ROOMS = ['melding', 'buurtpraat', 'overleg', 'surveillance'] as const;
export type ArchivedRoom = (typeof ARCHIVED_ROOMS)[number];

/** A text as it was said, and without names. */
export type ArchivedText = { readonly text: string; readonly masked: string };
export type NewCopy = ArchivedText & {
  readonly event: EventId;
  readonly gebied: GebiedCode;
  readonly room: ArchivedRoom;
  readonly role: 'gemeente' | 'wijkagent';
  /** Null of an announcement. */
  readonly sender: UserId | null;
  readonly announcement: string | null;
  readonly at: Date;
};

/** Keeps a copy, once, until the term that holds now has passed. */
export async function keepCopy(sql: Query, it: NewCopy): Promise<void> {
  await sql`
    insert into archief (event_id, gebied_code, kamersoort, rol, afzender, aankondiging_id, verzonden_op, tekst, zonder_namen, bewaren_tot)
    select ${it.event}, ${it.gebied}, ${it.room}, ${it.role}, ${it.sender}, ${it.announcement}, ${it.at}, ${it.text}, ${it.masked},
      ${it.at}::timestamptz + make_interval(years => jaren) from archief_instelling
    on conflict do nothing`;
}

/** Keeps what the sender of a message changed it to; false if there is no copy of it by this sender. */
export async function keepChange(
  sql: Query,
  it: ArchivedText & {
    readonly event: EventId;
    readonly of: EventId;
    readonly sender: UserId;
    readonly at: Date;
  },
): Promise<boolean> {
  const [copy] = await sql<
    { id: string }[]
  >`select id from archief where event_id = ${it.of} and afzender = ${it.sender}`;
  if (copy === undefined) return false;
  await sql`
    insert into archief_versie (event_id, archief_id, op, tekst, zonder_namen)
    values (${it.event}, ${copy.id}, ${it.at}, ${it.text}, ${it.masked}) on conflict do nothing`;
  return true;
}

/** Keeps that a message was taken away, by whomever; nothing if there is no copy of it. */
export async function noteTakenAway(sql: Query, event: EventId, at: Date): Promise<void> {
  await sql`update archief set ingetrokken_op = ${at} where event_id = ${event}`;
}

export type Copy = {
  readonly id: string;
  readonly at: Date;
  readonly gebied: GebiedCode;
  readonly room: ArchivedRoom;
  readonly role: 'gemeente' | 'wijkagent';
  readonly isAnnouncement: boolean;
  readonly masked: string;
  readonly changes: readonly { readonly at: Date; readonly masked: string }[];
  readonly takenAwayAt: Date | null;
  readonly keptUntil: Date;
};
type Row = Omit<Copy, 'changes'> & { readonly changes: readonly { at: string; masked: string }[] };

/** Copies from a period (`until` not included), without names, oldest first; at most `limit`. */
export async function listCopies(
  sql: Query,
  it: { readonly from: Date; readonly until: Date; readonly limit: number },
): Promise<readonly Copy[]> {
  const rows = await sql<Row[]>`
    select a.id, a.verzonden_op as at, a.gebied_code as gebied, a.kamersoort as room, a.rol as role, a.zonder_namen as masked,
      a.aankondiging_id is not null as "isAnnouncement", a.ingetrokken_op as "takenAwayAt", a.bewaren_tot as "keptUntil",
      (select coalesce(json_agg(json_build_object('at', v.op, 'masked', v.zonder_namen) order by v.op), '[]')
        from archief_versie v where v.archief_id = a.id) as changes
    from archief a where a.verzonden_op >= ${it.from} and a.verzonden_op < ${it.until}
    order by a.verzonden_op, a.id limit ${it.limit}`;
  return rows.map((row) => ({
    ...row,
    changes: row.changes.map(({ at, masked }) => ({ at: new Date(at), masked })),
  }));
}

/** Names of residents and coordinators by gebied (of one if given), also of those who left it and are still known. */
export async function residentNames(
  sql: Query,
  gebied: GebiedCode | null = null,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await sql<{ gebied: string; names: string[] }[]>`
    select l.gebied_code as gebied, array_agg(distinct p.weergavenaam) as names
    from lidmaatschap l join persoon p on p.id = l.persoon_id where l.rol in ('resident', 'coordinator') and (${gebied}::text is null or l.gebied_code = ${gebied}) group by 1`;
  return new Map(rows.map(({ gebied, names }) => [gebied, names]));
}

/** How many years what is said from now on is kept. */
export async function archiveYears(sql: Query): Promise<number> {
  const [row] = await sql<[{ jaren: number }]>`select jaren from archief_instelling`;
  return row.jaren;
}

/** Sets how many years what is said from now on is kept. Gives whether that is new. */
export async function setArchiveYears(sql: Query, years: number): Promise<boolean> {
  const rows =
    await sql`update archief_instelling set jaren = ${years} where jaren <> ${years} returning jaren`;
  return rows.length === 1;
}

/** How many copies there are, and of when the oldest is. */
export async function archiveSize(
  sql: Query,
): Promise<{ readonly count: number; readonly oldest: Date | null }> {
  const [row] = await sql<[{ count: number; oldest: Date | null }]>`
    select count(*)::int as count, min(verzonden_op) as oldest from archief`;
  return row;
}

/** Removes copies and announcements whose term has passed; gives how many of each. */
export async function expireArchive(
  sql: Query,
  at: Date,
): Promise<{ readonly copies: number; readonly announcements: number }> {
  const copies = await sql`delete from archief where bewaren_tot <= ${at} returning id`;
  const announcements = await sql`
    delete from aankondiging a where bewaren_tot <= ${at}
      and not exists (select from archief c where c.aankondiging_id = a.id) returning id`;
  return { copies: copies.length, announcements: announcements.length };
}

/** Takes away who said it, of all that a person said as an official; that it was said stays for its term. */
export async function forgetSender(sql: Query, personId: string): Promise<void> {
  await sql`
    update archief set afzender = null where afzender = (select user_id from persoon where id = ${personId})`;
}

/** How much of what a person said as an official is kept, and until when at the longest; null if nothing is. */
export async function copiesOf(
  sql: Query,
  personId: string,
): Promise<{ readonly berichten: number; readonly totUiterlijk: Date } | null> {
  const [row] = await sql<[{ berichten: number; totUiterlijk: Date | null }]>`
    select count(*)::int as berichten, max(bewaren_tot) as "totUiterlijk" from archief
    where afzender = (select user_id from persoon where id = ${personId})`;
  return row.totUiterlijk === null ? null : { berichten: row.berichten, totUiterlijk: row.totUiterlijk };
}
