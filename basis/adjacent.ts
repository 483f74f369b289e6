/** Which areas lie beside each other, by their borders. Pure. */

/** GeoJSON (RFC 7946): of each polygon its outer ring and its holes; longitude before latitude. */
type Border = readonly (readonly (readonly (readonly number[])[])[])[];
export type Area<C extends string = string> = { readonly code: C; readonly border: Border };

/** A metre or so: two files have the same border, and not always the same digits. */
const PLACES = 5;
/** One point that is shared is a corner. */
const SHARED = 2;

/** Of each area the codes of those beside it: they share a piece of border, and not only a corner. */
export function adjacentAreas<C extends string>(areas: readonly Area<C>[]): ReadonlyMap<C, readonly C[]> {
  const at = new Map<string, C[]>();
  for (const { code, border } of areas)
    for (const point of pointsOf(border)) at.set(point, [...(at.get(point) ?? []), code]);
  const shared = new Map<C, Map<C, number>>(areas.map(({ code }) => [code, new Map()]));
  for (const codes of at.values())
    for (const one of codes)
      for (const other of codes) {
        const known = shared.get(one);
        if (one !== other && known) known.set(other, (known.get(other) ?? 0) + 1);
      }
  return new Map(
    [...shared].map(([code, others]) => [
      code,
      [...others]
        .filter(([, count]) => count >= SHARED)
        .map(([other]) => other)
        .sort(),
    ]),
  );
}

/** The points of a border, each once: a ring ends where it begins. */
function pointsOf(border: Border): ReadonlySet<string> {
  return new Set(
    border.flatMap((polygon) =>
      polygon.flatMap((ring) => ring.map(([x = 0, y = 0]) => `${x.toFixed(PLACES)} ${y.toFixed(PLACES)}`)),
    ),
  );
}
