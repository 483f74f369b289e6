/** Languages in which the bot speaks to one person, by their own choice; the group itself is spoken to in Dutch. */
export const LANGUAGES = ['nl', 'fy', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same texts in each language; a missing one does not compile. `T` is the shape of the Dutch texts. */
export type Translated<T> = { readonly [language in Language]: T };
