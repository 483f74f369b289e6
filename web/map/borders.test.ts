import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Border, Point } from './borders.ts';
import { drawBorders, outlineOf, pathOf, placeForLabel } from './borders.ts';

/** A grid of areas whose shared borders are jagged: each side of a cell has `points` points, the same seen from both sides. */
function grid(size: number, points: number): Border[] {
  const wobble = (a: number, b: number): number => Math.sin(a * 12.9898 + b * 78.233) * 0.003;
  const corner = (column: number, row: number): [number, number] => [
    5 + column * 0.02 + wobble(column, row),
    53 + row * 0.02 + wobble(row, column),
  ];
  const side = (from: [number, number], to: [number, number]): [number, number][] => {
    const isTurned = from[0] > to[0] || (from[0] === to[0] && from[1] > to[1]);
    const [a, b] = isTurned ? [to, from] : [from, to];
    const line = Array.from({ length: points }, (_, nr): [number, number] => {
      const part = nr / points;
      const jag = nr === 0 ? 0 : wobble(a[0] * 1000 + nr, b[1] * 1000 + nr) / 6;
      return [a[0] + (b[0] - a[0]) * part + jag, a[1] + (b[1] - a[1]) * part - jag];
    });
    const whole = [...line, b];
    return (isTurned ? whole.reverse() : whole).slice(0, -1);
  };
  return Array.from({ length: size * size }, (_, nr): Border => {
    const [column, row] = [nr % size, Math.floor(nr / size)];
    const corners = [
      corner(column, row),
      corner(column + 1, row),
      corner(column + 1, row + 1),
      corner(column, row + 1),
    ] as const;
    const ring = [
      ...side(corners[0], corners[1]),
      ...side(corners[1], corners[2]),
      ...side(corners[2], corners[3]),
      ...side(corners[3], corners[0]),
    ];
    return [[[...ring, ring[0] ?? [0, 0]]]];
  });
}

const edges = (ring: readonly Point[]): string[] =>
  ring.map((point, at) => {
    const next = ring[(at + 1) % ring.length] ?? point;
    return [point.join(','), next.join(',')].sort().join(' ');
  });

test('a border that two areas share stays one: inside the whole every edge is of two areas', () => {
  const shape = drawBorders(grid(6, 30), 1000, 500);
  const count = new Map<string, number>();
  for (const rings of shape.areas)
    for (const ring of rings) for (const edge of edges(ring)) count.set(edge, (count.get(edge) ?? 0) + 1);
  expect(Math.max(...count.values())).toBe(2);
  // What is of one area alone is the rim: one line around.
  const rim = [...count].filter(([, times]) => times === 1).flatMap(([edge]) => edge.split(' '));
  const ends = new Map<string, number>();
  for (const end of rim) ends.set(end, (ends.get(end) ?? 0) + 1);
  expect([...new Set(ends.values())]).toEqual([2]);
});

test('an outline is the rim of areas together, and nothing of what lies within', () => {
  const square = (x: number, y: number): (readonly Point[])[] => [
    [
      [x, y],
      [x + 10, y],
      [x + 10, y + 10],
      [x, y + 10],
    ],
  ];
  expect(outlineOf([square(0, 0)])).toBe('M0 0l10 0 0 10-10 0 0-10');
  const two = outlineOf([square(0, 0), square(10, 0)]);
  // Two lines of three pieces each; the side that they share is in neither.
  expect(two.match(/M/g)).toHaveLength(2);
  expect(two).toBe('M10 10l-10 0 0-10 10 0M10 0l10 0 0 10-10 0');
  expect(outlineOf([])).toBe('');
});

test('a large gemeente with detailed borders is light enough for a page', () => {
  const shape = drawBorders(grid(20, 60), 1000, 6_000);
  expect(shape.areas).toHaveLength(400);
  expect(shape.areas.every((rings) => rings.length === 1)).toBe(true);
  const text = shape.areas.map(pathOf).join('');
  expect(text.length).toBeLessThan(60_000);
});

test('north is at the top, and it is no higher than wide', () => {
  const square = (x: number, y: number): Border => [
    [
      [
        [x, y],
        [x + 0.01, y],
        [x + 0.01, y + 0.01],
        [x, y + 0.01],
        [x, y],
      ],
    ],
  ];
  const shape = drawBorders([square(5, 53), square(5, 53.2)], 1000, 100);
  const top = (at: number): number => Math.min(...(shape.areas[at]?.[0] ?? []).map(([, y]) => y));
  expect(top(1)).toBeLessThan(top(0));
  expect(shape.height).toBeLessThanOrEqual(1000);
  for (const [x, y] of shape.areas.flat(2)) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(1000);
    expect(y).toBeLessThanOrEqual(shape.height);
  }
});

test('whatever a file holds gives a drawing', () => {
  const position = fc.tuple(
    fc.double({ min: 4, max: 6, noNaN: true }),
    fc.double({ min: 52, max: 54, noNaN: true }),
  );
  const ring = fc
    .array(position, { minLength: 1, maxLength: 12 })
    .map((points) => [...points, points[0] ?? [5, 53]]);
  const border = fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(border, { maxLength: 5 }), (borders) => {
      const shape = drawBorders(borders, 1000, 200);
      expect(shape.areas).toHaveLength(borders.length);
      for (const rings of shape.areas) {
        expect(pathOf(rings)).toMatch(/^(M-?\d+ -?\d+l[-\d ]*z)*$/);
        placeForLabel(rings);
      }
    }),
  );
});

test('a label stands within its area, also if that bends around another', () => {
  const bent: readonly Point[] = [
    [0, 0],
    [100, 0],
    [100, 20],
    [20, 20],
    [20, 100],
    [0, 100],
  ];
  const place = placeForLabel([bent]);
  const [x = 0, y = 0] = place?.at ?? [];
  expect((y < 20 && x < 100) || (x < 20 && y < 100)).toBe(true);
  expect(place?.room).toBeGreaterThan(5);
  expect(placeForLabel([])).toBeNull();
});
