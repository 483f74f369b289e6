import type { GebiedCode } from '#basis/cbs.ts';
import type { Query } from './db.ts';

/** What went wrong in a run: where, at what, and the homeserver's error code. No names. */
export type RunFault = { readonly kamerId: string | null; readonly step: string; readonly code: string };

/** How the last run over a gebied ended. */
export type Stand =
  | { readonly state: 'toegepast'; readonly at: Date; readonly writes: number }
  | {
      readonly state: 'wacht-op-akkoord';
      readonly at: Date;
      readonly writes: number;
      /** Ids of the people who would be removed, and how many members there are. */
      readonly removals: readonly string[];
      readonly members: number;
    }
  | {
      readonly state: 'mislukt';
      readonly at: Date;
      readonly writes: number;
      readonly faults: readonly RunFault[];
    };

/** Keeps how a run ended. */
export async function recordStand(sql: Query, code: GebiedCode, stand: Stand): Promise<void> {
  const removals = stand.state === 'wacht-op-akkoord' ? [...stand.removals] : [];
  const members = stand.state === 'wacht-op-akkoord' ? stand.members : 0;
  const faults = JSON.stringify(stand.state === 'mislukt' ? stand.faults : []);
  await sql`
    insert into gebied_stand as s (gebied_code, toestand, op, gedaan, verwijderen, leden, fouten, gescand_op)
    values (${code}, ${stand.state}, ${stand.at}, ${stand.writes}, ${removals}::uuid[], ${members},
      ${faults}::text::jsonb, ${stand.at})
    on conflict (gebied_code) do update set toestand = excluded.toestand, op = excluded.op, gedaan = excluded.gedaan,
      verwijderen = excluded.verwijderen, leden = excluded.leden, fouten = excluded.fouten,
      gescand_op = excluded.gescand_op`;
}

/** How the last run over a gebied ended; null if none did. */
export async function readStand(sql: Query, code: GebiedCode): Promise<Stand | null> {
  const [row] = await sql<
    {
      state: Stand['state'];
      at: Date;
      writes: number;
      removals: string[];
      members: number;
      faults: RunFault[];
    }[]
  >`
    select toestand as state, op as at, gedaan as writes, verwijderen as removals, leden as members, fouten as faults
    from gebied_stand where gebied_code = ${code}`;
  if (row === undefined) return null;
  const { state, at, writes, removals, members, faults } = row;
  if (state === 'toegepast') return { state, at, writes };
  if (state === 'wacht-op-akkoord') return { state, at, writes, removals, members };
  return { state, at, writes, faults };
}

/** Keeps a yes to the removals that wait now. Gives how many people those are; 0 if nothing waits. */
export async function agree(sql: Query, code: GebiedCode, by: string, at: Date): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    insert into akkoord (gebied_code, verwijderen, door, op)
    select gebied_code, verwijderen, ${by}, ${at} from gebied_stand
    where gebied_code = ${code} and toestand = 'wacht-op-akkoord'
    on conflict (gebied_code) do update set verwijderen = excluded.verwijderen, door = excluded.door, op = excluded.op
    returning cardinality(verwijderen) as count`;
  return row?.count ?? 0;
}

/** Keeps a yes to one person's removal, beside those that are there. */
export async function agreeTo(
  sql: Query,
  code: GebiedCode,
  persoonId: string,
  by: string,
  at: Date,
): Promise<void> {
  await sql`
    insert into akkoord (gebied_code, verwijderen, door, op) values (${code}, ${[persoonId]}::uuid[], ${by}, ${at})
    on conflict (gebied_code) do update set verwijderen = akkoord.verwijderen || excluded.verwijderen`;
}

/** A yes is for once. */
export async function useAgreement(sql: Query, code: GebiedCode): Promise<void> {
  await sql`delete from akkoord where gebied_code = ${code}`;
}

/** Gebieden with a group that were last compared before this moment, longest ago first. */
export async function gebiedenToScan(sql: Query, before: Date, limit: number): Promise<GebiedCode[]> {
  const rows = await sql<{ code: GebiedCode }[]>`
    select g.code from gebied g left join gebied_stand s on s.gebied_code = g.code
    where (g.aan or exists (select from kamer k where k.gebied_code = g.code))
      and (s.gescand_op is null or s.gescand_op < ${before})
    order by s.gescand_op nulls first, g.code limit ${limit}`;
  return rows.map((row) => row.code);
}
