import type { Language } from '#basis/language.ts';

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', fy: 'fy', en: 'en-GB' };
const WHERE = { timeZone: 'Europe/Amsterdam' } as const;

/** "3 maart 2026", where the gemeente is. */
export function dayText(language: Language, at: Date): string {
  return new Intl.DateTimeFormat(LOCALES[language], { ...WHERE, dateStyle: 'long' }).format(at);
}

/** "3 maart 2026 om 20:15". */
export function momentText(language: Language, at: Date): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    ...WHERE,
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(at);
}
