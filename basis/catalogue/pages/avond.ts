import type { TextsOf, Translated } from '../../language.ts';

const NL = {
  title: (naam: string) => `Welkom bij de avond van ${naam}`,
  lead: 'Je kunt je hier meteen aanmelden voor de groep.',
  steps: [
    'Vul je adres in en lees de spelregels.',
    'Laat zien dat je hier woont. Iemand van de gemeente helpt je daarmee.',
    'Zet de app Element op je telefoon.',
  ],
  join: 'Meedoen',
  start: 'Groep aanvragen',
  noGroup: 'Hier is nog geen groep. Je kunt er samen om vragen.',
  over: {
    title: 'De avond is voorbij',
    text: 'Je kunt je nog gewoon aanmelden. Zoek eerst je wijk.',
    find: 'Zoek mijn wijk',
  },
} as const;

/** What somebody sees who scans the code on the screen of an information evening. */
export const AVOND: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    title: (naam) => `Wolkom by de jûn fan ${naam}`,
    lead: 'Do kinst dy hjir daliks oanmelde foar de groep.',
    steps: [
      'Folje dyn adres yn en lês de spulregels.',
      'Lit sjen datst hjir wennest. Immen fan de gemeente helpt dy dêrmei.',
      'Set de app Element op dyn telefoan.',
    ],
    join: 'Meidwaan',
    start: 'Groep oanfreegje',
    noGroup: 'Hjir is noch gjin groep. Jim kinne der tegearre om freegje.',
    over: {
      title: 'De jûn is foarby',
      text: 'Do kinst dy noch gewoan oanmelde. Sykje earst dyn wyk.',
      find: 'Sykje myn wyk',
    },
  },
  en: {
    title: (naam) => `Welcome to the evening of ${naam}`,
    lead: 'You can sign up for the group here at once.',
    steps: [
      'Fill in your address and read the rules.',
      'Show that you live here. Somebody of the municipality helps you with that.',
      'Put the app Element on your telephone.',
    ],
    join: 'Take part',
    start: 'Ask for a group',
    noGroup: 'There is no group here yet. You can ask for one together.',
    over: {
      title: 'The evening is over',
      text: 'You can still sign up. Find your district first.',
      find: 'Find my district',
    },
  },
};
