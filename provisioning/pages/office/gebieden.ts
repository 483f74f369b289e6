import type { Query } from '#store/db.ts';
import { listGebieden } from '#store/gebieden.ts';

/** A gebied as a page names it. */
export type GebiedOption = { readonly code: string; readonly naam: string; readonly aan: boolean };

/** Every gebied that has a group, or that there is; by name. */
export async function gebiedOptions(sql: Query, only: 'aan' | 'all'): Promise<readonly GebiedOption[]> {
  const all = await listGebieden(sql, only === 'aan' ? { aan: true } : {});
  return all
    .map(({ code, naam, soort, aan }) => ({ code, naam: soort === 'buurt' ? `${naam} (buurt)` : naam, aan }))
    .sort((one, other) => one.naam.localeCompare(other.naam, 'nl'));
}

/** The name of a gebied by its code; the code of one that is not there. */
export function namesOf(options: readonly GebiedOption[]): (code: string) => string {
  const names = new Map(options.map(({ code, naam }) => [code, naam]));
  return (code) => names.get(code) ?? code;
}
