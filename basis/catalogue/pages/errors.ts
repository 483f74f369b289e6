import type { TextsOf, Translated } from '../../language.ts';

const NL = {
  'ongeldige-invoer': { title: 'Dit klopt niet', text: 'Ga terug en probeer het opnieuw.' },
  'geen-toegang': { title: 'Dit mag je niet zien', text: 'Deze pagina is voor iemand met een andere rol.' },
  'niet-gevonden': {
    title: 'Deze pagina is er niet',
    text: 'Kijk of het adres klopt. Misschien is de pagina weg.',
  },
  'verkeerde-methode': { title: 'Dit kan hier niet', text: 'Ga terug en probeer het opnieuw.' },
  conflict: {
    title: 'Iemand was je voor',
    text: 'Iemand anders deed dit op hetzelfde moment. Ga terug en kijk hoe het nu staat.',
  },
  'te-groot': { title: 'Dit is te veel', text: 'Wat je stuurt is te groot. Maak het korter of kleiner.' },
  'te-veel-aanvragen': {
    title: 'Even wachten',
    text: 'Er kwamen veel aanvragen na elkaar. Wacht een minuut en probeer het dan opnieuw.',
  },
  'niet-bereikbaar': {
    title: 'Dit kan nu even niet',
    text: 'Probeer het over een paar minuten opnieuw.',
  },
  'interne-fout': {
    title: 'Er ging bij ons iets mis',
    text: 'Probeer het later nog eens. Blijft het misgaan? Bel dan de gemeente.',
  },
  'zonder-gegevens': {
    title: 'De site kan nu niet bij de gegevens',
    text: 'Het ligt niet aan jou: de database antwoordt niet. Wat mensen in de groepen schrijven, wacht en raakt niet weg. Probeer het over een paar minuten opnieuw. Is er gevaar? Bel 112.',
    keeper:
      'Beheer je de server? Kijk of de database draait en of de schijf vol is. De doctor zegt wat er is: docker compose run --rm doctor, of ./buurtbaken doctor.',
  },
  home: 'Naar het begin',
} as const;
export type ErrorCode = Exclude<keyof typeof NL, 'home'>;

/** Pages that stand in the place of one that can't be shown. */
export const ERRORS: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    'ongeldige-invoer': { title: 'Dit kloppet net', text: 'Gean werom en besykje it op ’e nij.' },
    'geen-toegang': { title: 'Dit meist net sjen', text: 'Dizze side is foar immen mei in oare rol.' },
    'niet-gevonden': {
      title: 'Dizze side is der net',
      text: 'Sjoch oft it adres kloppet. Miskien is de side fuort.',
    },
    'verkeerde-methode': { title: 'Dat kin hjir net', text: 'Gean werom en besykje it op ’e nij.' },
    conflict: {
      title: 'Immen wie dy foar',
      text: 'Immen oars die dit op itselde stuit. Gean werom en sjoch hoe’t it no stiet.',
    },
    'te-groot': {
      title: 'Dit is te folle',
      text: 'Watst stjoerst is te grut. Meitsje it koarter of lytser.',
    },
    'te-veel-aanvragen': {
      title: 'Efkes wachtsje',
      text: 'Der kamen in soad fersiken efterinoar. Wachtsje in minút en besykje it dan op ’e nij.',
    },
    'niet-bereikbaar': {
      title: 'Dit kin no efkes net',
      text: 'Besykje it oer in pear minuten op ’e nij.',
    },
    'interne-fout': {
      title: 'Der gie by ús wat mis',
      text: 'Besykje it letter nochris. Bliuwt it misgean? Belje dan de gemeente.',
    },
    'zonder-gegevens': {
      title: 'De side kin no net by de gegevens',
      text: 'It leit net oan dy: de database antwurdet net. Wat minsken yn de groepen skriuwe, wachtet en rekket net wei. Besykje it oer in pear minuten op ’e nij. Is der gefaar? Belje 112.',
      keeper:
        'Behearsto de tsjinner? Sjoch oft de database draait en oft de skiif fol is. De doctor seit wat der is: docker compose run --rm doctor, of ./buurtbaken doctor.',
    },
    home: 'Nei it begjin',
  },
  en: {
    'ongeldige-invoer': { title: 'This is not right', text: 'Go back and try again.' },
    'geen-toegang': { title: 'You may not see this', text: 'This page is for somebody with another role.' },
    'niet-gevonden': {
      title: 'This page does not exist',
      text: 'Check the address. The page may be gone.',
    },
    'verkeerde-methode': { title: 'This is not possible here', text: 'Go back and try again.' },
    conflict: {
      title: 'Somebody was ahead of you',
      text: 'Somebody else did this at the same moment. Go back and see how things stand now.',
    },
    'te-groot': {
      title: 'This is too much',
      text: 'What you send is too large. Make it shorter or smaller.',
    },
    'te-veel-aanvragen': {
      title: 'Please wait a moment',
      text: 'Many requests came in a row. Wait a minute and then try again.',
    },
    'niet-bereikbaar': {
      title: 'This is not possible right now',
      text: 'Try again in a few minutes.',
    },
    'interne-fout': {
      title: 'Something went wrong on our side',
      text: 'Try again later. Does it keep going wrong? Then call the municipality.',
    },
    'zonder-gegevens': {
      title: 'The site cannot reach its data right now',
      text: 'It is not your fault: the database does not answer. What people write in the groups waits and is not lost. Try again in a few minutes. Is there danger? Call 112.',
      keeper:
        'Do you keep the server running? Check whether the database runs and whether the disk is full. The doctor says what is wrong: docker compose run --rm doctor, or ./buurtbaken doctor.',
    },
    home: 'To the start',
  },
};
