/** Between the two steps of putting a backup back nothing else may start: it would fill the databases that the second step is to fill. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BACKUP_NL } from '#basis/catalogue/backup.nl.ts';
import { UserError } from '#basis/errors.ts';

/** Begins with a dot, so that it is no secret. */
const MARK = '.terugzetten';

/** True between the first step and the end of the second. `dir`: where all secrets are. */
export function isHalfRestored(dir: string): boolean {
  return existsSync(join(dir, MARK));
}

/** The first step begins. */
export function markHalfRestored(dir: string): void {
  writeFileSync(join(dir, MARK), '', { mode: 0o600, flush: true });
}

/** The second step is done. */
export function markRestored(dir: string): void {
  rmSync(join(dir, MARK));
}

/** Tells a service's folder how it stands with all secrets. Readable to whoever reads the folder. */
export function passHalfRestored(all: string, folder: string): void {
  if (isHalfRestored(all)) writeFileSync(join(folder, MARK), '', { mode: 0o644 });
  else rmSync(join(folder, MARK), { force: true });
}

/** Throws UserError, with what to do, while only the first step is done. */
export function refuseHalfRestored(dir: string): void {
  if (isHalfRestored(dir)) throw new UserError(BACKUP_NL.composeHalfRestored);
}
