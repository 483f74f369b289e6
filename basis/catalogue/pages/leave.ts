import type { TextsOf, Translated } from '../../language.ts';

const NL = {
  title: 'Stoppen of wissen',
  lead: 'Wil je niet meer meedoen? Kies hieronder. Je hoeft niet te zeggen waarom.',
  stop: {
    title: 'Stoppen',
    items: [
      'Je gaat nu uit alle groepen. Je account sluit.',
      'Je berichten in de groepen blijven staan tot ze vanzelf weggaan.',
    ],
    button: 'Ik stop',
  },
  erase: {
    title: 'Stoppen en alles wissen',
    items: [
      'Je gaat nu uit alle groepen. Je account sluit.',
      'Je berichten, foto’s en je naam gaan overal weg. Ook uit groepen waar je al uit was.',
      'Dit kun je niet terugdraaien.',
    ],
    button: 'Ik stop, en wis alles',
  },
  coordinator:
    'Je bent coördinator. Zorg dat iemand anders het overneemt, of bel eerst de gemeente. Stoppen kan altijd.',
  stopped: { title: 'Je bent gestopt', text: 'Je doet niet meer mee. Bedankt voor je hulp in de buurt.' },
  report: {
    title: 'Je gegevens worden gewist',
    doneTitle: 'Je gegevens zijn gewist',
    nr: 'Nummer',
    keep: 'Bewaar het adres van deze pagina. Dan kun je hier 90 dagen lang lezen hoe het is gegaan.',
    busy: 'Dit duurt meestal een paar minuten. Kijk straks nog eens.',
    busyLink: 'Kijk opnieuw',
    again: 'Heb je een vraag? Bel de gemeente en noem het nummer.',
    asked: 'Gevraagd op',
    done: 'Klaar op',
    gone: 'Wat weg is',
    counts: {
      kamers: (count: number) => `Wat je schreef in ${count} groepen`,
      berichten: (count: number) => `${count} berichten, reacties en namen`,
      media: (count: number) => `${count} foto’s en bestanden`,
      rijen: (count: number) => `${count} rijen in onze eigen administratie`,
    },
    account: 'Je account, je naam en de koppelingen met andere diensten',
    checked: 'We hebben daarna gekeken of het echt weg is.',
    left: 'Wat blijft, en waarom',
    leftItems: [
      'Het logboek. Daarin staat een willekeurig nummer. Niemand weet meer dat jij dat was.',
      'Aantallen, zoals hoeveel meldingen er waren. Daar staat geen naam of tekst in.',
      'Je oude gebruikersnaam van drie woorden. Zo krijgt niemand anders hem.',
      'Woorden van jou die een ander aanhaalde in zijn eigen bericht. Die gaan weg met dat bericht.',
      'Wat de gemeente of de wijkagent schreef en waarin ze jou noemden. De wet zegt dat de gemeente dat een tijd bewaart. Geeft ze het aan iemand anders, dan haalt ze je naam eruit.',
      'De kaart van een melding die nog open is, zonder je naam. De buurt heeft die nog nodig.',
      'Een dag lang: wat de server al had geleegd maar nog niet overschreven. Alleen de beheerder kan daarbij.',
      'Reservekopieën, tot die verlopen.',
    ],
  },
  gone: { title: 'Deze pagina is er niet meer', text: 'De link is verlopen of klopt niet.' },
} as const;

/** Leaving, with or without erasure, and the last page: what is gone and what stays (AVG art. 17). */
export const LEAVE: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    title: 'Stopje of wiskje',
    lead: 'Wolst net mear meidwaan? Kies hjirûnder. Do hoechst net te sizzen wêrom.',
    stop: {
      title: 'Stopje',
      items: [
        'Do giest no út alle groepen. Dyn account slút.',
        'Dyn berjochten yn de groepen bliuwe stean oant se fansels fuortgeane.',
      ],
      button: 'Ik stopje',
    },
    erase: {
      title: 'Stopje en alles wiskje',
      items: [
        'Do giest no út alle groepen. Dyn account slút.',
        'Dyn berjochten, foto’s en dyn namme geane oeral fuort. Ek út groepen dêr’tst al út wiest.',
        'Dit kinst net weromdraaie.',
      ],
      button: 'Ik stopje, en wiskje alles',
    },
    coordinator:
      'Do bist koördinator. Soargje dat immen oars it oernimt, of belje earst de gemeente. Stopje kin altyd.',
    stopped: { title: 'Do bist stoppe', text: 'Do dochst net mear mei. Tank foar dyn help yn de buert.' },
    report: {
      title: 'Dyn gegevens wurde wiske',
      doneTitle: 'Dyn gegevens binne wiske',
      nr: 'Nûmer',
      keep: 'Bewarje it adres fan dizze side. Dan kinst hjir 90 dagen lang lêze hoe’t it gien is.',
      busy: 'Dit duorret meastal in pear minuten. Sjoch aanst nochris.',
      busyLink: 'Sjoch op ’e nij',
      again: 'Hast in fraach? Belje de gemeente en neam it nûmer.',
      asked: 'Frege op',
      done: 'Klear op',
      gone: 'Wat fuort is',
      counts: {
        kamers: (count) => `Watst skreaust yn ${count} groepen`,
        berichten: (count) => `${count} berjochten, reaksjes en nammen`,
        media: (count) => `${count} foto’s en bestannen`,
        rijen: (count) => `${count} rigels yn ús eigen administraasje`,
      },
      account: 'Dyn account, dyn namme en de keppelingen mei oare tsjinsten',
      checked: 'Wy hawwe dêrnei sjoen oft it echt fuort is.',
      left: 'Wat bliuwt, en wêrom',
      leftItems: [
        'It lochboek. Dêryn stiet in willekeurich nûmer. Nimmen wit mear dat do dat wiest.',
        'Oantallen, lykas hoefolle meldingen der wiene. Dêr stiet gjin namme of tekst yn.',
        'Dyn âlde brûkersnamme fan trije wurden. Sa krijt nimmen oars him.',
        'Wurden fan dy dy’t in oar oanhelle yn syn eigen berjocht. Dy geane fuort mei dat berjocht.',
        'Wat de gemeente of de wykagint skreau en dêr’t se dy yn neamden. De wet seit dat de gemeente dat in skoft bewarret. Jout se it oan in oar, dan hellet se dyn namme derút.',
        'De kaart fan in melding dy’t noch iepen is, sûnder dyn namme. De buert hat dy noch nedich.',
        'In dei lang: wat de server al leegmakke hie, mar noch net oerskreaun. Allinnich de behearder kin dêrby.',
        'Reservekopyen, oant dy ferrinne.',
      ],
    },
    gone: { title: 'Dizze side is der net mear', text: 'De keppeling is ferrûn of kloppet net.' },
  },
  en: {
    title: 'Stop or erase',
    lead: 'Do you no longer want to take part? Choose below. You need not say why.',
    stop: {
      title: 'Stop',
      items: [
        'You leave all groups now. Your account is closed.',
        'Your messages in the groups stay until they go by themselves.',
      ],
      button: 'I stop',
    },
    erase: {
      title: 'Stop and erase everything',
      items: [
        'You leave all groups now. Your account is closed.',
        'Your messages, photos and name go everywhere. Also from groups that you had left.',
        'This cannot be undone.',
      ],
      button: 'I stop, and erase everything',
    },
    coordinator:
      'You are a coordinator. Make sure that somebody takes over, or call the municipality first. You can always stop.',
    stopped: {
      title: 'You have stopped',
      text: 'You take part no longer. Thank you for your help in the neighbourhood.',
    },
    report: {
      title: 'Your data are being erased',
      doneTitle: 'Your data have been erased',
      nr: 'Number',
      keep: 'Keep the address of this page. For 90 days you can read here how it went.',
      busy: 'This usually takes a few minutes. Look again later.',
      busyLink: 'Look again',
      again: 'Do you have a question? Call the municipality and give the number.',
      asked: 'Asked on',
      done: 'Done on',
      gone: 'What is gone',
      counts: {
        kamers: (count) => `What you wrote in ${count} groups`,
        berichten: (count) => `${count} messages, reactions and names`,
        media: (count) => `${count} photos and files`,
        rijen: (count) => `${count} rows of our own records`,
      },
      account: 'Your account, your name and the ties with other services',
      checked: 'After that we looked whether it is really gone.',
      left: 'What stays, and why',
      leftItems: [
        'The log. It holds a random number. Nobody knows any more that it was you.',
        'Figures, such as how many reports there were. No name or text is in them.',
        'Your former user name of three words. So nobody else gets it.',
        'Words of yours that somebody else quoted in a message of their own. They go with that message.',
        'What the municipality or the community police officer wrote and in which they named you. The law says that the municipality keeps that for a time. If it gives it to somebody else, it takes your name out.',
        'The card of a report that is still open, without your name. The neighbours still need it.',
        'For a day: what the server has emptied but not yet overwritten. Only its administrator can get at that.',
        'Backups, until they expire.',
      ],
    },
    gone: { title: 'This page is no longer there', text: 'The link has expired or is not right.' },
  },
};
