import { additionIn } from '#basis/additions.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import type { Query } from '#store/db.ts';
import { additionsOf } from '#store/straten.ts';
import type { NumberedAddress } from '#store/surveillance-adressen.ts';
import { addressesWithNumber, addressOfPostcode } from '#store/surveillance-adressen.ts';
import type { SeenAddress } from '#store/waarnemingen.ts';
import { isNumberAlone, numbersIn, postcodeIn, streetBefore } from './read-place.ts';

/** House numbers that are looked up of one text, at most. */
const MOST_NUMBERS = 4;
/** Homes of one number: a flat has as many. */
const MOST_ADDITIONS = 300;

/**
 * The address in a gebied that words name, with its toevoeging: a postcode and number, a street and number, or a number alone in the street
 * `street`. Null if they name none that is there.
 */
export async function findAddress(
  sql: Query,
  gebied: GebiedCode,
  text: string,
  street: string | null,
): Promise<SeenAddress | null> {
  const byPostcode = postcodeIn(text);
  if (byPostcode)
    return await withAddition(sql, await addressOfPostcode(sql, gebied, byPostcode), byPostcode.after);
  for (const number of numbersIn(text).slice(0, MOST_NUMBERS)) {
    const there = await addressesWithNumber(sql, gebied, number.huisnummer);
    const named = isNumberAlone(number)
      ? street
      : streetBefore(
          number.before,
          there.map(({ straat }) => straat),
        );
    const found = there.find(({ straat }) => straat === named);
    if (found) return await withAddition(sql, found, number.after);
  }
  return null;
}

/** Where the list has one home of a number, it is that one. */
async function withAddition(
  sql: Query,
  it: NumberedAddress | null,
  after: string,
): Promise<SeenAddress | null> {
  if (it === null) return null;
  const known = await additionsOf(sql, it.pc6, it.huisnummer, MOST_ADDITIONS);
  const [only = ''] = known.length === 1 ? known : [];
  return { ...it, toevoeging: additionIn(after, known) || only || null };
}
