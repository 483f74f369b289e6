import { expect, test } from 'vitest';
import { DEFAULT_WIJK_SETTINGS } from '#basis/wijk-settings.ts';
import { nextStep } from './step.ts';

const { ladder } = DEFAULT_WIJK_SETTINGS;
const standing = { warnings: 0, readOnly: 0, removalAsked: false };

test('three tips make a step: two warnings, twice reading only, then a question', () => {
  expect(nextStep(ladder, 2, standing)).toBeNull();
  expect(nextStep(ladder, 3, standing)).toBe('waarschuwing');
  expect(nextStep(ladder, 3, { ...standing, warnings: 1 })).toBe('waarschuwing');
  expect(nextStep(ladder, 3, { ...standing, warnings: 2 })).toBe('alleen-lezen');
  expect(nextStep(ladder, 3, { ...standing, warnings: 2, readOnly: 1 })).toBe('alleen-lezen');
  expect(nextStep(ladder, 3, { ...standing, warnings: 2, readOnly: 2 })).toBe('verwijdering');
  const asked = { warnings: 2, readOnly: 2, removalAsked: true };
  expect(nextStep(ladder, 3, asked)).toBe('alleen-lezen');
});

test('what has expired is as if it never was; without a ladder there is no step', () => {
  expect(nextStep(ladder, 3, { ...standing, readOnly: 2 })).toBe('waarschuwing');
  expect(nextStep({ ...ladder, aan: false }, 9, standing)).toBeNull();
});
