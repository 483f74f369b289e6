const PRIME = 0x01000193;
const BASIS = 0x811c9dc5;

/** FNV-1a over UTF-16 units. 32 bits. */
export function hashOf(text: string): number {
  let hash = BASIS;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash;
}

/** One more unit, see {@link hashOf}. */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME);
}

/** Of two hashes one, another for each kind of pair and order. */
export function joined(kind: number, first: number, second: number): number {
  const hash = Math.imul(
    Math.imul(Math.imul(first ^ kind, PRIME) ^ (second & 0xffff), PRIME) ^ (second >>> 16),
    PRIME,
  );
  return hash ^ (hash >>> 15);
}
