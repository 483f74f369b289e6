import { inSentence } from './dates-in-words.ts';
import type { Language } from './language.ts';
import { LANGUAGES } from './language.ts';

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', fy: 'fy-NL', en: 'en-GB' };
const DAYS = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    new Intl.DateTimeFormat(LOCALES[language], {
      timeZone: 'Europe/Amsterdam',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    }),
  ]),
);
const TIME = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** "vrijdag 6 maart", "20:15" and "21:15", in Dutch time. */
export function whenOf(
  round: { readonly begins: Date; readonly ends: Date },
  language: Language,
): { readonly day: string; readonly from: string; readonly until: string } {
  const parts = DAYS[language]?.formatToParts(round.begins) ?? [];
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const day = `${part('weekday')} ${part('day')} ${part('month')}`;
  return { day: inSentence(day, language), from: TIME.format(round.begins), until: TIME.format(round.ends) };
}

/** "vrijdag 6 maart" of a day as "2026-03-06". */
export function dayInWords(day: string, language: Language): string {
  const noon = new Date(`${day}T12:00:00Z`);
  return whenOf({ begins: noon, ends: noon }, language).day;
}

/** "maart 2026" of the first day of a month, in Dutch. */
export function monthName(month: string): string {
  return new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    new Date(`${month}T00:00:00Z`),
  );
}
