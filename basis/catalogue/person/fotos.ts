import type { Translated } from '../../language.ts';

const NL = {
  /** While a photo waits in an open melding. */
  offer:
    'Je foto wacht op de coördinator. Wil je intussen in woorden vertellen wie of wat je zag? Tik hieronder, dan help ik je. Is er nu gevaar? Bel 112.',
  offerTap: '📝 beschrijven',
  unreadable:
    'Wat je stuurde, kunnen we niet openen. Het komt dus niet in de groep. Stuur het gerust nog een keer, of schrijf wat je zag. Is er nu gevaar? Bel 112.',
  tooLarge: (megabytes: number): string =>
    `Wat je stuurde, is te groot (meer dan ${megabytes} MB). Het komt dus niet in de groep. Stuur een kleinere, of schrijf wat je zag. Is er nu gevaar? Bel 112.`,
  placedDirectly: 'Je foto staat nu in de groep. Waar en met welk toestel hij is gemaakt, is eruit gehaald.',
  takenAwayPhoto:
    'De coördinator heeft je foto weggehaald. Wil je weten waarom? Vraag het gerust aan je coördinator.',
  takenAway:
    'De coördinator heeft weggehaald wat je had gestuurd. Wil je weten waarom? Vraag het gerust aan je coördinator.',
  policeLink: (url: string, times: number, until: string): string =>
    `Het origineel voor de politie haal je hier op:\n${url}\n\nDe link werkt ${times} keer, tot ${until}. Geef hem alleen aan de politie. We schrijven op wanneer hij wordt gebruikt.`,
} as const;

type Texts = {
  readonly [key in keyof typeof NL]: (typeof NL)[key] extends string ? string : (typeof NL)[key];
};

/** What the bot says to one person about a photo of theirs, or one that they decided on. */
export const PHOTOS: Translated<Texts> = {
  nl: NL,
  fy: {
    offer:
      'Dyn foto wachtet op de koördinator. Wolst yntusken yn wurden fertelle wa of wat ast seachst? Tik hjirûnder, dan help ik dy. Is der no gefaar? Belje 112.',
    offerTap: '📝 beskriuwe',
    unreadable:
      'Watst stjoerd hast, kinne wy net iepenje. It komt dus net yn de groep. Stjoer it gerêst noch in kear, of skriuw watst seachst. Is der no gefaar? Belje 112.',
    tooLarge: (megabytes) =>
      `Watst stjoerd hast, is te grut (mear as ${megabytes} MB). It komt dus net yn de groep. Stjoer in lytsere, of skriuw watst seachst. Is der no gefaar? Belje 112.`,
    placedDirectly: 'Dyn foto stiet no yn de groep. Wêr en mei hokker tastel er makke is, is derút helle.',
    takenAwayPhoto:
      'De koördinator hat dyn foto weihelle. Wolst witte wêrom? Freegje it gerêst oan dyn koördinator.',
    takenAway:
      'De koördinator hat weihelle watst stjoerd hiest. Wolst witte wêrom? Freegje it gerêst oan dyn koördinator.',
    policeLink: (url, times, until) =>
      `It orizjineel foar de plysje hellest hjir op:\n${url}\n\nDe keppeling wurket ${times} kear, oant ${until}. Jou him allinnich oan de plysje. Wy skriuwe op wannear't er brûkt wurdt.`,
  },
  en: {
    offer:
      'Your photo is waiting for the coordinator. Would you like to say in words who or what you saw in the meantime? Tap below and I will help you. Danger right now? Call 112.',
    offerTap: '📝 describe',
    unreadable:
      'What you sent can not be opened, so it does not come in the group. Feel free to send it again, or write what you saw. Danger right now? Call 112.',
    tooLarge: (megabytes) =>
      `What you sent is too large (more than ${megabytes} MB), so it does not come in the group. Send a smaller one, or write what you saw. Danger right now? Call 112.`,
    placedDirectly:
      'Your photo is in the group now. Where it was taken and with what device has been removed.',
    takenAwayPhoto:
      'The coordinator took your photo away. Want to know why? Feel free to ask your coordinator.',
    takenAway: 'The coordinator removed what you sent. Want to know why? Feel free to ask your coordinator.',
    policeLink: (url, times, until) =>
      `Download the original for the police here:\n${url}\n\nThe link works ${times} times, until ${until}. Give it to the police only. We record when it is used.`,
  },
};
