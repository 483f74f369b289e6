/** How somebody gets a new password: where they can be reached, and the links that reached them. */
import type { Language } from '#basis/language.ts';
import type { Query, Tx } from './db.ts';

/** How a link reached its person. */
export type LinkWay = 'coordinator' | 'email' | 'brief' | 'uitnodiging';

/** Keeps how somebody can be reached, and their street without the number; an e-mail address stays if none is given. */
export async function keepHerstel(
  sql: Query,
  personId: string,
  it: {
    readonly email: string | null;
    readonly addressHmac: Uint8Array | null;
    /** Of one home of that number; null or absent where it is not known for sure which one is theirs. */
    readonly homeHmac?: Uint8Array | null;
    readonly street: string | null;
  },
): Promise<void> {
  const hmac = it.addressHmac === null ? null : Buffer.from(it.addressHmac);
  const home = it.homeHmac == null ? null : Buffer.from(it.homeHmac);
  await sql`
    insert into herstel (persoon_id, email, adres_hmac, toevoeging_hmac, straat)
    values (${personId}, ${it.email}, ${hmac}, ${home}, ${it.street})
    on conflict (persoon_id) do update set email = coalesce(excluded.email, herstel.email), adres_hmac = excluded.adres_hmac,
      toevoeging_hmac = excluded.toevoeging_hmac, straat = excluded.straat`;
}

/** Who takes part with this e-mail address, at most `limit`: a couple may share one. */
export async function peopleWithEmail(
  sql: Query,
  email: string,
  limit: number,
): Promise<readonly { readonly id: string }[]> {
  return await sql<{ id: string }[]>`
    select p.id from herstel h join persoon p on p.id = h.persoon_id
    where lower(h.email) = lower(${email}) and p.beeindigd_op is null order by p.id limit ${limit}`;
}

/** Who takes part and lives at this address by what is kept of it, at most `limit`. */
export async function peopleAtAddress(
  sql: Query,
  addressHmac: Uint8Array,
  limit: number,
): Promise<readonly { readonly id: string; readonly displayName: string }[]> {
  return await sql<{ id: string; displayName: string }[]>`
    select p.id, p.weergavenaam as "displayName" from herstel h join persoon p on p.id = h.persoon_id
    where h.adres_hmac = ${Buffer.from(addressHmac)} and p.beeindigd_op is null order by p.id limit ${limit}`;
}

/** Whether somebody lives at this address (and, if given, in this home of that number), by what is kept of it; true if nothing is. */
export async function isAddressOf(
  sql: Query,
  personId: string,
  addressHmac: Uint8Array,
  homeHmac: Uint8Array | null,
): Promise<boolean> {
  const home = homeHmac === null ? null : Buffer.from(homeHmac);
  const rows = await sql`
    select 1 from herstel where persoon_id = ${personId}
      and (adres_hmac <> ${Buffer.from(addressHmac)} or toevoeging_hmac <> ${home}::bytea)`;
  return rows.length === 0;
}

/** Keeps a link by which somebody chooses a new password; those that they had work no more. */
export async function addPasswordLink(
  tx: Tx,
  it: {
    readonly id: string;
    readonly hash: Uint8Array;
    readonly personId: string;
    readonly via: LinkWay;
    readonly at: Date;
    readonly expires: Date;
  },
): Promise<void> {
  await tx`delete from wachtwoord_link where persoon_id = ${it.personId} and gebruikt_op is null`;
  await tx`
    insert into wachtwoord_link (id, token_sha256, persoon_id, langs, gemaakt_op, verloopt_op)
    values (${it.id}, ${Buffer.from(it.hash)}, ${it.personId}, ${it.via}, ${it.at}, ${it.expires})`;
}

/** Whose link this is, while it works; null alike for one that never was, was used or is too old. */
export async function passwordLink(
  sql: Query,
  hash: Uint8Array,
  at: Date,
): Promise<{ readonly id: string; readonly personId: string; readonly via: LinkWay } | null> {
  const [row] = await sql<{ id: string; personId: string; via: LinkWay }[]>`
    select id, persoon_id as "personId", langs as via from wachtwoord_link
    where token_sha256 = ${Buffer.from(hash)} and gebruikt_op is null and verloopt_op > ${at}`;
  return row ?? null;
}

/** Uses a link up; false if another request was first. */
export async function usePasswordLink(sql: Query, id: string, at: Date): Promise<boolean> {
  const rows = await sql`
    update wachtwoord_link set gebruikt_op = ${at} where id = ${id} and gebruikt_op is null and verloopt_op > ${at} returning id`;
  return rows.length === 1;
}

/** Links made for somebody since a moment. */
export async function linksSince(sql: Query, personId: string, since: Date): Promise<number> {
  const [row] = await sql<[{ count: number }]>`
    select count(*)::int as count from wachtwoord_link where persoon_id = ${personId} and gemaakt_op > ${since}`;
  return row.count;
}

/** Removes links that stopped working before this moment. */
export async function prunePasswordLinks(sql: Query, before: Date): Promise<void> {
  await sql`delete from wachtwoord_link where verloopt_op < ${before}`;
}

/** What somebody typed who lost their password. */
export type RecoveryRequest =
  | { readonly way: 'email'; readonly email: string }
  | {
      readonly way: 'brief';
      readonly pc6: string;
      readonly huisnummer: number;
      readonly toevoeging: string | null;
      readonly straat: string;
      readonly plaats: string;
      readonly naam: string;
      readonly language: Language;
    };

/** Keeps what was typed for the job that looks whom it is of. */
export async function keepRequest(sql: Query, id: string, it: RecoveryRequest, at: Date): Promise<void> {
  if (it.way === 'email')
    await sql`
      insert into herstel_verzoek (id, langs, email, taal, gevraagd_op) values (${id}, 'email', ${it.email}, 'nl', ${at})`;
  else
    await sql`
      insert into herstel_verzoek (id, langs, pc6, huisnummer, toevoeging, straat, plaats, naam, taal, gevraagd_op)
      values (${id}, 'brief', ${it.pc6}, ${it.huisnummer}, ${it.toevoeging}, ${it.straat}, ${it.plaats}, ${it.naam},
        ${it.language}, ${at})`;
}

type RequestRow = {
  readonly way: 'email' | 'brief';
  readonly email: string;
  readonly pc6: string;
  readonly huisnummer: number;
  readonly toevoeging: string | null;
  readonly straat: string;
  readonly plaats: string;
  readonly naam: string;
  readonly language: Language;
};

/** Takes a request, once: it is gone with this transaction. */
export async function takeRequest(tx: Tx, id: string): Promise<RecoveryRequest | null> {
  const [row] = await tx<RequestRow[]>`
    delete from herstel_verzoek where id = ${id}
    returning langs as way, email, pc6, huisnummer, toevoeging, straat, plaats, naam, taal as language`;
  if (row === undefined) return null;
  const { way, email, ...rest } = row;
  return way === 'email' ? { way, email } : { way, ...rest };
}

/** Removes requests that no job took. */
export async function pruneRequests(sql: Query, before: Date): Promise<void> {
  await sql`delete from herstel_verzoek where gevraagd_op < ${before}`;
}

/** Whom a link is for, while it works; for the job that sends it. */
export async function linkToSend(
  sql: Query,
  id: string,
  at: Date,
): Promise<{ readonly email: string; readonly language: Language } | null> {
  const [row] = await sql<{ email: string; language: Language }[]>`
    select h.email, p.taal as language from wachtwoord_link l join persoon p on p.id = l.persoon_id
    join herstel h on h.persoon_id = p.id
    where l.id = ${id} and l.gebruikt_op is null and l.verloopt_op > ${at} and h.email is not null and p.beeindigd_op is null`;
  return row ?? null;
}

/** Forgets how those can be reached who take part no longer. */
export async function pruneHerstel(sql: Query): Promise<void> {
  await sql`delete from herstel h using persoon p where p.id = h.persoon_id and p.beeindigd_op is not null`;
}
