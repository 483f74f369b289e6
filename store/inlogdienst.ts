/** Who is who at the gemeente's own sign-in, and the links by which somebody ties the two. */
import type { Query, Tx } from './db.ts';
import type { HeldPart } from './own-data.ts';

/** Roles that may sign in by it: a resident has their own room. */
const ROLES = ['coordinator', 'wijkagent', 'gemeente'] as const;

export type SignInTie = { readonly madeAt: Date; readonly usedAt: Date | null };

/** How a person is tied to the sign-in; null if not. */
export async function signInTieOf(sql: Query, personId: string): Promise<SignInTie | null> {
  const [row] = await sql<SignInTie[]>`
    select gemaakt_op as "madeAt", gebruikt_op as "usedAt" from inlogkoppeling where persoon_id = ${personId}`;
  return row ?? null;
}

/** The person who is this at the sign-in and may come in by it; notes that they did. Null for nobody. */
export async function personBySignIn(sql: Query, who: Uint8Array, at: Date): Promise<string | null> {
  const [row] = await sql<{ person: string }[]>`
    update inlogkoppeling k set gebruikt_op = ${at}
    where wie_hmac = ${Buffer.from(who)} and ${mayUse(sql)}
    returning persoon_id as person`;
  return row?.person ?? null;
}

const mayUse = (sql: Query) => sql`exists (
  select from lidmaatschap l join persoon p on p.id = l.persoon_id
  where l.persoon_id = k.persoon_id and l.tot is null and l.rol in ${sql([...ROLES])} and p.beeindigd_op is null)`;

/** Ties a person to who they are there, in the place of who they were. False if that is somebody else already, or they have no such role. */
export async function tieSignIn(
  tx: Tx,
  it: { readonly personId: string; readonly who: Uint8Array; readonly at: Date },
): Promise<boolean> {
  const who = Buffer.from(it.who);
  const result = await tx`
    insert into inlogkoppeling (persoon_id, wie_hmac, gemaakt_op)
    select k.persoon_id, ${who}, ${it.at} from (select ${it.personId}::uuid as persoon_id) k
    where ${mayUse(tx)} and not exists (
      select from inlogkoppeling o where o.wie_hmac = ${who} and o.persoon_id <> ${it.personId})
    on conflict (persoon_id) do update set wie_hmac = excluded.wie_hmac, gemaakt_op = excluded.gemaakt_op, gebruikt_op = null`;
  return result.count === 1;
}

export async function untieSignIn(sql: Query, personId: string): Promise<boolean> {
  return (await sql`delete from inlogkoppeling where persoon_id = ${personId}`).count === 1;
}

/** Keeps a link for a person by which they tie the two. */
export async function addTieLink(
  sql: Query,
  it: {
    readonly id: string;
    readonly hash: Uint8Array;
    readonly personId: string;
    readonly at: Date;
    readonly expires: Date;
  },
): Promise<void> {
  await sql`
    insert into koppellink (id, token_sha256, persoon_id, gemaakt_op, verloopt_op)
    values (${it.id}, ${Buffer.from(it.hash)}, ${it.personId}, ${it.at}, ${it.expires})`;
}

/** Uses up the link with this SHA-256; the person that it is for, or null for none that works. */
export async function useTieLink(sql: Query, hash: Uint8Array, at: Date): Promise<string | null> {
  const [row] = await sql<{ person: string }[]>`
    update koppellink set gebruikt_op = ${at}
    where token_sha256 = ${Buffer.from(hash)} and gebruikt_op is null and verloopt_op > ${at}
    returning persoon_id as person`;
  return row?.person ?? null;
}

/**
 * Takes away links that stopped working before this moment, and what people had for signing in who neither coordinate nor look on any more:
 * their tie, and their second step.
 */
export async function pruneSignIn(sql: Query, before: Date): Promise<void> {
  await sql`delete from koppellink where verloopt_op < ${before}`;
  await sql`delete from inlogkoppeling k where not ${mayUse(sql)}`;
  await sql`delete from tweede_stap k where not ${mayUse(sql)}`;
  await sql`delete from toegangssleutel k where not ${mayUse(sql)}`;
  await sql`delete from herstelcode k where not ${mayUse(sql)}`;
}

/** What is held of somebody: that they are tied, not to whom. */
export const SIGN_IN_HELD: HeldPart = {
  name: 'inlogdienst',
  async read(sql, personId) {
    const tie = await signInTieOf(sql, personId);
    return tie === null ? null : { sinds: tie.madeAt, gebruikt: tie.usedAt };
  },
};
