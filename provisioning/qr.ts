import { create } from 'qrcode';

/** Modules around it that must stay white (ISO/IEC 18004, section 9.1). */
const QUIET = 4;

type Run = { readonly row: number; readonly column: number; readonly length: number };

/**
 * A text as dark modules in a square of `size` by `size`, quiet zone and all. Modules side by side are one run, so that no hair lines are seen
 * between them. Error correction M: it may lose a seventh to folds and dirt. Throws for a text of more than 2,300 signs.
 */
function runsOf(text: string): { readonly size: number; readonly runs: readonly Run[] } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const isDark = (row: number, column: number): boolean =>
    column < modules.size && modules.get(row, column) === 1;
  const runs: Run[] = [];
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1) {
      let length = 0;
      while (isDark(row, column + length)) length += 1;
      if (length > 0) runs.push({ row: row + QUIET, column: column + QUIET, length });
      column += length;
    }
  return { size: modules.size + 2 * QUIET, runs };
}

/** A QR code as one path in a square of `size` by `size`: for pages. */
export type QrSquare = { readonly size: number; readonly path: string };

/** The QR code of a text, for a page. Throws for a text of more than 2,300 signs. */
export function qrSquare(text: string): QrSquare {
  const { size, runs } = runsOf(text);
  return {
    size,
    path: runs.map(({ row, column, length }) => `M${column} ${row}h${length}v1h-${length}z`).join(''),
  };
}

type Canvas = Pick<PDFKit.PDFDocument, 'rect' | 'fill'>;

/** Draws the QR code of a text as black squares on white within a square of points: sharp at any size. */
export function drawQr(doc: Canvas, text: string, at: { x: number; y: number; side: number }): void {
  const { size, runs } = runsOf(text);
  const unit = at.side / size;
  doc.rect(at.x, at.y, at.side, at.side).fill('#ffffff');
  for (const { row, column, length } of runs)
    doc.rect(at.x + column * unit, at.y + row * unit, length * unit, unit);
  doc.fill('#000000');
}
