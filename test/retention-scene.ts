import { createHash } from 'node:crypto';

const HOUR_MS = 3_600_000;
/** When the cleaning jobs run. */
export const NOW = new Date('2026-06-15T12:00:00Z');

/** What is put there as if it happened then, by a name of its own, and whether it is still there. */
export type Case = {
  readonly seed: (name: string, at: Date) => Promise<unknown>;
  readonly left: (name: string) => Promise<readonly unknown[]>;
};

/** So many hours after a moment. */
export const later = (at: Date, hours: number): Date => new Date(at.getTime() + hours * HOUR_MS);

/** SHA-256 of a name, as tokens are kept. */
export const hashOf = (name: string): Buffer => createHash('sha256').update(name).digest();

/** The same UUID for the same name. */
export const idOf = (name: string): string => {
  const hex = hashOf(name).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
