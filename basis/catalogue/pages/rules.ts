import type { TextsOf, Translated } from '../../language.ts';

/** A spelregel with what it means, and an example of what is fine and of what is not. */
type Rule = { readonly rule: string; readonly fine: string; readonly notFine: string };
const RULES_NL = [
  {
    rule: 'Je bent 18 jaar of ouder.',
    fine: 'Je kinderen vertellen jou wat ze zagen. Jij schrijft het in de groep.',
    notFine: 'Je zoon van 15 doet mee met jouw telefoon.',
  },
  {
    rule: 'Je woont in de buurt.',
    fine: 'Je bent verhuisd. Je zegt het en gaat naar de groep van je nieuwe wijk.',
    notFine: 'Je woont ergens anders en doet mee omdat je hier werkt.',
  },
  {
    rule: 'De groep is van bewoners. De politie komt alleen als je 112 belt.',
    fine: 'Je belt 112. Daarna schrijf je in de groep wat je zag.',
    notFine: 'Je schrijft in de groep: “Kan de politie even komen?”',
  },
  {
    rule: 'Een bericht gaat over verdacht gedrag, een vreemde auto die rondrijdt, vernieling of overlast.',
    fine: '“Iemand voelt in de Voorstraat aan de deuren van auto’s.”',
    notFine: '“Er loopt hier iemand die ik niet ken.”',
  },
  {
    rule: 'Schrijf wat je zag, en kijk of anderen het ook zien.',
    fine: '“Witte bus, rijdt al drie keer door de straat. Ziet iemand dat ook?”',
    notFine: '“Ik weet meer, maar dat zeg ik hier niet.”',
  },
  {
    rule: 'Spreek af wie iemand aanspreekt. Liefst met z’n tweeën, en alleen als het veilig is. Anders: 112.',
    fine: '“Wie loopt er met mij mee? Dan vragen we of hij hulp nodig heeft.”',
    notFine: '“Ik ga er nu in mijn eentje op af.”',
  },
  {
    rule: 'Zeg het in de groep als 112 is gebeld.',
    fine: 'Je tikt op “112 gebeld”. Dan hoeven anderen niet te bellen.',
    notFine: '“Laten we allemaal bellen, dan komen ze sneller.”',
  },
  {
    rule: 'Let op je woorden: niet vloeken, niet schelden, niet discrimineren.',
    fine: '“Een man met een rode jas trekt aan het hek.”',
    notFine: 'Schelden, of iets naars zeggen over een hele groep mensen.',
  },
  {
    rule: 'Speel geen rechter en houd je aan de wet.',
    fine: 'Je blijft op afstand, onthoudt wat je ziet en belt 112.',
    notFine: 'Je rijdt achter iemand aan en typt achter het stuur.',
  },
  {
    rule: 'Een foto van een verdachte mag alleen als dat echt nodig is. Beschrijf liever wat je zag.',
    fine: '“Blauwe fiets, lange man, zwarte pet. De foto is voor de politie.”',
    notFine: 'Een foto met de tekst: “Dit is de dader, hij heet …”',
  },
  {
    rule: 'Gebruik de groep alleen waar die voor is. Geen praatjes en geen berichten aan elkaar.',
    fine: 'Een praatje zet je in Buurtpraat.',
    notFine: '“Wie heeft er nog een ladder te leen?”',
  },
] as const;

const NL = {
  title: 'De spelregels',
  lead: 'Elf afspraken. Zo blijft de groep rustig en nuttig voor iedereen.',
  fine: 'Goed:',
  notFine: 'Liever niet:',
  kind: 'Gaat er iets mis? Dan krijg je een vriendelijke tip van de bot, alleen voor jou. Ben je het er niet mee eens? Tik dan op “klopt niet”. Een coördinator kijkt ernaar.',
  judged: {
    title: 'Hoe vaak heeft de bot het goed?',
    text: (messages: number) =>
      `We legden de bot ${messages} berichten voor die hij niet kende. Ze zijn bedacht, dus niet van jouw buren.`,
    found: (share: string, atOnce: string) =>
      `Van de berichten die niet bij de spelregels pasten, zag hij ${share}: ${atOnce} voordat iemand ze las, de andere een paar tellen erna.`,
    flagged: (share: string) => `Van de berichten die wél goed waren, hield hij ${share} toch voor fout.`,
    emergencies: (passed: number, all: number) =>
      `Berichten over gevaar gingen altijd door: ${passed} van de ${all}.`,
    perRule: 'Per spelregel',
    rule: 'Spelregel',
    seen: 'Gezien, van wat er niet bij paste',
    right: 'Terecht, van wat de bot erover zei',
  },
  rules: RULES_NL as readonly Rule[],
} as const;

/** The eleven spelregels. */
export const RULES: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    title: 'De spulregels',
    lead: 'Alve ôfspraken. Sa bliuwt de groep rêstich en nuttich foar elkenien.',
    fine: 'Goed:',
    notFine: 'Leaver net:',
    kind: 'Giet der wat mis? Dan krijst in freonlike tip fan de bot, allinnich foar dy. Bist it der net mei iens? Tik dan op “kloppet net”. In koördinator sjocht dernei.',
    judged: {
      title: 'Hoe faak hat de bot it goed?',
      text: (messages) =>
        `Wy leine de bot ${messages} berjochten foar dy’t er net koe. Se binne betocht, dus net fan dyn buorlju.`,
      found: (share, atOnce) =>
        `Fan de berjochten dy’t net by de spulregels pasten, seach er ${share}: ${atOnce} foardat immen se lies, de oare in pear tellen letter.`,
      flagged: (share) => `Fan de berjochten dy’t wol goed wiene, hold er ${share} dochs foar ferkeard.`,
      emergencies: (passed, all) => `Berjochten oer gefaar giene altyd troch: ${passed} fan de ${all}.`,
      perRule: 'De spulregels ien foar ien',
      rule: 'Spulregel',
      seen: 'Sjoen, fan wat der net by paste',
      right: 'Mei rjocht, fan wat de bot deroer sei',
    },
    rules: [
      {
        rule: 'Do bist 18 jier of âlder.',
        fine: 'Dyn bern fertelle dy wat se seagen. Do skriuwst it yn de groep.',
        notFine: 'Dyn soan fan 15 docht mei mei dyn telefoan.',
      },
      {
        rule: 'Do wennest yn de buert.',
        fine: 'Do bist ferhuze. Do seist it en giest nei de groep fan dyn nije wyk.',
        notFine: 'Do wennest earne oars en dochst mei omdatst hjir wurkest.',
      },
      {
        rule: 'De groep is fan bewenners. De plysje komt allinnich ast 112 bellest.',
        fine: 'Do bellest 112. Dêrnei skriuwst yn de groep watst seachst.',
        notFine: 'Do skriuwst yn de groep: “Kin de plysje efkes komme?”',
      },
      {
        rule: 'In berjocht giet oer fertocht gedrach, in frjemde auto dy’t omrydt, fernieling of oerlêst.',
        fine: '“Immen fielt yn de Foarstrjitte oan de doarren fan auto’s.”',
        notFine: '“Der rint hjir immen dy’t ik net ken.”',
      },
      {
        rule: 'Skriuw watst seachst, en sjoch oft oaren it ek sjogge.',
        fine: '“Wite bus, rydt al trije kear troch de strjitte. Sjocht immen dat ek?”',
        notFine: '“Ik wit mear, mar dat sis ik hjir net.”',
      },
      {
        rule: 'Sprek ôf wa’t immen oansprekt. It leafst mei jim twaen, en allinnich as it feilich is. Oars: 112.',
        fine: '“Wa rint der mei my mei? Dan freegje wy oft er help nedich hat.”',
        notFine: '“Ik gean der no allinnich op ôf.”',
      },
      {
        rule: 'Sis it yn de groep as 112 belle is.',
        fine: 'Do tikst op “112 belle”. Dan hoege oaren net te beljen.',
        notFine: '“Lit ús allegear belje, dan komme se flugger.”',
      },
      {
        rule: 'Tink om dyn wurden: net flokke, net skelle, net diskriminearje.',
        fine: '“In man mei in reade jas lûkt oan it stek.”',
        notFine: 'Skelle, of wat nars sizze oer in hiele groep minsken.',
      },
      {
        rule: 'Spylje gjin rjochter en hâld dy oan de wet.',
        fine: 'Do bliuwst op ôfstân, ûnthâldst watst sjochst en bellest 112.',
        notFine: 'Do rydst efter immen oan en typst efter it stjoer.',
      },
      {
        rule: 'In foto fan in fertochte mei allinnich as dat echt nedich is. Beskriuw leaver watst seachst.',
        fine: '“Blauwe fyts, lange man, swarte pet. De foto is foar de plysje.”',
        notFine: 'In foto mei de tekst: “Dit is de dieder, hy hjit …”',
      },
      {
        rule: 'Brûk de groep allinnich dêr’t dy foar is. Gjin praatsjes en gjin berjochten oan inoar.',
        fine: 'In praatsje setst yn Buertpraat.',
        notFine: '“Wa hat der noch in ljedder te lien?”',
      },
    ],
  },
  en: {
    title: 'The rules',
    lead: 'Eleven agreements. They keep the group calm and useful for everybody.',
    fine: 'Fine:',
    notFine: 'Better not:',
    kind: 'Does something go wrong? Then you get a kind tip from the bot, for you alone. Do you disagree? Tap “not right”. A coordinator looks at it.',
    judged: {
      title: 'How often is the bot right?',
      text: (messages) =>
        `We gave the bot ${messages} messages that it did not know. They are made up, so not from your neighbours.`,
      found: (share, atOnce) =>
        `Of the messages that did not keep to the rules, it saw ${share}: ${atOnce} before anybody read them, the others a few seconds later.`,
      flagged: (share) => `Of the messages that were fine, it took ${share} for wrong all the same.`,
      emergencies: (passed, all) => `Messages about danger always passed: ${passed} of ${all}.`,
      perRule: 'The rules one by one',
      rule: 'Rule',
      seen: 'Seen, of what did not keep to it',
      right: 'Right, of what the bot said about it',
    },
    rules: [
      {
        rule: 'You are 18 or older.',
        fine: 'Your children tell you what they saw. You write it in the group.',
        notFine: 'Your son of 15 takes part with your phone.',
      },
      {
        rule: 'You live in the neighbourhood.',
        fine: 'You moved house. You say so and go to the group of your new district.',
        notFine: 'You live elsewhere and take part because you work here.',
      },
      {
        rule: 'The group is of residents. The police come only when you call 112.',
        fine: 'You call 112. Then you write in the group what you saw.',
        notFine: 'You write in the group: “Can the police come over?”',
      },
      {
        rule: 'A message is about suspicious behaviour, a strange car that circles, vandalism or nuisance.',
        fine: '“Somebody in the Voorstraat is trying the doors of cars.”',
        notFine: '“Somebody whom I do not know is walking here.”',
      },
      {
        rule: 'Write what you saw, and see whether others see it too.',
        fine: '“White van, third time through the street. Does anybody else see it?”',
        notFine: '“I know more, but I will not say it here.”',
      },
      {
        rule: 'Agree who speaks to somebody. Preferably the two of you, and only if it is safe. Otherwise: 112.',
        fine: '“Who walks along with me? We can ask whether he needs help.”',
        notFine: '“I am going after him on my own.”',
      },
      {
        rule: 'Say so in the group when 112 has been called.',
        fine: 'You tap “112 called”. Then others need not call.',
        notFine: '“Let us all call, then they come sooner.”',
      },
      {
        rule: 'Mind your words: no cursing, no name-calling, no discrimination.',
        fine: '“A man in a red coat is pulling at the fence.”',
        notFine: 'Calling names, or saying something nasty about a whole group of people.',
      },
      {
        rule: 'Do not be the judge, and keep to the law.',
        fine: 'You keep your distance, remember what you see and call 112.',
        notFine: 'You drive after somebody and type at the wheel.',
      },
      {
        rule: 'A photo of a suspect only if it is really needed. Better to describe what you saw.',
        fine: '“Blue bicycle, tall man, black cap. The photo is for the police.”',
        notFine: 'A photo with the words: “This is the culprit, his name is …”',
      },
      {
        rule: 'Use the group only for what it is for. No chatter and no messages to one another.',
        fine: 'You put a chat in Buurtpraat.',
        notFine: '“Who has a ladder that I can borrow?”',
      },
    ],
  },
};
