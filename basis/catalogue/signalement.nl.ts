/** A signalement as the group reads it: Dutch, a line for each thing that was said. */

/** First line. `number`: of the melding that it belongs to; null if it makes one. */
export const SIGNALEMENT_HEADING_NL = (name: string, number: number | null): string =>
  number === null ? `Signalement van ${name}` : `Signalement van ${name} bij melding ${number}`;

/** First line of one that waits for a coordinator: the name comes before it when it is placed. */
export const HELD_HEADING_NL = (number: number | null): string =>
  number === null ? 'Signalement' : `Signalement bij melding ${number}`;

export const SIGNALEMENT_LAST_LINE_NL = 'Is er gevaar? Bel 112.';

/** What each line begins with. */
export const LINE_LABELS_NL = {
  wat: 'Wat',
  waar: 'Waar',
  wanneer: 'Wanneer',
  geslacht: 'Man of vrouw',
  leeftijd: 'Leeftijd',
  lengte: 'Lengte',
  kleding: 'Kleding',
  gezicht: 'Valt op',
  huid: 'Huidskleur',
  kleur: 'Kleur',
  merk: 'Merk',
  type: 'Type',
  kenteken: 'Kenteken',
} as const;

/** What was tapped, in the words of a line. What is not known has no line. */
export const LINE_CHOICES_NL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wanneer: { nu: 'nu', net: 'net', eerder: 'vandaag eerder' },
  lengte: {
    'tot-160': 'kleiner dan 1,60 meter',
    '160-175': '1,60 tot 1,75 meter',
    '175-190': '1,75 tot 1,90 meter',
    'vanaf-190': 'langer dan 1,90 meter',
  },
  leeftijd: {
    'tot-12': 'jonger dan 12 jaar',
    '12-17': '12 tot 18 jaar',
    '18-30': '18 tot 30 jaar',
    '30-50': '30 tot 50 jaar',
    'vanaf-50': 'ouder dan 50 jaar',
  },
  geslacht: { man: 'man', vrouw: 'vrouw' },
  huid: { licht: 'licht', getint: 'getint', donker: 'donker' },
};
