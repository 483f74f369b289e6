/** Residents who are asked whether they know an applicant, and what they say. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { Query, Tx } from './db.ts';

export type Vote = 'ken-ik' | 'ken-ik-niet';

/** Somebody who may be asked. */
export type Neighbour = {
  readonly personId: string;
  readonly displayName: string;
  readonly role: GebiedRole;
};

/** Residents and coordinators of a gebied who take part now. */
export async function neighboursOf(sql: Query, gebied: GebiedCode): Promise<readonly Neighbour[]> {
  return await sql<Neighbour[]>`
    select p.id as "personId", p.weergavenaam as "displayName", l.rol as role
    from lidmaatschap l join persoon p on p.id = l.persoon_id
    where l.gebied_code = ${gebied} and l.tot is null and p.beeindigd_op is null and l.rol in ('resident', 'coordinator')
    order by l.sinds, p.id`;
}

/** Keeps that somebody is asked about an aanvraag; false if they were. */
export async function askNeighbour(
  tx: Tx,
  it: { readonly id: string; readonly aanvraagId: string; readonly personId: string },
  at: Date,
): Promise<boolean> {
  const rows = await tx`
    insert into aanvraag_gevraagd (id, aanvraag_id, persoon_id, gevraagd_op)
    values (${it.id}, ${it.aanvraagId}, ${it.personId}, ${at}) on conflict do nothing returning id`;
  return rows.length === 1;
}

/** Keeps what somebody says about an aanvraag, asked or not; what they said before is forgotten. */
export async function keepVote(
  tx: Tx,
  it: { readonly id: string; readonly aanvraagId: string; readonly personId: string; readonly vote: Vote },
  at: Date,
): Promise<void> {
  await tx`
    insert into aanvraag_gevraagd (id, aanvraag_id, persoon_id, gevraagd_op, stem, gestemd_op)
    values (${it.id}, ${it.aanvraagId}, ${it.personId}, ${at}, ${it.vote}, ${at})
    on conflict (aanvraag_id, persoon_id) do update set stem = excluded.stem, gestemd_op = excluded.gestemd_op`;
}

/** Who says that they know the applicant, with the role that each holds in the gebied of the aanvraag at this moment. */
export async function vouchers(
  sql: Query,
  aanvraagId: string,
): Promise<readonly { readonly personId: string; readonly role: GebiedRole }[]> {
  return await sql<{ personId: string; role: GebiedRole }[]>`
    select g.persoon_id as "personId", l.rol as role from aanvraag_gevraagd g
    join aanvraag a on a.id = g.aanvraag_id
    join lidmaatschap l on l.persoon_id = g.persoon_id and l.gebied_code = a.gebied_code and l.tot is null
    where g.aanvraag_id = ${aanvraagId} and g.stem = 'ken-ik' order by g.gestemd_op, g.id`;
}

/** How many of those asked about each aanvraag know the applicant, and how many do not. */
export async function voteCounts(
  sql: Query,
  aanvragen: readonly string[],
): Promise<ReadonlyMap<string, { readonly known: number; readonly unknown: number }>> {
  const rows = await sql<{ id: string; known: number; unknown: number }[]>`
    select aanvraag_id as id, count(*) filter (where stem = 'ken-ik')::int as known,
      count(*) filter (where stem = 'ken-ik-niet')::int as unknown
    from aanvraag_gevraagd where aanvraag_id = any (${[...aanvragen]}::uuid[]) group by 1`;
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** What the bot asks one person; null if it is not to be asked any more. */
export type Question = {
  readonly aanvraagId: string;
  readonly gebied: GebiedCode;
  readonly asked: UserId;
  readonly naam: string;
  readonly straat: string | null;
  readonly huisnummer: number;
  readonly toevoeging: string | null;
  readonly vote: Vote | null;
};

/** For the bot: a question by its id, while the aanvraag waits and who was asked takes part. */
export async function openQuestion(sql: Query, id: string): Promise<Question | null> {
  const [row] = await sql<Question[]>`
    select g.aanvraag_id as "aanvraagId", a.gebied_code as gebied, p.user_id as asked, a.naam, a.straat, a.huisnummer, a.toevoeging,
      g.stem as vote
    from aanvraag_gevraagd g join aanvraag a on a.id = g.aanvraag_id join persoon p on p.id = g.persoon_id
    join lidmaatschap l on l.persoon_id = p.id and l.gebied_code = a.gebied_code and l.tot is null
    where g.id = ${id} and a.toestand = 'open' and a.naam is not null`;
  return row ?? null;
}

/** For the bot: keeps what who was asked says. */
export async function answerQuestion(tx: Tx, id: string, vote: Vote | null, at: Date): Promise<void> {
  await tx`
    update aanvraag_gevraagd set stem = ${vote}, gestemd_op = ${vote === null ? null : at} where id = ${id}`;
}
