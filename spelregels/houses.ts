import type { Analysed, Word } from './analyse.ts';
import { STREET_ENDS } from './lists/names.ts';
import { words } from './lists/words.ts';
import { DIGIT } from './signs.ts';

/** After these a number counts something else than a house. */
const NOT_A_HOUSE = new Set(
  words(`januari februari maart april mei juni juli augustus september oktober november december uur u dagen dag weken week jan feb aug sept okt nov dec euro jaar jaren jr km meter m cm kmh
  keer x man personen mensen stuks minuten min maanden procent graden hoog jongens fietsen kinderen years weeks days e ste de`),
);
const NUMBER_WORDS = new Set(words('nummer nr nrs huisnummer no nummers number numer numer'));
const AT = new Set(words('van op bij at fan by op'));
const RANGE = new Set(words('tot t tm totenmet'));
const RESIDENTS = new Set(
  words(`buren bewoners bewoner familie fam mensen huis woning buurman buurvrouw gezin wij we hoekhuis luu lui echtpaar overburen overbuurman overbuurvrouw man vrouw die dat jansens
  neighbours neighbors house stel buuf oma opa overkant deur flat appartement zus broer moeder vader beneden boven jongen meneer mevrouw dame heer`),
);

/** The indices of words that are house numbers: after "nummer", a street's name, or "de buren van". In order. */
export function housesIn(analysed: Analysed): number[] {
  const found: number[] = [];
  if ((analysed.folded.signs & DIGIT) === 0) return found;
  for (let at = 0; at < analysed.words.length; at += 1) if (isHouse(analysed, at)) found.push(at);
  return found;
}

function isHouse({ words: all, original }: Analysed, at: number): boolean {
  const word = all[at];
  if (!word || !/^[1-9]\d{0,3}[a-z]{0,2}$/.test(word.text)) return false;
  const next = all[at + 1];
  const isCounted = next?.sentence === word.sentence && NOT_A_HOUSE.has(next?.text ?? '');
  const before = all[at - 1];
  if (isCounted || !before) return false;
  if (NUMBER_WORDS.has(before.text)) return true;
  if (before.sentence !== word.sentence) return false;
  if (isStreet(before.text)) return true;
  // "Van 1 tot 8 mei" are days.
  if (AT.has(before.text) && RANGE.has(next?.text ?? '') && next?.sentence === word.sentence) return false;
  if (AT.has(before.text)) return isOfResidents(all, at) || /[a-z]$/.test(word.text);
  // "Lanen 4: …" begins with an address, "Vannacht 3 …" does not.
  const isHeading = at === 1 && original.charAt(word.end) === ':';
  return isCapital(original, before) && (at > 1 || isHeading) && !/\d/.test(before.text);
}

function isOfResidents(all: readonly Word[], at: number): boolean {
  for (let i = at - 2; i >= at - 3 && all[i]?.sentence === all[at]?.sentence; i -= 1) {
    if (RESIDENTS.has(all[i]?.text ?? '')) return true;
  }
  return at === 1 || all[at - 2]?.sentence !== all[at]?.sentence || /^\p{Lu}/u.test(all[at - 2]?.text ?? '');
}

function isCapital(original: string, word: Word): boolean {
  return /^\p{Lu}\p{Ll}{2}/u.test(original.slice(word.start, word.start + 6));
}

function isStreet(word: string): boolean {
  return STREET_ENDS.some((end) => word.length > end.length + 1 && word.endsWith(end));
}
