/** The words of a text, split at white space: word lists are written so. */
export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
