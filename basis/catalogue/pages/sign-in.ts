import type { TextsOf, Translated } from '../../language.ts';

const NL = {
  title: 'Inloggen',
  lead: 'Je hebt hier geen wachtwoord nodig. Je krijgt een link van de bot.',
  steps: [
    'Open Element op je telefoon of computer.',
    'Open je eigen kamer met de bot van je buurt.',
    'Typ het woord “inloggen” en stuur het.',
    'De bot stuurt je een link. Open die link hier, op dit apparaat.',
  ],
  validity: 'De link werkt één keer, en een kwartier lang.',
  noAccount: 'Werk je bij de gemeente en heb je geen Element? Vraag een link aan de beheerder.',
  lostPassword: 'Kom je Element niet meer in? Vraag een nieuw wachtwoord.',
  again: 'Log eerst in. Daarna ga je vanzelf naar de pagina die je wilde zien.',
  link: {
    title: 'Je bent er bijna',
    text: 'Klik op de knop om in te loggen. Deze link werkt één keer.',
    button: 'Ga verder',
    goneTitle: 'Deze link werkt niet meer',
    gone: 'De link is al gebruikt, of ouder dan een kwartier. Vraag de bot om een nieuwe: typ “inloggen”.',
    how: 'Hoe krijg ik een link?',
  },
  out: {
    title: 'Uitloggen',
    text: 'Ben je klaar? Log dan uit, zeker als anderen dit apparaat ook gebruiken.',
    button: 'Uitloggen',
  },
} as const;

/** Coming in and going out. */
export const SIGN_IN: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    title: 'Ynlogge',
    lead: 'Do hast hjir gjin wachtwurd nedich. Do krijst in keppeling fan de bot.',
    steps: [
      'Iepenje Element op dyn telefoan of kompjûter.',
      'Iepenje dyn eigen keamer mei de bot fan dyn buert.',
      'Typ it wurd “ynlogge” en stjoer it.',
      'De bot stjoert dy in keppeling. Iepenje dy hjir, op dit apparaat.',
    ],
    validity: 'De keppeling wurket ien kear, en in kertier lang.',
    noAccount: 'Wurkest by de gemeente en hast gjin Element? Freegje in keppeling oan de behearder.',
    lostPassword: 'Komst Element net mear yn? Freegje in nij wachtwurd.',
    again: 'Log earst yn. Dêrnei giest fansels nei de side dyst sjen woest.',
    link: {
      title: 'Do bist der hast',
      text: 'Klik op de knop om yn te loggen. Dizze keppeling wurket ien kear.',
      button: 'Gean fierder',
      goneTitle: 'Dizze keppeling wurket net mear',
      gone: 'De keppeling is al brûkt, of âlder as in kertier. Freegje de bot om in nijen: typ “ynlogge”.',
      how: 'Hoe krij ik in keppeling?',
    },
    out: {
      title: 'Utlogge',
      text: 'Bist klear? Log dan út, seker as oaren dit apparaat ek brûke.',
      button: 'Utlogge',
    },
  },
  en: {
    title: 'Sign in',
    lead: 'You need no password here. The bot gives you a link.',
    steps: [
      'Open Element on your phone or computer.',
      'Open your own room with the bot of your neighbourhood.',
      'Type the words “log in” and send them.',
      'The bot sends you a link. Open that link here, on this device.',
    ],
    validity: 'The link works once, for fifteen minutes.',
    noAccount: 'Do you work for the municipality, without Element? Ask the administrator for a link.',
    lostPassword: 'Can you not get into Element? Ask for a new password.',
    again: 'Please sign in first. After that you go to the page that you wanted to see.',
    link: {
      title: 'Almost there',
      text: 'Click the button to sign in. This link works once.',
      button: 'Continue',
      goneTitle: 'This link no longer works',
      gone: 'The link has been used, or is older than fifteen minutes. Ask the bot for a new one: type “log in”.',
      how: 'How do I get a link?',
    },
    out: {
      title: 'Sign out',
      text: 'Are you done? Then sign out, certainly if others use this device too.',
      button: 'Sign out',
    },
  },
};
