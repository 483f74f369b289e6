/** Who is asked to be the wijkagent or a coordinator of a group that is being set up. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { Query, Tx } from './db.ts';

export type SetUpRole = 'wijkagent' | 'coordinator';
export type Uitnodiging = {
  readonly id: string;
  readonly opzetId: string;
  readonly role: SetUpRole;
  /** The request for the group, if it is the asker who is invited. */
  readonly aanvraagId: string | null;
  /** Somebody who takes part already, or the id that is reserved for who said yes. */
  readonly persoonId: string | null;
  /** Null once it was erased. */
  readonly naam: string | null;
  readonly madeAt: Date;
  readonly expiresAt: Date;
  readonly answer: 'ja' | 'nee' | null;
  readonly answeredAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly signedInAt: Date | null;
  /** How it goes by e-mail; null for a link that is handed over. */
  readonly mail: 'wacht' | 'verstuurd' | 'mislukt' | null;
};

const columns = (
  sql: Query,
) => sql`u.id, u.opzet_id as "opzetId", u.rol as role, u.aanvraag_id as "aanvraagId",
  u.persoon_id as "persoonId", u.naam, u.gemaakt_op as "madeAt", u.verloopt_op as "expiresAt", u.antwoord as answer,
  u.antwoord_op as "answeredAt", u.ingetrokken_op as "withdrawnAt", u.ingelogd_op as "signedInAt", u.mail`;

const MOST_OF_OPZET = 40;

/** Asks somebody. False, and nothing is kept, if so many were asked already that it can't be meant. */
export async function addUitnodiging(
  tx: Tx,
  it: {
    readonly id: string;
    readonly opzetId: string;
    readonly role: SetUpRole;
    /** Null for who answers on their own page, or signed in. */
    readonly hash: Uint8Array | null;
    readonly aanvraagId: string | null;
    readonly persoonId: string | null;
    readonly naam: string;
    /** Where its link is to be sent; null for one that is handed over. */
    readonly email: string | null;
    readonly by: string;
    readonly at: Date;
    readonly expires: Date;
  },
): Promise<boolean> {
  const hash = it.hash === null ? null : Buffer.from(it.hash);
  const rows = await tx`
    insert into groep_uitnodiging (id, opzet_id, rol, token_sha256, aanvraag_id, persoon_id, naam, gemaakt_op, gemaakt_door, verloopt_op,
      email, mail)
    select ${it.id}::uuid, ${it.opzetId}::uuid, ${it.role}, ${hash}::bytea, ${it.aanvraagId}::uuid, ${it.persoonId}::uuid, ${it.naam},
      ${it.at}::timestamptz, ${it.by}, ${it.expires}::timestamptz, ${it.email}, case when ${it.email}::text is not null then 'wacht' end
    where (select count(*) from groep_uitnodiging o where o.opzet_id = ${it.opzetId}) < ${MOST_OF_OPZET}
    returning id`;
  return rows.length === 1;
}

/** Everybody who is asked and was not taken back, in that order. */
export async function uitnodigingenOf(sql: Query, opzetId: string): Promise<readonly Uitnodiging[]> {
  return await sql<Uitnodiging[]>`
    select ${columns(sql)} from groep_uitnodiging u where opzet_id = ${opzetId} and ingetrokken_op is null
    order by gemaakt_op, id`;
}

export async function getUitnodiging(sql: Query, id: string): Promise<Uitnodiging | null> {
  const [row] = await sql<Uitnodiging[]>`select ${columns(sql)} from groep_uitnodiging u where id = ${id}`;
  return row ?? null;
}

/** The invitation that a link is of; null for one that was taken back or is too old and was not said yes to. */
export async function uitnodigingByToken(
  sql: Query,
  hash: Uint8Array,
  at: Date,
): Promise<Uitnodiging | null> {
  const [row] = await sql<Uitnodiging[]>`
    select ${columns(sql)} from groep_uitnodiging u
    where token_sha256 = ${Buffer.from(hash)} and ingetrokken_op is null and (verloopt_op > ${at} or antwoord = 'ja')`;
  return row ?? null;
}

/** The invitation of who asked for the group; null if they are not asked. */
export async function uitnodigingOfAsker(sql: Query, aanvraagId: string): Promise<Uitnodiging | null> {
  const [row] = await sql<Uitnodiging[]>`
    select ${columns(sql)} from groep_uitnodiging u where aanvraag_id = ${aanvraagId} and ingetrokken_op is null
    order by gemaakt_op desc limit 1`;
  return row ?? null;
}

/** What somebody who takes part is asked, in gebieden whose checklist is open. */
export async function uitnodigingenFor(
  sql: Query,
  persoonId: string,
): Promise<readonly (Uitnodiging & { readonly gebied: GebiedCode; readonly gebiedNaam: string })[]> {
  return await sql<(Uitnodiging & { gebied: GebiedCode; gebiedNaam: string })[]>`
    select ${columns(sql)}, g.code as gebied, g.naam as "gebiedNaam" from groep_uitnodiging u
    join groep_opzet o on o.id = u.opzet_id and o.toestand = 'open' join gebied g on g.code = o.gebied_code
    where u.persoon_id = ${persoonId} and u.ingetrokken_op is null order by u.gemaakt_op, u.id limit 100`;
}

/** Keeps an answer, which can be another one later; the caller holds the checklist. `hash`: of the link that takes the place of the former. */
export async function answerUitnodiging(
  tx: Tx,
  id: string,
  it: {
    readonly answer: 'ja' | 'nee';
    readonly naam: string | null;
    readonly hash: Uint8Array | null;
    readonly persoonId: string | null;
  },
  at: Date,
): Promise<boolean> {
  const hash = it.hash === null ? null : Buffer.from(it.hash);
  const rows = await tx`
    update groep_uitnodiging set antwoord = ${it.answer}, antwoord_op = ${at}, naam = coalesce(${it.naam}, naam),
      token_sha256 = coalesce(${hash}::bytea, token_sha256), persoon_id = coalesce(persoon_id, ${it.persoonId}::uuid)
    where id = ${id} and ingetrokken_op is null and antwoord is distinct from ${it.answer} returning id`;
  return rows.length === 1;
}

/** Takes an invitation back, with what was answered. False if it was. */
export async function withdrawUitnodiging(tx: Tx, id: string, at: Date): Promise<boolean> {
  const rows = await tx`
    update groep_uitnodiging set ingetrokken_op = ${at}, token_sha256 = null, email = null
    where id = ${id} and ingetrokken_op is null returning id`;
  return rows.length === 1;
}

/** Of who said yes, while a first password may be chosen: until one was, and a day at most after they first began to. */
const mayChoose = (sql: Query, at: Date) => sql`
  u.antwoord = 'ja' and u.ingetrokken_op is null and (u.ingelogd_op is null or u.ingelogd_op > ${at}::timestamptz - interval '1 day')
  and exists (select from account a where a.persoon_id = u.persoon_id and a.gesloten_op is null)
  and not exists (select from wachtwoord_link w where w.persoon_id = u.persoon_id and w.langs = 'uitnodiging' and w.gebruikt_op is not null)`;

/** Whether who said yes may choose a first password by their own link now: there is an account, and none was chosen. */
export async function mayChoosePassword(sql: Query, id: string, at: Date): Promise<boolean> {
  const rows = await sql`select 1 from groep_uitnodiging u where u.id = ${id} and ${mayChoose(sql, at)}`;
  return rows.length === 1;
}

/** Notes that who said yes begins to choose a first password. False if they may not (any more). */
export async function beginChoosingPassword(tx: Tx, id: string, at: Date): Promise<boolean> {
  const rows = await tx`
    update groep_uitnodiging u set ingelogd_op = coalesce(u.ingelogd_op, ${at}) where u.id = ${id} and ${mayChoose(tx, at)} returning u.id`;
  return rows.length === 1;
}
