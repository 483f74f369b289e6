import { expect, test } from 'vitest';
import { middleOf } from './middle.ts';

const square = (x: number, y: number, side: number): number[][] => [
  ...[
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ],
  [x, y],
];

test('is the middle of the largest part, whichever way round it is drawn', () => {
  const border = [[square(9, 9, 0.1)], [square(5, 53, 2)]];
  for (const way of [border, border.map((polygon) => polygon.map((ring) => [...ring].reverse()))]) {
    const [x = 0, y = 0] = middleOf(way) ?? [];
    expect([x.toFixed(6), y.toFixed(6)]).toEqual(['6.000000', '54.000000']);
  }
});

test('of nothing there is none', () => {
  expect([middleOf([]), middleOf([[[[5, 53]]]])]).toEqual([null, null]);
});
