/** Longer texts are seldom. */
const USUAL = 4_096;
const usual = new Uint16Array(USUAL);
const usualBytes = Buffer.from(usual.buffer);

/**
 * The UTF-16 units of a text, side by side: to go through these is several times as fast as to ask the text for one after the other. There may be
 * more of them than the text has. Good until the next call.
 */
export function unitsOf(text: string): Uint16Array {
  if (text.length > USUAL) {
    const units = new Uint16Array(text.length);
    Buffer.from(units.buffer).write(text, 'utf16le');
    return units;
  }
  usualBytes.write(text, 'utf16le');
  return usual;
}
