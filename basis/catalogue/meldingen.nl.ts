/**
 * What the group and the coordinators read about a melding. Dutch, B1: short, kind, never blaming. It never says or suggests that the police
 * read along (spelregel 3). `time`: "22:14".
 */

/** What neighbours tap on a card. The sign before the words says which it is, also if somebody types the sign alone. */
export const CARD_KEYS_NL = {
  called: '🚨 112 gebeld',
  seen: '👀 ook gezien',
  going: '🚶 ik kijk mee',
  over: '✅ afgelopen',
} as const;

/** What one taps to say how it ended. */
export const OUTCOME_KEYS_NL = {
  falseAlarm: '🔔 vals alarm',
  police: '👮 politie',
  solved: '👍 opgelost',
  unknown: '❓ onbekend',
} as const;
/** What one taps if it has not ended. */
export const STILL_OPEN_KEY_NL = '⏳ nog bezig';

export const JOIN_KEYS_NL = {
  join: (number: number): string => `🔗 bij ${number}`,
  apart: '🆕 iets nieuws',
} as const;

const OUTCOMES_NL: Readonly<Record<string, string>> = {
  'vals-alarm': 'vals alarm',
  politie: 'de politie is geweest',
  opgelost: 'opgelost',
  onbekend: 'onbekend',
};

/** The card in the group. */
export const MELDING_CARD_NL = {
  call: 'Bel eerst 112. De politie komt alleen als iemand belt.',
  callAgain: 'Nieuw gevaar. Bel 112 en zeg wat er nu gebeurt.',
  calledFor: (other: number, time: string): string =>
    `112 is al gebeld voor melding ${other}, om ${time}. Is dit iets anders? Bel dan wel 112.`,
  title: (number: number): string => `Melding ${number}`,
  what: 'Wat',
  where: 'Waar',
  emergencyNumber: '112',
  notCalled: 'nog niet gebeld',
  called: (time: string, name: string): string => `gebeld om ${time} door ${name}`,
  helpComes: (time: string): string => `gebeld. Om ${time} was hulp onderweg.`,
  seen: 'Ook gezien',
  going: 'Kijkt mee',
  goAlone: 'pas gaan met twee',
  goTogether: 'blijf bij elkaar',
  stayAway: 'blijf op afstand, ga er niet op af',
  state: 'Stand',
  open: 'open',
  over: (name: string): string => `afgelopen, zegt ${name}. Hoe het afliep volgt nog.`,
  closed: 'afgelopen',
  withdrawn: 'ingetrokken',
  outcome: 'Uitkomst',
  outcomeOf: (code: string, words: string | null): string =>
    words ?? OUTCOMES_NL[code] ?? 'verteld in de groep',
  joined: (number: number, other: number): string => `Melding ${number} hoort bij melding ${other}.`,
} as const;

/** A melding that a coordinator showed to neighbouring groups: what the coordinators are asked, and the card there. No names go along. */
export const NEIGHBOURS_NL = {
  key: '📣 laat zien',
  ask: (number: number, groups: string): string =>
    `Melding ${number} is open. Moeten de buurwijken dit ook zien (${groups})? Namen gaan niet mee. Tik dan hieronder.`,
  shown: (number: number, groups: string): string =>
    `Melding ${number} staat ook in de buurwijken: ${groups}. Hoort dat toch niet? Wie het liet zien, kan het terugnemen.`,
  takeBackKey: '↩️ neem terug',
  takenBack: (number: number, groups: string): string =>
    `Melding ${number} is teruggenomen uit de buurwijken: ${groups}. Daar staat dat niemand meer hoeft te kijken.`,
  takenBackThere: (wijk: string): string =>
    `teruggenomen door de coördinator van ${wijk}. Je hoeft niet (meer) te kijken.`,
  over: (number: number): string => `Melding ${number} is afgelopen.`,
  seen: 'In buurwijken gezien',
  title: (wijk: string, number: number): string => `Uit ${wijk}, melding ${number}`,
  called: (time: string): string => `gebeld om ${time}`,
  emergency: 'Zie je gevaar? Bel 112.',
  joined: 'hoort bij een andere melding',
} as const;

/** Lines that answer a card; phones ring for them. */
export const MELDING_LINES_NL = {
  danger: (number: number): string =>
    `Dit kan gevaarlijk zijn. Bel eerst 112. Tik daarna op “112 gebeld” bij melding ${number}.`,
  dangerPlain: (number: number): string => `Let op: melding ${number} kan gevaarlijk zijn. Blijf op afstand.`,
  dangerCalled: (number: number, other: number, time: string): string =>
    `Let op: melding ${number} kan gevaarlijk zijn. 112 is al gebeld voor melding ${other}, om ${time}. Is dit iets anders? Bel dan wel 112.`,
  newDanger: (number: number): string =>
    `Nieuw gevaar bij melding ${number}. Bel 112 en zeg wat er nu gebeurt. Zeg daarna hier dat 112 is gebeld.`,
  helpComes: (number: number, time: string): string =>
    `112 is gebeld voor melding ${number}. Om ${time} was hulp onderweg. Bel niet nog een keer. Nieuw gevaar? Bel dan wel 112.`,
  called: (name: string, time: string): string =>
    `112 is gebeld door ${name} om ${time}. Bel niet nog een keer. Nieuw gevaar? Bel dan wel 112.`,
  notCalled: (number: number): string =>
    `112 is toch niet gebeld voor melding ${number}. Is er hulp nodig? Bel dan 112.`,
  /** The same, where the group was not yet told that it may be danger. */
  dangerNotCalled: (number: number): string =>
    `112 is toch niet gebeld voor melding ${number}. Dit kan gevaarlijk zijn. Bel eerst 112. Tik daarna op “112 gebeld”.`,
  outcome: (number: number, code: string, words: string | null, name: string): string => {
    const over = `Melding ${number} is afgelopen.`;
    if (words !== null) return `${over} ${name}: “${words}”`;
    if (code === 'vals-alarm') return `${over} Het was vals alarm.`;
    if (code === 'politie') return `${over} De politie is geweest.`;
    if (code === 'opgelost') return `${over} Het is opgelost.`;
    if (code === 'anders') return `${over} Wat er verder stond, is weggehaald.`;
    return `${over} We weten niet hoe het afliep.`;
  },
  withdrawn: (number: number): string => `Melding ${number} is ingetrokken.`,
  reopened: (number: number): string => `Melding ${number} is toch niet afgelopen.`,
} as const;

/** The question under a report that looks like an open one. */
export const JOIN_QUESTION_NL = {
  ask: (number: number): string =>
    `Hoort dit bij melding ${number}? De melder of een coördinator kan tikken.`,
  joined: (number: number): string => `Dit hoort bij melding ${number}.`,
  apart: (number: number): string => `Dit is een nieuwe melding: melding ${number}.`,
  lapsed: 'Deze vraag is niet meer nodig.',
} as const;

const quoted = (what: string | null): string => (what === null ? '' : ` “${what}”`);
const HOW_NL =
  'Hoe liep het af? Tik op een uitkomst, of op “nog bezig”. Of antwoord op dit bericht, in één zin. De groep leest het ook.';

/** The question to the coordinators, in `coordinatie`. */
export const STILL_OPEN_QUESTION_NL = {
  /** `what`: the report's own words in short; null if they are gone. */
  ask: (number: number, what: string | null, since: string): string =>
    `Melding ${number} staat open sinds ${since}.${quoted(what)} ${HOW_NL}`,
  over: (number: number, what: string | null, name: string): string =>
    `${name} zegt dat melding ${number} afgelopen is.${quoted(what)} ${HOW_NL}`,
  still: (number: number): string => `Melding ${number} is nog bezig. Over 12 uur vraag ik het nog een keer.`,
  closed: (number: number, outcome: string): string =>
    `Melding ${number} is afgesloten: ${outcome}. Vergissing? Wie dit zei, kan de tik of het bericht binnen een uur weghalen.`,
  lapsed: (number: number): string => `Melding ${number} is al afgesloten.`,
  notNeeded: 'Deze vraag is niet meer nodig.',
} as const;

const times = (count: number): string => (count === 1 ? '1 keer' : `${count} keer`);
const meldingen = (count: number): string => (count === 1 ? '1 melding' : `${count} meldingen`);

/** Three lines a week in the group. */
export const DIGEST_NL = {
  count: (week: number, count: number): string => `Week ${week}: ${meldingen(count)} in deze groep.`,
  outcomes: (parts: readonly string[]): string => `Hoe het afliep: ${parts.join(', ')}.`,
  called: (count: number): string =>
    `${count === 0 ? '112 is niet gebeld' : `112 is ${times(count)} gebeld`}. Dank je wel dat je oplet.`,
  parts: {
    'vals-alarm': 'vals alarm',
    politie: 'politie geweest',
    opgelost: 'opgelost',
    onbekend: 'onbekend',
    anders: 'verteld in de groep',
    open: 'nog open',
    withdrawn: 'ingetrokken',
  },
} as const;
