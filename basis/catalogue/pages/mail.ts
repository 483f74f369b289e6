import type { TextsOf, Translated } from '../../language.ts';

/** What an invitation to a new group says. No name of who is invited: an address can be typed wrong. */
type Invitation = {
  readonly role: 'wijkagent' | 'coordinator';
  readonly group: string;
  readonly gemeente: string;
  readonly url: string;
  /** The day on which the link stops working. */
  readonly until: string;
  readonly phone: string;
};

const NL = {
  proven: {
    subject: 'Je kunt meedoen met de buurtgroep',
    text: (url: string) =>
      `Goed nieuws: je buren hebben gezegd dat je hier woont.\n\nKies nu je wachtwoord:\n${url}\n\nDeze link is alleen voor jou. Heb jij je niet aangemeld? Dan hoef je niets te doen.`,
  },
  password: {
    subject: 'Een nieuw wachtwoord voor de buurtgroep',
    text: (url: string) =>
      `Je vroeg om een nieuw wachtwoord. Kies het hier, binnen een uur:\n${url}\n\nVroeg je dit niet? Dan hoef je niets te doen. Je oude wachtwoord blijft werken.`,
  },
  invitation: {
    subject: (group: string) => `Een vraag over de buurtgroep van ${group}`,
    text: ({ role, group, gemeente, url, until, phone }: Invitation) => {
      const asks = {
        wijkagent: 'De politie gaf je naam door. De vraag is: wil je als wijkagent in deze groep?',
        coordinator: 'De vraag is: wil je coördinator zijn van deze groep?',
      }[role];
      return `${gemeente} wil een buurtgroep beginnen in ${group}. ${asks}\n\nLees wat dat is, en zeg ja of nee:\n${url}\n\nDeze link is alleen voor jou. Stuur hem niet door. Hij werkt tot ${until}.\n\nHeb je een vraag, of weet je van niets? Bel ${phone}. Doe je niets, dan gebeurt er ook niets.\n\n${gemeente}`;
    },
  },
} as const;

/** E-mails, in plain text. */
export const MAIL: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    proven: {
      subject: 'Do kinst meidwaan mei de buertgroep',
      text: (url) =>
        `Goed nijs: dyn buorlju hawwe sein datst hjir wennest.\n\nKies no dyn wachtwurd:\n${url}\n\nDizze link is allinnich foar dy. Hast dy net oanmeld? Dan hoechst neat te dwaan.`,
    },
    password: {
      subject: 'In nij wachtwurd foar de buertgroep',
      text: (url) =>
        `Do fregest om in nij wachtwurd. Kies it hjir, binnen in oere:\n${url}\n\nFregest dit net? Dan hoechst neat te dwaan. Dyn âlde wachtwurd bliuwt wurkjen.`,
    },
    invitation: {
      subject: (group) => `In fraach oer de buertgroep fan ${group}`,
      text: ({ role, group, gemeente, url, until, phone }) => {
        const asks = {
          wijkagent: 'De plysje joech dyn namme troch. De fraach is: wolst as wykagint yn dizze groep?',
          coordinator: 'De fraach is: wolst koördinator wêze fan dizze groep?',
        }[role];
        return `${gemeente} wol in buertgroep begjinne yn ${group}. ${asks}\n\nLês wat dat is, en sis ja of nee:\n${url}\n\nDizze link is allinnich foar dy. Stjoer him net troch. Hy wurket oant ${until}.\n\nHast in fraach, of witst fan neat? Belje ${phone}. Dochst neat, dan bart der ek neat.\n\n${gemeente}`;
      },
    },
  },
  en: {
    proven: {
      subject: 'You can take part in the neighbourhood group',
      text: (url) =>
        `Good news: your neighbours have said that you live here.\n\nNow choose your password:\n${url}\n\nThis link is for you alone. Did you not sign up? Then you need not do anything.`,
    },
    password: {
      subject: 'A new password for the neighbourhood group',
      text: (url) =>
        `You asked for a new password. Choose it here, within an hour:\n${url}\n\nDid you not ask for this? Then you need not do anything. Your old password keeps working.`,
    },
    invitation: {
      subject: (group) => `A question about the neighbourhood group of ${group}`,
      text: ({ role, group, gemeente, url, until, phone }) => {
        const asks = {
          wijkagent:
            'The police passed on your name. The question is: will you be in this group as its wijkagent?',
          coordinator: 'The question is: will you be a coordinator of this group?',
        }[role];
        return `${gemeente} wants to begin a neighbourhood group in ${group}. ${asks}\n\nRead what that is, and say yes or no:\n${url}\n\nThis link is for you alone. Do not pass it on. It works until ${until}.\n\nDo you have a question, or do you know nothing of this? Call ${phone}. If you do nothing, nothing happens.\n\n${gemeente}`;
      },
    },
  },
};
