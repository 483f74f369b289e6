/** Languages in which the bot speaks to one person, by their own choice; the group itself is spoken to in Dutch. */
export const LANGUAGES = ['nl', 'fy', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same texts in each language; a missing one does not compile. `T` is the shape of the Dutch texts. */
export type Translated<T> = { readonly [language in Language]: T };

/** The shape of texts, to which the other languages are held: a string for a string, a function for one of the same arguments. */
export type TextsOf<T> = T extends string
  ? string
  : T extends (...given: infer A) => infer R
    ? (...given: A) => TextsOf<R>
    : { readonly [K in keyof T]: TextsOf<T[K]> };
