/** How each wijk and buurt stands, as the officer sees it: numbers, and nobody by name. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { Query } from './db.ts';
import type { Gebied } from './gebieden.ts';
import type { Stand } from './stand.ts';

export type WijkOverview = Gebied & {
  readonly members: number;
  readonly coordinators: number;
  readonly wijkagenten: number;
  readonly gemeente: number;
  /** How the last run over its rooms ended; null if none did. */
  readonly stand: Stand['state'] | null;
  readonly standAt: Date | null;
  /** What others changed in its rooms and nobody decided on. */
  readonly drift: number;
  readonly hasRooms: boolean;
  /** A group is being set up. */
  readonly isSettingUp: boolean;
};

/** Every gebied, or one, by code. */
export async function wijkOverviews(
  sql: Query,
  code: GebiedCode | null = null,
): Promise<readonly WijkOverview[]> {
  return await sql<WijkOverview[]>`
    select g.code, g.soort, g.naam, g.wijk_code as wijk, g.aan, g.buurtpraat, g.vervallen_op as "vervallenOp",
      coalesce(l.members, 0) as members, coalesce(l.coordinators, 0) as coordinators, coalesce(l.wijkagenten, 0) as wijkagenten,
      coalesce(l.gemeente, 0) as gemeente, s.toestand as stand, s.op as "standAt",
      (select count(*)::int from drift d where d.gebied_code = g.code and d.toestand = 'open') as drift,
      exists (select from kamer k where k.gebied_code = g.code) as "hasRooms",
      exists (select from groep_opzet o where o.gebied_code = g.code and o.toestand = 'open') as "isSettingUp"
    from gebied g left join gebied_stand s on s.gebied_code = g.code
    left join lateral (
      select count(*)::int as members, count(*) filter (where m.rol = 'coordinator')::int as coordinators,
        count(*) filter (where m.rol = 'wijkagent')::int as wijkagenten, count(*) filter (where m.rol = 'gemeente')::int as gemeente
      from lidmaatschap m join persoon p on p.id = m.persoon_id
      where m.gebied_code = g.code and m.tot is null and p.beeindigd_op is null) l on true
    where (${code}::text is null or g.code = ${code})
    order by g.wijk_code, g.soort desc, g.code`;
}

/** A file that an officer sent, until it is read in. */
export type Inlezing = { readonly id: string; readonly bestand: string; readonly inhoud: Buffer };

/** Keeps a file for the one who sent it; of theirs a former one goes. */
export async function keepInlezing(
  sql: Query,
  it: Inlezing & { readonly by: string; readonly at: Date },
): Promise<void> {
  await sql`delete from inlezing where gemaakt_door = ${it.by}`;
  await sql`
    insert into inlezing (id, bestand, inhoud, gemaakt_door, gemaakt_op)
    values (${it.id}, ${it.bestand}, ${it.inhoud}, ${it.by}, ${it.at})`;
}

/** A file that was sent by the same one, not before `since`. */
export async function getInlezing(sql: Query, id: string, by: string, since: Date): Promise<Inlezing | null> {
  const [row] = await sql<Inlezing[]>`
    select id, bestand, inhoud from inlezing where id = ${id} and gemaakt_door = ${by} and gemaakt_op >= ${since}`;
  return row ?? null;
}

export async function dropInlezing(sql: Query, id: string): Promise<void> {
  await sql`delete from inlezing where id = ${id}`;
}

/** Removes files that were sent before this moment and not read in. */
export async function pruneInlezingen(sql: Query, before: Date): Promise<void> {
  await sql`delete from inlezing where gemaakt_op < ${before}`;
}
