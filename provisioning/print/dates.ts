import { inSentence } from '#basis/dates-in-words.ts';
import type { Language } from '#basis/language.ts';

const zone = { timeZone: 'Europe/Amsterdam' } as const;
const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', fy: 'fy-NL', en: 'en-GB' };

/** "17 december 2026", in Dutch time. */
export function longDate(at: Date, language: Language): string {
  const text = new Intl.DateTimeFormat(LOCALES[language], { ...zone, dateStyle: 'long' }).format(at);
  return inSentence(text, language);
}

const MOMENT = new Intl.DateTimeFormat('nl-NL', {
  ...zone,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** "17 december 2026, 22:14", in Dutch time. */
export function moment(at: Date): string {
  const part = Object.fromEntries(MOMENT.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part.day} ${part.month} ${part.year}, ${part.hour}:${part.minute}`;
}
