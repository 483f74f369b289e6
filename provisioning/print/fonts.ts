import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { glyphsOf } from './glyphs.ts';

/**
 * Noto Sans (SIL Open Font License 1.1; its text is in the package). The fonts that every PDF reader has of its own know no Turkish,
 * Vietnamese or Pinyin, which are in names here, and are not in the file, which readers aloud and archives ask for.
 */
const resolve = createRequire(import.meta.url).resolve;
const read = (name: string): Buffer => readFileSync(resolve(`@expo-google-fonts/noto-sans/${name}`));

type Fonts = { readonly regular: Buffer; readonly bold: Buffer; readonly glyphs: ReadonlySet<number> };
let loaded: Fonts | null = null;

/** The letters that all print is set in; read when first needed. */
export function fonts(): Fonts {
  if (loaded !== null) return loaded;
  const regular = read('400Regular/NotoSans_400Regular.ttf');
  loaded = { regular, bold: read('700Bold/NotoSans_700Bold.ttf'), glyphs: glyphsOf(regular) };
  return loaded;
}

/** Whether the letter has this sign. */
export function hasGlyph(sign: string): boolean {
  return fonts().glyphs.has(sign.codePointAt(0) ?? 0);
}
