import { POLICE_REPORT_NL } from '../print/melding.nl.ts';

/** The meldingen of who keeps a wijk or is its wijkagent: no words of residents. In Dutch alone. */
export const MELDINGEN_LIST_NL = {
  menu: { title: 'Meldingen', about: 'Welke meldingen er waren, en een melding aan de politie geven.' },
  title: 'Meldingen',
  lead: 'De nieuwste meldingen van jouw groep. Wat erin staat, lees je in de groep zelf.',
  nothing: 'Er zijn nog geen meldingen.',
  caption: 'Nieuwste meldingen',
  heads: ['Melding', 'Groep', 'Wanneer', 'Stand', 'Voor de politie'],
  number: (number: number) => `Melding ${number}`,
  states: POLICE_REPORT_NL.states,
  outcomes: POLICE_REPORT_NL.outcomes,
  give: (number: number) => `Geef melding ${number} aan de politie`,
} as const;

/** How a coordinator or wijkagent gives a melding to the police, and the page of the link. In Dutch alone. */
export const ASK_POLICE_REPORT_NL = {
  title: (number: number) => `Melding ${number} voor de politie`,
  lead: 'Je maakt een link naar deze melding als PDF. Daarin staat wat er is gemeld, waar en wanneer, en hoe het afliep. Namen van bewoners staan er niet in.',
  kept: 'Dat je dit opvraagt en waarom, komt in het logboek van de gemeente. Je eigen woorden staan ook in de PDF. Schrijf dus geen namen op.',
  photos:
    'De foto’s staan erin zoals de groep ze zag. Vraagt de politie om het origineel van een foto? Dan tikt een coördinator op 👮 bij de foto, in de kamer Coördinatie. Vanaf dan staat het origineel ook in de PDF, zolang wij het bewaren.',
  labels: { reden: 'Waarom', woorden: 'In je eigen woorden' },
  words: 'Eén zin is genoeg. Zet het zaaknummer van de politie erbij als je dat weet.',
  reasons: {
    'vraag-politie': 'De politie vraagt erom',
    aangifte: 'Iemand doet aangifte',
    onderzoek: 'Ik heb het nodig voor mijn onderzoek',
    anders: 'Iets anders',
  },
  submit: 'Link maken',
} as const;

export const POLICE_REPORT_LINK_NL = {
  title: 'Melding voor de politie',
  what: 'Met deze pagina haalt u één melding uit een buurtgroep op, als PDF.',
  who: 'Het is alleen voor de politie. Stuur het aan niemand anders.',
  left: (times: number, until: string) =>
    `U kunt de PDF nog ${times === 1 ? 'één keer' : `${times} keer`} ophalen, tot ${until}. Elke keer komt in het logboek.`,
  button: 'PDF ophalen',
  copyTitle: 'Deze link doorgeven',
  copyAbout: 'Stuur dit adres aan de politie, bijvoorbeeld in een e-mail. Zelf ophalen telt ook mee.',
  copy: 'Adres van deze pagina',
  goneTitle: 'Deze link werkt niet',
  gone: 'De link is verlopen, al gebruikt of niet juist. Vraag de coördinator of de wijkagent om een nieuwe.',
  fileName: (number: number) => `melding-${number}.pdf`,
} as const;
