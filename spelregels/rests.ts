/**
 * Words by what is left of them without one letter (symmetric delete), to find those from which another word differs by one slip of the finger: it
 * has one of these, or is one of these without a letter of its own.
 */
export class Rests<T> {
  private readonly rows = new Map<string, T[]>();
  /** Which hashes they have: most words share none, and then no string is made to look for. */
  private readonly hashes = new Uint8Array(HASHES);

  add(word: string, row: T): void {
    const rests = new Set([word]);
    for (let at = 0; at < word.length; at += 1) rests.add(without(word, at));
    for (const rest of rests) {
      this.hashes[hashWithout(rest, rest.length)] = 1;
      const others = this.rows.get(rest);
      if (others) others.push(row);
      else this.rows.set(rest, [row]);
    }
  }

  /** The first row that fits: of the word as it is, or without one letter, of those from `from` on. */
  find(word: string, from: number, fits: (row: T) => boolean): T | undefined {
    let found =
      this.hashes[hashWithout(word, word.length)] === 1 ? this.rows.get(word)?.find(fits) : undefined;
    for (let at = from; at < word.length && found === undefined; at += 1)
      if (this.hashes[hashWithout(word, at)] === 1) found = this.rows.get(without(word, at))?.find(fits);
    return found;
  }
}

const HASHES = 2 ** 15;
const PRIME = 0x01000193;

function without(word: string, at: number): string {
  return word.slice(0, at) + word.slice(at + 1);
}

/** A number below {@link HASHES} for what is left of a word. */
function hashWithout(word: string, without: number): number {
  let hash = 0;
  for (let i = 0; i < word.length; i += 1)
    if (i !== without) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  return (hash ^ (hash >>> 15)) & (HASHES - 1);
}
