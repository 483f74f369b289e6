/** A longer word is no word. In UTF-16 units. */
export const LONGEST_WORD = 40;
/** A stretched word is read with each stretched letter once and twice, as long as there are no more of them than this. */
const MAX_RUNS = 4;
/** Shorter ones with more digits than letters are roads and house numbers (A50, 12b). */
const LONG_LEET = 6;
/** Digits and signs as the letters they look like. */
export const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '€': 'e',
  '+': 't',
  '(': 'c',
};

/** A word whose runs of three and more of the same letter are cut down to `keep` letters. */
export function collapseRuns(text: string, keep: 1 | 2): string {
  let run = 1;
  let isLong = false;
  for (let i = 1; i < text.length && !isLong; i += 1) {
    run = text.charCodeAt(i) === text.charCodeAt(i - 1) ? run + 1 : 1;
    isLong = run >= 3;
  }
  return isLong ? cutRuns(text, () => keep) : text;
}

function cutRuns(text: string, keep: (run: number) => number): string {
  let short = '';
  let run = 0;
  for (let at = 0; at < text.length; ) {
    let to = at + 1;
    while (to < text.length && text.charCodeAt(to) === text.charCodeAt(at)) to += 1;
    const length = to - at >= 3 ? keep(run++) : to - at;
    short += text.charAt(at).repeat(length);
    at = to;
  }
  return short;
}

/** A word with the digits and signs in it read as the letters they look like; only if it has letters of its own. */
export function unleet(text: string, one = 'i'): string {
  let own = 0;
  let others = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x61 && unit <= 0x7a) own += 1;
    else if (unit < 0x80 || unit === 0x20ac) others += 1;
  }
  if (own === 0 || others === 0 || (others > own && text.length < LONG_LEET)) return text;
  let letters = '';
  for (const sign of text) letters += sign === '1' ? one : (LEET[sign] ?? sign);
  return letters;
}

/**
 * How a folded word may be read, most literal first: as typed, or with stretched letters once and twice, or with digits and
 * signs as letters. One reading for nearly every word; none longer than {@link LONGEST_WORD}.
 */
export function readingsOf(text: string): readonly string[] {
  const sort = variety(text);
  if (sort === PLAIN) return text.length <= LONGEST_WORD ? [text] : [];
  const readings = [text, ...stretched(text)];
  if (text.endsWith('uh')) readings.push(`${text.slice(0, -2)}en`, `${text.slice(0, -2)}er`);
  const letters = unleet(text);
  if (letters !== text) readings.push(...stretched(letters), ...stretched(unleet(text, 'l')));
  return readings.filter((reading) => reading.length <= LONGEST_WORD);
}

const PLAIN = 0;
const VARIED = 1;

/** Whether a word has letters in a row or digits, so that there is more than one way to read it. */
function variety(text: string): typeof PLAIN | typeof VARIED {
  let run = 1;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    run = i > 0 && unit === text.charCodeAt(i - 1) ? run + 1 : 1;
    if (run >= 3 || unit < 0x61 || (unit > 0x7a && unit < 0x80) || unit === 0x20ac) return VARIED;
  }
  // `opflikkuh`: the ending as it sounds.
  return text.endsWith('uh') ? VARIED : PLAIN;
}

/** The word with each stretched letter once or twice, all ways for a few of them. */
export function stretched(text: string): string[] {
  const short = collapseRuns(text, 1);
  if (short === text) return [text];
  let runs = 0;
  cutRuns(text, () => {
    runs += 1;
    return 1;
  });
  if (runs > MAX_RUNS) return [short, collapseRuns(text, 2)];
  return Array.from({ length: 2 ** runs }, (_, choice) => cutRuns(text, (run) => ((choice >> run) & 1) + 1));
}
