import { LOCALPART_WORDS } from '#basis/catalogue/localparts.nl.ts';
import type { RandomBytes } from '#basis/time.ts';
import type { Query } from '#store/db.ts';
import { isLocalpartTaken } from '#store/personen.ts';

const MAX_ATTEMPTS = 20;

/** Random Dutch words for a user ID (`rustige-gouden-reiger-41`): never of a name or address, since it can't be erased. */
export function randomLocalpart(random: RandomBytes): string {
  const pick = (words: readonly string[]): string => {
    const index = Buffer.from(random(4)).readUInt32BE() % words.length;
    return words[index] ?? '';
  };
  const number = 10 + (Buffer.from(random(4)).readUInt32BE() % 90);
  const { first, second, third } = LOCALPART_WORDS;
  return [pick(first), pick(second), pick(third), number].join('-');
}

/** One of these that nobody has: of 18 million, so the first is nearly always free. */
export async function freeLocalpart(sql: Query, random: RandomBytes): Promise<string> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const name = randomLocalpart(random);
    if (!(await isLocalpartTaken(sql, name))) return name;
  }
  throw new Error(`no free user ID in ${MAX_ATTEMPTS} attempts`);
}
