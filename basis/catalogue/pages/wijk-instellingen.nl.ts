import { RULE_TITLES } from '../person/spelregels.ts';

const titles: Readonly<Record<number, string>> = RULE_TITLES.nl;

/** How a wijk wants its group, in plain words with what each choice does. */
export const WIJK_INSTELLINGEN_NL = {
  title: 'Instellingen van de groep',
  lead: 'Zo werkt jullie groep. Wat je verandert, geldt meteen en voor iedereen. Terugdraaien kan altijd.',
  save: 'Bewaren',
  rule: (nr: number) => `Spelregel ${nr}: ${titles[nr] ?? ''}`,
  headings: {
    taal: 'Schelden en beledigen',
    fotos: 'Foto’s',
    links: 'Links naar websites',
    meldingen: 'Meldingen en rust',
    ladder: 'Als iemand zich steeds niet aan de spelregels houdt',
    bewijs: 'Meedoen',
    coordinatie: 'Coördinatoren',
    proef: 'Regels op proef',
    allowed: 'Woorden die mogen',
    former: 'Terugdraaien',
  },
  labels: {
    taal: 'Wat gebeurt er met scheldwoorden?',
    fotos: 'Wanneer komt een foto in de groep?',
    links: 'Welke links mogen?',
    linkDomeinen: 'Websites die jullie ook vertrouwen',
    eerst112: 'Eerst “bel 112” laten zien als iemand iets gevaarlijks meldt',
    stilVan: 'Stil vanaf',
    stilTot: 'Stil tot',
    berichtenPerMinuut: 'Berichten per minuut',
    ladderAan: 'Deze stappen gebruiken',
    ladderTips: 'Tips voor een waarschuwing',
    ladderTipDagen: 'Dagen dat een tip telt',
    ladderWaarschuwingen: 'Waarschuwingen voor alleen lezen',
    ladderWaarschuwingDagen: 'Dagen dat een waarschuwing telt',
    ladderAlleenLezenUren: 'Uren alleen lezen',
    ladderKeerAlleenLezen: 'Keren alleen lezen voor de vraag over verwijderen',
    ladderAlleenLezenDagen: 'Dagen dat alleen lezen telt',
    ladderRegels: 'Voor welke spelregels?',
    verwijderenMetTwee: 'Voor verwijderen zijn twee coördinatoren nodig',
    plaatsvervanger: 'Plaatsvervanger',
    proef: 'Welke spelregels probeer je eerst?',
    bewijs: 'Hoe laat iemand zien hier te wonen?',
  },
  options: {
    taal: {
      mild: [
        'Vloeken laten staan',
        'Een scheldwoord dat over niemand gaat, blijft staan. De schrijver krijgt een tip. Beledigingen, ziektes als scheldwoord en discriminatie krijgen sterretjes.',
      ],
      gewoon: ['Sterretjes', 'Er komen sterretjes voor in de plaats. De schrijver krijgt een tip.'],
      streng: [
        'Laten wachten',
        'Beledigingen, ziektes als scheldwoord en discriminatie wachten tot een coördinator kiest. Andere scheldwoorden krijgen sterretjes. Bij gevaar wacht niets.',
      ],
    },
    fotos: {
      coordinator: ['Na een tik van een coördinator', 'Elke foto wacht. Dat is het veiligst.'],
      direct: [
        'Meteen bij een open melding',
        'Loopt er een melding, dan staat de foto er meteen, zonder plaats en toestel. Een coördinator kan hem weghalen. Anders wacht hij.',
      ],
    },
    links: {
      vrij: ['Alle links', 'Elke link komt gewoon in de groep.'],
      lijst: [
        'Alleen bekende websites',
        'Politie, overheid en jullie eigen lijst mogen. Andere links wachten.',
      ],
      vasthouden: ['Geen', 'Elke link wacht tot een coördinator kiest.'],
    },
  },
  proofs: {
    brief: ['Een brief met een code', 'De gemeente stuurt een brief naar het adres.'],
    buren: ['Buren die iemand kennen', 'Een coördinator of twee bewoners zeggen “ken ik”.'],
    balie: ['Aan de balie van de gemeente', 'Met een identiteitsbewijs.'],
    oidc: ['Inloggen bij de overheid', 'Bijvoorbeeld met DigiD, als de gemeente dat heeft geregeld.'],
  },
  about: {
    bewijs: 'Wie wil meedoen, kiest zelf een van deze manieren.',
    linkDomeinen: 'Een op elke regel, zoals harlingen.nl. Geldt bij “alleen bekende websites”.',
    eerst112: 'Daarna komt de melding gewoon in de groep.',
    stil: 'In deze uren stuurt Buurtbaken geen overzichten. Meldingen gaan altijd door. Typ de tijd zo: 21:00.',
    berichtenPerMinuut:
      'Stuurt iemand er meer, dan wachten die op een coördinator. Bij een open melding geldt dit niet. Kies 3 tot 60.',
    ladder:
      'Na een paar tips volgt een waarschuwing, dan een tijd alleen lezen, en dan de vraag aan jullie of iemand kan blijven. Wie het er niet mee eens is, kan bezwaar maken.',
    verwijderenMetTwee: 'Zijn jullie met minder, dan beslist wie er is. Uitzetten kan alleen de gemeente.',
    plaatsvervanger: 'Krijgt bericht als na een kwartier nog niemand naar een foto bij een melding keek.',
    proef:
      'De computer telt wat hij zou doen, maar doet niets. Zo zie je of een regel past. Foto’s wachten altijd.',
  },
  /** Beside a rule that holds what is dangerous. */
  trialRisk: {
    9: 'Let op: op proef komen ook dreigementen en oproepen tot geweld meteen in de groep. Ze wachten dan niet.',
    10: 'Let op: op proef komen ook namen bij een beschuldiging, telefoonnummers en wie er niet thuis is meteen in de groep. Alleen foto’s en andere bestanden wachten.',
  } as Readonly<Record<number, string>>,
  twoStay: 'alleen de gemeente kan dit uitzetten; vraag het daar',
  nobody: 'Niemand',
  noProof: 'kies minstens één manier',
  wrongHour: 'typ de tijd zo: 21:00',
  wrongDomain: (text: string) => `“${text}” is geen website: typ het zo: politie.nl`,
  tooManyDomains: 'hoogstens 50 websites',
  /** Wording that a bezwaar made pass. */
  allowed: {
    lead: 'Dit mag in jullie groep, omdat iemand gelijk kreeg bij een bezwaar. Haal je het weg, dan geldt de regel er weer voor.',
    none: 'Jullie hebben nog geen woorden toegestaan.',
    words: (words: string) => `“${words}”`,
    sentence: 'Een hele zin. Wat er stond, bewaren we niet.',
    since: (when: string) => `Mag sinds ${when}`,
    remove: 'Haal weg',
    removeWords: (words: string) => `Haal weg: “${words}”`,
    removeSentence: (when: string) => `Haal weg: de zin van ${when}`,
  },
  former: {
    lead: 'Kies een moment. Dan wordt alles weer zoals het toen was.',
    none: 'Er is nog niets veranderd.',
    item: (when: string, who: string, what: string) => `Veranderd op ${when} door ${who}: ${what}`,
    back: 'Zet terug',
    backTo: (when: string) => `Zet terug naar hoe het was voor ${when}`,
    gone: 'Dit kan niet meer worden teruggezet.',
    office: 'de gemeente',
    /** Names of settings in the middle of a sentence. */
    names: {
      taal: 'scheldwoorden',
      fotos: 'foto’s',
      links: 'links',
      linkDomeinen: 'vertrouwde websites',
      eerst112: 'eerst 112',
      stilleUren: 'stille uren',
      ladder: 'stappen bij de spelregels',
      berichtenPerMinuut: 'berichten per minuut',
      proef: 'regels op proef',
      plaatsvervanger: 'plaatsvervanger',
      verwijderenMetTwee: 'verwijderen met twee',
      bewijs: 'hoe iemand laat zien hier te wonen',
      surveillance: 'rondes van vrijwilligers',
    } as Readonly<Record<string, string>>,
    more: 'iets anders',
  },
} as const;
