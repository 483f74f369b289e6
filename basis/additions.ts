/** The toevoeging of a house number, as people type it and as the gemeente's list (BAG) has it. Pure. */

/** As it is compared: "2 hoog" and "2-HOOG" are one. */
export function comparableAddition(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** The one of these that is meant; an empty one is the number itself. Undefined if none is. */
export function sameAddition(typed: string, known: readonly string[]): string | undefined {
  const said = comparableAddition(typed);
  return known.find((one) => comparableAddition(one) === said);
}

/** One or two words behind a number, with or without a sign before them. */
const WORDS = /^\s?[-/]?\s?([A-Za-z0-9]{1,8})(?:[\s/-]([A-Za-z0-9]{1,8}))?/;
/** Written right behind the number. */
const ATTACHED = /^-?([A-Za-z]{1,2}\d{0,3}|bis)(?!\w)/i;
/** One letter that ends what is typed. */
const LETTER = /^\s([A-Za-z])\W*$/;

/**
 * The toevoeging that words behind a house number begin with, in the form of the list if it is one of `known`; a letter that is written to the number
 * also when it is not: whoever stands at the door sees it. Null if there is none.
 */
export function additionIn(after: string, known: readonly string[]): string | null {
  const [, one = '', two] = WORDS.exec(after) ?? [];
  if (one !== '')
    for (const typed of two === undefined ? [one] : [one + two, one]) {
      const same = sameAddition(typed, known);
      if (same !== undefined) return same;
    }
  return (ATTACHED.exec(after) ?? LETTER.exec(after))?.[1]?.toUpperCase() ?? null;
}
