import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adjacentAreas } from './adjacent.ts';

const square = (code: string, x: number, y: number) => {
  const [west, south] = [5.4 + x * 0.01, 53.1 + y * 0.01];
  const [east, north] = [west + 0.01, south + 0.01];
  return {
    code,
    border: [
      [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    ],
  };
};

test('a side is shared with who is beside it; a corner is not enough', () => {
  const found = adjacentAreas([square('a', 0, 0), square('b', 1, 0), square('c', 1, 1), square('d', 5, 5)]);
  expect(Object.fromEntries(found)).toEqual({ a: ['b'], b: ['a', 'c'], c: ['b'], d: [] });
});

test('an area within another is beside it where they share the border', () => {
  const inner = square('buurt', 0, 0);
  const [ring = []] = inner.border[0] ?? [];
  const wider = { code: 'wijk', border: [[[...ring.slice(0, -1), [5.3, 53.2], ring[0] ?? []]]] };
  expect(adjacentAreas([inner, wider]).get('buurt')).toEqual(['wijk']);
});

test('on a grid everybody has the neighbours of a grid, and each is a neighbour of theirs', () => {
  const spots = fc.uniqueArray(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), {
    selector: ([x, y]) => `${x} ${y}`,
  });
  fc.assert(
    fc.property(spots, (placed) => {
      const found = adjacentAreas(placed.map(([x, y]) => square(`${x} ${y}`, x, y)));
      for (const [x, y] of placed)
        expect(found.get(`${x} ${y}`)).toEqual(
          placed
            .filter(([a, b]) => Math.abs(a - x) + Math.abs(b - y) === 1)
            .map(([a, b]) => `${a} ${b}`)
            .sort(),
        );
    }),
  );
});
