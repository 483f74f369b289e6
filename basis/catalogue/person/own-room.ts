import type { Translated } from '../../language.ts';

const NL = {
  /** The answer to what the bot does not understand. */
  unknown: 'Dat begrijp ik niet. Typ “help” om te zien wat ik kan. Is er nu gevaar? Bel 112.',
} as const;

type Texts = { readonly [key in keyof typeof NL]: string };

/** What the bot answers in somebody's own room. */
export const OWN_ROOM: Translated<Texts> = {
  nl: NL,
  fy: {
    unknown: 'Dat begryp ik net. Typ “help” om te sjen wat ik kin. Is der no gefaar? Belje 112.',
  },
  en: {
    unknown: 'I do not understand that. Type “help” to see what I can do. Danger right now? Call 112.',
  },
};
