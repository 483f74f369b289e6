import type { TextsOf, Translated } from '../../language.ts';

const NL = {
  /** The page of a link that leads nowhere (any more). */
  gone: {
    title: 'Deze link werkt niet (meer)',
    text: 'Misschien is hij al gebruikt, of is hij te oud.',
    code: 'Heb je een brief met een code? Vul die in',
    again: 'Opnieuw aanmelden',
  },
  code: {
    title: 'Je code invullen',
    lead: 'De code staat in de brief die je kreeg. Vul ook je postcode en huisnummer in.',
    labels: { postcode: 'Postcode', huisnummer: 'Huisnummer', code: 'Code' },
    codeHow: 'Tien letters en cijfers. Hoofdletters of kleine letters maakt niet uit.',
    wrong:
      'dit klopt niet. Kijk of postcode, huisnummer en code precies zo in de brief staan. Na vijf keer werkt de code niet meer',
    button: 'Verder',
    help: (phone: string) => `Lukt het niet? Bel de gemeente: ${phone}.`,
  },
  waiting: {
    title: 'We hebben je aanmelding',
    lead: 'Dank je wel. Nu nog laten zien dat je hier woont.',
    brief:
      'Je krijgt een brief met een code, meestal binnen een week. Vul de code in op deze site: de brief vertelt hoe.',
    buren:
      'We vragen het aan een coördinator, en aan de buren die je noemde als zij meedoen. Kijk morgen nog eens op deze bladzijde.',
    balie: (phone: string) =>
      `Maak een afspraak bij de gemeente: ${phone}. Neem iets mee waar je naam op staat. Je krijgt daar een code.`,
    oidc: 'Log in bij de gemeente. Daarna gaat het vanzelf verder.',
    signIn: 'Inloggen bij de gemeente',
    keep: 'Bewaar deze bladzijde',
    keepHow: 'Met deze link zie je later hoe het ermee staat. Zet hem bij je favorieten, of kopieer hem.',
    link: 'Jouw link',
    letter: 'Toch liever een brief',
    stop: 'Toch niet meedoen',
    stopped: 'Je aanmelding is weg',
    stoppedText: 'We doen er niets meer mee. Je kunt je altijd opnieuw aanmelden.',
  },
  oidcFailed: {
    title: 'Inloggen bij de gemeente lukte niet',
    text: 'We konden zo niet zien dat je woont op het adres dat je invulde.',
    help: (phone: string) => `Klopt het adres? Probeer het nog een keer, of bel de gemeente: ${phone}.`,
    again: 'Terug naar je aanmelding',
  },
  refused: {
    title: 'Meedoen lukt zo niet',
    text: (phone: string) =>
      `We konden niet vaststellen dat je hier woont. Vragen? Bel de gemeente: ${phone}.`,
  },
};

/** What an applicant follows until they have proven where they live: the code, the wait, and what ends it. */
export const APPLICATION: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    gone: {
      title: 'Dizze link wurket net (mear)',
      text: 'Miskien is er al brûkt, of is er te âld.',
      code: 'Hast in brief mei in koade? Folje dy yn',
      again: 'Op ’e nij oanmelde',
    },
    code: {
      title: 'Dyn koade ynfolje',
      lead: 'De koade stiet yn de brief dy’tst krigest. Folje ek dyn postkoade en hûsnûmer yn.',
      labels: { postcode: 'Postkoade', huisnummer: 'Hûsnûmer', code: 'Koade' },
      codeHow: 'Tsien letters en sifers. Haadletters of lytse letters makket net út.',
      wrong:
        'dit kloppet net. Sjoch oft postkoade, hûsnûmer en koade krekt sa yn de brief steane. Nei fiif kear wurket de koade net mear',
      button: 'Fierder',
      help: (phone) => `Slagget it net? Belje de gemeente: ${phone}.`,
    },
    waiting: {
      title: 'Wy hawwe dyn oanmelding',
      lead: 'Tige tank. No noch sjen litte datst hjir wennest.',
      brief:
        'Do krijst in brief mei in koade, meastal binnen in wike. Folje de koade yn op dizze side: de brief fertelt hoe.',
      buren:
        'Wy freegje it oan in koördinator, en oan de buorlju dy’tst neamdest as sy meidogge. Sjoch moarn nochris op dizze side.',
      balie: (phone) =>
        `Meitsje in ôfspraak by de gemeente: ${phone}. Nim wat mei dêr’t dyn namme op stiet. Do krijst dêr in koade.`,
      oidc: 'Log yn by de gemeente. Dêrnei giet it fansels fierder.',
      signIn: 'Ynlogge by de gemeente',
      keep: 'Bewarje dizze side',
      keepHow:
        'Mei dizze link sjochst letter hoe’t it dermei stiet. Set him by dyn favoriten, of kopiearje him.',
      link: 'Dyn link',
      letter: 'Dochs leaver in brief',
      stop: 'Dochs net meidwaan',
      stopped: 'Dyn oanmelding is fuort',
      stoppedText: 'Wy dogge der neat mear mei. Do kinst dy altyd op ’e nij oanmelde.',
    },
    oidcFailed: {
      title: 'Ynlogge by de gemeente slagge net',
      text: 'Wy koene sa net sjen datst wennest op it adres datst ynfoldest.',
      help: (phone) => `Kloppet it adres? Besykje it nochris, of belje de gemeente: ${phone}.`,
      again: 'Werom nei dyn oanmelding',
    },
    refused: {
      title: 'Meidwaan slagget sa net',
      text: (phone) => `Wy koene net fêststelle datst hjir wennest. Fragen? Belje de gemeente: ${phone}.`,
    },
  },
  en: {
    gone: {
      title: 'This link does not work (any more)',
      text: 'Perhaps it has been used already, or it is too old.',
      code: 'Do you have a letter with a code? Enter it',
      again: 'Sign up again',
    },
    code: {
      title: 'Enter your code',
      lead: 'The code is in the letter that you got. Enter your postcode and house number too.',
      labels: { postcode: 'Postcode', huisnummer: 'House number', code: 'Code' },
      codeHow: 'Ten letters and digits. Capitals or small letters do not matter.',
      wrong:
        'this is not right. Check that postcode, house number and code are exactly as in the letter. After five times the code no longer works',
      button: 'Continue',
      help: (phone) => `Does it not work? Call the municipality: ${phone}.`,
    },
    waiting: {
      title: 'We have your sign-up',
      lead: 'Thank you. Now show that you live here.',
      brief:
        'You get a letter with a code, usually within a week. Enter the code on this site: the letter tells you how.',
      buren:
        'We ask a coordinator, and the neighbours whom you named if they take part. Look at this page again tomorrow.',
      balie: (phone) =>
        `Make an appointment at the municipality: ${phone}. Bring something with your name on it. You get a code there.`,
      oidc: 'Sign in at the municipality. Then it goes on by itself.',
      signIn: 'Sign in at the municipality',
      keep: 'Keep this page',
      keepHow: 'With this link you can see later how things stand. Add it to your favourites, or copy it.',
      link: 'Your link',
      letter: 'Rather a letter',
      stop: 'I do not want to take part after all',
      stopped: 'Your sign-up is gone',
      stoppedText: 'We do nothing with it any more. You can always sign up again.',
    },
    oidcFailed: {
      title: 'Signing in at the municipality did not work',
      text: 'This way we could not see that you live at the address that you entered.',
      help: (phone) => `Is the address right? Try once more, or call the municipality: ${phone}.`,
      again: 'Back to your sign-up',
    },
    refused: {
      title: 'You cannot take part this way',
      text: (phone) =>
        `We could not establish that you live here. Questions? Call the municipality: ${phone}.`,
    },
  },
};
