/** Letters of the Latin script that no decomposition takes apart, as they are read. */
const PLAIN: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ə: 'e',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};
/** Digits that stand for letters: P0l1t13. */
const DIGITS: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
};

/** The words of a name: small letters without accents, and digits. */
export function nameWords(name: string): string[] {
  const plain = [
    ...name
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase(),
  ]
    .map((letter) => PLAIN[letter] ?? letter)
    .join('');
  return plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
}

/** Digits in a word as the letters that they may stand for. */
export function digitsAsLetters(word: string): string {
  return word.replace(/\d/g, (digit) => DIGITS[digit] ?? digit);
}

/** Letters that look like others, as one of them: I and l, rn and m, vv and w, ij and y. */
export function foldShapes(text: string): string {
  return text.replaceAll('i', 'l').replaceAll('lj', 'y').replaceAll('rn', 'm').replaceAll('vv', 'w');
}
