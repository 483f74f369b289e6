/** What walkers saw on a round. Who hears of it is waarneming-vertellen.ts'. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { EventId } from '#basis/matrix-ids.ts';
import type { ObservationKind } from '#basis/surveillance.ts';
import type { CaseRef } from '#basis/zaak.ts';
import type { Query, Tx } from './db.ts';

/** An address in a gebied; the street where the gemeente read its list in. */
export type SeenAddress = {
  readonly pc6: string;
  readonly huisnummer: number;
  readonly toevoeging: string | null;
  readonly straat: string | null;
  readonly buurt: string;
};

export type NewSeen = {
  readonly id: string;
  readonly walk: string;
  readonly gebied: GebiedCode;
  readonly kind: ObservationKind;
  /** At least one of these says where it is. */
  readonly address: SeenAddress | null;
  readonly words: string | null;
  readonly by: string;
  readonly seenAt: Date;
  readonly receivedAt: Date;
  readonly isLate: boolean;
  readonly event: EventId;
  /** Of its photo. */
  readonly photo: CaseRef | null;
  /** The earlier one that is in order now. */
  readonly mends: string | null;
};

/** Writes down what was seen; again, nothing changes. */
export async function addSeen(tx: Tx, it: NewSeen): Promise<void> {
  const { address } = it;
  await tx`
    insert into waarneming (id, ronde_id, gebied_code, soort, buurt_code, pc6, huisnummer, toevoeging, straat, woorden, door, gezien_op,
      ontvangen_op, later_ontvangen, event_id, foto_ref, in_orde_van)
    values (${it.id}, ${it.walk}, ${it.gebied}, ${it.kind}, ${address?.buurt ?? null}, ${address?.pc6 ?? null},
      ${address?.huisnummer ?? null}, ${address?.toevoeging ?? null}, ${address?.straat ?? null}, ${it.words}, ${it.by}, ${it.seenAt}, ${it.receivedAt}, ${it.isLate},
      ${it.event}, ${it.photo}, ${it.mends})
    on conflict do nothing`;
}

/** What is taken back was never seen: its row goes, with those that say it is in order now. */
export async function removeSeen(tx: Tx, id: string): Promise<void> {
  await tx`delete from waarneming where in_orde_van = ${id}`;
  await tx`delete from waarneming where id = ${id}`;
}

/** What its walker says of the time. */
export async function setSeenAt(tx: Tx, id: string, at: Date): Promise<void> {
  await tx`update waarneming set gezien_op = ${at} where id = ${id}`;
}

export type Seen = {
  readonly id: string;
  readonly kind: ObservationKind;
  readonly pc6: string | null;
  readonly huisnummer: number | null;
  readonly toevoeging: string | null;
  readonly straat: string | null;
  readonly words: string | null;
  readonly seenAt: Date;
  /** It says that an earlier one is in order now. */
  readonly isMended: boolean;
  /** It came when the round was over. */
  readonly isLate: boolean;
  readonly hasPhoto: boolean;
};
const columns = (
  sql: Query,
) => sql`id, soort as kind, pc6, huisnummer, toevoeging, straat, woorden as words, gezien_op as "seenAt",
  in_orde_van is not null as "isMended", later_ontvangen as "isLate", foto_ref is not null as "hasPhoto"`;

export async function findSeen(sql: Query, id: string): Promise<Seen | null> {
  const [row] = await sql<Seen[]>`select ${columns(sql)} from waarneming where id = ${id}`;
  return row ?? null;
}

/** All that was seen on a round, in the order in which it was seen. */
export async function seenOnWalk(sql: Query, walk: string): Promise<readonly Seen[]> {
  return await sql<Seen[]>`
    select ${columns(sql)} from waarneming where ronde_id = ${walk} order by gezien_op, id`;
}

/** What was seen at an address since `since` and is not in order yet, the last one of each kind. */
export async function standingAt(
  sql: Query,
  it: {
    readonly gebied: GebiedCode;
    readonly pc6: string;
    readonly huisnummer: number;
    readonly toevoeging: string | null;
    readonly since: Date;
  },
): Promise<readonly { readonly id: string; readonly kind: ObservationKind }[]> {
  return await sql<{ id: string; kind: ObservationKind }[]>`
    select distinct on (soort) id, soort as kind from waarneming w
    where gebied_code = ${it.gebied} and pc6 = ${it.pc6} and huisnummer = ${it.huisnummer} and gewist_op is null
      and toevoeging is not distinct from ${it.toevoeging}
      and in_orde_van is null and gezien_op > ${it.since}
      and not exists (select from waarneming o where o.in_orde_van = w.id)
    order by soort, gezien_op desc, id`;
}

/** Streets in which something was seen on this round, the last one first. */
export async function recentStreets(sql: Query, walk: string, limit: number): Promise<readonly string[]> {
  const rows = await sql<{ straat: string }[]>`
    select straat from waarneming where ronde_id = ${walk} and straat is not null and pc6 is not null
    group by straat order by max(gezien_op) desc, straat limit ${limit}`;
  return rows.map((row) => row.straat);
}
