/**
 * The beginning of a text that is longer than `max` UTF-16 units, with an ellipsis behind it; else the text itself. Never half a
 * character: JSON with half a surrogate pair is refused by homeservers.
 */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const last = text.charCodeAt(max - 1);
  const isFirstHalf = last >= 0xd800 && last <= 0xdbff;
  return `${text.slice(0, isFirstHalf ? max - 1 : max)}…`;
}
