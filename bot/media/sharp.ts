/**
 * sharp, which is loaded with the first photo: most days a bot sees none, and its memory is small without. One photo at a time is enough,
 * and nothing of it is kept.
 */
export async function loadSharp(): Promise<typeof import('sharp')['default']> {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}
