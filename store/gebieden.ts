import type { GebiedCode, GemeenteCode, WijkCode } from '#basis/cbs.ts';
import type { Query } from './db.ts';

/** GeoJSON geometry (RFC 7946, section 3.1), WGS84: longitude before latitude. */
export type Boundary =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };
export type Ring = readonly (readonly number[])[];

export type Gemeente = { readonly code: GemeenteCode; readonly naam: string | null };

export type Gebied = {
  readonly code: GebiedCode;
  readonly soort: 'wijk' | 'buurt';
  readonly naam: string;
  /** The wijk that a buurt lies in; of a wijk itself. */
  readonly wijk: WijkCode;
  /** Has a group of its own. */
  readonly aan: boolean;
  /** Has, besides the group, a room for chatter. */
  readonly buurtpraat: boolean;
  /** Since when it is no longer in CBS's list. */
  readonly vervallenOp: Date | null;
};

/** The gemeente that this installation serves; null before the first import. */
export async function getGemeente(sql: Query): Promise<Gemeente | null> {
  const [row] = await sql<Gemeente[]>`select code, naam from gemeente`;
  return row ?? null;
}

/** Sets the gemeente, or its name if that is known now. False if another gemeente is there already. */
export async function keepGemeente(sql: Query, gemeente: Gemeente): Promise<boolean> {
  await sql`insert into gemeente (code, naam) values (${gemeente.code}, ${gemeente.naam}) on conflict do nothing`;
  const rows = await sql`
    update gemeente set naam = coalesce(${gemeente.naam}, naam) where code = ${gemeente.code} returning code`;
  return rows.length === 1;
}

export type GebiedFilter = {
  readonly soort?: 'wijk' | 'buurt' | undefined;
  readonly aan?: boolean | undefined;
};

/** Every gebied that fits, by code; those that lapsed too. A gemeente has at most a few hundred. */
export async function listGebieden(sql: Query, filter: GebiedFilter = {}): Promise<readonly Gebied[]> {
  return await sql<Gebied[]>`
    select ${columns(sql)} from gebied
    where (${filter.soort ?? null}::text is null or soort = ${filter.soort ?? null})
      and (${filter.aan ?? null}::boolean is null or aan = ${filter.aan ?? null})
    order by code`;
}

export async function getGebied(sql: Query, code: GebiedCode): Promise<Gebied | null> {
  const [row] = await sql<Gebied[]>`select ${columns(sql)} from gebied where code = ${code}`;
  return row ?? null;
}

/** Name and boundary of every gebied, for comparing with a file. */
export async function gebiedenWithBoundary(
  sql: Query,
): Promise<readonly (Gebied & { readonly grens: Boundary | null })[]> {
  return await sql<
    (Gebied & { grens: Boundary | null })[]
  >`select ${columns(sql)}, grens from gebied order by code`;
}

function columns(sql: Query) {
  return sql`code, soort, naam, wijk_code as wijk, aan, buurtpraat, vervallen_op as "vervallenOp"`;
}

export type GroupSwitch = { readonly aan: boolean; readonly buurtpraat?: boolean | undefined };

/** Gives a gebied a group of its own, or takes it away. Gives whether anything changed. */
export async function switchGroup(sql: Query, code: GebiedCode, to: GroupSwitch, at: Date): Promise<boolean> {
  const rows = await sql`
    update gebied set aan = ${to.aan}, buurtpraat = coalesce(${to.buurtpraat ?? null}, buurtpraat), gewijzigd_op = ${at}
    where code = ${code} and (aan, buurtpraat) is distinct from (${to.aan}, coalesce(${to.buurtpraat ?? null}, buurtpraat))
    returning code`;
  return rows.length === 1;
}

/** A gebied as a boundary file has it; `grens` is null where simplifying left nothing of it. */
export type GebiedFeature = {
  readonly code: GebiedCode;
  readonly naam: string;
  readonly grens: Boundary | null;
};

/** Adds a gebied or brings name and boundary up to date; one that had lapsed is back. Does not touch its group. */
export async function saveGebied(
  sql: Query,
  gemeente: GemeenteCode,
  feature: GebiedFeature,
  at: Date,
): Promise<void> {
  const soort = feature.code.startsWith('WK') ? 'wijk' : 'buurt';
  await sql`
    insert into gebied (code, soort, naam, gemeente_code, wijk_code, grens, aangemaakt_op, gewijzigd_op)
    values (${feature.code}, ${soort}, ${feature.naam}, ${gemeente}, ${`WK${feature.code.slice(2, 8)}`},
      ${feature.grens === null ? null : JSON.stringify(feature.grens)}::text::jsonb, ${at}, ${at})
    on conflict (code) do update set naam = excluded.naam, grens = excluded.grens, vervallen_op = null, gewijzigd_op = ${at}`;
}

/** Marks a gebied as no longer in CBS's list. It is never removed: rooms and people may hang on it. */
export async function markLapsed(sql: Query, code: GebiedCode, at: Date): Promise<void> {
  await sql`update gebied set vervallen_op = ${at}, gewijzigd_op = ${at} where code = ${code} and vervallen_op is null`;
}
