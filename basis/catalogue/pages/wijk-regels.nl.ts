import { RULE_TITLES } from '../person/spelregels.ts';

const titles: Readonly<Record<number, string>> = RULE_TITLES.nl;
const rule = (nr: number): string => `Spelregel ${nr}: ${titles[nr] ?? ''}`;

/** The rule tester. */
export const PROBEREN_NL = {
  title: 'Bericht proberen',
  lead: 'Typ een bericht en zie wat er in jullie groep mee zou gebeuren.',
  nothingKept: 'Het wordt nergens verstuurd of bewaard.',
  labels: { tekst: 'Het bericht', rol: 'Wie schrijft het?', kamer: 'Waar?' },
  roles: { resident: 'Een bewoner', coordinator: 'Een coördinator, de wijkagent of de gemeente' },
  rooms: { melding: 'In de groep', buurtpraat: 'In buurtpraat' },
  try: 'Probeer',
  verdict: 'Wat er gebeurt',
  actions: {
    allow: 'Dit komt zo in de groep.',
    nudge: 'Dit komt zo in de groep. De schrijver krijgt een tip.',
    soften: 'Dit komt in de groep met sterretjes. De schrijver krijgt een tip.',
    hold: 'Dit wacht tot een coördinator kiest. De groep ziet het nog niet.',
  },
  takenBack:
    'Dit komt eerst in de groep. Na een paar tellen halen we het terug: dan wacht het tot een coördinator kiest.',
  notRead:
    'De computer kan het bericht nu niet nog een keer lezen. In de groep gebeurt dat wel, en soms vindt hij dan nog iets.',
  emergency:
    'Dit lezen we als een mogelijk noodgeval. Dan gaat het altijd door; hoogstens komen er sterretjes in.',
  typed: 'Het bericht, met wat er gevonden is',
  shown: 'Zo ziet de groep het',
  why: 'Waarom',
  none: 'Er is niets gevonden.',
  rule,
  does: { nudge: 'tip', soften: 'sterretjes', hold: 'wacht' },
  doesLabel: 'Wat de regel doet:',
  tried: 'Van regels op proef',
  triedAbout: 'Dit zou er ook gevonden zijn. Er gebeurt niets mee, want deze regels proberen jullie nog.',
  exception: 'Woorden die jullie na een bezwaar toestonden, tellen hier ook niet mee.',
} as const;

/** What rules on trial would have done. */
export const PROEF_NL = {
  title: 'Regels op proef',
  lead: 'Dit zouden de regels die jullie proberen de laatste 30 dagen hebben gedaan. Er is niets mee gebeurd.',
  none: 'Er staat geen regel op proef. Kies er een bij de instellingen.',
  toSettings: 'Naar de instellingen',
  caption: 'Wat er gebeurd zou zijn',
  columns: {
    rule: 'Spelregel',
    messages: 'Berichten',
    hold: 'Zou wachten',
    soften: 'Sterretjes',
    nudge: 'Tip',
  },
  rule,
  /** While a rule is on trial that holds what is dangerous. */
  risk: 'Spelregel 9 of 10 staat op proef. Dreigementen of gegevens van mensen wachten nu niet: ze staan meteen in de groep.',
  ended: (text: string) => `${text} (niet meer op proef)`,
  examples: (nr: number) => `Voorbeelden bij spelregel ${nr}`,
  noExamples: 'Er is niets gevonden, of de woorden zijn er niet meer.',
  does: { nudge: 'tip', soften: 'sterretjes', hold: 'zou wachten' },
} as const;

/** The invitation. */
export const UITNODIGEN_NL = {
  title: 'Buurtgenoten uitnodigen',
  lead: 'Deel deze link of laat de code zien. Wie meedoet, vult zelf adres en naam in.',
  link: 'Link om mee te doen',
  message: 'Bericht om te delen',
  text: (wijk: string, url: string) =>
    `Doe je mee met de buurtpreventie in ${wijk}? Met elkaar letten we op in de buurt. Aanmelden kan hier: ${url}`,
  qr: 'Code om te scannen',
  qrAlt: (wijk: string) => `QR-code: meedoen in ${wijk}`,
  qrAbout: 'Richt de camera van een telefoon op de code.',
  printed: 'Om te printen',
  printedAbout: 'Een poster met de code, een blad met de spelregels en stickers.',
  toPrinted: 'Naar het drukwerk',
} as const;
