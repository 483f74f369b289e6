/** Addresses of the pages about what walkers saw and what they look at (paths.ts has them all). */
export const OBSERVATION_PATTERNS = {
  'wijk.waarnemingen': '/wijk/:gebied/waarnemingen',
  'wijk.rondecijfers': '/wijk/:gebied/rondecijfers',
  'beheer.openbaar': '/beheer/openbare-ruimte',
  'beheer.rondecijfers': '/beheer/rondecijfers',
  'mijn.vakantie': '/mijn/vakantiecontrole',
} as const;
