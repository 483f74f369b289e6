import { listed } from './entry.ts';

const OF_CATTLE = new Set(
  listed(
    'stier stieren hengst hengsten ram rammen bok bokken reu reuen kater bolle hynst castreren castratie gecastreerd castreert dierenarts',
  ),
);
const OF_DOGS = new Set(
  listed(
    'hond honden hondje hun pup pups puppy ras rashond hollandse baasje riem aangelijnd blaft vacht weggelopen kwijt vermist uitlaten chip gechipt',
  ),
);

/** Words of rule 8 that mean something honest near certain others: what a bull has, and a dog of an old Dutch breed. */
export const HONEST_NEAR: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['kloten', OF_CATTLE],
  ['kloot', OF_CATTLE],
  ['kloaten', OF_CATTLE],
  ['smous', OF_DOGS],
  ['smousen', OF_DOGS],
  ['smousje', OF_DOGS],
]);
