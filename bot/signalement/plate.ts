import { analyse } from '#spelregels/analyse.ts';
import { findPlates } from '#spelregels/plates.ts';

const PREFIX = 'kenteken ';

/** The number plate in what somebody typed as one, in capitals; null if there is none. Also a foreign one, or one half read. Pure. */
export function plateIn(typed: string): string | null {
  const text = PREFIX + typed;
  const [found] = findPlates(analyse({ text, kind: 'text' }));
  return found ? text.slice(found.start, found.end).toUpperCase() : null;
}
