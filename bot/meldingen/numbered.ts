/** A number with a sign behind it, or alone: "114: hond is terecht". Longer than any number of a melding it is none. */
const SIGNED = /^\s*#?(\d{1,9})\s*(?:[:,.;)-]\s*|$)/;
const NAMED = /^\s*(?:melding|report)\s+#?(\d{1,9})(?!\d)\s*[:,.;)-]?\s*/i;
/** "114 hond is terecht", which may be how many there were; "112 gebeld" is of no melding. */
const LOOSE = /^\s*#?(?!112\b)(\d{1,9})\s+/;

/**
 * The number of a melding that stands before what is said of it; null if none does. `loose`: also without a sign behind it, where somebody was
 * asked to put it there. Pure.
 */
export function readNumbered(
  text: string,
  { loose }: { readonly loose: boolean },
): { readonly number: number; readonly text: string } | null {
  const found = NAMED.exec(text) ?? SIGNED.exec(text) ?? (loose ? LOOSE.exec(text) : null);
  return found && { number: Number(found[1]), text: text.slice(found[0].length).trim() };
}

/** What is said of a melding, without its number before it. Pure. */
export function withoutNumber(text: string, number: number): string {
  const found = readNumbered(text, { loose: false });
  return found?.number === number ? found.text : text;
}
