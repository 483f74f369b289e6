type Ring = readonly (readonly number[])[];

/** The middle of the largest outer ring of a border (GeoJSON: longitude before latitude), by its surface; null for none. Pure. */
export function middleOf(
  border: readonly (readonly Ring[])[],
): readonly [longitude: number, latitude: number] | null {
  const middles = border.flatMap(([outer]) => (outer === undefined ? [] : [middleOfRing(outer)]));
  const [largest] = middles.sort((one, other) => other.surface - one.surface);
  return largest === undefined || largest.surface === 0 ? null : largest.at;
}

/** By the shoelace formula, about its first point so that no digits are lost. */
function middleOfRing(ring: Ring): { readonly at: readonly [number, number]; readonly surface: number } {
  const [[x0 = 0, y0 = 0] = []] = ring;
  let [twice, x, y] = [0, 0, 0];
  ring.forEach(([ax = 0, ay = 0], at) => {
    const [bx = 0, by = 0] = ring[(at + 1) % ring.length] ?? [];
    const cross = (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
    twice += cross;
    x += (ax + bx - 2 * x0) * cross;
    y += (ay + by - 2 * y0) * cross;
  });
  return { at: [x0 + x / (3 * twice), y0 + y / (3 * twice)], surface: Math.abs(twice) };
}
