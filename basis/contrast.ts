/** Least contrast of text with its background at level AA (WCAG 2.2, success criterion 1.4.3). */
export const AA_CONTRAST = 4.5;

/** Contrast of two colours written as `#rrggbb`, from 1 (none) to 21 (black on white), as WCAG 2.2 defines it. Throws RangeError for another text. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError('no colour as #rrggbb');
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
}

/** A colour made darker: `share` of each channel stays. Throws RangeError for a text that is no colour. */
export function darker(colour: string, share: number): string {
  const hex = channels(colour).map((channel) =>
    Math.round(channel * 255 * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`;
}
