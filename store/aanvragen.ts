/** What somebody asked who wants to take part. Who is a member is looked at by none of these. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { Proof } from '#basis/joining.ts';
import { MOST_OPEN_AT_ADDRESS } from '#basis/joining.ts';
import type { Language } from '#basis/language.ts';
import type { Query, Tx } from './db.ts';

export const APPLICATION_STATES = [
  'open',
  'bewezen',
  'account',
  'afgewezen',
  'ingetrokken',
  'verlopen',
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** Who asks and where they live; null of all once it was erased. */
export type Applicant = {
  readonly pc6: string;
  readonly huisnummer: number;
  readonly toevoeging: string | null;
  readonly straat: string | null;
  readonly plaats: string | null;
  readonly naam: string;
  readonly email: string | null;
};

export type Aanvraag = {
  readonly id: string;
  readonly gebied: GebiedCode;
  readonly who: Applicant | null;
  readonly language: Language;
  readonly choice: Proof;
  /** What the wijk allowed when it was asked. */
  readonly proofs: readonly Proof[];
  readonly state: ApplicationState;
  readonly stateSince: Date;
  readonly proof: Proof | null;
  readonly madeAt: Date;
  /** Of who is a resident already and moves. */
  readonly mover: string | null;
  /** Reserved for the account. */
  readonly personId: string | null;
  readonly localpart: string | null;
};

type Row = Omit<Aanvraag, 'who'> & { [K in keyof Applicant]: Applicant[K] | null };

function toAanvraag(row: Row): Aanvraag {
  const { pc6, huisnummer, toevoeging, straat, plaats, naam, email, ...rest } = row;
  const who =
    pc6 === null || huisnummer === null || naam === null
      ? null
      : { pc6, huisnummer, toevoeging, straat, plaats, naam, email };
  return { ...rest, who };
}

function columns(sql: Query) {
  return sql`a.id, a.gebied_code as gebied, a.pc6, a.huisnummer, a.toevoeging, a.straat, a.plaats, a.naam, a.email, a.taal as language,
    a.keuze as choice, a.bewijzen as proofs, a.toestand as state, a.toestand_sinds as "stateSince", a.bewijs as proof, a.gemaakt_op as "madeAt",
    a.verhuizer as mover, a.persoon_id as "personId", a.localpart`;
}

export type NewAanvraag = {
  readonly id: string;
  readonly gebied: GebiedCode;
  readonly who: Applicant;
  readonly neighbours: readonly string[];
  readonly language: Language;
  readonly rules: { readonly version: string; readonly at: Date };
  readonly proofs: readonly Proof[];
  readonly choice: Proof;
  readonly mover: string | null;
};

/** Keeps what was asked. False, and nothing is kept, if so many wait at this postcode and number already that it can be no household. */
export async function addAanvraag(tx: Tx, it: NewAanvraag, at: Date): Promise<boolean> {
  const { who } = it;
  await tx`select pg_advisory_xact_lock(hashtext('aanvraag'), hashtext(${`${who.pc6} ${who.huisnummer}`}))`;
  const rows = await tx`
    insert into aanvraag (id, gebied_code, pc6, huisnummer, toevoeging, straat, plaats, naam, email, buren, taal, spelregels_versie,
      spelregels_op, bewijzen, keuze, toestand, toestand_sinds, gemaakt_op, verhuizer)
    select ${it.id}, ${it.gebied}, ${who.pc6}, ${who.huisnummer}, ${who.toevoeging}, ${who.straat}, ${who.plaats}, ${who.naam},
      ${who.email}, ${[...it.neighbours]}::text[], ${it.language}, ${it.rules.version}, ${it.rules.at}, ${[...it.proofs]}::text[],
      ${it.choice}, 'open', ${at}, ${at}, ${it.mover}
    where (select count(*) from aanvraag o where o.pc6 = ${who.pc6} and o.huisnummer = ${who.huisnummer} and o.toestand = 'open')
      < ${MOST_OPEN_AT_ADDRESS}
    returning id`;
  return rows.length === 1;
}

/** Keeps a token by which an aanvraag is followed, if there is such an aanvraag. */
export async function addSleutel(
  sql: Query,
  it: {
    readonly hash: Uint8Array;
    readonly aanvraagId: string;
    readonly at: Date;
    readonly expires: Date;
  },
): Promise<void> {
  await sql`
    insert into aanvraag_sleutel (token_sha256, aanvraag_id, gemaakt_op, verloopt_op)
    select ${Buffer.from(it.hash)}, id, ${it.at}, ${it.expires} from aanvraag where id = ${it.aanvraagId}
    on conflict do nothing`;
}

/** Makes every token of an aanvraag worthless. */
export async function dropSleutels(sql: Query, aanvraagId: string): Promise<void> {
  await sql`delete from aanvraag_sleutel where aanvraag_id = ${aanvraagId}`;
}

/** The aanvraag that a token is of; null for one that never was or works no more. */
export async function aanvraagByToken(sql: Query, hash: Uint8Array, at: Date): Promise<Aanvraag | null> {
  const [row] = await sql<Row[]>`
    select ${columns(sql)} from aanvraag a join aanvraag_sleutel s on s.aanvraag_id = a.id
    where s.token_sha256 = ${Buffer.from(hash)} and s.verloopt_op > ${at}`;
  return row === undefined ? null : toAanvraag(row);
}

export async function getAanvraag(sql: Query, id: string): Promise<Aanvraag | null> {
  const [row] = await sql<Row[]>`select ${columns(sql)} from aanvraag a where a.id = ${id}`;
  return row === undefined ? null : toAanvraag(row);
}

/** As {@link getAanvraag}, and keeps everybody else from changing it until this transaction ends. */
export async function lockAanvraag(tx: Tx, id: string): Promise<Aanvraag | null> {
  await tx`select 1 from aanvraag where id = ${id} for update`;
  return await getAanvraag(tx, id);
}

/** Has an open aanvraag proven by letter after all, where its wijk allowed that. False if not, or if it was so. */
export async function chooseLetter(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx`
    update aanvraag set keuze = 'brief' where id = ${id} and toestand = 'open' and keuze <> 'brief' and 'brief' = any (bewijzen)
    returning id`;
  return rows.length === 1;
}

/** Neighbours whom the applicant named, as typed. */
export async function namedNeighbours(sql: Query, id: string): Promise<readonly string[]> {
  const [row] = await sql<{ buren: string[] }[]>`select buren from aanvraag where id = ${id}`;
  return row?.buren ?? [];
}

/** Takes an open aanvraag to where it ends or to `bewezen`. False if it is not open (any more). */
export async function settleAanvraag(
  tx: Tx,
  id: string,
  to: { readonly state: 'bewezen'; readonly proof: Proof } | { readonly state: 'afgewezen' | 'ingetrokken' },
  at: Date,
): Promise<boolean> {
  const proof = to.state === 'bewezen' ? to.proof : null;
  const rows = await tx`
    update aanvraag set toestand = ${to.state}, toestand_sinds = ${at}, bewijs = ${proof}
    where id = ${id} and toestand = 'open' returning id`;
  return rows.length === 1;
}

/** Reserves who they will be, once; gives what is reserved. Null if it is not proven, or is done. */
export async function reserveAccount(
  sql: Query,
  id: string,
  it: { readonly personId: string; readonly localpart: string },
): Promise<{ readonly personId: string; readonly localpart: string } | null> {
  const [row] = await sql<{ personId: string; localpart: string }[]>`
    update aanvraag set persoon_id = coalesce(persoon_id, ${it.personId}), localpart = coalesce(localpart, ${it.localpart})
    where id = ${id} and toestand = 'bewezen' returning persoon_id as "personId", localpart`;
  return row ?? null;
}

/** Notes that the applicant takes part from now on. False if another request was first. */
export async function noteTakesPart(tx: Tx, id: string, at: Date): Promise<boolean> {
  const rows = await tx`
    update aanvraag set toestand = 'account', toestand_sinds = ${at} where id = ${id} and toestand = 'bewezen' returning id`;
  return rows.length === 1;
}

/** Applications that wait for proof, oldest first, at most 200; of one gebied or of all. */
export async function openAanvragen(sql: Query, gebied: GebiedCode | null): Promise<readonly Aanvraag[]> {
  const rows = await sql<Row[]>`
    select ${columns(sql)} from aanvraag a
    where a.toestand = 'open' and (${gebied}::text is null or a.gebied_code = ${gebied})
    order by a.gemaakt_op, a.id limit 200`;
  return rows.map(toAanvraag);
}

/** Lets what was asked before `before` and came to nothing lapse; gives how many. */
export async function lapseAanvragen(sql: Query, before: Date, at: Date): Promise<number> {
  const rows = await sql`
    update aanvraag set toestand = 'verlopen', toestand_sinds = ${at}
    where toestand in ('open', 'bewezen') and gemaakt_op < ${before} returning id`;
  return rows.length;
}

/** Erases who and where of what was asked before `before`, with all that hangs on it; the row stays as a figure. */
export async function eraseAanvragen(tx: Tx, before: Date, at: Date): Promise<number> {
  const rows = await tx<{ id: string }[]>`
    update aanvraag set pc6 = null, huisnummer = null, toevoeging = null, straat = null, plaats = null, naam = null, email = null,
      buren = '{}', gewist_op = ${at}
    where gewist_op is null and gemaakt_op < ${before} returning id`;
  const ids = rows.map(({ id }) => id);
  await tx`delete from brief where aanvraag_id = any (${ids}::uuid[])`;
  await tx`delete from aanvraag_sleutel where aanvraag_id = any (${ids}::uuid[])`;
  await tx`delete from aanvraag_gevraagd where aanvraag_id = any (${ids}::uuid[])`;
  return ids.length;
}

/** Removes tokens that work no more. */
export async function pruneSleutels(sql: Query, at: Date): Promise<void> {
  await sql`delete from aanvraag_sleutel where verloopt_op < ${at}`;
}

/** Accounts that were reserved by an aanvraag that came to nothing: the homeserver may have made them. At most `limit`. */
export async function abandonedAccounts(
  sql: Query,
  limit: number,
): Promise<readonly { readonly id: string; readonly localpart: string }[]> {
  return await sql<{ id: string; localpart: string }[]>`
    select id, localpart from aanvraag a
    where toestand = 'verlopen' and localpart is not null and not exists (select from persoon p where p.id = a.persoon_id)
    order by gemaakt_op limit ${limit}`;
}

/** Notes that an abandoned account is gone. */
export async function noteAbandonedGone(sql: Query, id: string): Promise<void> {
  await sql`update aanvraag set persoon_id = null, localpart = null where id = ${id} and toestand = 'verlopen'`;
}
