/** What the gemeente says in the groups: written by provisioning, carried out by the bot. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { AnnouncedRoomKind } from '#basis/rooms.ts';
import type { Query, Tx } from './db.ts';
import { enqueue } from './jobs.ts';

/** The bot's job for one announcement in one gebied: does what its row asks for now. */
export const ANNOUNCEMENT_TASK = 'work-on-announcement';

export type NewAnnouncement = {
  readonly id: string;
  /** As the gemeente calls itself. */
  readonly sender: string;
  readonly text: string;
  readonly room: AnnouncedRoomKind;
  readonly rings: boolean;
  readonly postAt: Date;
  readonly gebieden: readonly GebiedCode[];
};

function jobFor(tx: Query, id: string, gebied: GebiedCode, runAt?: Date): Promise<string> {
  const key = `${ANNOUNCEMENT_TASK} ${id} ${gebied}`;
  const when = runAt === undefined ? {} : { runAt };
  return enqueue(tx, 'bot', ANNOUNCEMENT_TASK, { id, gebied }, { jobKey: key, queueName: key, ...when });
}

/** Keeps an announcement and has the bot post it at its time. False, and nothing is done, if there is one with this id. */
export async function addAnnouncement(
  tx: Tx,
  it: NewAnnouncement,
  by: { readonly actor: string; readonly at: Date },
): Promise<boolean> {
  const made = await tx`
    insert into aankondiging (id, afzender, tekst, kamersoort, belt, plaatsen_op, gemaakt_op, gemaakt_door, bewaren_tot)
    select ${it.id}, ${it.sender}, ${it.text}, ${it.room}, ${it.rings}, ${it.postAt}, ${by.at}, ${by.actor},
      ${it.postAt}::timestamptz + make_interval(years => jaren) from archief_instelling
    on conflict (id) do nothing returning id`;
  if (made.length === 0) return false;
  for (const gebied of it.gebieden) {
    await tx`insert into aankondiging_kamer (aankondiging_id, gebied_code) values (${it.id}, ${gebied})`;
    await jobFor(tx, it.id, gebied, it.postAt);
  }
  return true;
}

/** Takes an announcement back everywhere: what waits is not posted, what stands is removed. False if that was done, or there is none. */
export async function withdrawAnnouncement(
  tx: Tx,
  id: string,
  by: { readonly actor: string; readonly at: Date },
): Promise<boolean> {
  const rows = await tx`
    update aankondiging set ingetrokken_op = ${by.at}, ingetrokken_door = ${by.actor}
    where id = ${id} and ingetrokken_op is null returning id`;
  if (rows.length === 0) return false;
  const rooms = await tx<{ gebied: GebiedCode }[]>`
    select gebied_code as gebied from aankondiging_kamer where aankondiging_id = ${id} order by 1`;
  for (const { gebied } of rooms) await jobFor(tx, id, gebied);
  return true;
}

export type AnnouncementState = 'wacht' | 'geplaatst' | 'weg' | 'geen-kamer';
export type Announcement = Omit<NewAnnouncement, 'gebieden'> & {
  readonly madeAt: Date;
  readonly withdrawnAt: Date | null;
  readonly places: readonly {
    readonly gebied: GebiedCode;
    readonly state: AnnouncementState;
    readonly at: Date | null;
  }[];
};

type Row = Omit<Announcement, 'places'> & {
  readonly places: readonly { gebied: GebiedCode; state: AnnouncementState; at: string | null }[];
};
const toAnnouncement = (row: Row): Announcement => ({
  ...row,
  places: row.places.map((place) => ({ ...place, at: place.at === null ? null : new Date(place.at) })),
});

function columns(sql: Query) {
  return sql`a.id, a.afzender as sender, a.tekst as text, a.kamersoort as room, a.belt as rings, a.plaatsen_op as "postAt",
    a.gemaakt_op as "madeAt", a.ingetrokken_op as "withdrawnAt",
    (select coalesce(json_agg(json_build_object('gebied', k.gebied_code, 'state', k.toestand, 'at', k.op) order by k.gebied_code), '[]')
      from aankondiging_kamer k where k.aankondiging_id = a.id) as places`;
}

/** At most `limit` announcements, newest first. */
export async function listAnnouncements(sql: Query, limit: number): Promise<readonly Announcement[]> {
  const rows = await sql<Row[]>`
    select ${columns(sql)} from aankondiging a order by a.gemaakt_op desc, a.id limit ${limit}`;
  return rows.map(toAnnouncement);
}

export async function getAnnouncement(sql: Query, id: string): Promise<Announcement | null> {
  const [row] = await sql<Row[]>`select ${columns(sql)} from aankondiging a where a.id = ${id}`;
  return row === undefined ? null : toAnnouncement(row);
}

/** How many were made since a moment. */
export async function countAnnouncements(sql: Query, since: Date): Promise<number> {
  const [row] = await sql<[{ count: number }]>`
    select count(*)::int as count from aankondiging where gemaakt_op > ${since}`;
  return row.count;
}

/** What the bot must do for one gebied: the announcement with how it stands there. Null if there is none (any more). */
export async function announcementIn(
  sql: Query,
  id: string,
  gebied: GebiedCode,
): Promise<(Omit<NewAnnouncement, 'gebieden'> & { isWithdrawn: boolean; state: AnnouncementState }) | null> {
  const [row] = await sql<
    (Omit<NewAnnouncement, 'gebieden'> & { isWithdrawn: boolean; state: AnnouncementState })[]
  >`
    select a.id, a.afzender as sender, a.tekst as text, a.kamersoort as room, a.belt as rings, a.plaatsen_op as "postAt",
      a.ingetrokken_op is not null as "isWithdrawn", k.toestand as state
    from aankondiging a join aankondiging_kamer k on k.aankondiging_id = a.id
    where a.id = ${id} and k.gebied_code = ${gebied}`;
  return row ?? null;
}

/** Keeps how an announcement stands in a gebied. */
export async function noteAnnouncement(
  sql: Query,
  it: {
    readonly id: string;
    readonly gebied: GebiedCode;
    readonly state: AnnouncementState;
    readonly at: Date;
  },
): Promise<void> {
  await sql`
    update aankondiging_kamer set toestand = ${it.state}, op = ${it.at}
    where aankondiging_id = ${it.id} and gebied_code = ${it.gebied} and toestand <> ${it.state}`;
}
