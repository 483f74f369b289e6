import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Their folder. */
export const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));

/** Names of the migrations that this version knows, in order, without `.sql`. */
export function knownMigrations(folder = MIGRATIONS): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => name.slice(0, -'.sql'.length))
    .sort();
}

/** True for a migration that this version has. */
export function isKnownMigration(name: string): boolean {
  return knownMigrations().includes(name);
}
