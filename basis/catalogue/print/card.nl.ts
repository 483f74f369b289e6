import { OBSERVATION_TEXTS } from '../person/observations.ts';

const { seen, tips } = OBSERVATION_TEXTS.nl;

/** The card for a letter box: what was seen at a house and what helps, for whoever lives there. In Dutch alone. */
export const CARD_NL = {
  document: (wijk: string): string => `Kaarten van een ronde door ${wijk}`,
  title: 'We zagen iets bij dit huis',
  address: (where: string): string => `Voor de bewoners van ${where}`,
  why: (day: string): string =>
    `Op ${day} liepen vrijwilligers van de buurtpreventie een ronde. Een inbreker kan hierop letten:`,
  seen,
  tips,
  closing:
    'In de groep van de wijk staat hier niets over. Heb je het al geregeld? Dan hoef je niets te doen.',
  who: (gemeente: string, phone: string): string => `Vragen? Bel ${gemeente}: ${phone}.`,
  emergency: 'Zie je een inbreker? Bel 112.',
  join: 'Meedoen met de groep van je wijk? Scan de code.',
  qr: 'QR-code. Hij opent de pagina waar je je aanmeldt.',
} as const;
