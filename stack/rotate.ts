import { copyFileSync, existsSync, renameSync, statSync, truncateSync } from 'node:fs';
import type { Layout } from './layout.ts';
import { LOG_NAMES } from './layout.ts';

const LARGEST_BYTES = 10_000_000;
const EVERY_MS = 30_000;

/**
 * Keeps each log under some 10 MB, with one older beside it (`.1`). The children hold the file open for appending, so it is
 * copied and emptied, not moved. Gives the function that ends it.
 */
export function rotateLogs(paths: Layout): () => void {
  const timer = setInterval(() => {
    for (const name of LOG_NAMES) rotate(paths.log(name), LARGEST_BYTES);
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Sets one log aside as `.1` when it is larger than `limit` bytes. */
export function rotate(file: string, limit: number): void {
  if (!existsSync(file) || statSync(file).size <= limit) return;
  copyFileSync(file, `${file}.new`);
  renameSync(`${file}.new`, `${file}.1`);
  truncateSync(file);
}
