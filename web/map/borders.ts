/**
 * Borders made small enough for a page: put on a plane, and with fewer points. A border that two areas share is made smaller once, so that
 * they still fit. Pure.
 */

/** GeoJSON (RFC 7946): of each polygon its outer ring and its holes; longitude before latitude. */
export type Ring = readonly (readonly number[])[];
export type Border = readonly (readonly Ring[])[];

/** A point on the plane, in whole units. */
export type Point = readonly [x: number, y: number];
export type Shape = {
  readonly width: number;
  readonly height: number;
  /** By the place of the area: its rings, closed without their first point again. */
  readonly areas: readonly (readonly (readonly Point[])[])[];
};

type Line = readonly Point[];
const keyOf = ([x, y]: Point): string => `${x},${y}`;
const same = (a: Point | undefined, b: Point | undefined): boolean =>
  a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];

/** Units beside the areas, so that the width of a line fits. */
const EDGE = 8;
const MOST_ROUNDS = 24;

/**
 * The areas on a plane `width` units wide, north at the top, with at most about `mostPoints` points in all. An area of which nothing is left
 * at this size has no rings.
 */
export function drawBorders(borders: readonly Border[], width: number, mostPoints: number): Shape {
  const { project, height } = planeFor(borders, width);
  const rings = borders.map((border) =>
    border.flatMap((polygon) => polygon.map((ring) => onPlane(ring, project))),
  );
  const arcs = cutIntoArcs(rings.map((area) => area.filter((ring) => ring.length >= 3)));
  let tolerance = 0.75;
  let areas = smaller(arcs, tolerance);
  for (let round = 0; round < MOST_ROUNDS && countPoints(areas) > mostPoints; round += 1) {
    tolerance *= 1.4;
    areas = smaller(arcs, tolerance);
  }
  return { width, height, areas };
}

const countPoints = (areas: Shape['areas']): number =>
  areas.reduce((sum, rings) => sum + rings.reduce((of, ring) => of + ring.length, 0), 0);

/** Equirectangular about the middle latitude: of a gemeente nobody sees the difference. */
function planeFor(
  borders: readonly Border[],
  width: number,
): { readonly project: (position: readonly number[]) => Point; readonly height: number } {
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const border of borders)
    for (const polygon of border)
      for (const ring of polygon)
        for (const [x = 0, y = 0] of ring) {
          [west, east] = [Math.min(west, x), Math.max(east, x)];
          [south, north] = [Math.min(south, y), Math.max(north, y)];
        }
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const wide = Math.max((east - west) * shrink, 1e-9);
  const high = Math.max(north - south, 1e-9);
  // As high as it is wide at most, so that it fits a screen.
  const scale = (width - 2 * EDGE) / Math.max(wide, high);
  const left = (width - wide * scale) / 2;
  return {
    project: ([x = 0, y = 0]) => [
      Math.round(left + (x - west) * shrink * scale),
      Math.round(EDGE + (north - y) * scale),
    ],
    height: Math.round(high * scale) + 2 * EDGE,
  };
}

/** A ring in whole units, without its last point and without points on the one before. */
function onPlane(ring: Ring, project: (position: readonly number[]) => Point): Line {
  const points: Point[] = [];
  for (const position of ring) {
    const point = project(position);
    if (!same(point, points.at(-1))) points.push(point);
  }
  while (points.length > 1 && same(points[0], points.at(-1))) points.pop();
  return points;
}

/** By area, by ring: the lines that it is made of, each from one point where borders meet to the next. */
type Arcs = readonly (readonly (readonly Line[])[])[];

function cutIntoArcs(areas: readonly (readonly Line[])[]): Arcs {
  const neighbours = new Map<string, Set<string>>();
  for (const rings of areas)
    for (const ring of rings)
      ring.forEach((point, at) => {
        const known = neighbours.get(keyOf(point)) ?? new Set();
        for (const step of [1, ring.length - 1]) {
          const beside = ring[(at + step) % ring.length];
          if (beside !== undefined) known.add(keyOf(beside));
        }
        neighbours.set(keyOf(point), known);
      });
  const meets = (point: Point): boolean => (neighbours.get(keyOf(point))?.size ?? 0) > 2;
  return areas.map((rings) => rings.map((ring) => arcsOf(ring, meets)));
}

function arcsOf(ring: Line, meets: (point: Point) => boolean): Line[] {
  let start = ring.findIndex(meets);
  // An island: begun at a point that is the same whichever area it is a ring of.
  if (start < 0) start = ring.reduce((least, point, at) => (isBefore(point, ring[least]) ? at : least), 0);
  const turned = [...ring.slice(start), ...ring.slice(0, start + 1)];
  const arcs: Point[][] = [];
  let arc: Point[] = [];
  turned.forEach((point, at) => {
    arc.push(point);
    if (at > 0 && at < turned.length - 1 && meets(point)) {
      arcs.push(arc);
      arc = [point];
    }
  });
  arcs.push(arc);
  return arcs;
}

function isBefore(a: Point, b: Point | undefined): boolean {
  return b === undefined || a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}

function smaller(arcs: Arcs, tolerance: number): Shape['areas'] {
  return arcs.map((rings) =>
    rings
      .map((lines) => lines.flatMap((line) => smallerLine(line, tolerance).slice(0, -1)))
      .filter((ring) => ring.length >= 3),
  );
}

/** Fewer points, with the ends where they are; the same whichever way the line is walked. */
function smallerLine(line: Line, tolerance: number): Line {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined || line.length < 3) return line;
  const isTurned = same(first, last) ? isBefore(line.at(-2) ?? last, line[1]) : isBefore(last, first);
  if (isTurned) return [...douglasPeucker([...line].reverse(), tolerance)].reverse();
  return douglasPeucker(line, tolerance);
}

function douglasPeucker(line: Line, tolerance: number): Line {
  const kept = new Set([0, line.length - 1]);
  const todo: [number, number][] = [[0, line.length - 1]];
  for (let part = todo.pop(); part !== undefined; part = todo.pop()) {
    const [from, to] = part;
    const [a, b] = [line[from], line[to]];
    let [farthest, at] = [tolerance, -1];
    for (let i = from + 1; i < to; i += 1) {
      const away = distance(line[i], a, b);
      if (away > farthest) [farthest, at] = [away, i];
    }
    if (at < 0) continue;
    kept.add(at);
    todo.push([from, at], [at, to]);
  }
  return line.filter((_point, at) => kept.has(at));
}

/** Of a point to the line between two others; to the first if they are one. */
function distance(point: Point | undefined, a: Point | undefined, b: Point | undefined): number {
  if (point === undefined || a === undefined || b === undefined) return 0;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const along =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length));
  return Math.hypot(point[0] - a[0] - along * dx, point[1] - a[1] - along * dy);
}

/** The rings as the `d` of an SVG path: relative, so that it is short. */
export function pathOf(rings: readonly (readonly Point[])[]): string {
  return rings
    .map((ring) => {
      const [first, ...rest] = ring;
      if (first === undefined) return '';
      let [x, y] = first;
      const steps = rest.map((point) => {
        const step = `${point[0] - x} ${point[1] - y}`;
        [x, y] = point;
        return step;
      });
      return `M${first[0]} ${first[1]}l${steps.join(' ').replaceAll(' -', '-')}z`;
    })
    .join('');
}

/**
 * The outline of areas together as the `d` of an SVG path: every piece of their borders that is of one of them alone. Follows from what is
 * drawn, so that it fits it, whatever another file says of the whole.
 */
export function outlineOf(areas: Shape['areas']): string {
  const rings = areas.flat();
  const count = new Map<string, number>();
  const edgeOf = (ring: readonly Point[], at: number): string => {
    const [from, to] = [keyOf(ring[at] ?? [0, 0]), keyOf(ring[(at + 1) % ring.length] ?? [0, 0])];
    return from < to ? `${from} ${to}` : `${to} ${from}`;
  };
  for (const ring of rings)
    ring.forEach((_point, at) => {
      const edge = edgeOf(ring, at);
      count.set(edge, (count.get(edge) ?? 0) + 1);
    });
  const lines: Line[] = [];
  for (const ring of rings) {
    const isOuter = (at: number): boolean => count.get(edgeOf(ring, at)) === 1;
    // Begun behind an inner edge, so that no line is cut in two.
    const inner = ring.findIndex((_point, at) => !isOuter(at));
    let line: Point[] = [];
    for (let step = 1; step <= ring.length; step += 1) {
      const at = (inner + step) % ring.length;
      const [from, to] = [ring[at], ring[(at + 1) % ring.length]];
      if (from === undefined || to === undefined) continue;
      if (isOuter(at)) line = line.length === 0 ? [from, to] : [...line, to];
      else if (line.length > 0) {
        lines.push(line);
        line = [];
      }
    }
    if (line.length > 0) lines.push(line);
  }
  return pathOf(lines).replaceAll('z', '');
}

/**
 * Where a label stands well within an area, and how much room it has about it, in units: the middle of the widest stretch of a few level
 * lines. Null for an area without rings.
 */
export function placeForLabel(
  rings: readonly (readonly Point[])[],
): { readonly at: Point; readonly room: number } | null {
  const ys = rings.flatMap((ring) => ring.map(([, y]) => y));
  if (ys.length === 0) return null;
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  let best: { at: Point; room: number } | null = null;
  for (let nr = 1; nr < LEVELS; nr += 1) {
    const y = top + ((bottom - top) * nr) / LEVELS + 0.5;
    const crossings = crossingsAt(rings, y);
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const [from = 0, to = 0] = [crossings[at], crossings[at + 1]];
      const x = (from + to) / 2;
      const room = Math.min((to - from) / 2, ...rings.map((ring) => nearest(ring, [x, y])));
      if (best === null || room > best.room) best = { at: [Math.round(x), Math.round(y)], room };
    }
  }
  return best;
}
const LEVELS = 16;

function crossingsAt(rings: readonly (readonly Point[])[], y: number): number[] {
  const found: number[] = [];
  for (const ring of rings)
    ring.forEach(([x, from], at) => {
      const [nextX, to] = ring[(at + 1) % ring.length] ?? [x, from];
      if (from < y === to < y) return;
      found.push(x + ((y - from) / (to - from)) * (nextX - x));
    });
  return found.sort((a, b) => a - b);
}

function nearest(ring: readonly Point[], point: Point): number {
  return ring.reduce(
    (least, corner, at) => Math.min(least, distance(point, corner, ring[(at + 1) % ring.length])),
    Number.POSITIVE_INFINITY,
  );
}
