import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isSecretName } from '#stack/backup/archive.ts';
import {
  isHalfRestored,
  markHalfRestored,
  markRestored,
  passHalfRestored,
  refuseHalfRestored,
} from './half-restored.ts';

let all: string;
let setup: string;
beforeEach(() => {
  all = mkdtempSync(join(tmpdir(), 'alles-'));
  setup = mkdtempSync(join(tmpdir(), 'klaarzetten-'));
});
afterEach(() => {
  for (const dir of [all, setup]) rmSync(dir, { recursive: true });
});

test('what makes the databases refuses from the first step until the second has ended', () => {
  passHalfRestored(all, setup);
  refuseHalfRestored(setup);
  markHalfRestored(all);
  passHalfRestored(all, setup);
  // Handed out again and again: each start does so.
  passHalfRestored(all, setup);
  expect(() => refuseHalfRestored(setup)).toThrow('docker compose run --rm restore');
  markRestored(all);
  passHalfRestored(all, setup);
  refuseHalfRestored(setup);
  expect(isHalfRestored(all)).toBe(false);
});

test('the mark is no secret: it is not taken along in a backup', () => {
  expect(isSecretName('.terugzetten')).toBe(false);
});
