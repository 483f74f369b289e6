import type { RoomKind } from '../rooms.ts';

/** Numbers that residents know, as the operator set them. */
export type Phones = {
  readonly emergency: string;
  /** Police without hurry. */
  readonly police: string;
  readonly gemeente: string;
};

/** Name and topic of each room of a gebied; `naam` is the gebied's own name. Dutch, B1. The 112 line opens what people write in. */
/** What the page of a wijk is called among Element's widgets. */
export const WIDGET_NAME_NL = 'Coördinatie';

export const ROOMS_NL: Readonly<
  Record<RoomKind, { readonly name: (naam: string) => string; readonly topic: (phones: Phones) => string }>
> = {
  ruimte: {
    name: (naam) => `Buurtpreventie ${naam}`,
    topic: (it) => `Gevaar? Bel ${it.emergency}. Hier staan de groepen van je buurt bij elkaar.`,
  },
  melding: {
    name: (naam) => `${naam}: meldingen`,
    topic: (it) =>
      `Gevaar? Bel eerst ${it.emergency}. Reken er niet op dat de politie meeleest: die komt alleen na een telefoontje naar ${it.emergency}. Meld hier wat je ziet en zeg het als ${it.emergency} is gebeld. Geen haast? Bel ${it.police}.`,
  },
  buurtpraat: {
    name: (naam) => `${naam}: buurtpraat`,
    topic: (it) =>
      `Gevaar? Bel ${it.emergency}. Hier is ruimte voor een praatje; meldingen horen in de groep met meldingen.`,
  },
  coordinatie: {
    name: (naam) => `${naam}: coördinatie`,
    topic: (it) =>
      `Gevaar? Bel ${it.emergency}. Berichten die op een coördinator wachten. Alleen coördinatoren lezen mee.`,
  },
  overleg: {
    name: (naam) => `${naam}: overleg`,
    topic: (it) => `Gevaar? Bel ${it.emergency}. Overleg van coördinatoren, gemeente en wijkagent.`,
  },
  surveillance: {
    name: (naam) => `${naam}: surveillance`,
    topic: (it) =>
      `Gevaar? Bel ${it.emergency}. Voor wie rondes loopt, met de coördinator en de wijkagent. Geen namen, adressen of foto’s van mensen.`,
  },
  bewoner: {
    name: () => 'Buurtbaken: je eigen hulp',
    topic: (it) => `Gevaar? Bel ${it.emergency}. Alleen jij en de hulp van Buurtbaken lezen hier mee.`,
  },
};

/** What is pinned in a group: heading, the eleven spelregels (domain.md) in one line each, and the last line. */
export const PINNED_NL = {
  heading: 'De spelregels van deze groep',
  lines: ({ emergency }: Phones): readonly string[] => [
    'Je bent 18 jaar of ouder.',
    'Je woont in deze buurt.',
    `De groep is van bewoners. Reken er niet op dat de politie meeleest: die komt alleen na een telefoontje naar ${emergency}.`,
    'Meld verdacht gedrag, een onbekende auto die rondjes rijdt, vernieling of overlast.',
    'Schrijf op wat je zag, en kijk of anderen het ook zien.',
    `Spreek af wie iemand aanspreekt: liefst met z’n tweeën, en alleen als het veilig is. Anders: ${emergency}.`,
    `Zeg het in de groep als ${emergency} is gebeld. Dan hoeft niet iedereen te bellen.`,
    'Let op je woorden: niet schelden, niet discrimineren.',
    'Speel geen eigen rechter en houd je aan de wet. Dus ook geen telefoon achter het stuur.',
    'Foto’s van een verdachte alleen als dat echt nodig is. Beschrijf liever: man of vrouw, lengte, kleding, auto, kenteken.',
    'De groep is voor meldingen, niet om met elkaar te praten.',
  ],
  last: ({ emergency, police, gemeente }: Phones): string =>
    `Is er nu gevaar? Bel ${emergency}. Politie zonder haast: ${police}. Gemeente: ${gemeente}.`,
} as const;

/** Why somebody is taken out of a room, as their app may show it. */
export const REMOVAL_NL = {
  'zelf-vertrokken': 'Je doet niet meer mee in deze groep.',
  verwijderd: 'Je doet niet meer mee in deze groep.',
  verhuisd: 'Je bent verhuisd; deze groep is voor de buurt waar je woonde.',
  'andere-rol': 'Je rol is veranderd; deze groep hoort er niet meer bij.',
  gestopt: 'Je bent gestopt met meedoen.',
  'groep-opgeheven': 'Deze groep is gestopt.',
  gewist: 'Je gegevens zijn gewist.',
  vreemde: 'Je staat niet op de lijst van deze groep. De gemeente helpt je graag verder.',
} as const;

/** File name of a room's picture, as shown nowhere but in a download. */
export const AVATAR_FILE_NAME_NL = 'groep.png';

/** Under which names people see the two services. */
export const SERVICE_NAMES_NL = { dienst: 'Buurtbaken (gemeente)', bot: 'Buurtbaken' } as const;
