/** Codes that go to an address by letter, or over the counter. The code itself is on paper alone. */
import type { Address } from '#basis/joining.ts';
import { CODE_TRIES } from '#basis/joining.ts';
import type { Language } from '#basis/language.ts';
import type { Query, Tx } from './db.ts';

export type LetterKind = 'meedoen' | 'balie' | 'wachtwoord';

export type Brief = Address & {
  readonly id: string;
  readonly kind: LetterKind;
  readonly aanvraagId: string | null;
  readonly personId: string | null;
  readonly straat: string | null;
  readonly plaats: string | null;
  readonly naam: string;
  readonly language: Language;
  readonly askedAt: Date;
  readonly printedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly times: number;
};

function columns(sql: Query) {
  return sql`b.id, b.soort as kind, b.aanvraag_id as "aanvraagId", b.persoon_id as "personId", b.pc6, b.huisnummer, b.toevoeging, b.straat,
    b.plaats, b.naam, b.taal as language, b.gevraagd_op as "askedAt", b.gedrukt_op as "printedAt", b.verloopt_op as "expiresAt",
    b.keer as times`;
}

/** Asks for the letter of an aanvraag, if there is such an aanvraag. */
export async function requestLetterFor(
  sql: Query,
  it: { readonly id: string; readonly aanvraagId: string; readonly kind: 'meedoen' | 'balie' },
  at: Date,
): Promise<void> {
  await sql`
    insert into brief (id, soort, aanvraag_id, pc6, huisnummer, toevoeging, straat, plaats, naam, taal, gevraagd_op)
    select ${it.id}, ${it.kind}, a.id, a.pc6, a.huisnummer, a.toevoeging, a.straat, a.plaats, a.naam, a.taal, ${at}
    from aanvraag a where a.id = ${it.aanvraagId} and a.gewist_op is null`;
}

/** Asks for a letter with a code for a new password. */
export async function requestPasswordLetter(
  sql: Query,
  it: Address & Pick<Brief, 'id' | 'straat' | 'plaats' | 'naam' | 'language'> & { readonly personId: string },
  at: Date,
): Promise<void> {
  await sql`
    insert into brief (id, soort, persoon_id, pc6, huisnummer, toevoeging, straat, plaats, naam, taal, gevraagd_op)
    values (${it.id}, 'wachtwoord', ${it.personId}, ${it.pc6}, ${it.huisnummer}, ${it.toevoeging}, ${it.straat}, ${it.plaats},
      ${it.naam}, ${it.language}, ${at})`;
}

/** A letter that is still wanted: not withdrawn, not used, and of an aanvraag that waits or of a person. */
function wanted(sql: Query) {
  return sql`b.soort <> 'balie' and b.ingetrokken_op is null and b.gebruikt_op is null
    and (b.aanvraag_id is null or exists (select from aanvraag a where a.id = b.aanvraag_id and a.toestand = 'open'))`;
}

/** Letters to print, oldest first, at most `limit`: of one postcode and number one, and none where one was printed since `gapSince`. */
export async function lettersDue(sql: Query, gapSince: Date, limit: number): Promise<readonly Brief[]> {
  return await sql<Brief[]>`
    select ${columns(sql)} from (
      select distinct on (b.pc6, b.huisnummer) b.* from brief b
      where b.gedrukt_op is null and ${wanted(sql)} and not exists (select from brief p where p.pc6 = b.pc6
        and p.huisnummer = b.huisnummer and p.soort <> 'balie' and p.gedrukt_op > ${gapSince})
      order by b.pc6, b.huisnummer, b.gevraagd_op, b.id) b
    order by b.gevraagd_op, b.id limit ${limit}`;
}

/** Letters that wait because one went to the same postcode and number not long ago. */
export async function countLettersWaiting(sql: Query, gapSince: Date): Promise<number> {
  const [row] = await sql<[{ all: number; due: number }]>`
    select (select count(*)::int from brief b where b.gedrukt_op is null and ${wanted(sql)}) as all,
      (select count(distinct (b.pc6, b.huisnummer))::int from brief b where b.gedrukt_op is null and ${wanted(sql)}
        and not exists (select from brief p where p.pc6 = b.pc6 and p.huisnummer = b.huisnummer and p.soort <> 'balie'
          and p.gedrukt_op > ${gapSince})) as due`;
  return row.all - row.due;
}

/** Letters that were printed and whose code still works, newest first, at most 200. */
export async function lettersOut(sql: Query, at: Date): Promise<readonly Brief[]> {
  return await sql<Brief[]>`
    select ${columns(sql)} from brief b where b.gedrukt_op is not null and b.verloopt_op > ${at} and ${wanted(sql)}
    order by b.gedrukt_op desc, b.id limit 200`;
}

export async function getBrief(sql: Query, id: string): Promise<Brief | null> {
  const [row] = await sql<Brief[]>`select ${columns(sql)} from brief b where b.id = ${id}`;
  return row ?? null;
}

/** Gives a letter its code, in the place of the one that it had. False if it is not wanted any more. */
export async function printBrief(
  tx: Tx,
  it: { readonly id: string; readonly hmac: Uint8Array; readonly at: Date; readonly expires: Date },
): Promise<boolean> {
  const rows = await tx`
    update brief b set code_hmac = ${Buffer.from(it.hmac)}, gedrukt_op = ${it.at}, verloopt_op = ${it.expires}, keer = keer + 1,
      pogingen = 0
    where b.id = ${it.id} and b.ingetrokken_op is null and b.gebruikt_op is null returning id`;
  return rows.length === 1;
}

/** Puts a letter back on the pile; the code that was printed works no more. False if it is not wanted any more. */
export async function printAgain(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx`
    update brief b set code_hmac = null, gedrukt_op = null, verloopt_op = null where b.id = ${id} and ${wanted(tx)} returning id`;
  return rows.length === 1;
}

/** Takes a letter off the pile, and makes its code worthless. False if that was so. */
export async function withdrawBrief(tx: Tx, id: string, at: Date): Promise<boolean> {
  const rows = await tx`
    update brief set ingetrokken_op = ${at}, code_hmac = null, gedrukt_op = null, verloopt_op = null
    where id = ${id} and ingetrokken_op is null and gebruikt_op is null returning id`;
  return rows.length === 1;
}

/** Corrects where a letter goes, as the officer knows it. */
export async function correctBrief(
  tx: Tx,
  id: string,
  to: { readonly straat: string; readonly plaats: string; readonly toevoeging: string | null },
): Promise<boolean> {
  const rows = await tx`
    update brief set straat = ${to.straat}, plaats = ${to.plaats}, toevoeging = ${to.toevoeging}
    where id = ${id} and (straat, plaats, toevoeging) is distinct from (${to.straat}, ${to.plaats}, ${to.toevoeging}) returning id`;
  return rows.length === 1;
}

export type Code = {
  readonly id: string;
  readonly kind: LetterKind;
  readonly hmac: Uint8Array;
  readonly aanvraagId: string | null;
  readonly personId: string | null;
};

/** Codes that work for a postcode and number, at most `limit`; held until this transaction ends, so that tries are counted one by one. */
export async function workingCodes(
  tx: Tx,
  { pc6, huisnummer }: Pick<Address, 'pc6' | 'huisnummer'>,
  at: Date,
  limit: number,
): Promise<readonly Code[]> {
  return await tx<Code[]>`
    select b.id, b.soort as kind, b.code_hmac as hmac, b.aanvraag_id as "aanvraagId", b.persoon_id as "personId" from brief b
    where b.pc6 = ${pc6} and b.huisnummer = ${huisnummer} and b.code_hmac is not null and b.verloopt_op > ${at}
      and b.pogingen < ${CODE_TRIES} and b.gebruikt_op is null and b.ingetrokken_op is null
    order by b.gedrukt_op desc, b.id limit ${limit} for update`;
}

/** Counts a try against every code of a postcode and number, but for `except`, which it was. */
export async function countTry(
  tx: Tx,
  { pc6, huisnummer }: Pick<Address, 'pc6' | 'huisnummer'>,
  except: string | null,
): Promise<void> {
  await tx`
    update brief set pogingen = pogingen + 1
    where pc6 = ${pc6} and huisnummer = ${huisnummer} and code_hmac is not null and gebruikt_op is null
      and ${except}::uuid is null`;
}

/** Uses up a code. */
export async function useCode(tx: Tx, id: string, at: Date): Promise<void> {
  await tx`update brief set gebruikt_op = ${at} where id = ${id}`;
}

/** Removes letters whose code worked for the last time before this moment, and those withdrawn or asked for so long ago. */
export async function pruneBrieven(sql: Query, before: Date): Promise<void> {
  await sql`delete from brief where coalesce(verloopt_op, ingetrokken_op, gevraagd_op) < ${before}`;
}
