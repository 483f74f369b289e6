import { adjacentAreas } from '#basis/adjacent.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { boundedGroups } from '#store/buurwijken.ts';
import type { Query } from '#store/db.ts';
import { bordersStamp } from '#store/groepen-publiek.ts';

/** A group beside another. */
export type Beside = { readonly code: GebiedCode; readonly naam: string };

let last: { readonly stamp: string; readonly beside: ReadonlyMap<GebiedCode, readonly Beside[]> } | undefined;

/** The groups beside that of a gebied, by code; reckoned anew when a boundary or a group changed. */
export async function groupsBeside(sql: Query, gebied: GebiedCode): Promise<readonly Beside[]> {
  const stamp = await bordersStamp(sql);
  if (last?.stamp !== stamp) last = { stamp, beside: await reckon(sql) };
  return last.beside.get(gebied) ?? [];
}

async function reckon(sql: Query): Promise<ReadonlyMap<GebiedCode, readonly Beside[]>> {
  const groups = await boundedGroups(sql);
  const names = new Map(groups.map(({ code, naam }) => [code, naam]));
  const found = adjacentAreas(
    groups.map(({ code, grens }) => ({
      code,
      border: grens.type === 'Polygon' ? [grens.coordinates] : grens.coordinates,
    })),
  );
  return new Map(
    [...found].map(([code, others]) => [
      code,
      others.map((other) => ({ code: other, naam: names.get(other) ?? other })),
    ]),
  );
}
