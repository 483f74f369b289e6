import { PUBLIC_REPORTS_NL } from '../openbaar.nl.ts';
import { PRINTED_NL } from './drukwerk.nl.ts';
import { INRICHTEN_NL } from './inrichten.nl.ts';
import { OFFICE_MENU_NL } from './office/menu.nl.ts';
import { ROUND_FIGURES_NL } from './office/rondecijfers.nl.ts';
import { MELDINGEN_LIST_NL } from './politie-melding.nl.ts';

/** The pages for who keeps the service and looks on, as far as they have no file of their own. In Dutch alone. */
export const BEHEER_NL = {
  title: 'Beheer',
  lead: 'Wat wil je doen?',
  nothing: 'Voor jouw rol is hier nog niets te doen.',
  /** By the name of the page: its link and what it is for. */
  menu: {
    'beheer.inrichten': INRICHTEN_NL.menu,
    'beheer.wijken': {
      title: 'Wijken',
      about: 'Welke groepen er zijn, hoe het ermee staat, en een groep aan- of uitzetten.',
    },
    'beheer.groepen': { title: 'Nieuwe groepen', about: 'Wie om een groep vroeg, en wie er ja zegt.' },
    'beheer.inlezen': {
      title: 'Inlezen',
      about: 'Wijken, adressen en straten bijwerken met een bestand.',
    },
    uitnodigingen: { title: 'Vragen aan jou', about: 'Meedoen in een nieuwe groep: ja of nee.' },
    'beheer.aanvragen': {
      title: 'Aanvragen om mee te doen',
      about: 'Wie wacht er tot vaststaat waar hij of zij woont? Geef een code aan de balie, of wijs af.',
    },
    'beheer.brieven': {
      title: 'Brieven met een code',
      about: 'Kijk adressen na en druk de brieven af, in één keer.',
    },
    'beheer.wissingen': {
      title: 'Wissingen',
      about: 'Wat er is gewist op verzoek van bewoners, per nummer.',
    },
    'beheer.register': {
      title: 'Verwerkingsregister',
      about: 'Welke gegevens, waarvoor, van wie, en hoe lang.',
    },
    'beheer.instellingen': {
      title: 'Instellingen van de gemeente',
      about: 'Naam, kleur en lettertype van deze site, en hoe mensen de gemeente bereiken.',
    },
    ...OFFICE_MENU_NL,
    'beheer.drukwerk': PRINTED_NL.menu,
    'beheer.meldingen': MELDINGEN_LIST_NL.menu,
    'beheer.openbaar': PUBLIC_REPORTS_NL.menu,
    'beheer.rondecijfers': ROUND_FIGURES_NL.menu,
  },
} as const;

export const INSTELLINGEN_NL = {
  title: 'Instellingen van de gemeente',
  lead: 'Zo ziet iedereen deze site. Wat je hier verandert, is meteen te zien.',
  save: 'Bewaren',
  look: 'Uiterlijk',
  contact: 'Contact',
  links: 'Links onderaan elke pagina',
  openness: 'Wie keek er naar mijn gegevens?',
  byName: 'Bewoners zien de naam van de ambtenaar',
  byNameAbout:
    'Bij “Mijn gegevens” staat wie van de gemeente keek, en waarom. Zonder vinkje staat er alleen de rol.',
  secondStep: 'Tweede stap bij het inloggen',
  secondStepAbout:
    'Wie hier een vinkje heeft, geeft bij het inloggen ook een code van een app, of gebruikt een toegangssleutel. Heeft iemand dat nog niet? Dan stelt die het in bij de eerste keer inloggen.',
  stepBoxes: {
    tweedeStapCoordinatoren: 'Vraag een tweede stap van coördinatoren',
    tweedeStapAmbtenaren: 'Vraag een tweede stap van gemeente, wijkagenten, auditors en systeembeheer',
  },
  prevention: 'Tips om inbraak te voorkomen',
  linksAbout: 'Laat een regel leeg als je hem niet nodig hebt.',
  labels: {
    naam: 'Naam van de gemeente',
    kleur: 'Kleur',
    lettertype: 'Lettertype',
    telefoon: 'Telefoonnummer',
    openingstijden: 'Wanneer te bereiken',
    email: 'E-mailadres',
    openbareRuimte: 'E-mailadres voor meldingen openbare ruimte',
  },
  explanations: {
    naam: (known: string) => `Leeg laten mag: dan staat er ${known}.`,
    kleur:
      'Van knoppen, links en de balk. Typ # en zes cijfers of letters, zoals #154273. Kies een donkere kleur.',
    lettertype:
      'Een lettertype dat op telefoons en computers staat, zoals Verdana. Leeg: dat van het apparaat.',
    telefoon: (standard: string) => `Leeg laten mag: dan staat er ${standard}.`,
    openingstijden: 'Bijvoorbeeld: op werkdagen van 9 tot 17 uur.',
    openbareRuimte:
      'Hierheen gaat een e-mail als vrijwilligers op hun ronde een kapotte lamp of volle container zien. Op de site staat dit adres niet.',
  },
  linkTitle: (nr: number) => `Tekst van link ${nr}`,
  linkUrl: (nr: number) => `Adres van link ${nr}`,
  tipTitle: (nr: number) => `Tekst van tip ${nr}`,
  tipUrl: (nr: number) => `Adres van tip ${nr}`,
  nameUnknown: 'de naam van het CBS',
} as const;
