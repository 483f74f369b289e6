/** Who hears of what was seen on a round: residents by a message or a card. The rows of what was seen are made by the bot. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { ObservationKind, TellingOutcome } from '#basis/surveillance.ts';
import type { Query, Tx } from './db.ts';
import { enqueue } from './jobs.ts';

export type Observation = {
  readonly id: string;
  readonly gebied: GebiedCode;
  readonly kind: ObservationKind;
  readonly pc6: string | null;
  readonly huisnummer: number | null;
  readonly toevoeging: string | null;
  readonly straat: string | null;
  readonly words: string | null;
  readonly seenAt: Date;
};

/** One of which it must be decided who hears it, with what decides that besides. */
export type Undecided = Observation & {
  /** It says that an earlier one is in order now. */
  readonly isMended: boolean;
  /** A later one says that this one is in order now. */
  readonly wasMended: boolean;
};

const columns = (
  sql: Query,
) => sql`w.id, w.gebied_code as gebied, w.soort as kind, w.pc6, w.huisnummer, w.toevoeging, w.straat,
  w.woorden as words, w.gezien_op as "seenAt"`;

/** The ids of what of a round, or of this one alone, is to be decided. Whatever id it is: rounds and what was seen on them have random ones. */
export async function undecidedOf(sql: Query, id: string): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from waarneming where (ronde_id = ${id} or id = ${id}) and vertellen is null and gewist_op is null
    order by gezien_op, id`;
  return rows.map((row) => row.id);
}

/** One of which it is not decided yet, held for this transaction; null if it is, or was taken back. */
export async function lockUndecided(tx: Tx, id: string): Promise<Undecided | null> {
  const [row] = await tx<Undecided[]>`
    select ${columns(tx)}, w.in_orde_van is not null as "isMended",
      exists (select from waarneming l where l.in_orde_van = w.id and l.gewist_op is null) as "wasMended"
    from waarneming w where w.id = ${id} and w.vertellen is null and w.gewist_op is null for update of w`;
  return row ?? null;
}

/**
 * True if whoever lives there heard of the same since a moment, or is about to: of that home, or of the number without a toevoeging. Two of one address and kind are decided one after the other:
 * the address is held until the transaction ends.
 */
export async function wasSaid(tx: Tx, it: Observation, since: Date): Promise<boolean> {
  await tx`select pg_advisory_xact_lock(hashtext(${`waarneming ${it.pc6} ${it.huisnummer} ${it.kind}`}), 0)`;
  const rows = await tx`
    select 1 from waarneming where pc6 = ${it.pc6} and huisnummer = ${it.huisnummer} and soort = ${it.kind} and id <> ${it.id}
      and (toevoeging is null or toevoeging = ${it.toevoeging})
      and gewist_op is null and vertellen in ('bericht', 'kaart', 'gemeente') and gezien_op > ${since} limit 1`;
  return rows.length === 1;
}

/**
 * Who takes part in a gebied and lives at this address, by what is kept of it. `home`: of the one with this toevoeging, and those of whom it is not
 * known which one is theirs.
 */
export async function membersAtAddress(
  sql: Query,
  gebied: GebiedCode,
  it: { readonly address: Uint8Array; readonly home: Uint8Array | null; readonly limit: number },
): Promise<readonly string[]> {
  const home = it.home === null ? null : Buffer.from(it.home);
  const rows = await sql<{ id: string }[]>`
    select p.id from herstel h join persoon p on p.id = h.persoon_id
    where h.adres_hmac = ${Buffer.from(it.address)} and p.beeindigd_op is null
      and (${home}::bytea is null or h.toevoeging_hmac is null or h.toevoeging_hmac = ${home}::bytea)
      and exists (select from lidmaatschap l where l.persoon_id = p.id and l.gebied_code = ${gebied} and l.tot is null)
    order by p.id limit ${it.limit}`;
  return rows.map((row) => row.id);
}

/** Notes how residents hear of it; false if that was decided. */
export async function noteTelling(tx: Tx, id: string, outcome: TellingOutcome): Promise<boolean> {
  const rows = await tx`
    update waarneming set vertellen = ${outcome} where id = ${id} and vertellen is null and gewist_op is null returning id`;
  return rows.length === 1;
}

/** The bot's job that tells one resident of one thing that was seen. */
export const TELL_RESIDENT_TASK = 'tell-resident';

/** Has the bot tell a resident, once. */
export async function askToTell(tx: Tx, id: string, personId: string, at: Date): Promise<void> {
  const made = await tx`
    insert into waarneming_bericht (waarneming_id, persoon_id, gemaakt_op) values (${id}, ${personId}, ${at})
    on conflict do nothing returning persoon_id`;
  const key = `${TELL_RESIDENT_TASK} ${id} ${personId}`;
  if (made.length === 1)
    await enqueue(tx, 'bot', TELL_RESIDENT_TASK, { waarneming: id, persoon: personId }, { jobKey: key });
}

/** What one resident is to be told, while they take part and it is not sent; null otherwise. */
export async function toTell(sql: Query, id: string, personId: string): Promise<Observation | null> {
  const [row] = await sql<Observation[]>`
    select ${columns(sql)} from waarneming_bericht b join waarneming w on w.id = b.waarneming_id
    where b.waarneming_id = ${id} and b.persoon_id = ${personId} and b.verstuurd_op is null and w.gewist_op is null
      and exists (select from lidmaatschap l where l.persoon_id = b.persoon_id and l.gebied_code = w.gebied_code and l.tot is null)`;
  return row ?? null;
}

/** The resident was told. */
export async function noteTold(tx: Tx, id: string, personId: string, at: Date): Promise<void> {
  await tx`
    update waarneming_bericht set verstuurd_op = coalesce(verstuurd_op, ${at}) where waarneming_id = ${id} and persoon_id = ${personId}`;
  await tx`update waarneming set verteld_op = ${at} where id = ${id} and verteld_op is null`;
}

/** A round of which there are cards to print: how many addresses, and on how many of them nobody printed one yet. */
export type RoundCards = {
  readonly number: number;
  readonly beganAt: Date;
  readonly cards: number;
  readonly unprinted: number;
};

/** Rounds of a gebied with cards, newest first; of what is erased there are none. */
export async function roundsWithCards(
  sql: Query,
  gebied: GebiedCode,
  limit: number,
): Promise<readonly RoundCards[]> {
  return await sql<RoundCards[]>`
    select r.nummer as number, r.begint_op as "beganAt", count(distinct (w.pc6, w.huisnummer, w.toevoeging))::int as cards,
      count(distinct (w.pc6, w.huisnummer, w.toevoeging)) filter (where w.verteld_op is null)::int as unprinted
    from waarneming w join ronde r on r.id = w.ronde_id
    where w.gebied_code = ${gebied} and w.vertellen = 'kaart' and w.gewist_op is null
    group by r.id, r.nummer, r.begint_op order by r.begint_op desc limit ${limit}`;
}

/** What the cards of a round say, by street and number. */
export async function cardsOfRound(
  sql: Query,
  gebied: GebiedCode,
  number: number,
  limit: number,
): Promise<readonly Observation[]> {
  return await sql<Observation[]>`
    select ${columns(sql)} from waarneming w join ronde r on r.id = w.ronde_id
    where w.gebied_code = ${gebied} and r.nummer = ${number} and w.vertellen = 'kaart' and w.gewist_op is null
    order by w.straat nulls last, w.pc6, w.huisnummer, w.toevoeging nulls first, w.gezien_op, w.id limit ${limit}`;
}

/** The cards of a round are on paper. */
export async function noteCardsPrinted(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await tx`update waarneming set verteld_op = ${at} where id = any(${[...ids]}) and verteld_op is null`;
}

/** Forgets who was told of what was seen before this moment, and what the gemeente calls its report of it. */
export async function forgetTold(sql: Query, before: Date): Promise<void> {
  await sql`
    delete from waarneming_bericht b using waarneming w where w.id = b.waarneming_id and w.gezien_op < ${before}`;
  await sql`
    update openbare_melding o set nummer = null from waarneming w
    where w.id = o.waarneming_id and w.gezien_op < ${before} and o.nummer is not null`;
}
