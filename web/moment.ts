import { inSentence } from '#basis/dates-in-words.ts';
import type { Language } from '#basis/language.ts';

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', fy: 'fy', en: 'en-GB' };
const WHERE = { timeZone: 'Europe/Amsterdam' } as const;

/** "3 maart 2026", where the gemeente is. */
export function dayText(language: Language, at: Date): string {
  const text = new Intl.DateTimeFormat(LOCALES[language], { ...WHERE, dateStyle: 'long' }).format(at);
  return inSentence(text, language);
}

/** "3 maart 2026 om 20:15". */
export function momentText(language: Language, at: Date): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    ...WHERE,
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return inSentence(format.format(at), language);
}
