/** The pages of one wijk for its coordinators, and for the gemeente as far as there are no texts in it. In Dutch alone. */
import { RULE_TITLES } from '../person/spelregels.ts';

const titles: Readonly<Record<number, string>> = RULE_TITLES.nl;
const THINGS: Readonly<Record<string, string>> = {
  image: 'Een foto',
  video: 'Een video',
  file: 'Een bestand',
  audio: 'Een geluidsbestand',
  voice: 'Een spraakbericht',
  sticker: 'Een sticker',
  location: 'Een locatie',
  poll: 'Een peiling',
};
const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** Links between the pages of a wijk, in this order. */
export const WIJK_NAV_NL = {
  label: (naam: string) => `Pagina’s van ${naam}`,
  /** Above the links, so that who has several groups sees which one this is. */
  of: (naam: string) => `Groep ${naam}`,
  wijk: 'Wat er wacht',
  'wijk.aanmeldingen': 'Aanmeldingen',
  'wijk.leden': 'Leden',
  'wijk.team': 'Coördinatoren',
  'wijk.uitnodigen': 'Uitnodigen',
  'wijk.overstap': 'Overstap van WhatsApp',
  'wijk.proberen': 'Bericht proberen',
  'wijk.proef': 'Regels op proef',
  'wijk.surveillance': 'Surveillance',
  'wijk.waarnemingen': 'Kaarten en lampen',
  'wijk.cijfers': 'Cijfers',
  'wijk.rondecijfers': 'Cijfers van rondes',
  'wijk.instellingen': 'Instellingen',
} as const;

export const WIJK_NL = {
  title: (naam: string) => `Groep ${naam}`,
  waits: (count: number) => (count === 0 ? 'Wat er wacht' : `Wat er wacht (${count})`),
  nothing: 'Er wacht niets. Mooi zo.',
  look: 'Bekijk en kies',
  lookAt: (what: string) => `Bekijk en kies: ${what}`,
  pending: 'Je keuze wordt nu uitgevoerd.',
  since: (when: string) => `Sinds ${when}`,
  open: (count: number) => (count === 0 ? 'Open meldingen' : `Open meldingen (${count})`),
  noneOpen: 'Er staat geen melding open.',
  allMeldingen: 'Alle meldingen, ook om er een aan de politie te geven',
  decided: 'Kort geleden besloten',
  nothingDecided: 'De laatste drie dagen is er niets besloten.',
  somebody: 'een buurtgenoot',
  emergency: 'Dit kan een noodgeval zijn.',
  own: 'Dit is van jezelf. Iemand anders kiest.',
  office: 'Hierover beslist de gemeente.',
  notReady: 'Dit wordt nog klaargezet.',
  noPerson:
    'Je bent ingelogd zonder naam. Kijken kan, kiezen niet. Typ “inloggen” in je gesprek met Buurtbaken en gebruik die link.',
  sameAsRoom:
    'Dit zijn dezelfde vragen als in de kamer coördinatie. Kies hier of daar; de eerste keuze telt.',
  figures: {
    zaak: (count: number) =>
      many(count, 'bericht wacht op een coördinator', 'berichten wachten op een coördinator'),
    bezwaar: (count: number) => many(count, 'bezwaar', 'bezwaren'),
    verwijdering: (count: number) => many(count, 'vraag over verwijderen', 'vragen over verwijderen'),
    rapport: (count: number) =>
      many(count, 'bericht of persoon is gemeld', 'berichten of personen zijn gemeld'),
    melding: (count: number) => many(count, 'open melding', 'open meldingen'),
    aanvraag: (count: number) => many(count, 'aanmelding', 'aanmeldingen'),
  },
  noTexts:
    'De teksten zijn voor de coördinatoren. De gemeente ziet aantallen. Alleen van een gemeld bericht waarover de gemeente beslist, ziet die ook de tekst.',
  forOffice: 'Voor de gemeente',
  oldest: (when: string) => `het oudste sinds ${when}`,
} as const;

/** What one thing that waits is called. */
export const WAITING_NL = {
  zaak: (what: string, name: string, isEdit: boolean) =>
    isEdit ? `Een bericht dat ${name} wil veranderen` : `${THINGS[what] ?? 'Een bericht'} van ${name}`,
  bezwaar: {
    tip: (name: string) => `${name} vindt dat een tip niet klopt`,
    waarschuwing: (name: string) => `${name} vindt dat een waarschuwing niet klopt`,
    'alleen-lezen': (name: string) => `${name} vindt “alleen lezen” niet terecht`,
    verwijdering: (name: string) => `${name} is het niet eens met een verwijdering`,
  },
  verwijdering: (name: string) => `Kan ${name} in de groep blijven?`,
  bericht: (name: string, count: number) => `Gemeld bericht van ${name} (${count}×)`,
  own: (count: number) => `Gemeld bericht van Buurtbaken (${count}×)`,
  persoon: (name: string, count: number) => `Zorgen over ${name} (${count}×)`,
  melding: (number: number, what: string | null) => `Melding ${number}${what === null ? '' : `: ${what}`}`,
} as const;

/** The page of one thing that waits. */
export const WAIT_NL = {
  goneTitle: 'Hierover is al besloten',
  gone: 'Iemand was je voor, of de schrijver heeft het weggehaald. Er hoeft niets meer.',
  back: 'Terug naar wat er wacht',
  who: 'Van',
  when: 'Sinds',
  where: 'Waar',
  rooms: { melding: 'In de groep', buurtpraat: 'In buurtpraat', surveillance: 'In surveillance' },
  why: 'Waarom het wacht',
  wasSeen: (soort: 'melding' | 'buurtpraat' | 'surveillance') =>
    `Het stond al even ${soort === 'melding' ? 'in de groep' : `in ${soort}`}. We hebben het teruggehaald.`,
  saw: 'Wat de computer zag',
  rule: (rule: number) => `Spelregel ${rule}: ${titles[rule] ?? ''}.`,
  ruleAbout: 'Waar het om gaat',
  fragment: (fragment: string) => `Het gaat om: “${fragment}”`,
  /** Of a step: its rule, and how many tips it was reckoned from; none where a coordinator took it by hand. */
  step: (rule: number, tips: number) =>
    `Spelregel ${rule}: ${titles[rule] ?? ''}. ${tips === 0 ? 'Een coördinator besloot dit zelf.' : `Na ${many(tips, 'tip', 'tips')}.`}`,
  masked: 'Zo is het getypt; de groep ziet dit niet',
  text: 'Het bericht',
  caption: 'Dit komt erbij te staan',
  typed: 'Zo is het getypt',
  noWords: 'Er staan geen woorden bij.',
  wordsGone: 'De tekst is er niet meer.',
  inGroup: 'De tekst staat in de groep. Bekijk hem daar.',
  inOverleg: 'Het bericht staat in de kamer overleg.',
  /** Above the words of a reported message as the others see it. */
  stands: 'Dit staat in de groep',
  noWordsInGroup: 'Er staan geen woorden bij, of het is er niet meer. Bekijk het in de groep.',
  sawNothing: 'De computer zag hier niets bijzonders in.',
  openOverleg: 'Open overleg in Element',
  toPolice: 'Geef deze melding aan de politie',
  openInGroup: 'Bekijk het in de groep',
  media:
    'De foto of het bestand laten we op deze pagina niet zien: dat staat alleen in de kamer coördinatie. Bekijk het daar eerst.',
  openRoom: 'Open de kamer coördinatie',
  looked: 'Ik heb het in de kamer coördinatie bekeken',
  lookFirst: 'bekijk het eerst in de kamer coördinatie en zet dan een vinkje',
  unplaceable: 'Plaatsen kan niet: dit is niet te openen of te groot.',
  messages: 'De laatste berichten waar het om ging',
  elsewhere: 'De tekst staat nog in de groep, of is weg.',
  messagesGone: 'De berichten zelf zijn er niet meer.',
  votes: (count: number) =>
    count === 0
      ? 'Nog niemand koos voor verwijderen.'
      : `${many(count, 'coördinator koos', 'coördinatoren kozen')} voor verwijderen.`,
  fourEyes:
    'Verwijderen kan alleen als twee coördinatoren dat kiezen. Eén keer “blijft” is genoeg om het bij het oude te laten.',
  oneDecides: 'Eén keuze is genoeg, ook de jouwe. Denk er rustig over na.',
  voted: 'Jij koos al voor verwijderen.',
  /** Said when two were needed; now one is. */
  votedThen:
    'Jij koos al voor verwijderen, toen er twee nodig waren. Wil je dat nog steeds? Kies het dan opnieuw.',
  /** There were never messages under it. */
  byHand: 'Een van jullie stelt deze vraag zelf. Er horen geen berichten bij.',
  reasons: 'De melders schrijven',
  noReason: 'Er is niets bij geschreven.',
  place: 'Plaats',
  emergencyNumber: '112',
  called: 'gebeld',
  notCalled: 'nog niet gebeld',
  danger: 'Dit kan gevaarlijk zijn.',
  seen: 'Ook gezien',
  seenBy: (count: number) => many(count, 'buurtgenoot', 'buurtgenoten'),
  saidOver: 'Iemand zegt dat het afgelopen is.',
  police: 'De politie komt alleen als iemand belt. Is er gevaar? Bel 112.',
  question: 'Wat kies je?',
  howEnded: 'Hoe liep het af?',
  kind: 'Soort',
  kindNone: 'nog niet bekend',
  kindTitle: 'Klopt de soort?',
  kindAbout:
    'De bot koos de soort uit de woorden van de melding. De soort staat alleen in de cijfers, niet in de groep.',
  kindButton: 'Verander de soort',
  /** What each button says, by its choice. */
  choices: {
    zaak: { ja: '✅ Plaatsen', nee: '❌ Niet plaatsen' },
    tip: { ja: '✅ Tip klopte niet', nee: '❌ Tip was terecht' },
    step: { ja: '✅ Telt niet mee', nee: '❌ Was terecht' },
    removalAppeal: { ja: '✅ Terugdraaien', nee: '❌ Blijft zo' },
    verwijdering: { ja: '✅ Verwijderen', nee: '❌ Blijft in de groep' },
    bericht: { blijft: '✅ Laten staan', weg: '❌ Weghalen' },
    persoon: { opgepakt: '✅ Ik pak het op' },
    melding: {
      'vals-alarm': '🔔 Vals alarm',
      politie: '👮 Politie geweest',
      opgelost: '👍 Opgelost',
      onbekend: '❓ Onbekend',
      'nog-bezig': '⏳ Nog bezig',
    },
  },
  effect: {
    zaak: 'Na “plaatsen” ziet de groep het met de naam van de schrijver erbij. Na “niet plaatsen” hoort de schrijver dat het niet doorgaat.',
    tip: 'Klopte de tip niet, dan wordt het bericht geplaatst en mogen deze woorden voortaan, als dat veilig kan.',
    step: 'Was het niet terecht, dan telt het niet meer mee en mag deze persoon weer schrijven.',
    removalAppeal: 'Na “terugdraaien” doet deze persoon weer mee.',
    verwijdering: 'Wie verwijderd is, hoort dat en kan bezwaar maken bij de gemeente.',
    bericht: 'De melder hoort wat je kiest. De schrijver hoort het alleen als het bericht weggaat.',
    persoon: 'De melder hoort dat het gezien is. Wie het meldde, vertellen we niet.',
    melding:
      'De groep leest hoe het afliep. Vergissing? Binnen een uur kun je hier of in de kamer iets anders kiezen.',
  },
} as const;

/** What was decided, in one line. */
export const DECIDED_NL = {
  what: {
    zaak: (name: string) => `Bericht van ${name}`,
    bezwaar: (name: string) => `Bezwaar van ${name}`,
    verwijdering: (name: string) => `Vraag over ${name}`,
    rapport: (name: string) => `Gemeld: ${name}`,
    melding: (_name: string, number: number | null) => `Melding ${number ?? ''}`,
  },
  /** By what it is about: what became of it, before "door …". */
  states: {
    zaak: {
      geplaatst: 'geplaatst',
      vervallen: 'niet geplaatst',
      verlopen: 'vervallen, want niemand koos',
      ingetrokken: 'teruggenomen',
    },
    bezwaar: {
      toegewezen: 'toegekend',
      afgewezen: 'afgewezen',
      verlopen: 'vervallen, want niemand koos',
      ingetrokken: 'teruggenomen',
    },
    verwijdering: {
      besloten: 'verwijderd',
      blijft: 'blijft in de groep, besloten',
      verlopen: 'blijft in de groep, want niemand koos',
      vervallen: 'blijft in de groep, want een tip telt niet meer',
      teruggedraaid: 'doet weer mee, teruggedraaid',
    },
    rapport: {
      blijft: 'laten staan',
      weg: 'weggehaald',
      verdwenen: 'was er al niet meer',
      opgepakt: 'opgepakt',
      verlopen: 'vervallen, want niemand koos',
    },
    melding: {
      'vals-alarm': 'vals alarm, afgesloten',
      politie: 'politie geweest, afgesloten',
      opgelost: 'opgelost, afgesloten',
      onbekend: 'afloop onbekend, afgesloten',
      anders: 'afloop in de groep verteld, afgesloten',
    },
  } as Readonly<Record<string, Readonly<Record<string, string>>>>,
  line: (what: string, state: string, by: string | null, when: string) =>
    `${what}: ${state}${by === null ? '' : ` door ${by}`} (${when}).`,
} as const;
