/** The page on who coordinates, until when, and who takes over. */
export const WIJK_TEAM_NL = {
  title: 'Coördinatoren',
  lead: 'Samen houd je het vol. Zorg dat er altijd een plaatsvervanger is.',
  goThere: 'Naar de coördinatoren',
  caption: 'Wie coördineert',
  columns: { name: 'Naam', since: 'Sinds', term: 'Tot', deputy: 'Plaatsvervanger' },
  noTerm: 'geen einddatum',
  yes: 'ja',
  no: 'nee',
  warnings: {
    nobody: 'Deze groep heeft geen coördinator. Wat wacht, vervalt vanzelf.',
    noDeputy: 'Er is geen plaatsvervanger. Is de coördinator er niet, dan kiest niemand. Kies er een.',
    alone:
      'Er is maar één coördinator, en dus geen plaatsvervanger. Vraag een buurtgenoot om mee te doen; de gemeente regelt het.',
    termSoon: (day: string) => `Je termijn als coördinator loopt tot ${day}. Verleng hem of draag het over.`,
    termOver: 'Een termijn van een coördinator is voorbij. Verleng hem of draag het over.',
  },
  termHeading: 'Tot wanneer doe jij dit?',
  termLabel: 'Laatste dag',
  termAbout:
    'Twee weken van tevoren krijg je bericht. Er stopt niets vanzelf: je blijft coördinator tot je het overdraagt of de gemeente het beëindigt. Laat leeg voor geen einddatum.',
  termSave: 'Datum bewaren',
  termPast: 'kies een dag na vandaag',
  termFar: 'kies een dag binnen vijf jaar',
  termWrong: 'dit is geen datum',
  deputyHeading: 'Wie is plaatsvervanger?',
  deputyLabel: 'Plaatsvervanger',
  deputyAbout: 'Die krijgt bericht als na een kwartier nog niemand naar een foto bij een melding keek.',
  deputyNone: 'Kies iemand',
  deputyChoose: 'kies iemand; een groep heeft altijd een plaatsvervanger',
  deputySave: 'Plaatsvervanger bewaren',
  handoverHeading: 'Overdragen aan een buurtgenoot',
  handoverAbout:
    'Kies wie het overneemt. Die krijgt een vraag van Buurtbaken en hoeft alleen “ja” te tikken. Dan is die persoon coördinator en ben jij gewoon lid.',
  handoverLabel: 'Naam van je opvolger',
  handoverHow: 'Typ de naam zoals die in de groep staat.',
  handoverAsk: 'Vraag het',
  handoverOpen: (name: string, when: string) =>
    `Je vroeg ${name} om het over te nemen (${when}). Er is nog geen antwoord.`,
  handoverWithdraw: 'Vraag intrekken',
  unknownName: 'er is geen lid met precies deze naam dat het kan overnemen',
  twoNames: 'meer leden heten zo: vraag de gemeente om hulp',
  asked: 'je hebt het al iemand gevraagd',
  nameSaysRole: 'je eigen naam zegt dat je coördinator bent: laat de gemeente eerst je naam veranderen',
  noPerson: 'Log in met de link van Buurtbaken om dit te veranderen.',
} as const;

/** What the bot says in `coordinatie` and `overleg`. */
export const TEAM_ROOM_NL = {
  handedOver: (name: string, former: string): string =>
    `${name} is nu coördinator, in de plaats van ${former}.`,
  noDeputy: (wijk: string): string =>
    `De groep ${wijk} heeft geen plaatsvervangende coördinator. Is de coördinator er niet, dan kiest niemand over wat wacht. Kunnen jullie iemand vinden?`,
} as const;

/** The link to a wijk from the home of coordinators. */
export const WIJK_MENU_NL = {
  title: (naam: string): string => `Groep ${naam}`,
  about: 'Wat er wacht, de leden, uitnodigen en de instellingen van jouw groep.',
} as const;
