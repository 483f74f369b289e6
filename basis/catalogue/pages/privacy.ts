import type { TextsOf, Translated } from '../../language.ts';
import type { ToldDays } from '../../retention.ts';

const NL = {
  title: 'Privacy',
  lead: (gemeente: string) =>
    `${gemeente} is verantwoordelijk voor je gegevens. Hier lees je wat er bewaard wordt, hoe lang, en wie het kan zien.`,
  theGemeente: 'De gemeente',
  what: {
    title: 'Wat wij van je bewaren',
    items: [
      'De naam waarmee je in de groep staat, en je taal.',
      'De straat waar je woont, zonder huisnummer.',
      'In welke wijk of buurt je meedoet, sinds wanneer, en of je coördinator bent.',
      'Een gebruikersnaam van drie woorden en een getal. Daar staat je naam niet in.',
      'De berichten en foto’s die je in de groepen zet.',
    ],
  },
  why: {
    title: 'Waarom dat mag',
    text: 'Meedoen is vrijwillig. Wij gebruiken je gegevens alleen om de groep te laten werken. Wij verkopen niets en er is geen reclame.',
  },
  who: {
    title: 'Wie wat kan zien',
    items: [
      'Bewoners van jouw groep zien je naam in de groep en je berichten. Bewoners van andere wijken zien die niet.',
      'Coördinatoren zien ook je straat, en wat op hen wacht, zoals een foto.',
      'Vrijwilligers die een ronde lopen, zien bij welke huizen ze op moeten letten. Ze zien niet wie daar woont.',
      'De gemeente en de wijkagent zien niet wat op de coördinatoren wacht.',
      'Verandert een ambtenaar of coördinator iets? Dan staat dat in een logboek dat niemand kan veranderen.',
      'Is er een nieuw bericht? Dan krijgt je telefoon een seintje via de makers van de app en van je telefoon. Daar staat geen tekst en geen naam in.',
    ],
  },
  howLong: {
    title: 'Hoe lang',
    caption: 'Wat wij bewaren en hoe lang',
    head: { what: 'Wat', howLong: 'Hoe lang' },
    rows: (kept: ToldDays) => [
      ['Berichten in de groepen', `${kept.berichten} dagen`],
      ['Foto’s', `tot ${kept.foto} dagen nadat de melding klaar is`],
      ['Een bericht dat op een coördinator wachtte', `${kept.origineel} dagen`],
      ['Tips die je kreeg', `${kept.tip} dagen`],
      ['Je adres en e-mailadres, als je je aanmeldt', `${kept.aanvraag} dagen`],
      ['Je naam en adres op een brief met een code', `tot ${kept.brief} dagen nadat de code niet meer werkt`],
      ['Je naam op de lijst van een groep die overstapt van WhatsApp', `hoogstens ${kept.genodigde} dagen`],
      ['Wat vrijwilligers op een ronde bij je huis zagen', `${kept['waarneming-verteld']} dagen`],
      [
        'Je adres en de dagen dat je weg bent, als je om een vakantiecontrole vraagt',
        `tot ${kept.vakantiecontrole} dag na je laatste dag`,
      ],
      ['Wanneer je op deze site was ingelogd', 'in het logboek, zonder je naam'],
      ['Je naam en gebruikersnaam', 'zo lang je meedoet'],
    ],
  },
  cookies: {
    title: 'Cookies',
    text: 'Deze site zet alleen cookies die nodig zijn: om te weten dat je bent ingelogd, welke taal je koos, en dat een formulier van jou komt. Niemand volgt je ermee.',
  },
  rights: {
    title: 'Wat je kunt vragen',
    items: [
      'Wat de gemeente van je bewaart.',
      'Of iets wat niet klopt, wordt verbeterd.',
      'Of je gegevens worden gewist.',
    ],
    own: 'Bekijk je gegevens, verander ze of laat ze wissen',
    how: (phone: string) => `Bel de gemeente: ${phone}. Of vraag het je coördinator.`,
    complaint: 'Ben je het niet eens met wat wij doen? Dan kun je een klacht indienen bij de',
    authority: 'Autoriteit Persoonsgegevens',
  },
} as const;

/** What is kept of whom, why, for how long, and who sees it (AVG art. 13). */
export const PRIVACY: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    title: 'Privacy',
    lead: (gemeente) =>
      `${gemeente} is ferantwurdlik foar dyn gegevens. Hjir lêst wat der bewarre wurdt, hoe lang, en wa’t it sjen kin.`,
    theGemeente: 'De gemeente',
    what: {
      title: 'Wat wy fan dy bewarje',
      items: [
        'De namme dêrst mei yn de groep stiest, en dyn taal.',
        'De strjitte dêrst wennest, sûnder hûsnûmer.',
        'Yn hokker wyk of buert datst meidochst, sûnt wannear, en oftst koördinator bist.',
        'In brûkersnamme fan trije wurden en in getal. Dêr stiet dyn namme net yn.',
        'De berjochten en foto’s dyst yn de groepen setst.',
      ],
    },
    why: {
      title: 'Wêrom’t dat mei',
      text: 'Meidwaan is frijwillich. Wy brûke dyn gegevens allinnich om de groep wurkje te litten. Wy ferkeapje neat en der is gjin reklame.',
    },
    who: {
      title: 'Wa’t wat sjen kin',
      items: [
        'Bewenners fan dyn groep sjogge dyn namme yn de groep en dyn berjochten. Bewenners fan oare wiken sjogge dy net.',
        'Koördinators sjogge ek dyn strjitte, en wat op har wachtet, lykas in foto.',
        'Frijwilligers dy’t in rûnte rinne, sjogge by hokker huzen se oppasse moatte. Se sjogge net wa’t dêr wennet.',
        'De gemeente en de wykagint sjogge net wat op de koördinators wachtet.',
        'Feroaret in amtner of koördinator wat? Dan stiet dat yn in lochboek dat nimmen feroarje kin.',
        'Is der in nij berjocht? Dan krijt dyn telefoan in seintsje fia de makkers fan de app en fan dyn telefoan. Dêr stiet gjin tekst en gjin namme yn.',
      ],
    },
    howLong: {
      title: 'Hoe lang',
      caption: 'Wat wy bewarje en hoe lang',
      head: { what: 'Wat', howLong: 'Hoe lang' },
      rows: (kept) => [
        ['Berjochten yn de groepen', `${kept.berichten} dagen`],
        ['Foto’s', `oant ${kept.foto} dagen nei’t de melding klear is`],
        ['In berjocht dat op in koördinator wachte', `${kept.origineel} dagen`],
        ['Tips dyst krigest', `${kept.tip} dagen`],
        ['Dyn adres en e-mailadres, ast dy oanmeldst', `${kept.aanvraag} dagen`],
        [
          'Dyn namme en adres op in brief mei in koade',
          `oant ${kept.brief} dagen nei’t de koade net mear wurket`,
        ],
        [
          'Dyn namme op de list fan in groep dy’t oerstapt fan WhatsApp',
          `op syn meast ${kept.genodigde} dagen`,
        ],
        ['Wat frijwilligers op in rûnte by dyn hûs seagen', `${kept['waarneming-verteld']} dagen`],
        [
          'Dyn adres en de dagen datst fuort bist, ast om in fakânsjekontrôle fregest',
          `oant ${kept.vakantiecontrole} dei nei dyn lêste dei`,
        ],
        ['Wannearst op dizze side ynlogd wiest', 'yn it lochboek, sûnder dyn namme'],
        ['Dyn namme en brûkersnamme', 'salang’tst meidochst'],
      ],
    },
    cookies: {
      title: 'Cookies',
      text: 'Dizze side set allinnich cookies dy’t nedich binne: om te witten datst ynlogd bist, hokker taalst keazen hast, en dat in formulier fan dy komt. Nimmen folget dy dermei.',
    },
    rights: {
      title: 'Watst freegje kinst',
      items: [
        'Wat de gemeente fan dy bewarret.',
        'Oft wat net kloppet, ferbettere wurdt.',
        'Oft dyn gegevens wiske wurde.',
      ],
      own: 'Sjoch dyn gegevens, feroarje se of lit se wiskje',
      how: (phone) => `Belje de gemeente: ${phone}. Of freegje it dyn koördinator.`,
      complaint: 'Bist it net iens mei wat wy dogge? Dan kinst in klacht yntsjinje by de',
      authority: 'Autoriteit Persoonsgegevens',
    },
  },
  en: {
    title: 'Privacy',
    lead: (gemeente) =>
      `${gemeente} is responsible for your data. Here you read what is kept, for how long, and who can see it.`,
    theGemeente: 'The municipality',
    what: {
      title: 'What we keep of you',
      items: [
        'The name by which you are known in the group, and your language.',
        'The street where you live, without the house number.',
        'In which district you take part, since when, and whether you are a coordinator.',
        'A user name of three words and a number. Your name is not in it.',
        'The messages and photos that you put in the groups.',
      ],
    },
    why: {
      title: 'Why we may',
      text: 'Taking part is voluntary. We use your data only to make the group work. We sell nothing and there is no advertising.',
    },
    who: {
      title: 'Who can see what',
      items: [
        'Residents of your group see your name in the group and your messages. Residents of other districts do not.',
        'Coordinators also see your street, and what waits for them, such as a photo.',
        'Volunteers who walk a round see which houses to look at. They do not see who lives there.',
        'The municipality and the community police officer do not see what waits for the coordinators.',
        'When an official or coordinator changes something, that is written in a log that nobody can change.',
        'When there is a new message, your phone gets a signal by way of the makers of the app and of your phone. It holds no text and no name.',
      ],
    },
    howLong: {
      title: 'For how long',
      caption: 'What we keep and for how long',
      head: { what: 'What', howLong: 'How long' },
      rows: (kept) => [
        ['Messages in the groups', `${kept.berichten} days`],
        ['Photos', `until ${kept.foto} days after the report is closed`],
        ['A message that waited for a coordinator', `${kept.origineel} days`],
        ['Tips that you got', `${kept.tip} days`],
        ['Your address and e-mail address, when you sign up', `${kept.aanvraag} days`],
        [
          'Your name and address on a letter with a code',
          `until ${kept.brief} days after the code stops working`,
        ],
        ['Your name on the list of a group that moves over from WhatsApp', `at most ${kept.genodigde} days`],
        ['What volunteers saw at your house on a round', `${kept['waarneming-verteld']} days`],
        [
          'Your address and the days that you are away, if you ask for a holiday check',
          `until ${kept.vakantiecontrole} day after your last day`,
        ],
        ['When you were signed in to this site', 'in the log, without your name'],
        ['Your name and user name', 'as long as you take part'],
      ],
    },
    cookies: {
      title: 'Cookies',
      text: 'This site uses only cookies that are needed: to know that you are signed in, which language you chose, and that a form comes from you. Nobody follows you with them.',
    },
    rights: {
      title: 'What you can ask',
      items: [
        'What the municipality keeps of you.',
        'To have mended what is not right.',
        'To have your data erased.',
      ],
      own: 'See your data, mend them or have them erased',
      how: (phone) => `Call the municipality: ${phone}. Or ask your coordinator.`,
      complaint: 'Do you disagree with what we do? Then you can complain to the',
      authority: 'Dutch Data Protection Authority',
    },
  },
};
