import type { GebiedCode } from '#basis/cbs.ts';
import type { Query } from '#store/db.ts';
import { addressesWithNumber, addressOfPostcode } from '#store/surveillance-adressen.ts';
import type { SeenAddress } from '#store/waarnemingen.ts';
import { isNumberAlone, numbersIn, postcodeIn, streetBefore } from './read-place.ts';

/** House numbers that are looked up of one text, at most. */
const MOST_NUMBERS = 4;

/**
 * The address in a gebied that words name: a postcode and number, a street and number, or a number alone in the street `street`. Null if they
 * name none that is there.
 */
export async function findAddress(
  sql: Query,
  gebied: GebiedCode,
  text: string,
  street: string | null,
): Promise<SeenAddress | null> {
  const byPostcode = postcodeIn(text);
  if (byPostcode) return await addressOfPostcode(sql, gebied, byPostcode);
  for (const number of numbersIn(text).slice(0, MOST_NUMBERS)) {
    const there = await addressesWithNumber(sql, gebied, number.huisnummer);
    const named = isNumberAlone(number)
      ? street
      : streetBefore(
          number.before,
          there.map(({ straat }) => straat),
        );
    const found = there.find(({ straat }) => straat === named);
    if (found) return found;
  }
  return null;
}
