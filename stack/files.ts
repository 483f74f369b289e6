import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Writes JSON, readable by the owner alone, so that a reader or a crash never meets half a file. */
export function writeJson(file: string, value: unknown): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

/** What {@link writeJson} wrote; null when there is no readable file. */
export function readJson<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return null;
  }
}
