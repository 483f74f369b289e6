import { appendFileSync, closeSync, mkdtempSync, openSync, readFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rotate } from './rotate.ts';

test('a log that grew too large is set aside, and its writer goes on in the emptied one', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'rotate-')), 'x.log');
  const writer = openSync(file, 'a');
  writeSync(writer, 'before\n');
  rotate(file, 100);
  expect(readFileSync(file, 'utf8')).toBe('before\n');
  rotate(file, 3);
  writeSync(writer, 'after\n');
  closeSync(writer);
  expect(readFileSync(`${file}.1`, 'utf8')).toBe('before\n');
  expect(readFileSync(file, 'utf8')).toBe('after\n');
  appendFileSync(file, 'more\n');
  rotate(file, 3);
  expect(readFileSync(`${file}.1`, 'utf8')).toBe('after\nmore\n');
});
