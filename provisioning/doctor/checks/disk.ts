import { DOCTOR_NL } from '#basis/catalogue/doctor.nl.ts';
import type { Outcome } from '../check.ts';
import { insideCheck } from '../check.ts';

const TEXT = DOCTOR_NL.disk;
const GB = 1_000_000_000;

/** Whether the disk of the service has room. */
export const diskCheck = insideCheck({
  id: 'schijf',
  name: TEXT.name,
  look: ({ disk }) => (disk === null ? { level: 'niet-gekeken', says: DOCTOR_NL.broken } : judgeDisk(disk)),
});

/** What free and total bytes mean: Postgres stops where nothing is left. */
export function judgeDisk({ free, total }: { readonly free: number; readonly total: number }): Outcome {
  const percent = total === 0 ? 0 : Math.floor((100 * free) / total);
  const told = `${(free / GB).toFixed(1).replace('.', ',')} GB`;
  if (free < GB / 2 || percent < 3) return { level: 'fout', says: TEXT.full(told, percent), todo: TEXT.todo };
  if (free < 5 * GB || percent < 10)
    return { level: 'let-op', says: TEXT.says(told, percent), todo: TEXT.todo };
  return { level: 'orde', says: TEXT.says(told, percent) };
}
