const PARTS = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** "3 maart, 14:05", in Dutch time. */
export function moment(at: Date): string {
  const part = partsOf(at);
  return `${part.day} ${part.month}, ${part.hour}:${part.minute}`;
}

/** "3 maart 2026", in Dutch time. */
export function date(at: Date): string {
  const part = partsOf(at);
  return `${part.day} ${part.month} ${part.year}`;
}

/** "2026-03-03", in Dutch time, as a field of a date has it. */
export function dateValue(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(at);
}

function partsOf(at: Date): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  return Object.fromEntries(PARTS.formatToParts(at).map(({ type, value }) => [type, value]));
}
