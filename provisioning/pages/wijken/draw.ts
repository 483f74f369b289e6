import type { Query } from '#store/db.ts';
import type { Boundary, Gebied } from '#store/gebieden.ts';
import { gebiedenWithBoundary } from '#store/gebieden.ts';
import { bordersStamp } from '#store/groepen-publiek.ts';
import type { DrawnMap } from '#web/components/map.tsx';
import type { Border } from '#web/map/borders.ts';
import { drawBorders, outlineOf, pathOf, placeForLabel } from '#web/map/borders.ts';

/** A map and the number of each of its areas. `map` is null where no boundaries were read in. */
export type Drawing = { readonly map: DrawnMap | null; readonly numbers: ReadonlyMap<string, number> };

const WIDTH = 1000;
/** About 10 bytes each, twice where a wijk has the same border: a page is to stay under 100 kB. */
const MOST_POINTS = 4_500;
/** Half the height of a label and of its digits, in the map's units. */
const LABEL_ROOM = 16;

let last: { readonly stamp: string; readonly drawing: Drawing } | undefined;

/** The gemeente's map: buurten, and the wijken of which no buurten are known, with the outline of each wijk over its buurten. Drawn anew when a boundary changed. */
export async function drawingOf(sql: Query): Promise<Drawing> {
  const stamp = await bordersStamp(sql);
  if (last?.stamp !== stamp) last = { stamp, drawing: draw(await gebiedenWithBoundary(sql)) };
  return last.drawing;
}

type Bounded = Gebied & { readonly grens: Boundary | null };

/** Pure. */
export function draw(gebieden: readonly Bounded[]): Drawing {
  const shown = gebieden.filter((it) => it.vervallenOp === null);
  const divided = new Set(shown.filter((it) => it.soort === 'buurt').map(({ wijk }) => wijk));
  const areas = shown
    .filter((it) => it.soort === 'buurt' || !divided.has(it.wijk))
    .sort((a, b) => (a.wijk === b.wijk ? (a.code < b.code ? -1 : 1) : a.wijk < b.wijk ? -1 : 1));
  const numbers = new Map(areas.map(({ code }, at) => [code as string, at + 1]));
  const bounded = areas.filter((it) => it.grens !== null);
  if (bounded.length === 0) return { map: null, numbers: new Map() };
  const shape = drawBorders(bounded.map(borderOf), WIDTH, MOST_POINTS);
  const wijken = [...new Set(bounded.filter(({ soort }) => soort === 'buurt').map(({ wijk }) => wijk))];
  const drawn = bounded.map(({ code }, at) => {
    const rings = shape.areas[at] ?? [];
    const place = placeForLabel(rings);
    const text = String(numbers.get(code));
    const fits = place !== null && place.room >= LABEL_ROOM;
    return {
      code: code as string,
      d: pathOf(rings),
      label: fits ? { x: place.at[0], y: place.at[1], text } : null,
    };
  });
  const map = {
    width: shape.width,
    height: shape.height,
    areas: drawn.filter(({ d }) => d !== ''),
    outlines: wijken
      .map((code) => outlineOf(shape.areas.filter((_rings, at) => bounded[at]?.wijk === code)))
      .filter((d) => d !== ''),
  };
  return { map, numbers };
}

function borderOf({ grens }: Bounded): Border {
  if (grens === null) return [];
  return grens.type === 'Polygon' ? [grens.coordinates] : grens.coordinates;
}
