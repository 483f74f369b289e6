import { loadSharp } from './sharp.ts';

/** Longest side of a photo as it is shown, in pixels: a phone's screen twice over. */
const MAX_SIDE = 1600;
/** More than the largest phone camera makes. A small file can claim far more, to fill the memory. */
const MAX_PIXELS = 210_000_000;
const MAX_SECONDS = 20;
const QUALITY = 82;
/** By what the bytes are, not by what their sender says. No SVG: that can name other files. */
const FORMATS = new Set(['jpeg', 'png', 'webp', 'gif', 'tiff', 'heif']);

export type CleanPhoto = {
  readonly bytes: Uint8Array;
  readonly contentType: 'image/jpeg';
  readonly width: number;
  readonly height: number;
};

/**
 * The photo made anew from its pixels, so that no location, device, date, thumbnail, comment or colour profile of the camera is left: a
 * JPEG of at most 1600 pixels a side, upright by its EXIF orientation, first frame only, on white where it was see-through.
 * Null for what is no photo or can't be decoded (whole).
 */
export async function cleanPhoto(bytes: Uint8Array): Promise<CleanPhoto | null> {
  const sharp = await loadSharp();
  try {
    const options = { limitInputPixels: MAX_PIXELS, failOn: 'error' } as const;
    const { format } = await sharp(bytes, options).metadata();
    if (format === undefined || !FORMATS.has(format)) return null;
    const { data, info } = await sharp(bytes, options)
      .timeout({ seconds: MAX_SECONDS })
      .rotate()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, contentType: 'image/jpeg', width: info.width, height: info.height };
  } catch {
    // sharp throws plain errors only, for each way in which a file can be bad.
    return null;
  }
}

/** Width and height in pixels of what {@link cleanPhoto} made. */
export async function photoSize(bytes: Uint8Array): Promise<{ readonly w: number; readonly h: number }> {
  const sharp = await loadSharp();
  const { width, height } = await sharp(bytes, { limitInputPixels: MAX_PIXELS }).metadata();
  return { w: width, h: height };
}
