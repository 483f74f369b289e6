/**
 * The signs that a TrueType font has, read from its table `cmap` (OpenType 1.9, format 4: the plane of all living scripts; pictures beyond
 * it are no letters). pdfkit prints an empty box for what a font has not, and does not say so.
 */
export function glyphsOf(font: Buffer): ReadonlySet<number> {
  const cmap = tableAt(font, 'cmap');
  const count = font.readUInt16BE(cmap + 2);
  for (let at = 0; at < count; at += 1) {
    const record = cmap + 4 + at * 8;
    const table = cmap + font.readUInt32BE(record + 4);
    if (font.readUInt16BE(record) === WINDOWS && font.readUInt16BE(table) === 4) return segments(font, table);
  }
  throw new Error('the font has no table of signs that is known here');
}

const WINDOWS = 3;
const LAST = 0xffff;

function tableAt(font: Buffer, name: string): number {
  const count = font.readUInt16BE(4);
  for (let at = 12; at < 12 + count * 16; at += 16)
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
  throw new Error(`the font has no table ${name}`);
}

function segments(font: Buffer, table: number): ReadonlySet<number> {
  const doubled = font.readUInt16BE(table + 6);
  const ends = table + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const offsets = deltas + doubled;
  const found = new Set<number>();
  for (let at = 0; at < doubled; at += 2) {
    const start = font.readUInt16BE(starts + at);
    const end = font.readUInt16BE(ends + at);
    const offset = font.readUInt16BE(offsets + at);
    for (let sign = start; sign <= end && sign < LAST; sign += 1) {
      const glyph =
        offset === 0
          ? (sign + font.readUInt16BE(deltas + at)) & LAST
          : font.readUInt16BE(offsets + at + offset + (sign - start) * 2);
      if (glyph !== 0) found.add(sign);
    }
  }
  return found;
}
