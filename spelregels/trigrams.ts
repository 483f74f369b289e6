/** The place of three letters a–z among all of them; -1 if one is something else. For sets of beginnings and ends that are asked for each word. */
export function trigram(text: string, at: number): number {
  const a = text.charCodeAt(at) - 0x61;
  const b = text.charCodeAt(at + 1) - 0x61;
  const c = text.charCodeAt(at + 2) - 0x61;
  return a >= 0 && a < 26 && b >= 0 && b < 26 && c >= 0 && c < 26 ? (a * 26 + b) * 26 + c : -1;
}

export const TRIGRAMS = 26 ** 3;
