import { MASKED } from '#basis/mask-names.ts';
import { analyse } from '#spelregels/analyse.ts';
import { FIRST_NAMES, PARTICLES } from '#spelregels/lists/names.ts';
import { readNames } from '#spelregels/names.ts';

/** A name of a street has as many words, at most. */
const LONGEST_PLACE = 6;
/** What stands behind one of these is its model. */
const MAKES: ReadonlySet<string> = new Set(
  `volkswagen vw opel ford peugeot renault citroen fiat bmw audi mercedes toyota kia hyundai nissan mazda suzuki seat skoda volvo tesla honda mitsubishi
  dacia saab mini porsche jeep iveco yamaha piaggio`.split(/\s+/),
);

const wordsIn = (text: string): readonly string[] =>
  analyse({ kind: 'text', text }).words.map((word) => word.text);

/**
 * A text without what reads as a person's name, whoever it is: a first name that is common here with what follows it, whom a title announces, or a capital
 * inside a sentence. Names of streets and places of `places` stay, and models of cars. Pure.
 */
export function maskPersons(text: string, places: readonly string[]): string {
  const analysed = analyse({ kind: 'text', text });
  const words = analysed.words.map((word) => word.text);
  const names = readNames(analysed);
  const known = new Set(places.map((place) => wordsIn(place).join(' ')));
  const placeEnd = (at: number): number | undefined => {
    for (let count = Math.min(LONGEST_PLACE, words.length - at); count > 0; count -= 1)
      if (known.has(words.slice(at, at + count).join(' '))) return at + count;
    return undefined;
  };
  /** Index past the name that begins here: it ends where a place begins. */
  const nameEnd = (at: number): number | undefined => {
    const end = PARTICLES.has(words[at] ?? '') ? undefined : names.nameAt(at);
    if (end === undefined) return undefined;
    let to = at;
    while (to < end && placeEnd(to) === undefined) to += 1;
    const said = words.slice(at, to);
    const isModel = MAKES.has(words[at - 1] ?? '') && !said.some((word) => FIRST_NAMES.has(word));
    return isModel ? undefined : to;
  };
  let masked = '';
  let from = 0;
  for (let at = 0; at < words.length; at += 1) {
    const place = placeEnd(at);
    const to = place ?? nameEnd(at);
    if (to === undefined) continue;
    const [first, last] = [analysed.words[at], analysed.words[to - 1]];
    if (place === undefined && first && last) {
      masked += text.slice(from, first.start) + MASKED.person;
      from = last.end;
    }
    at = to - 1;
  }
  return masked + text.slice(from);
}
