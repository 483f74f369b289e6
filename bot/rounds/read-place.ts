import { comparable, isNear } from '../own-room/commands.ts';

/** A house number in a text, with the words that stand before and behind it. */
export type NumberIn = { readonly huisnummer: number; readonly before: string; readonly after: string };

const POSTCODE = /(?<!\w)([1-9]\d{3})\s?([A-Za-z]{2})(?![A-Za-z])\D{0,10}?(\d{1,5})(?!\d)/;
const NUMBER = /(?<![\w])(\d{1,5})(?=(?:\s?-?\s?(?:[A-Za-z]{1,2}\d{0,3}|bis))?(?![\w]))/gi;
const NUMBER_WORDS = /^(?:bij |op |by |at )?(?:nr|no|nummer|huisnummer|number|nûmer)?[.:]?$/i;
/** A name of a street has as many words, at most. */
const MOST_WORDS = 6;

/** A postcode with the number behind it, and what stands behind that; null if there is none. Pure. */
export function postcodeIn(
  text: string,
): { readonly pc6: string; readonly huisnummer: number; readonly after: string } | null {
  const found = POSTCODE.exec(text);
  const huisnummer = Number(found?.[3]);
  if (!found || huisnummer === 0) return null;
  const after = text.slice(found.index + found[0].length);
  return { pc6: `${found[1]}${found[2]?.toUpperCase()}`, huisnummer, after };
}

/** Every number in a text that may be of a house, the last one first: what stands behind an address is seldom a number. Pure. */
export function numbersIn(text: string): readonly NumberIn[] {
  return [...text.matchAll(NUMBER)]
    .map((found) => ({
      huisnummer: Number(found[1]),
      before: text.slice(0, found.index).trim(),
      after: text.slice(found.index + found[0].length),
    }))
    .filter(({ huisnummer }) => huisnummer > 0)
    .reverse();
}

/** True if nothing that names a street stands before a number. Pure. */
export function isNumberAlone(it: NumberIn): boolean {
  return NUMBER_WORDS.test(it.before);
}

/**
 * The street of these that the words before a number end with: as it is written, else with a small typo; of several the longest. Undefined if
 * they name none. Pure.
 */
export function streetBefore(before: string, streets: readonly string[]): string | undefined {
  const words = before.split(/\s+/).slice(-MOST_WORDS);
  const named = streets.map((street) => ({ street, name: comparableStreet(street) }));
  for (const isSame of [(said: string, name: string): boolean => said === name, isNear])
    for (let from = 0; from < words.length; from += 1) {
      const said = comparableStreet(words.slice(from).join(' '));
      const found = said === '' ? undefined : named.find(({ name }) => isSame(said, name));
      if (found) return found.street;
    }
  return undefined;
}

/** "Kerkstr." and "Kerkstraat" are one. */
function comparableStreet(name: string): string {
  return comparable(name.replace(/str(?:\.|(?=\s|$))/gi, 'straat'));
}
