import type { GebiedCode, WijkCode } from '#basis/cbs.ts';
import type { Gebied } from '#store/gebieden.ts';
import type { GroupHere, ListedArea, ListedWijk } from '#web/pages/wijken.tsx';

/** Which group somebody who lives in a gebied can be in: the most specific one that is switched on. Pure. */
export function groupOf(gebied: Gebied, all: ReadonlyMap<GebiedCode, Gebied>): Gebied | null {
  if (hasGroup(gebied)) return gebied;
  const wijk = all.get(gebied.wijk);
  return wijk !== undefined && hasGroup(wijk) ? wijk : null;
}

export const hasGroup = (gebied: Gebied): boolean => gebied.aan && gebied.vervallenOp === null;

export const byCode = (gebieden: readonly Gebied[]): ReadonlyMap<GebiedCode, Gebied> =>
  new Map(gebieden.map((gebied) => [gebied.code, gebied]));

/** The gebieden that are there, by wijk; `numbers` are those that they have on the map. Pure. */
export function listByWijk(
  gebieden: readonly Gebied[],
  numbers: ReadonlyMap<string, number>,
): readonly ListedWijk[] {
  const shown = gebieden.filter((gebied) => gebied.vervallenOp === null);
  const all = byCode(shown);
  const listed = (gebied: Gebied): ListedArea => {
    const group = groupOf(gebied, all);
    const here: GroupHere = group === null ? 'none' : group === gebied ? 'own' : 'wijk';
    return { code: gebied.code, naam: gebied.naam, nr: numbers.get(gebied.code) ?? null, group: here };
  };
  const wijken = [...new Set<WijkCode>(shown.map(({ wijk }) => wijk))].sort();
  return wijken.map((code) => {
    const wijk = all.get(code);
    return {
      code,
      wijk: wijk === undefined ? null : listed(wijk),
      buurten: shown.filter((it) => it.soort === 'buurt' && it.wijk === code).map(listed),
    };
  });
}
