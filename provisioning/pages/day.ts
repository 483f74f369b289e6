const DAY = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** "3 maart 2026", in Dutch time; a dash for none. */
export function day(at: Date | null): string {
  return at === null ? '–' : DAY.format(at);
}
