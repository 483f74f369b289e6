import type { Language } from './language.ts';

/** A date, or a part of one, as it stands in a sentence. CLDR writes Frisian months with a capital; Frisian does not. */
export function inSentence(date: string, language: Language): string {
  return language === 'fy' ? date.toLowerCase() : date;
}
