import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { NewLogo } from '#store/gemeente-logo.ts';

/** Twice as large as it is shown, for sharp screens and for paper. */
const LARGEST = { width: 640, height: 192 } as const;
/** A page with it stays light; what is larger is made smaller once more. */
const MOST_BYTES = 40_000;
/** By what the bytes are, not by what their sender says. No SVG: that can name other files and hold scripts. */
const FORMATS: ReadonlySet<string> = new Set(['png', 'jpeg', 'webp']);
/** A small file can claim to be a huge picture, to fill the memory. */
const MAX_PIXELS = 25_000_000;
const MAX_SECONDS = 10;

sharp.concurrency(1);
sharp.cache(false);

/**
 * A logo made anew from the pixels of a PNG, JPEG or WebP: on white, without metadata, at most 640 by 192 pixels and 40 kB. Null for what is
 * none of these, cannot be decoded whole, or stays too large however small.
 */
export async function makeLogo(bytes: Uint8Array): Promise<NewLogo | null> {
  try {
    const options = { limitInputPixels: MAX_PIXELS, failOn: 'error' } as const;
    const { format } = await sharp(bytes, options).metadata();
    if (format === undefined || !FORMATS.has(format)) return null;
    for (const part of [1, 2, 4]) {
      const { data, info } = await sharp(bytes, options)
        .timeout({ seconds: MAX_SECONDS })
        .rotate()
        .resize({
          width: LARGEST.width / part,
          height: LARGEST.height / part,
          ...({ fit: 'inside', withoutEnlargement: true } as const),
        })
        .flatten({ background: '#ffffff' })
        .png({ palette: true, compressionLevel: 9 })
        .toBuffer({ resolveWithObject: true });
      if (data.length > MOST_BYTES) continue;
      const sha256 = createHash('sha256').update(data).digest();
      return { png: data, sha256, width: info.width, height: info.height };
    }
    return null;
  } catch {
    // sharp throws plain errors only, for each way in which a file can be bad.
    return null;
  }
}
