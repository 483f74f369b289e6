/** The pages for who reads the audit log. In Dutch alone. */
export const LOGBOEK_NL = {
  title: 'Logboek',
  lead: 'Hier staat wie wat deed, en waarom. Er staan geen namen en geen berichten in, alleen nummers.',
  search: 'Zoeken',
  searchButton: 'Zoek',
  labels: {
    van: 'Vanaf',
    tot: 'Tot en met',
    actie: 'Wat er gebeurde',
    wie: 'Soort van wie het deed',
    nummer: 'Nummer van iemand of iets',
  },
  allActions: 'Alles',
  allActors: 'Iedereen',
  groupOf: (start: string): string => `${start} (alles wat zo begint)`,
  subjectAbout: 'Bijvoorbeeld persoon:… of gebied:WK007200. Ook wie het deed telt mee.',
  actors: {
    persoon: 'iemand met een account',
    sessie: 'iemand die met een link inlogde',
    token: 'een programma met een sleutel',
    service: 'de dienst zelf',
    beheer: 'de opdrachtregel',
  },
  badDate: 'dit is geen datum; een voorbeeld is 2026-03-01',
  badSubject: 'een nummer heeft een soort en een dubbele punt, zoals gebied:WK007200',
  turned: 'deze dag is vóór de dag bij Vanaf',
  caption: 'Regels, nieuwste eerst',
  columns: { nr: 'Regel', at: 'Wanneer', action: 'Wat', actor: 'Wie', subject: 'Over', reason: 'Waarom' },
  none: 'Er zijn geen regels die hierbij passen.',
  exportHeading: 'Uitvoeren',
  exportAbout: (most: string): string =>
    `Je krijgt de regels die bij je zoekvraag passen, oudste eerst, hoogstens ${most} in één bestand. Zijn er meer? Vul dan het laatste nummer in en haal het volgende bestand op.`,
  exportAfter: 'Na regel',
  csv: 'Als tabel (CSV)',
  jsonl: 'Voor een programma (JSON Lines)',
  row: (nr: number): string => `Regel ${nr}`,
  rowKeys: {
    at: 'Wanneer',
    via: 'Geschreven door',
    actor: 'Wie deed het',
    action: 'Wat',
    subject: 'Over wie of wat',
    reason: 'Waarom',
    detail: 'Bijzonderheden',
    hash: 'Controlegetal',
  },
  none1: 'niet gezegd',
  about: (kind: string): string => `Alles over deze ${kind}`,
  back: 'Terug naar het logboek',
  csvHead: ['regel', 'moment', 'via', 'wie', 'wat', 'over', 'waarom', 'bijzonderheden', 'controlegetal'],
} as const;

export const CONTROLEGETAL_NL = {
  title: 'Controlegetal',
  lead: 'Elke dag zet Buurtbaken een getal in de eigen kamer van de gemeente, en elke week in het overleg. Met dat getal kun je hier zien of iemand het logboek heeft veranderd.',
  how: 'Plak het getal uit zo’n bericht hieronder. Niemand kan een oude regel veranderen zonder dat het getal anders wordt.',
  label: 'Getal uit het bericht',
  button: 'Controleer',
  bad: 'dit is geen controlegetal: het heeft 64 tekens, cijfers en de letters a tot en met f',
  busy: 'er loopt al een controle. Wacht even en probeer het nog een keer',
  whole: (to: string): string => `Het logboek klopt tot en met regel ${to}.`,
  part: (from: string, to: string): string => `Het logboek klopt van regel ${from} tot en met regel ${to}.`,
  more: (last: string): string => `Het logboek gaat door tot regel ${last}. Controleer ook de rest.`,
  goOn: 'Controleer de rest',
  empty: 'Het logboek is nog leeg.',
  found: (nr: string, at: string): string =>
    `Dit getal hoort bij regel ${nr}, van ${at}. Die regel staat er nog precies zo.`,
  missing:
    'Dit getal komt niet voor in het logboek. Kijk of je het goed hebt geplakt. Klopt het toch? Dan zijn er regels veranderd of weggehaald: bel de gemeente en bewaar het bericht.',
  head: 'Het getal van nu',
  headOf: (nr: string, at: string): string => `Van regel ${nr}, ${at}`,
  faults: {
    changed: (nr: string): string =>
      `Regel ${nr} is veranderd: de inhoud past niet bij het getal van die regel.`,
    missing: (nr: string): string => `Regel ${nr} ontbreekt.`,
    chain: (nr: string): string => `Regel ${nr} past niet op de regel ervoor.`,
    head: (nr: string): string => `Vóór regel ${nr} zijn regels weggehaald.`,
  },
} as const;

/** What the bot posts. */
export const CONTROLEGETAL_BERICHT_NL = {
  text: (it: {
    readonly nr: string;
    readonly at: string;
    readonly hash: string;
    readonly link: string | null;
  }): string =>
    [
      `Controlegetal van het logboek. Regel ${it.nr}, ${it.at}:`,
      it.hash,
      'Je hoeft nu niets te doen. Bewaar dit bericht. Met het getal kun je later zien of iemand het logboek heeft veranderd.',
      it.link === null
        ? 'Vergelijken doe je op de site bij Beheer, Controlegetal.'
        : `Vergelijken doe je hier: ${it.link}`,
    ].join('\n\n'),
} as const;
