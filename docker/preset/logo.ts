import sharp from 'sharp';
import { UserError } from '#basis/errors.ts';

/** Where Element Web finds it, and so part of its address. */
export const LOGO_FILE = 'element/logo.png';

const SIDE = 400;
const MOST_BYTES = 2_000_000;
/** A picture that unpacks into more than this is none. */
const MOST_PIXELS = 20_000_000;

/**
 * The gemeente's logo as PNG of at most 400 by 400, made anew so that nothing of the file itself is served: an SVG could hold a script.
 *
 * @throws UserError for what is too large or no picture.
 */
export async function logoPng(file: Uint8Array): Promise<Uint8Array> {
  if (file.length > MOST_BYTES) throw new UserError('BUURTBAKEN_LOGO: te groot; hoogstens 2 MB');
  try {
    return await sharp(file, { limitInputPixels: MOST_PIXELS })
      .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: false })
      .png()
      .toBuffer();
  } catch {
    throw new UserError(
      'BUURTBAKEN_LOGO: geen plaatje dat te lezen is; geef een bestand van soort PNG, JPEG of SVG',
    );
  }
}
