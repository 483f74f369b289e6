/** A whole number from 0 up to what is given, another each time. */
export type Chance = (limit: number) => number;

const LETTERS = /\p{L}/u;
/** Of so many letters one is mistyped in a variant with typing errors. */
const LETTERS_A_SLIP = 25;
const ENDS = ['', '.', '!', '!!', '...', ' 🙏', ' groet', ' mvg'];
const BEGINS = ['', '', 'hoi, ', 'Mensen ', 'Allen: ', 'even dit ', 'Hé, '];

/**
 * Other ways in which the same could have been typed: small letters only, without signs, with typing errors, and some of these at once. What is meant, and so
 * what is true of it, stays. A reader that sees these does not take a message for something else because its full stop is missing.
 */
export function variants(text: string, chance: Chance): string[] {
  const small = text.toLowerCase();
  return [
    chance(2) === 0 ? small : withoutSigns(text),
    mistyped(chance(2) === 0 ? text : small, chance),
    otherEnd(chance(2) === 0 ? withoutSigns(small) : text, chance),
  ].map((one) => one.trim());
}

/** Apostrophes and hyphens stay: they are within words. */
function withoutSigns(text: string): string {
  return text.replace(/[.,!?;:"()…]+(?=\s|$)|(?<=\s|^)["(]+/g, '').replace(/\s+/g, ' ');
}

function otherEnd(text: string, chance: Chance): string {
  const bare = text.replace(/[.!…]+$/, '');
  // A question is another message without its mark.
  const end = bare.endsWith('?') ? '' : oneOf(ENDS, chance);
  return oneOf(BEGINS, chance) + bare + end;
}

function oneOf(list: readonly string[], chance: Chance): string {
  return list[chance(list.length)] ?? '';
}

/** Letters doubled, left out or in the wrong order. */
function mistyped(text: string, chance: Chance): string {
  const signs = [...text];
  for (let i = 1; i < signs.length - 1; i += 1) {
    const [one, next] = [signs[i] ?? '', signs[i + 1] ?? ''];
    if (!LETTERS.test(one) || chance(LETTERS_A_SLIP) > 0) continue;
    const kind = chance(3);
    if (kind === 0) signs[i] = one + one;
    else if (kind === 1) signs[i] = '';
    else if (LETTERS.test(next)) {
      signs[i] = next;
      signs[i + 1] = one;
      i += 1;
    }
  }
  return signs.join('');
}
