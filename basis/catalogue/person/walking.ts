import type { TextsOf, Translated } from '../../language.ts';

/** A round in words: "vrijdag 6 maart" and two times. */
type When = { readonly day: string; readonly from: string; readonly until: string };

const NL = {
  /** Offering to walk. */
  offerAbout: [
    'In je buurt lopen vrijwilligers een rondje, op avonden die niemand van tevoren weet. Altijd met z’n tweeën of meer. Je kijkt of er iets is dat een inbreker helpt, zoals een ladder of een open raam. Je spreekt niemand aan.',
    'Wil je meelopen? Tik dan op de knop. De coördinator neemt contact met je op over de uitleg van de gemeente.',
  ],
  offerButton: '🙋 ik wil mee',
  stopButton: '🛑 ik stop',
  offered: 'Je hebt gezegd dat je wilt meelopen. De coördinator kijkt ernaar.',
  walking: (rounds: readonly string[]): string =>
    rounds.length === 0
      ? 'Je loopt mee in je buurt. Er is nu geen ronde waar jij voor gevraagd bent.'
      : `Je loopt mee in je buurt. Jouw rondes: ${rounds.join('; ')}.`,
  page: (url: string): string =>
    `Op welke avonden je kunt, en je agenda: ${url} Moet je eerst inloggen? Typ hier “inloggen”.`,
  thanks:
    'Dank je wel dat je wilt meelopen! De coördinator neemt contact met je op over de uitleg van de gemeente.',
  accepted:
    'Je loopt mee met de rondes, welkom! Je staat nu ook in de kamer “surveillance”. Ben je aan de beurt? Dan vraag ik het je drie dagen van tevoren. Vertel niemand op welke avond je loopt.',
  declined: (phone: string): string =>
    `Meelopen met de rondes kan nu niet. Vragen? Bel de gemeente: ${phone}.`,
  stopped: 'Je loopt niet meer mee met de rondes. Dank je wel voor je hulp.',
  /** They left the room of surveillance. */
  stoppedByRoom:
    'Je ging uit de kamer “surveillance”. Daarom loop je ook niet meer mee met de rondes. Dank je wel voor je hulp. Was dat niet de bedoeling? Typ hier “meelopen” en tik op 🙋.',
  /** Said with reading only, to who walks. */
  paused:
    'Zolang je alleen kunt lezen, loop je geen rondes mee. Kun je weer schrijven, dan loop je vanzelf weer mee.',
  notMember: 'Meelopen kan alleen als je meedoet in de groep en mag schrijven.',

  /** Asking for a round. */
  yes: '✅ ik loop mee',
  no: '❌ ik kan niet',
  when: ({ day, from, until }: When): string => `${day}, ${from} tot ${until}`,
  ask: ({ day, from, until }: When): string =>
    `Kun je een ronde lopen op ${day}, van ${from} tot ${until}? Tik op een knop. Vertel niemand wanneer je loopt.`,
  askSubstitute: ({ day, from, until }: When): string =>
    `Kun jij een ronde lopen op ${day}, van ${from} tot ${until}? Iemand anders kan waarschijnlijk niet. Tik op een knop. Vertel niemand wanneer je loopt.`,
  saidYes: ({ day, from, until }: When): string =>
    `✅ Je loopt mee op ${day}, van ${from} tot ${until}. Op de dag zelf stuur ik je met wie je loopt en de regels. Kun je toch niet? Tik dan op ❌.`,
  saidNo: ({ day }: When): string =>
    `❌ Je loopt niet mee op ${day}. Goed dat je het zegt, ik zoek iemand anders. Kun je toch? Tik dan op ✅.`,
  tooLate: (phone: string): string =>
    `De ronde begint zo, of is er niet meer. Daarom kan ik je antwoord niet meer gebruiken. Kun je niet komen? Zeg het degene met wie je loopt, of bel de gemeente: ${phone}.`,
  dayHeading: ({ day, from, until }: When): string => `Je ronde: ${day}, van ${from} tot ${until}.`,
  dayWith: (names: readonly string[]): string => `Je loopt met ${names.join(' en ')}.`,
  dayMeet: (place: string): string => `Hier treffen jullie elkaar: ${place}.`,
  dayRules: [
    'Draag het hesje van de gemeente: iedereen mag zien wie je bent.',
    'Loop altijd met z’n tweeën of meer. Is de ander er niet? Ga dan naar huis.',
    'Spreek niemand aan en ga nergens achteraan. Kijk alleen.',
    'Gevaar, of is iemand nu bezig? Ga weg en bel 112.',
    'Maak geen foto’s van mensen. Schrijf geen namen op.',
  ],
  companyGone: (name: string, { day }: When): string =>
    `${name} kan niet meer mee op ${day}. Ik zoek iemand anders. Loop nooit alleen.`,
  companyNew: (name: string, { day }: When): string => `${name} loopt nu ook mee op ${day}.`,
  off: ({ day }: When): string =>
    `De ronde van ${day} gaat niet door: er zijn te weinig mensen. Loop niet alleen. Dank je wel dat je wilde lopen.`,
  noLonger: ({ day }: When): string => `Je loopt niet meer mee op ${day}.`,
  /** By a coordinator. */
  calledOff: ({ day }: When, why: string): string =>
    `De ronde van ${day} gaat niet door. ${why} Je hoeft niets te doen. Dank je wel dat je wilde lopen.`,
  calledOffFor: {
    weer: 'De coördinator heeft hem afgezegd vanwege het weer.',
    evenement: 'De coördinator heeft hem afgezegd: er is dan iets te doen in de buurt.',
    anders: 'De coördinator heeft hem afgezegd.',
  },
  /** By a coordinator who called it off before. */
  goesOn: ({ day, from, until }: When, saidYes: boolean): string =>
    `De ronde van ${day}, van ${from} tot ${until}, gaat toch door. ${saidYes ? 'Je had gezegd dat je meeloopt. Kun je nu niet meer? Tik dan op ❌.' : 'Kun je meelopen? Tik op een knop.'} Vertel niemand wanneer je loopt.`,

  /** A coordinator filled in when they can. */
  filledIn: 'De coördinator heeft voor je ingevuld wanneer je een ronde kunt lopen. Zo staat het er nu:',
  days: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  canAlways: 'Je kunt op elke avond.',
  canOn: (days: readonly string[]): string => `Je kunt op deze avonden: ${days.join(', ')}.`,
  period: (from: string, until: string): string => `${from} tot en met ${until}`,
  awayOn: (periods: readonly string[]): string => `Dan kun je niet: ${periods.join('; ')}.`,
  notRight: 'Klopt het niet? Zeg het de coördinator.',
  notRightPage: (url: string): string =>
    `Klopt het niet? Verander het zelf: ${url} Of zeg het de coördinator.`,
} as const;

/** What somebody who walks rounds, or wants to, hears in their own room. */
export const WALKING: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    offerAbout: [
      'Yn dyn buert rinne frijwilligers in rûntsje, op jûnen dy’t nimmen fan tefoaren wit. Altyd mei jim twaen of mear. Do sjochst oft der wat is dat in ynbrekker helpt, lykas in ljedder of in iepen rút. Do sprekst nimmen oan.',
      'Wolst meirinne? Tik dan op de knop. De koördinator nimt kontakt mei dy op oer de útlis fan de gemeente.',
    ],
    offerButton: '🙋 ik wol mei',
    stopButton: '🛑 ik hâld op',
    offered: 'Do hast sein datsto meirinne wolst. De koördinator sjocht dernei.',
    walking: (rounds) =>
      rounds.length === 0
        ? 'Do rinst mei yn dyn buert. Der is no gjin rûnte dêr’tsto foar frege bist.'
        : `Do rinst mei yn dyn buert. Dyn rûnten: ${rounds.join('; ')}.`,
    page: (url) =>
      `Op hokker jûnen ast kinst, en dyn aginda: ${url} Moatst earst ynlogge? Typ hjir “ynlogge”.`,
    thanks:
      'Tige tank datsto meirinne wolst! De koördinator nimt kontakt mei dy op oer de útlis fan de gemeente.',
    accepted:
      'Do rinst mei mei de rûnten, wolkom! Do stiest no ek yn de keamer “surveillance”. Bist oan bar? Dan freegje ik it dy trije dagen fan tefoaren. Fertel nimmen op hokker jûn ast rinst.',
    declined: (phone) => `Meirinne mei de rûnten kin no net. Fragen? Belje de gemeente: ${phone}.`,
    stopped: 'Do rinst net mear mei mei de rûnten. Tige tank foar dyn help.',
    stoppedByRoom:
      'Do giest út de keamer “surveillance”. Dêrom rinst ek net mear mei mei de rûnten. Tige tank foar dyn help. Wie dat net de bedoeling? Typ hjir “meirinne” en tik op 🙋.',
    paused:
      'Salang’tst allinnich lêze kinst, rinst gjin rûnten mei. Kinst wer skriuwe, dan rinst fansels wer mei.',
    notMember: 'Meirinne kin allinnich ast meidochst yn de groep en skriuwe meist.',
    yes: '✅ ik rin mei',
    no: '❌ ik kin net',
    when: ({ day, from, until }) => `${day}, ${from} oant ${until}`,
    ask: ({ day, from, until }) =>
      `Kinst in rûnte rinne op ${day}, fan ${from} oant ${until}? Tik op in knop. Fertel nimmen wannear ast rinst.`,
    askSubstitute: ({ day, from, until }) =>
      `Kinst do in rûnte rinne op ${day}, fan ${from} oant ${until}? In oar kin wierskynlik net. Tik op in knop. Fertel nimmen wannear ast rinst.`,
    saidYes: ({ day, from, until }) =>
      `✅ Do rinst mei op ${day}, fan ${from} oant ${until}. Op de dei sels stjoer ik dy mei wa’tsto rinst en de regels. Kinst dochs net? Tik dan op ❌.`,
    saidNo: ({ day }) =>
      `❌ Do rinst net mei op ${day}. Goed datsto it seist, ik sykje in oar. Kinst dochs? Tik dan op ✅.`,
    tooLate: (phone) =>
      `De rûnte begjint aansten, of is der net mear. Dêrom kin ik dyn antwurd net mear brûke. Kinst net komme? Sis it dejinge dêr’tsto mei rinst, of belje de gemeente: ${phone}.`,
    dayHeading: ({ day, from, until }) => `Dyn rûnte: ${day}, fan ${from} oant ${until}.`,
    dayWith: (names) => `Do rinst mei ${names.join(' en ')}.`,
    dayMeet: (place) => `Hjir treffe jimme inoar: ${place}.`,
    dayRules: [
      'Draach it heske fan de gemeente: elkenien mei sjen wa’tsto bist.',
      'Rin altyd mei jim twaen of mear. Is de oar der net? Gean dan nei hûs.',
      'Sprek nimmen oan en gean nearne efteroan. Sjoch allinnich.',
      'Gefaar, of is immen no dwaande? Gean fuort en belje 112.',
      'Meitsje gjin foto’s fan minsken. Skriuw gjin nammen op.',
    ],
    companyGone: (name, { day }) => `${name} kin net mear mei op ${day}. Ik sykje in oar. Rin nea allinnich.`,
    companyNew: (name, { day }) => `${name} rint no ek mei op ${day}.`,
    off: ({ day }) =>
      `De rûnte fan ${day} giet net troch: der binne te min minsken. Rin net allinnich. Tige tank datsto rinne woest.`,
    noLonger: ({ day }) => `Do rinst net mear mei op ${day}.`,
    calledOff: ({ day }, why) =>
      `De rûnte fan ${day} giet net troch. ${why} Do hoechst neat te dwaan. Tige tank datsto rinne woest.`,
    calledOffFor: {
      weer: 'De koördinator hat him ôfsein fanwege it waar.',
      evenement: 'De koördinator hat him ôfsein: der is dan wat te dwaan yn de buert.',
      anders: 'De koördinator hat him ôfsein.',
    },
    goesOn: ({ day, from, until }, saidYes) =>
      `De rûnte fan ${day}, fan ${from} oant ${until}, giet dochs troch. ${saidYes ? 'Do hiest sein datsto meirinst. Kinst no net mear? Tik dan op ❌.' : 'Kinst meirinne? Tik op in knop.'} Fertel nimmen wannear ast rinst.`,
    filledIn: 'De koördinator hat foar dy ynfold wannear’tst in rûnte rinne kinst. Sa stiet it der no:',
    days: ['moandei', 'tiisdei', 'woansdei', 'tongersdei', 'freed', 'sneon', 'snein'],
    canAlways: 'Do kinst op elke jûn.',
    canOn: (days) => `Do kinst op dizze jûnen: ${days.join(', ')}.`,
    period: (from, until) => `${from} oant en mei ${until}`,
    awayOn: (periods) => `Dan kinst net: ${periods.join('; ')}.`,
    notRight: 'Klopt it net? Sis it de koördinator.',
    notRightPage: (url) => `Klopt it net? Feroarje it sels: ${url} Of sis it de koördinator.`,
  },
  en: {
    offerAbout: [
      'In your neighbourhood volunteers walk a round, on evenings that nobody knows beforehand. Always the two of you or more. You look for what helps a burglar, such as a ladder or an open window. You speak to nobody.',
      'Do you want to walk too? Tap the button. The coordinator gets in touch about the municipality’s instruction.',
    ],
    offerButton: '🙋 I’d like to',
    stopButton: '🛑 I stop',
    offered: 'You said that you want to walk. The coordinator will look at it.',
    walking: (rounds) =>
      rounds.length === 0
        ? 'You walk rounds in your neighbourhood. There is no round now for which you were asked.'
        : `You walk rounds in your neighbourhood. Your rounds: ${rounds.join('; ')}.`,
    page: (url) =>
      `On which evenings you can, and your calendar: ${url} Do you need to sign in first? Type “log in” here.`,
    thanks:
      'Thank you for wanting to walk! The coordinator gets in touch about the municipality’s instruction.',
    accepted:
      'You walk rounds now, welcome! You are also in the room “surveillance”. When it is your turn, I ask you three days before. Tell nobody on which evening you walk.',
    declined: (phone) => `Walking rounds is not possible now. Questions? Call the municipality: ${phone}.`,
    stopped: 'You walk no rounds any more. Thank you for your help.',
    stoppedByRoom:
      'You left the room “surveillance”. So you walk no rounds any more. Thank you for your help. Was that not what you meant? Type “walk along” here and tap 🙋.',
    paused: 'While you can only read, you walk no rounds. Once you can write again, you walk along again.',
    notMember: 'You can only walk if you take part in the group and may write.',
    yes: '✅ I will walk',
    no: '❌ I cannot',
    when: ({ day, from, until }) => `${day}, ${from} to ${until}`,
    ask: ({ day, from, until }) =>
      `Can you walk a round on ${day}, from ${from} to ${until}? Tap a button. Tell nobody when you walk.`,
    askSubstitute: ({ day, from, until }) =>
      `Can you walk a round on ${day}, from ${from} to ${until}? Somebody else probably cannot. Tap a button. Tell nobody when you walk.`,
    saidYes: ({ day, from, until }) =>
      `✅ You walk on ${day}, from ${from} to ${until}. On the day itself I send you with whom you walk, and the rules. Can you not, after all? Then tap ❌.`,
    saidNo: ({ day }) =>
      `❌ You do not walk on ${day}. Good that you say so, I will find somebody else. Can you, after all? Then tap ✅.`,
    tooLate: (phone) =>
      `The round is about to begin, or is off. So I cannot use your answer any more. Can you not come? Tell whoever you walk with, or call the municipality: ${phone}.`,
    dayHeading: ({ day, from, until }) => `Your round: ${day}, from ${from} to ${until}.`,
    dayWith: (names) => `You walk with ${names.join(' and ')}.`,
    dayMeet: (place) => `You meet here: ${place}.`,
    dayRules: [
      'Wear the municipality’s vest: everybody may see who you are.',
      'Always walk the two of you, or more. Is the other one not there? Then go home.',
      'Speak to nobody and follow nobody. Only look.',
      'Danger, or is somebody at it right now? Go away and call 112.',
      'Take no photos of people. Write down no names.',
    ],
    companyGone: (name, { day }) =>
      `${name} cannot walk on ${day} any more. I am looking for somebody else. Never walk alone.`,
    companyNew: (name, { day }) => `${name} now walks on ${day} too.`,
    off: ({ day }) =>
      `The round on ${day} is off: there are too few people. Do not walk alone. Thank you for wanting to.`,
    noLonger: ({ day }) => `You do not walk on ${day} any more.`,
    calledOff: ({ day }, why) =>
      `The round on ${day} is off. ${why} You need not do anything. Thank you for wanting to walk.`,
    calledOffFor: {
      weer: 'The coordinator called it off because of the weather.',
      evenement: 'The coordinator called it off: something is going on in the neighbourhood then.',
      anders: 'The coordinator called it off.',
    },
    goesOn: ({ day, from, until }, saidYes) =>
      `The round on ${day}, from ${from} to ${until}, goes on after all. ${saidYes ? 'You said that you would walk. Can you not any more? Then tap ❌.' : 'Can you walk? Tap a button.'} Tell nobody when you walk.`,
    filledIn: 'The coordinator filled in for you when you can walk a round. This is how it stands now:',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    canAlways: 'You can on any evening.',
    canOn: (days) => `You can on these evenings: ${days.join(', ')}.`,
    period: (from, until) => `${from} until and including ${until}`,
    awayOn: (periods) => `You cannot then: ${periods.join('; ')}.`,
    notRight: 'Is it not right? Tell the coordinator.',
    notRightPage: (url) => `Is it not right? Change it yourself: ${url} Or tell the coordinator.`,
  },
};
