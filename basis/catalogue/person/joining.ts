import type { TextsOf, Translated } from '../../language.ts';

const NL = {
  /** `where`: "Voorstraat 12 A". */
  question: (name: string, where: string) =>
    `${name}, ${where}, wil meedoen in onze groep. Woont ${name} daar, en ken je hem of haar? Twijfel je? Vraag het dan eerst zelf even na.`,
  knows: '👋 ken ik',
  knowsNot: '🤷 ken ik niet',
  thanks: 'Dank je wel. Dat hebben we genoteerd.',
  tooLate: 'Dank je wel. Dit was al geregeld.',
  welcome: [
    'Welkom! Drie dingen om te weten.',
    '1. Is er gevaar? Bel 112. De politie komt alleen als iemand belt. Zeg daarna in de groep dat 112 is gebeld.',
    '2. Een computer leest elk bericht eerst. Soms wacht een bericht: dan beslist een coördinator, een buur van je. Wat over gevaar gaat, wacht nooit.',
    '3. Dit is je eigen kamer met mij. Typ “help” om te zien wat ik voor je kan doen.',
  ],
  passwordChanged:
    'Je hebt een nieuw wachtwoord. Was jij dat niet? Vertel het meteen aan je coördinator of de gemeente.',
  accountChanged: {
    'stap-gewist':
      'De gemeente heeft je tweede stap bij het inloggen gewist. Je stelt hem opnieuw in als je weer inlogt op de site. Vroeg jij hier niet om? Vertel het meteen aan de gemeente.',
    gekoppeld:
      'Er is een account van de inlogdienst van de gemeente aan jou gekoppeld. Daarmee kan iemand namens jou inloggen op de site. Was jij dat niet? Vertel het meteen aan de gemeente.',
  },
  groupQuestion: (group: string, url: string | null): string =>
    `De gemeente vraagt of je ook wijkagent wilt zijn in de nieuwe groep van ${group}. Zeg ja of nee op de site, bij “Vragen aan jou”${url === null ? '' : `: ${url}`}. Moet je eerst inloggen? Typ hier “inloggen”.`,
} as const;

/** What the bot says in an own room about taking part. */
export const JOINING_TEXTS: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    question: (name, where) =>
      `${name}, ${where}, wol meidwaan yn ús groep. Wennet ${name} dêr, en kenst him of har? Twivelest? Freegje it dan earst sels efkes nei.`,
    knows: '👋 ken ik',
    knowsNot: '🤷 ken ik net',
    thanks: 'Tige tank. Dat hawwe wy opskreaun.',
    tooLate: 'Tige tank. Dit wie al regele.',
    welcome: [
      'Wolkom! Trije dingen om te witten.',
      '1. Is der gefaar? Belje 112. De plysje komt allinnich as immen bellet. Sis dêrnei yn de groep dat 112 belle is.',
      '2. In kompjûter lêst elk berjocht earst. Soms wachtet in berjocht: dan beslist in koördinator, in buorman of buorfrou fan dy. Wat oer gefaar giet, wachtet nea.',
      '3. Dit is dyn eigen keamer mei my. Typ “help” om te sjen wat ik foar dy dwaan kin.',
    ],
    passwordChanged:
      'Do hast in nij wachtwurd. Wiesto dat net? Fertel it daliks oan dyn koördinator of de gemeente.',
    accountChanged: {
      'stap-gewist':
        'De gemeente hat dyn twadde stap by it ynloggen wiske. Do stelst him op ’e nij yn as wer ynlochst op de side. Hasto dêr net om frege? Fertel it daliks oan de gemeente.',
      gekoppeld:
        'Der is in akkount fan de ynlochtsjinst fan de gemeente oan dy keppele. Dêrmei kin ien út namme fan dy ynlogge op de side. Wiesto dat net? Fertel it daliks oan de gemeente.',
    },
    groupQuestion: (group, url) =>
      `De gemeente freget oftsto ek wykagint wêze wolst yn de nije groep fan ${group}. Sis ja of nee op de side, by “Fragen oan dy”${url === null ? '' : `: ${url}`}. Moatst earst ynlogge? Typ hjir “inloggen”.`,
  },
  en: {
    question: (name, where) =>
      `${name}, ${where}, wants to take part in our group. Does ${name} live there, and do you know them? Not sure? Then first ask them yourself.`,
    knows: '👋 I know',
    knowsNot: '🤷 I don’t',
    thanks: 'Thank you. We have noted that.',
    tooLate: 'Thank you. This was settled already.',
    welcome: [
      'Welcome! Three things to know.',
      '1. Danger? Call 112. The police only come when somebody calls. Then say in the group that 112 has been called.',
      '2. A computer reads every message first. Sometimes a message waits: then a coordinator decides, a neighbour of yours. What is about danger never waits.',
      '3. This is your own room with me. Type “help” to see what I can do for you.',
    ],
    passwordChanged:
      'You have a new password. Was that not you? Tell your coordinator or the municipality at once.',
    accountChanged: {
      'stap-gewist':
        'The municipality has erased your second step of signing in. You set it up anew when you sign in on the site again. Did you not ask for this? Tell the municipality at once.',
      gekoppeld:
        'An account of the municipality’s sign-in was tied to you. With it somebody can sign in on the site as you. Was that not you? Tell the municipality at once.',
    },
    groupQuestion: (group, url) =>
      `The municipality asks whether you will also be the wijkagent in the new group of ${group}. Say yes or no on the site, under “Questions to you”${url === null ? '' : `: ${url}`}. Do you have to sign in first? Type “inloggen” here.`,
  },
};
