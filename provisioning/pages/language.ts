import type { Language } from '#basis/language.ts';
import { LANGUAGES } from '#basis/language.ts';

const isLanguage = (text: unknown): text is Language => LANGUAGES.some((language) => language === text);

/** One of our languages, from a query or cookie; null for anything else. */
export function asLanguage(text: unknown): Language | null {
  return isLanguage(text) ? text : null;
}

/** The language of ours that a browser asks for first (RFC 9110, section 12.5.4); Dutch if it asks for none of them. */
export function fromAcceptLanguage(header: string | undefined): Language {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, at) => {
      const [range = '', ...rest] = part.trim().toLowerCase().split(';');
      const quality = rest.map((text) => /^\s*q=([\d.]{1,5})\s*$/.exec(text)?.[1]).find(Boolean);
      return { language: range.split('-')[0], quality: quality === undefined ? 1 : Number(quality), at };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.at - b.at)
    .map(({ language }) => language)
    .find(isLanguage);
  return wanted ?? 'nl';
}
