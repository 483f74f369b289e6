import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeLock } from './lock.ts';

test('one at a time, also by another name of the same folder; free again after', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'lock-'));
  symlinkSync(dir, `${dir}-link`);
  const first = await takeLock(dir);
  expect(first).not.toBeNull();
  expect(await takeLock(`${dir}-link`)).toBeNull();
  await new Promise((resolve) => first?.close(resolve));
  const again = await takeLock(dir);
  expect(again).not.toBeNull();
  again?.close();
});
