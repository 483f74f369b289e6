const SEASONS = ['winter', 'lente', 'zomer', 'herfst'] as const;
export type Season = (typeof SEASONS)[number];

/** The season of a day ("2026-03-01") by its month, as the weather is counted: winter begins in December. */
export function seasonOf(day: string): Season {
  const month = Number(day.slice(5, 7));
  return SEASONS[Math.floor((month % 12) / 3)] ?? 'winter';
}
