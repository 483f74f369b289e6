import type { OverlayOptions } from 'sharp';
import { loadSharp } from '../media/sharp.ts';
import { GRID, numbersOf } from './cells.ts';

/** Tiles a side in a cell that is made unrecognisable: of a face that fills the cell, 36 average colours are left. */
const TILES = 6;
/** As {@link cleanPhoto}'s, which made the bytes. */
const QUALITY = 82;
const MAX_PIXELS = 4_000_000;

type Rect = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/**
 * A photo of ours (a JPEG of at most 1600 pixels a side) with these cells made unrecognisable: a mosaic of 6 by 6 average colours, blurred.
 * What was there cannot be computed back. Done again it gives the same picture. Throws for what is no such photo.
 */
export async function obscure(bytes: Uint8Array, cells: number): Promise<Buffer> {
  if (cells === 0) return Buffer.from(bytes);
  const sharp = await loadSharp();
  const { width, height } = await sharp(bytes, { limitInputPixels: MAX_PIXELS }).metadata();
  const patches: OverlayOptions[] = [];
  for (const number of numbersOf(cells)) {
    const rect = cellRect(number, width, height);
    patches.push({ input: await mosaic(bytes, rect), left: rect.left, top: rect.top });
  }
  return await sharp(bytes).composite(patches).jpeg({ quality: QUALITY }).toBuffer();
}

/** The same, with the lines and numbers of the cells over it, for the coordinators. */
export async function withGrid(bytes: Uint8Array, cells: number): Promise<Buffer> {
  const sharp = await loadSharp();
  const obscured = await obscure(bytes, cells);
  const { width, height } = await sharp(obscured).metadata();
  return await sharp(obscured)
    .composite([{ input: Buffer.from(gridSvg(width, height)), left: 0, top: 0 }])
    .jpeg({ quality: QUALITY })
    .toBuffer();
}

async function mosaic(bytes: Uint8Array, rect: Rect): Promise<Buffer> {
  const sharp = await loadSharp();
  const { width, height } = rect;
  const tiles = await sharp(bytes)
    .extract(rect)
    .resize(Math.min(TILES, width), Math.min(TILES, height), { fit: 'fill' })
    .png()
    .toBuffer();
  const sigma = Math.max(0.5, Math.max(width, height) / TILES / 3);
  return await sharp(tiles)
    .resize(width, height, { fit: 'fill', kernel: 'nearest' })
    .blur(sigma)
    .png()
    .toBuffer();
}

/** Together they cover every pixel once. Of a picture of fewer than 3 pixels a side, a cell is at least one pixel. */
function cellRect(number: number, width: number, height: number): Rect {
  const column = (number - 1) % GRID;
  const row = Math.floor((number - 1) / GRID);
  const edge = (size: number, index: number): number => Math.floor((size * index) / GRID);
  const left = edge(width, column);
  const top = edge(height, row);
  return {
    left,
    top,
    width: Math.max(1, edge(width, column + 1) - left),
    height: Math.max(1, edge(height, row + 1) - top),
  };
}

/** Strokes of a digit on a field of 2 by 4, as a pocket calculator draws them: no font is needed. */
const STROKES: readonly string[] = [
  'M0 0H2M2 0V2M2 2V4M0 4H2M0 2V4M0 0V2',
  'M2 0V4',
  'M0 0H2V2H0V4H2',
  'M0 0H2V4H0M0 2H2',
  'M0 0V2H2M2 0V4',
  'M2 0H0V2H2V4H0',
  'M2 0H0V4H2V2H0',
  'M0 0H2V4',
  'M0 0H2V4H0ZM0 2H2',
  'M2 2H0V0H2V4H0',
];

function gridSvg(width: number, height: number): string {
  const line = Math.max(2, Math.round(Math.min(width, height) / 200));
  const size = Math.max(4, Math.min(width, height) / GRID / 14);
  const drawn = Array.from({ length: GRID * GRID }, (_one, index) => {
    const { left, top, width: w, height: h } = cellRect(index + 1, width, height);
    const place = `translate(${left + size * 1.2} ${top + size * 1.2}) scale(${size})`;
    return `<rect x="${left}" y="${top}" width="${w}" height="${h}" fill="none" stroke="#fff" stroke-width="${line}"/>
      <g transform="${place}"><rect x="-0.8" y="-0.8" width="3.6" height="5.6" rx="0.5" fill="#000" fill-opacity="0.75"/>
      <path d="${STROKES[index + 1]}" fill="none" stroke="#fff" stroke-width="0.6" stroke-linecap="round" stroke-linejoin="round"/></g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawn.join('')}</svg>`;
}
