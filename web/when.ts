import { inSentence } from '#basis/dates-in-words.ts';
import type { Language } from '#basis/language.ts';

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', fy: 'fy-NL', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

/** "3 maart 2026, 14:05", in Dutch time. */
export function moment(at: Date | string, language: Language): string {
  const known = formats.get(language);
  const format =
    known ??
    new Intl.DateTimeFormat(LOCALES[language], {
      ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
      timeZone: 'Europe/Amsterdam',
      hourCycle: 'h23',
    });
  if (known === undefined) formats.set(language, format);
  const part = Object.fromEntries(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  return inSentence(`${part.day} ${part.month} ${part.year}, ${part.hour}:${part.minute}`, language);
}
