/** Days and moments as people in the Netherlands say and type them; the database has UTC. */

const ZONE = 'Europe/Amsterdam';
const DAY = new Intl.DateTimeFormat('nl-NL', {
  timeZone: ZONE,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const TIME = new Intl.DateTimeFormat('nl-NL', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const PARTS = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
});
const HOUR_MS = 3_600_000;

/** "1 maart 2026". */
export function dutchDay(at: Date): string {
  return DAY.format(at);
}

/** "1 maart 2026, 13:05". */
export function dutchMoment(at: Date): string {
  return `${DAY.format(at)}, ${TIME.format(at)}`;
}

/** "2026-03-01T13:05": as a field of type datetime-local has it. */
export function dutchInput(at: Date): string {
  return PARTS.format(at).replace(' ', 'T');
}

/**
 * The moment of "2026-03-01" (its beginning) or "2026-03-01T13:05", in Dutch time; null if that is none. A time that the clock skips in
 * spring is the one an hour later; of one that comes twice in autumn it is the first.
 */
export function fromDutchInput(text: string): Date | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2})?)?$/.exec(text.trim());
  if (found === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  const given = new Date(asUtc);
  const isReal = given.getUTCMonth() === month - 1 && given.getUTCDate() === day && hour < 24 && minute < 60;
  if (!isReal || year < 1970 || year > 2200) return null;
  const wanted = given.toISOString().slice(0, 16);
  // Dutch time is two hours before UTC in summer and one in winter.
  for (const hours of [2, 1]) {
    const at = new Date(asUtc - hours * HOUR_MS);
    if (dutchInput(at) === wanted) return at;
  }
  return new Date(asUtc - HOUR_MS);
}
