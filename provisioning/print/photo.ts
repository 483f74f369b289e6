import sharp from 'sharp';

const PHOTO_PIXELS = 1_600;
/** As the bot takes photos; a picture that unpacks to more is no photo of a telephone. */
const MOST_PIXELS = 100_000_000;
/** By what the bytes are. No SVG: that can name other files. */
const FORMATS = new Set(['jpeg', 'png', 'webp', 'gif', 'tiff', 'heif']);

/** A photo as paper needs it, turned upright, without what the camera wrote in it: a JPEG; null if it cannot be read. */
export async function photoOnPaper(bytes: Uint8Array): Promise<Uint8Array | null> {
  const options = { limitInputPixels: MOST_PIXELS, animated: false };
  try {
    const { format } = await sharp(bytes, options).metadata();
    if (format === undefined || !FORMATS.has(format)) return null;
    return await sharp(bytes, options)
      .rotate()
      .resize(PHOTO_PIXELS, PHOTO_PIXELS, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 85 })
      .toBuffer();
  } catch {
    return null;
  }
}
