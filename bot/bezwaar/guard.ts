/**
 * Plain violations: threats, calls to violence, slurs and discrimination. No exception that a wijk makes may let one of these pass; the
 * test beside this file asserts that each is found. Written for this list, one for each kind of word and phrase.
 */
export const GUARD: readonly string[] = [
  // Threats and violence (spelregel 9).
  'Ik sla hem in elkaar als ik hem zie.',
  'Ik maak je dood.',
  'We gaan hem vanavond in elkaar slaan, wie gaat er mee?',
  'Pak een honkbalknuppel en wacht hem op.',
  // An accused person's name, and who is away (spelregel 10).
  'Dief is Jan de Boer.',
  'De familie De Wit op nummer 12 is drie weken op vakantie.',
  // Illness as abuse.
  'Kankermongool, rot op uit onze straat.',
  'Vuile kankerhoer.',
  'Die kankerlijer staat weer te roken.',
  'Krijg de tering.',
  'Krijg kanker.',
  'Tyfuslijer die je bent.',
  'Teringhond.',
  // Insults to a person.
  'Wat een mongool.',
  'Die flikker van nummer vier.',
  'Vuile nicht.',
  'Wat een klootzak is dat.',
  'Die hoer van hiernaast.',
  'Kutwijf.',
  'Slet.',
  'You fucking retard.',
  // Discrimination (spelregel 8).
  'Die neger staat weer bij de auto.',
  'Vuile nikker.',
  'Kutmarokkanen allemaal.',
  'Kankerturk.',
  'Vuile jood.',
  'Vieze homo.',
  'Vieze zigeuner.',
  'Spleetoog.',
  'Geitenneuker.',
  'Alle Marokkanen zijn dieven.',
  'Buitenlanders horen hier niet.',
  'Alle moslims zijn terroristen.',
  'Joden zijn niet te vertrouwen.',
  'Vrouwen horen achter het aanrecht.',
  'Asielzoekers zijn allemaal criminelen.',
];
