/** A melding on paper for the police. */
export const POLICE_REPORT_NL = {
  document: (number: number) => `Melding ${number} voor de politie`,
  confidential: 'Vertrouwelijk',
  title: (number: number) => `Melding ${number}`,
  group: (wijk: string) => `Buurtgroep ${wijk}`,
  what: 'Dit schreven bewoners in hun buurtgroep. Het is geen aangifte. Namen van bewoners staan er niet in: de coördinator van de groep kan vragen wie met de politie wil praten.',
  factsTitle: 'De melding',
  facts: {
    opened: 'Gemeld op',
    place: 'Waar',
    what: 'Wat',
    danger: 'Gevaar',
    called: '112',
    seen: 'Ook gezien',
    going: 'Ging kijken',
    state: 'Stand',
    outcome: 'Uitkomst',
  },
  danger: 'de melding leek op direct gevaar',
  notSaid: 'niet gezegd, of al gewist',
  called: (moment: string) => `gebeld op ${moment}`,
  notCalled: 'niet gebeld, voor zover in de groep is gezegd',
  people: (count: number) => (count === 1 ? '1 bewoner' : `${count} bewoners`),
  states: {
    open: 'nog open',
    gesloten: 'afgelopen',
    ingetrokken: 'ingetrokken',
    samengevoegd: 'hoort bij een andere melding',
  },
  outcomes: {
    'vals-alarm': 'vals alarm',
    politie: 'de politie is geweest',
    opgelost: 'opgelost',
    onbekend: 'onbekend',
    anders: 'in woorden verteld',
  },
  timeLineTitle: 'Tijdlijn',
  signs: {
    gemeld: 'Een bewoner meldt dit in de groep.',
    '112': 'Een bewoner zegt dat 112 is gebeld.',
    gezien: 'Een bewoner heeft het ook gezien.',
    kijkt: 'Een bewoner gaat kijken.',
    afgelopen: 'Een bewoner zegt dat het is afgelopen.',
    gevaar: 'Een bewoner schrijft dat er gevaar is.',
    gesloten: 'De melding is afgesloten.',
    ingetrokken: 'De melder trekt de melding in.',
    foto: 'Een foto is in de groep geplaatst.',
  },
  shortened: (more: number) => `En nog ${more} tekens van bewoners.`,
  photos: {
    title: 'Foto’s',
    photo: (index: number, of: number, moment: string) => `Foto ${index} van ${of}, verstuurd op ${moment}`,
    alt: (index: number) => `Foto ${index} bij deze melding`,
    unread: 'Deze foto kan hier niet worden getoond.',
  },
  /** As they were sent: nothing in them was made unrecognisable. */
  originals: {
    title: 'Originelen van foto’s',
    photo: (index: number, of: number, moment: string) =>
      `Origineel ${index} van ${of}, verstuurd op ${moment}`,
    alt: (index: number) => `Origineel ${index} van een foto bij deze melding`,
    unread: 'Dit origineel kan hier niet worden getoond.',
  },
  originalsHere: (count: number) =>
    `Achterin ${count === 1 ? 'staat het origineel van één foto' : `staan de originelen van ${count} foto’s`}: het beeld zoals de bewoner het verstuurde.`,
  originalsMissing:
    'De originelen van foto’s staan niet in dit document: ze konden nu niet worden opgehaald. Probeer het later nog eens, of vraag om de link.',
  originalsLeft:
    'Niet alle originelen die zijn vrijgegeven staan in dit document. Vraag voor de andere om de link.',
  originalsByLink:
    'Het bestand van een foto zelf, met wat de telefoon erin zette zoals tijd en plaats, komt met een eigen link. Vraag de coördinator daarom: die tikt in de kamer Coördinatie op het teken van een agent onder de foto.',
  askedTitle: 'Wie dit opvroeg',
  asked: (who: string, moment: string) => `${who}, op ${moment}. Dit staat in het logboek van de gemeente.`,
  reason: (words: string) => `Reden: ${words}`,
  roles: { coordinator: 'De coördinator van de buurtgroep', wijkagent: 'De wijkagent' },
  keep: 'Bewaar dit niet langer dan nodig en geef het aan niemand buiten de politie.',
  page: (page: number, of: number) => `Bladzijde ${page} van ${of}`,
} as const;
