import { expect, test } from 'vitest';
import { FEATURES } from './features.ts';
import { knownOf, modelOf, rowOf, rowsOf, TARGETS, weightOf } from './model.ts';

const KNOWN = [3, 40, 41, 4096, FEATURES - 1];
const WEIGHTS = KNOWN.map((_feature, i) => TARGETS.map((_target, k) => ((i * 31 + k * 17) % 255) - 127));
const kept = (): Buffer =>
  Buffer.concat([knownOf(KNOWN), rowsOf(WEIGHTS)].map((numbers) => new Uint8Array(numbers.buffer)));
const FEW = { units: [1], bases: [0] };

test('of each feature that has weights they are read as they were kept', () => {
  const { known, rows } = modelOf(FEW, kept());
  const read = KNOWN.map((feature) => TARGETS.map((_target, k) => weightOf(rows, rowOf(known, feature), k)));
  expect(read).toEqual(WEIGHTS);
});

test('a feature that has none weighs nothing', () => {
  const { known, rows } = modelOf(FEW, kept());
  for (const feature of [0, 2, 4, 39, 42, 4095, FEATURES - 2]) {
    expect(rowOf(known, feature)).toBe(0);
    expect(TARGETS.map((_target, k) => weightOf(rows, 0, k))).toEqual(TARGETS.map(() => 0));
  }
});

test('a file that was cut off is none', () => {
  expect(() => modelOf(FEW, kept().subarray(0, -16))).toThrow(RangeError);
  expect(() => modelOf(FEW, kept().subarray(0, -1))).toThrow(RangeError);
});
