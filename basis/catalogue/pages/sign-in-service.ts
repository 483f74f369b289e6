import type { TextsOf, Translated } from '../../language.ts';

const NL = {
  /** On the page about signing in. */
  offer:
    'Ben je coördinator of werk je bij de gemeente of de politie? Dan kan het ook met het account van je werk of de gemeente.',
  offerLink: 'Inloggen met de inlogdienst',
  failed: {
    title: 'Inloggen lukte niet',
    text: 'Dit kan komen doordat je account hier niet gekoppeld is, doordat je geen coördinator bent of niet bij de gemeente of politie werkt, of doordat het inloggen is afgebroken.',
    how: 'Log in met een link van de bot, en koppel daarna je account bij “Mijn gegevens”. Heb je geen Element? Vraag de beheerder om een koppellink.',
    again: 'Andere manieren om in te loggen',
  },
  go: {
    title: 'Naar de inlogdienst',
    text: 'Je gaat nu naar de inlogdienst. Log daar in met je eigen account. Daarna kom je hier terug.',
    link: 'Ga naar de inlogdienst',
  },
  link: {
    title: 'Koppel je account',
    text: 'Hiermee koppel je het account van je werk of de gemeente. Daarna log je hier in met dat account. Deze link werkt één keer.',
    button: 'Ga verder',
  },
  own: {
    title: 'Inloggen met de inlogdienst',
    none: 'Er is geen account gekoppeld.',
    tied: (day: string) => `Er is een account gekoppeld, sinds ${day}.`,
    used: (day: string) => `Laatst gebruikt op ${day}.`,
    tie: 'Koppel je account',
    tieOther: 'Koppel een ander account',
    untie: 'Maak de koppeling los',
    off: 'Deze site heeft geen inlogdienst.',
    office: 'Je bent ingelogd met een functie. Die kun je niet koppelen.',
    done: 'Je account is gekoppeld.',
    back: 'Naar mijn gegevens',
  },
} as const;

/** Signing in by the gemeente's own sign-in. */
export const SIGN_IN_SERVICE: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    offer:
      'Bist koördinator of wurkest by de gemeente of de plysje? Dan kin it ek mei it akkount fan dyn wurk of de gemeente.',
    offerLink: 'Ynlogge mei de ynlochtsjinst',
    failed: {
      title: 'Ynloggen slagge net',
      text: 'Dat kin komme omdat dyn akkount hjir net keppele is, omdatst gjin koördinator bist of net by de gemeente of plysje wurkest, of omdat it ynloggen ôfbrutsen is.',
      how: 'Log yn mei in keppeling fan de bot, en keppelje dêrnei dyn akkount by “Myn gegevens”. Hast gjin Element? Freegje de behearder om in keppeling.',
      again: 'Oare manieren om yn te loggen',
    },
    go: {
      title: 'Nei de ynlochtsjinst',
      text: 'Do giest no nei de ynlochtsjinst. Log dêr yn mei dyn eigen akkount. Dêrnei komst hjir werom.',
      link: 'Gean nei de ynlochtsjinst',
    },
    link: {
      title: 'Keppelje dyn akkount',
      text: 'Hjirmei keppelest it akkount fan dyn wurk of de gemeente. Dêrnei lochst hjir yn mei dat akkount. Dizze keppeling wurket ien kear.',
      button: 'Gean fierder',
    },
    own: {
      title: 'Ynlogge mei de ynlochtsjinst',
      none: 'Der is gjin akkount keppele.',
      tied: (day) => `Der is in akkount keppele, sûnt ${day}.`,
      used: (day) => `Foar it lêst brûkt op ${day}.`,
      tie: 'Keppelje dyn akkount',
      tieOther: 'Keppelje in oar akkount',
      untie: 'Meitsje de keppeling los',
      off: 'Dizze side hat gjin ynlochtsjinst.',
      office: 'Do bist ynlogd mei in funksje. Dy kinst net keppelje.',
      done: 'Dyn akkount is keppele.',
      back: 'Nei myn gegevens',
    },
  },
  en: {
    offer:
      'Are you a coordinator, or do you work for the municipality or the police? Then you can also use the account of your work or the municipality.',
    offerLink: 'Sign in with the sign-in service',
    failed: {
      title: 'Signing in did not work',
      text: 'Perhaps your account is not tied to this site, you are no coordinator or do not work for the municipality or the police, or signing in was broken off.',
      how: 'Sign in with a link from the bot, and then tie your account under “My data”. No Element? Ask the administrator for a link to tie it.',
      again: 'Other ways to sign in',
    },
    go: {
      title: 'To the sign-in service',
      text: 'You now go to the sign-in service. Sign in there with your own account. Then you come back here.',
      link: 'Go to the sign-in service',
    },
    link: {
      title: 'Tie your account',
      text: 'With this you tie the account of your work or the municipality. After that you sign in here with that account. This link works once.',
      button: 'Continue',
    },
    own: {
      title: 'Signing in with the sign-in service',
      none: 'No account is tied.',
      tied: (day) => `An account is tied, since ${day}.`,
      used: (day) => `Last used on ${day}.`,
      tie: 'Tie your account',
      tieOther: 'Tie another account',
      untie: 'Untie the account',
      off: 'This site has no sign-in service.',
      office: 'You are signed in with an office. That cannot be tied.',
      done: 'Your account is tied.',
      back: 'To my data',
    },
  },
};
