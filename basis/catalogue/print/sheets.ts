import type { TextsOf, Translated } from '../../language.ts';

const NL = {
  document: (wijk: string) => `Zo werkt de buurtgroep ${wijk}`,
  title: 'Zo werkt de buurtgroep',
  emergency: 'Gevaar? Bel 112. De politie komt alleen als iemand belt.',
  noHurry: 'Geen haast? Bel 0900-8844.',
  rooms: {
    title: 'Drie kamers in de app Element',
    items: [
      ['Melding', 'voor wat je ziet en niet vertrouwt.'],
      ['Buurtpraat', 'voor gezellige berichten.'],
      ['Je eigen hulp', 'alleen jij en de bot. Typ “help”.'],
    ],
  },
  card: {
    title: 'Zie je iets? Schrijf het in Melding',
    text: 'Schrijf wat iemand doet, waar, en hoe die persoon eruitziet. De bot maakt er een kaart van. Daarop tik je:',
    keys: [
      'iedereen ziet dat 112 is gebeld.',
      'je zag het ook.',
      'je kijkt mee. Ga pas met zijn tweeën.',
      'het is voorbij. De bot vraagt hoe het afliep.',
    ],
  },
  judged: {
    title: 'Een computer kijkt eerst',
    text: 'Je bericht wordt nooit geweigerd. Een scheldwoord wordt sterretjes. Een foto, video of geluid wacht op de coördinator: een buurtbewoner zoals jij. Gaat het over gevaar, dan wacht je tekst nooit.',
  },
  tip: {
    title: 'Krijg je een tip die niet klopt?',
    text: 'Alleen jij ziet de tip. Tik op “klopt niet”, dan kijkt een coördinator er nog eens naar. Je hoort altijd wat die vindt.',
  },
  more: {
    title: 'Vragen, stoppen of een nieuw wachtwoord',
    text: (site: string, phone: string) =>
      `Ga naar ${site} of bel de gemeente: ${phone}. Daar zie je ook wat er van je bewaard wordt, en kun je dat laten wissen.`,
    qr: 'QR-code. Hij opent de site van de buurtgroepen.',
  },
  pictures: {
    card: 'Zo ziet een kaart eruit: het bericht, en eronder vier knoppen.',
    judged: 'Zo ziet de groep een scheldwoord, en een foto die wacht.',
    tip: 'Zo ziet een tip eruit, met een knop eronder.',
    sender: 'Anna',
    report: 'Man voelt aan autodeuren in de Voorstraat. Lang, rode jas.',
    softened: 'Die k***** reed net bijna een kind aan!',
  },
} as const;

/** The sheet that tells a resident how the group works. The keys under a card are in Dutch in every language: so they stand in the group. */
export const RESIDENT_SHEET: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    document: (wijk) => `Sa wurket de buertgroep ${wijk}`,
    title: 'Sa wurket de buertgroep',
    emergency: 'Gefaar? Belje 112. De plysje komt allinnich as immen bellet.',
    noHurry: 'Gjin hast? Belje 0900-8844.',
    rooms: {
      title: 'Trije keamers yn de app Element',
      items: [
        ['Melding', 'foar watsto sjochst en net fertroust.'],
        ['Buurtpraat', 'foar gesellige berjochten.'],
        ['Dyn eigen help', 'allinnich do en de bot. Typ “help”.'],
      ],
    },
    card: {
      title: 'Sjochst wat? Skriuw it yn Melding',
      text: 'Skriuw wat immen docht, wêr, en hoe’t dy persoan derútsjocht. De bot makket der in kaart fan. Dêr tikst op:',
      keys: [
        'elkenien sjocht dat 112 belle is.',
        'do seachst it ek.',
        'do sjochst mei. Gean pas mei-inoar.',
        'it is foarby. De bot freget hoe’t it ôfrûn is.',
      ],
    },
    judged: {
      title: 'In kompjûter sjocht earst',
      text: 'Dyn berjocht wurdt nea wegere. In skelwurd wurdt stjerkes. In foto, fideo of lûd wachtet op de koördinator: in buertbewenner lykas do. Giet it oer gefaar, dan wachtet dyn tekst nea.',
    },
    tip: {
      title: 'Krijst in tip dy’t net kloppet?',
      text: 'Allinnich do sjochst de tip. Tik op “kloppet net”, dan sjocht in koördinator der nochris nei. Do hearst altyd wat dy fynt.',
    },
    more: {
      title: 'Fragen, ophâlde of in nij wachtwurd',
      text: (site, phone) =>
        `Gean nei ${site} of belje de gemeente: ${phone}. Dêr sjochst ek wat der fan dy bewarre wurdt, en kinst dat wiskje litte.`,
      qr: 'QR-koade. Hy iepenet de side fan de buertgroepen.',
    },
    pictures: {
      card: 'Sa sjocht in kaart derút: it berjocht, en derûnder fjouwer knoppen.',
      judged: 'Sa sjocht de groep in skelwurd, en in foto dy’t wachtet.',
      tip: 'Sa sjocht in tip derút, mei in knop derûnder.',
      sender: 'Anna',
      report: 'Man fielt oan autodoarren yn de Foarstrjitte. Lang, reade jas.',
      softened: 'Dy k***** ried krekt hast in bern oan!',
    },
  },
  en: {
    document: (wijk) => `How the neighbourhood group ${wijk} works`,
    title: 'How the neighbourhood group works',
    emergency: 'Danger? Call 112. The police only come when somebody calls.',
    noHurry: 'No hurry? Call 0900-8844.',
    rooms: {
      title: 'Three rooms in the app Element',
      items: [
        ['Melding', 'for what you see and do not trust.'],
        ['Buurtpraat', 'for friendly messages.'],
        ['Your own help', 'only you and the bot. Type “help”.'],
      ],
    },
    card: {
      title: 'Do you see something? Write it in Melding',
      text: 'Write what somebody does, where, and what they look like. The bot makes a card of it. On it you tap:',
      keys: [
        'everybody sees that 112 was called.',
        'you saw it too.',
        'you go and look. Only go with two.',
        'it is over. The bot asks how it ended.',
      ],
    },
    judged: {
      title: 'A computer looks first',
      text: 'Your message is never refused. A swear word becomes stars. A photo, video or sound waits for the coordinator: a resident like you. If it is about danger, your text never waits.',
    },
    tip: {
      title: 'Did you get a tip that is wrong?',
      text: 'Only you see the tip. Tap “not right”, and a coordinator looks at it again. You always hear what they think.',
    },
    more: {
      title: 'Questions, stopping or a new password',
      text: (site, phone) =>
        `Go to ${site} or call the gemeente: ${phone}. There you also see what is kept about you, and can have it erased.`,
      qr: 'QR code. It opens the site of the neighbourhood groups.',
    },
    pictures: {
      card: 'What a card looks like: the message, and four buttons below it.',
      judged: 'How the group sees a swear word, and a photo that waits.',
      tip: 'What a tip looks like, with a button below it.',
      sender: 'Anna',
      report: 'Man tries car doors in the Voorstraat. Tall, red coat.',
      softened: 'That k***** nearly hit a child just now!',
    },
  },
};
