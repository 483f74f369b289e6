import { PHOTO_TAPS_NL } from '#basis/catalogue/fotos.nl.ts';

/** A photo in nine parts, left to right and down: bit n−1 is the part with number n. */
export const ALL_CELLS = 0b111_111_111;
export const GRID = 3;

/** Phones add a variation selector to an emoji, or do not. */
const plain = (key: string): string => key.replaceAll('\uFE0F', '');
/** Somebody may pick it from their keyboard. On a button it is no good: Element's own font shows it as a black box in some browsers. */
const keycap = (number: number): string => `${number}\u20E3`;
const BITS = new Map<string, number>([
  ...PHOTO_TAPS_NL.cells.map((key, index): [string, number] => [plain(key), 1 << index]),
  ...PHOTO_TAPS_NL.cells.map((_key, index): [string, number] => [keycap(index + 1), 1 << index]),
  [plain(PHOTO_TAPS_NL.all), ALL_CELLS],
]);

/** Which cells a tap is about; 0 if it is no such tap. */
export function cellsOfTap(key: string): number {
  return BITS.get(plain(key)) ?? 0;
}

/** True if a tap is this key, whatever selectors a phone adds. */
export function isTap(key: string, offered: string): boolean {
  return plain(key) === plain(offered);
}

/** Numbers of cells, from 1. */
export function numbersOf(cells: number): readonly number[] {
  return Array.from({ length: GRID * GRID }, (_one, index) => index + 1).filter(
    (number) => (cells & (1 << (number - 1))) !== 0,
  );
}
