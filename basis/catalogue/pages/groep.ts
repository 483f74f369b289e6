import type { TextsOf, Translated } from '../../language.ts';

const NL = {
  ask: {
    title: 'Een groep opzetten',
    lead: 'Een groep begint met drie die ja zeggen: de gemeente, de wijkagent en een bewoner die coördinator wil zijn.',
    how: [
      'Je vult hieronder in wie je bent en waar je woont.',
      'De gemeente vraagt de wijkagent en zoekt met jou een coördinator.',
      'Zeggen alle drie ja? Dan maakt de gemeente de groep.',
    ],
    privacy:
      'Alleen de gemeente ziet wat je invult. We wissen het 60 dagen nadat de groep is begonnen of gestopt, en altijd binnen een jaar.',
    where: 'Waar woon je?',
    who: 'Wie ben je?',
    labels: {
      voor: 'Voor welke groep',
      naam: 'Naam',
      email: 'E-mailadres',
      telefoon: 'Telefoonnummer',
      coordinator: 'Ik wil zelf coördinator zijn',
    },
    choices: {
      wijk: { label: 'De hele wijk', about: 'Meestal het beste: er kunnen meer mensen meedoen.' },
      buurt: { label: 'Alleen mijn buurt', about: 'Handig als de wijk erg groot is.' },
    },
    explanations: {
      naam: 'Zoals buren je kennen. Dit wordt ook je naam in de groep als je coördinator wordt.',
      contact:
        'Zo kan de gemeente je bellen of mailen. Vul je niets in? Dan lees je alles op je eigen pagina.',
      coordinator:
        'Een coördinator laat mensen toe en helpt met de spelregels. Dat kost ongeveer tien minuten per dag. Je beslist later of je het echt doet.',
    },
    submit: 'Groep aanvragen',
    noPostcode: 'dit is geen postcode; een voorbeeld is 8861 AB',
    unknown: (phone: string) => `dit adres kennen we niet; kijk of het klopt, of bel de gemeente: ${phone}`,
    noTelephone: 'dit is geen telefoonnummer; gebruik cijfers, spaties en streepjes',
    name: {
      length: 'een naam heeft 1 tot 60 tekens',
      letters: 'gebruik in je naam alleen letters, cijfers, spaties, punten en streepjes',
      official: 'deze naam lijkt van de politie of de gemeente; kies een andere',
      nobody: 'zo kan niemand heten; kies een andere naam',
    },
  },
  own: {
    title: (naam: string) => `De groep van ${naam}`,
    keep: 'Bewaar deze link. Alleen hiermee kun je deze pagina weer openen. Maak er bijvoorbeeld een bladwijzer van.',
    keepLabel: 'De link van deze pagina',
    stand: 'Zo staat het ervoor',
    steps: {
      gemeente: 'De gemeente zegt ja',
      wijkagent: 'De wijkagent doet mee',
      coordinator: 'Er is een coördinator',
    },
    since: (day: string) => `Ja, sinds ${day}`,
    not: 'Nog niet',
    waiting: 'De gemeente is ermee bezig. Kijk over een paar dagen weer.',
    complete: 'Alle drie hebben ja gezegd. De gemeente maakt nu de groep.',
    started: (naam: string) => `De groep van ${naam} is begonnen.`,
    making: 'De kamers worden gemaakt. Dat duurt een paar minuten.',
    stopped: 'Er komt nu geen groep. Wil je weten waarom? Bel de gemeente.',
    toArea: (naam: string) => `Lees meer over ${naam}`,
    withdraw: 'Ik trek mijn aanvraag in',
    withdrawAbout:
      'Wil je toch geen groep? Trek dan je aanvraag in. Je naam, je adres en hoe je te bereiken bent, worden meteen gewist. Deze link werkt daarna niet meer.',
    gone: {
      title: 'Deze link werkt niet meer',
      text: 'De link is ingetrokken, te oud, of iemand heeft er al mee geantwoord. Bel de gemeente als je vragen hebt.',
    },
  },
  invitation: {
    title: {
      wijkagent: (naam: string) => `Wijkagent in de groep van ${naam}`,
      coordinator: (naam: string) => `Coördinator van de groep van ${naam}`,
    },
    lead: {
      wijkagent:
        'De gemeente vraagt of je als wijkagent in deze groep wilt. De politie heeft je naam doorgegeven.',
      coordinator: 'De gemeente vraagt of je coördinator van deze groep wilt zijn.',
    },
    items: {
      wijkagent: [
        'Je zit in de meldingen en in het overleg met de coördinatoren en de gemeente.',
        'Bewoners weten dat zij bij gevaar 112 bellen. Niemand verwacht dat je meeleest.',
        'Berichten die wachten op een oordeel zie je niet. Daarover beslissen alleen coördinatoren.',
      ],
      coordinator: [
        'Je laat mensen toe en helpt met de spelregels.',
        'Je beslist over berichten en foto’s die wachten. De gemeente en de politie doen dat nooit.',
        'Het kost ongeveer tien minuten per dag. Je mag er altijd mee stoppen.',
        'Je bent 18 of ouder en woont in de wijk of buurt.',
      ],
    },
    name: 'Naam in de groep',
    nameAbout: 'Zo zien de anderen je.',
    yes: 'Ja, ik doe mee',
    no: 'Nee, liever niet',
    takeBack: 'Toch niet: ik neem mijn ja terug',
    answered: { ja: 'Je hebt ja gezegd.', nee: 'Je hebt nee gezegd. Je kunt dat nog veranderen.' },
    newLink: 'Dit is nu je eigen link. De link waarmee je hier kwam, werkt niet meer.',
    late: 'dit kan niet meer: de groep is al begonnen, of de vraag is ingetrokken',
    signIn: 'Kies een wachtwoord',
    signInAbout: 'De groep is begonnen. Kies een wachtwoord. Daarmee log je in bij de app Element.',
    accountWaits: 'De groep is begonnen. Je account wordt gemaakt. Ververs deze pagina over een minuut.',
    signedIn: 'Je hebt al een wachtwoord gekozen. Ben je het kwijt? Vraag dan een nieuw wachtwoord aan.',
  },
  list: {
    title: 'Vragen aan jou',
    none: 'Er zijn nu geen vragen aan jou.',
    ask: {
      wijkagent: (naam: string) => `Wil je wijkagent zijn in de groep van ${naam}?`,
      coordinator: (naam: string) => `Wil je coördinator zijn van de groep van ${naam}?`,
    },
    about: 'Je kunt je antwoord veranderen totdat de groep begint.',
  },
} as const;

/** A new group: asking for it, following it, being asked to take part in it. */
export const GROEP: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    ask: {
      title: 'In groep opsette',
      lead: 'In groep begjint mei trije dy’t ja sizze: de gemeente, de wykagint en in bewenner dy’t koördinator wêze wol.',
      how: [
        'Do follest hjirûnder yn wa’tst bist en wêr’tst wennest.',
        'De gemeente freget de wykagint en siket mei dy in koördinator.',
        'Sizze alle trije ja? Dan makket de gemeente de groep.',
      ],
      privacy:
        'Allinnich de gemeente sjocht watst ynfolst. Wy wiskje it 60 dagen nei’t de groep begûn of stoppe is, en altyd binnen in jier.',
      where: 'Wêr wennest?',
      who: 'Wa bist?',
      labels: {
        voor: 'Foar hokker groep',
        naam: 'Namme',
        email: 'E-mailadres',
        telefoon: 'Telefoannûmer',
        coordinator: 'Ik wol sels koördinator wêze',
      },
      choices: {
        wijk: { label: 'De hiele wyk', about: 'Meastal it bêste: der kinne mear minsken meidwaan.' },
        buurt: { label: 'Allinnich myn buert', about: 'Handich as de wyk tige grut is.' },
      },
      explanations: {
        naam: 'Sa’t buorlju dy kenne. Dit wurdt ek dyn namme yn de groep ast koördinator wurdst.',
        contact: 'Sa kin de gemeente dy belje of maile. Folst neat yn? Dan lêst alles op dyn eigen side.',
        coordinator:
          'In koördinator lit minsken ta en helpt mei de spulregels. Dat kostet sawat tsien minuten deis. Do beslist letter oftst it echt dochst.',
      },
      submit: 'Groep oanfreegje',
      noPostcode: 'dit is gjin postkoade; in foarbyld is 8861 AB',
      unknown: (phone) => `dit adres kenne wy net; sjoch oft it kloppet, of belje de gemeente: ${phone}`,
      noTelephone: 'dit is gjin telefoannûmer; brûk sifers, spaasjes en streekjes',
      name: {
        length: 'in namme hat 1 oant 60 tekens',
        letters: 'brûk yn dyn namme allinnich letters, sifers, spaasjes, punten en streekjes',
        official: 'dizze namme liket fan de plysje of de gemeente; kies in oaren',
        nobody: 'sa kin nimmen hjitte; kies in oare namme',
      },
    },
    own: {
      title: (naam) => `De groep fan ${naam}`,
      keep: 'Bewarje dizze keppeling. Allinnich hjirmei kinst dizze side wer iepenje. Meitsje der bygelyks in blêdwizer fan.',
      keepLabel: 'De keppeling fan dizze side',
      stand: 'Sa stiet it derfoar',
      steps: {
        gemeente: 'De gemeente seit ja',
        wijkagent: 'De wykagint docht mei',
        coordinator: 'Der is in koördinator',
      },
      since: (day) => `Ja, sûnt ${day}`,
      not: 'Noch net',
      waiting: 'De gemeente is dermei dwaande. Sjoch oer in pear dagen wer.',
      complete: 'Alle trije hawwe ja sein. De gemeente makket no de groep.',
      started: (naam) => `De groep fan ${naam} is begûn.`,
      making: 'De keamers wurde makke. Dat duorret in pear minuten.',
      stopped: 'Der komt no gjin groep. Wolst witte wêrom? Belje de gemeente.',
      toArea: (naam) => `Lês mear oer ${naam}`,
      withdraw: 'Ik lûk myn oanfraach yn',
      withdrawAbout:
        'Wolst dochs gjin groep? Lûk dan dyn oanfraach yn. Dyn namme, dyn adres en hoe’tst te berikken bist, wurde daliks wiske. Dizze keppeling wurket dêrnei net mear.',
      gone: {
        title: 'Dizze keppeling wurket net mear',
        text: 'De keppeling is ynlutsen, te âld, of immen hat der al mei antwurde. Belje de gemeente ast fragen hast.',
      },
    },
    invitation: {
      title: {
        wijkagent: (naam) => `Wykagint yn de groep fan ${naam}`,
        coordinator: (naam) => `Koördinator fan de groep fan ${naam}`,
      },
      lead: {
        wijkagent:
          'De gemeente freget oftst as wykagint yn dizze groep wolst. De plysje hat dyn namme trochjûn.',
        coordinator: 'De gemeente freget oftst koördinator fan dizze groep wêze wolst.',
      },
      items: {
        wijkagent: [
          'Do sitst yn de meldingen en yn it oerlis mei de koördinators en de gemeente.',
          'Bewenners witte dat sy by gefaar 112 belje. Nimmen ferwachtet datst meilêst.',
          'Berjochten dy’t wachtsje op in oardiel sjochst net. Dêroer beslisse allinnich koördinators.',
        ],
        coordinator: [
          'Do litst minsken ta en helpst mei de spulregels.',
          'Do beslist oer berjochten en foto’s dy’t wachtsje. De gemeente en de plysje dogge dat nea.',
          'It kostet sawat tsien minuten deis. Do meist der altyd mei ophâlde.',
          'Do bist 18 of âlder en wennest yn de wyk of buert.',
        ],
      },
      name: 'Namme yn de groep',
      nameAbout: 'Sa sjogge de oaren dy.',
      yes: 'Ja, ik doch mei',
      no: 'Nee, leaver net',
      takeBack: 'Dochs net: ik nim myn ja werom',
      answered: { ja: 'Do hast ja sein.', nee: 'Do hast nee sein. Do kinst dat noch feroarje.' },
      newLink: 'Dit is no dyn eigen keppeling. De keppeling dêr’tst hjir mei kaamst, wurket net mear.',
      late: 'dit kin net mear: de groep is al begûn, of de fraach is ynlutsen',
      signIn: 'Kies in wachtwurd',
      signInAbout: 'De groep is begûn. Kies in wachtwurd. Dêrmei logst yn by de app Element.',
      accountWaits: 'De groep is begûn. Dyn account wurdt makke. Ferfarskje dizze side oer in minút.',
      signedIn: 'Do hast al in wachtwurd keazen. Bist it kwyt? Freegje dan in nij wachtwurd oan.',
    },
    list: {
      title: 'Fragen oan dy',
      none: 'Der binne no gjin fragen oan dy.',
      ask: {
        wijkagent: (naam) => `Wolst wykagint wêze yn de groep fan ${naam}?`,
        coordinator: (naam) => `Wolst koördinator wêze fan de groep fan ${naam}?`,
      },
      about: 'Do kinst dyn antwurd feroarje oant de groep begjint.',
    },
  },
  en: {
    ask: {
      title: 'Beginning a group',
      lead: 'A group begins with three who say yes: the municipality, the community police officer and a resident who wants to be coordinator.',
      how: [
        'You fill in below who you are and where you live.',
        'The municipality asks the police officer and looks for a coordinator with you.',
        'Do all three say yes? Then the municipality makes the group.',
      ],
      privacy:
        'Only the municipality sees what you fill in. We erase it 60 days after the group has begun or was stopped, and always within a year.',
      where: 'Where do you live?',
      who: 'Who are you?',
      labels: {
        voor: 'For which group',
        naam: 'Name',
        email: 'E-mail address',
        telefoon: 'Telephone number',
        coordinator: 'I want to be coordinator myself',
      },
      choices: {
        wijk: { label: 'The whole district', about: 'Mostly the best: more people can take part.' },
        buurt: { label: 'My neighbourhood only', about: 'Useful if the district is very large.' },
      },
      explanations: {
        naam: 'As neighbours know you. This becomes your name in the group too if you become coordinator.',
        contact:
          'So that the municipality can call or mail you. Nothing filled in? Then you read everything on your own page.',
        coordinator:
          'A coordinator admits people and helps with the rules. That takes about ten minutes a day. You decide later whether you really do it.',
      },
      submit: 'Ask for a group',
      noPostcode: 'this is not a postcode; an example is 8861 AB',
      unknown: (phone) =>
        `we do not know this address; check that it is right, or call the municipality: ${phone}`,
      noTelephone: 'this is not a telephone number; use digits, spaces and dashes',
      name: {
        length: 'a name has 1 to 60 characters',
        letters: 'use only letters, digits, spaces, dots and dashes in your name',
        official: 'this name looks like one of the police or the municipality; choose another',
        nobody: 'nobody can be called so; choose another name',
      },
    },
    own: {
      title: (naam) => `The group of ${naam}`,
      keep: 'Keep this link. Only with it can you open this page again. Make it a bookmark, for example.',
      keepLabel: 'The link of this page',
      stand: 'How it stands',
      steps: {
        gemeente: 'The municipality says yes',
        wijkagent: 'The community police officer takes part',
        coordinator: 'There is a coordinator',
      },
      since: (day) => `Yes, since ${day}`,
      not: 'Not yet',
      waiting: 'The municipality is working on it. Look again in a few days.',
      complete: 'All three have said yes. The municipality now makes the group.',
      started: (naam) => `The group of ${naam} has begun.`,
      making: 'The rooms are being made. That takes a few minutes.',
      stopped: 'There will be no group now. Would you like to know why? Call the municipality.',
      toArea: (naam) => `Read more about ${naam}`,
      withdraw: 'I take my request back',
      withdrawAbout:
        'No group after all? Then take your request back. Your name, your address and how you can be reached are erased at once. This link stops working.',
      gone: {
        title: 'This link does not work any more',
        text: 'The link was withdrawn, is too old, or somebody has answered with it. Call the municipality if you have questions.',
      },
    },
    invitation: {
      title: {
        wijkagent: (naam) => `Community police officer in the group of ${naam}`,
        coordinator: (naam) => `Coordinator of the group of ${naam}`,
      },
      lead: {
        wijkagent:
          'The municipality asks whether you want to be in this group as community police officer. The police gave your name.',
        coordinator: 'The municipality asks whether you want to be coordinator of this group.',
      },
      items: {
        wijkagent: [
          'You are in the reports and in the consultation with the coordinators and the municipality.',
          'Residents know that they call 112 when there is danger. Nobody expects you to read along.',
          'You do not see messages that wait for a judgement. Only coordinators decide on those.',
        ],
        coordinator: [
          'You admit people and help with the rules.',
          'You decide on messages and photos that wait. The municipality and the police never do.',
          'It takes about ten minutes a day. You may stop whenever you want.',
          'You are 18 or older and live in the district or neighbourhood.',
        ],
      },
      name: 'Name in the group',
      nameAbout: 'This is how the others see you.',
      yes: 'Yes, I take part',
      no: 'No, rather not',
      takeBack: 'After all not: I take my yes back',
      answered: { ja: 'You have said yes.', nee: 'You have said no. You can still change that.' },
      newLink: 'This is now your own link. The link that you came by does not work any more.',
      late: 'this is not possible any more: the group has begun, or the question was withdrawn',
      signIn: 'Choose a password',
      signInAbout: 'The group has begun. Choose a password. With it you log in to the app Element.',
      accountWaits: 'The group has begun. Your account is being made. Refresh this page in a minute.',
      signedIn: 'You have chosen a password. Lost it? Then ask for a new one.',
    },
    list: {
      title: 'Questions for you',
      none: 'There are no questions for you now.',
      ask: {
        wijkagent: (naam) => `Do you want to be community police officer in the group of ${naam}?`,
        coordinator: (naam) => `Do you want to be coordinator of the group of ${naam}?`,
      },
      about: 'You can change your answer until the group begins.',
    },
  },
};
