import type { TextsOf, Translated } from '../../language.ts';
import type { ToldDays } from '../../retention.ts';

const NL = {
  title: 'Samen letten op je buurt',
  lead: 'Buren waarschuwen elkaar in een groep van hun eigen wijk of buurt. Dat doen ze met de app Element. De gemeente zorgt dat het werkt.',
  picture:
    'Tekening: een buur ziet iets en belt bij gevaar eerst 112. Daarna schrijft hij het in de groep. De buren lezen het en kijken mee.',
  pictureWords: {
    see: 'Je ziet iets',
    call: 'Gevaar? Bel 112',
    group: 'Schrijf het in de groep',
    look: 'Buren kijken mee',
  },
  not112: {
    title: 'Dit is geen 112',
    text: 'De politie komt als je 112 belt. Een bericht in de groep is geen melding bij de politie. Geen haast? Bel 0900-8844.',
  },
  what: {
    title: 'Waar de groep voor is',
    items: [
      'Je ziet iemand die zich verdacht gedraagt.',
      'Een auto die je niet kent, rijdt steeds rond.',
      'Er wordt iets vernield.',
      'Jongeren geven overlast.',
    ],
  },
  who: {
    title: 'Wie leest mee',
    items: [
      'De groep is van bewoners van je wijk of buurt, van 18 jaar en ouder.',
      'Een of twee bewoners zijn coördinator. Zij laten mensen toe en helpen met de spelregels.',
      'Iemand van de gemeente en de wijkagent kunnen in de groep zitten. Reken er niet op dat zij meelezen.',
      'Je eigen kamer met de bot lezen alleen jij en de bot.',
      'De berichten staan op een server van de gemeente. Ze zijn niet versleuteld van telefoon naar telefoon. Wie de server beheert, kan er technisch bij.',
    ],
  },
  judged: {
    title: 'Wat er met je bericht gebeurt',
    text: 'Een computer kijkt of je bericht past bij de spelregels. Een scheldwoord wordt onleesbaar. Een foto wacht op de coördinator. Alleen een coördinator beslist daarover, nooit de gemeente of de politie. Wat een noodgeval kan zijn, wacht nooit.',
  },
  kept: {
    title: 'Hoe lang het bewaard blijft',
    items: (kept: ToldDays) => [
      `Berichten: ${kept.berichten} dagen.`,
      `Foto’s: tot ${kept.foto} dagen nadat de melding klaar is.`,
    ],
  },
  more: { join: 'Meedoen', rules: 'Lees de spelregels', privacy: 'Lees alles over je gegevens' },
} as const;

/** What it is, and what it is not. */
export const HOME: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    title: 'Tegearre om dyn buert tinke',
    lead: 'Buorlju warskôgje inoar yn in groep fan har eigen wyk of buert. Dat dogge se mei de app Element. De gemeente soarget dat it wurket.',
    picture:
      'Tekening: in buorman sjocht wat en bellet by gefaar earst 112. Dêrnei skriuwt er it yn de groep. De buorlju lêze it en sjogge mei.',
    pictureWords: {
      see: 'Do sjochst wat',
      call: 'Gefaar? Belje 112',
      group: 'Skriuw it yn de groep',
      look: 'Buorlju sjogge mei',
    },
    not112: {
      title: 'Dit is gjin 112',
      text: 'De plysje komt ast 112 bellest. In berjocht yn de groep is gjin melding by de plysje. Gjin haast? Belje 0900-8844.',
    },
    what: {
      title: 'Dêr’t de groep foar is',
      items: [
        'Do sjochst immen dy’t him fertocht gedraacht.',
        'In auto dyst net kenst, rydt hieltyd om.',
        'Der wurdt wat fernield.',
        'Jongerein jouwe oerlêst.',
      ],
    },
    who: {
      title: 'Wa lêst mei',
      items: [
        'De groep is fan bewenners fan dyn wyk of buert, fan 18 jier en âlder.',
        'Ien of twa bewenners binne koördinator. Sy litte minsken ta en helpe mei de spulregels.',
        'Immen fan de gemeente en de wykagint kinne yn de groep sitte. Rekkenje der net op dat sy meilêze.',
        'Dyn eigen keamer mei de bot lêze allinnich do en de bot.',
        'De berjochten steane op in server fan de gemeente. Se binne net fersifere fan telefoan nei telefoan. Wa’t de server beheart, kin der technysk by.',
      ],
    },
    judged: {
      title: 'Wat der mei dyn berjocht bart',
      text: 'In kompjûter sjocht oft dyn berjocht past by de spulregels. In skelwurd wurdt ûnlêsber. In foto wachtet op de koördinator. Allinnich in koördinator beslist dêroer, nea de gemeente of de plysje. Wat in needgefal wêze kin, wachtet nea.',
    },
    kept: {
      title: 'Hoe lang it bewarre bliuwt',
      items: (kept) => [
        `Berjochten: ${kept.berichten} dagen.`,
        `Foto’s: oant ${kept.foto} dagen nei’t de melding klear is.`,
      ],
    },
    more: { join: 'Meidwaan', rules: 'Lês de spulregels', privacy: 'Lês alles oer dyn gegevens' },
  },
  en: {
    title: 'Looking after your neighbourhood together',
    lead: 'Neighbours warn each other in a group of their own district. They do so with the app Element. The municipality keeps it running.',
    picture:
      'Drawing: a neighbour sees something and, if there is danger, calls 112 first. Then they write it in the group. The neighbours read it and help to look.',
    pictureWords: {
      see: 'You see something',
      call: 'Danger? Call 112',
      group: 'Write it in the group',
      look: 'Neighbours help',
    },
    not112: {
      title: 'This is not 112',
      text: 'The police come when you call 112. A message in the group is no report to the police. No hurry? Call 0900-8844.',
    },
    what: {
      title: 'What the group is for',
      items: [
        'You see somebody who behaves suspiciously.',
        'A car that you do not know keeps driving around.',
        'Something is being damaged.',
        'Young people cause nuisance.',
      ],
    },
    who: {
      title: 'Who reads the messages',
      items: [
        'The group is of residents of your district, 18 years and older.',
        'One or two residents are coordinator. They admit people and help with the rules.',
        'Somebody of the municipality and the community police officer may be in the group. Do not count on them to read it.',
        'Your own room with the bot is read by you and the bot alone.',
        'The messages are on a server of the municipality. They are not encrypted from phone to phone. Whoever runs the server can technically reach them.',
      ],
    },
    judged: {
      title: 'What happens to your message',
      text: 'A computer checks whether your message fits the rules. A swear word is made unreadable. A photo waits for the coordinator. Only a coordinator decides on that, never the municipality or the police. What may be an emergency never waits.',
    },
    kept: {
      title: 'How long it is kept',
      items: (kept) => [
        `Messages: ${kept.berichten} days.`,
        `Photos: until ${kept.foto} days after the report is closed.`,
      ],
    },
    more: { join: 'Take part', rules: 'Read the rules', privacy: 'Read all about your data' },
  },
};
