import type { ObservationKind } from '../surveillance.ts';

const count = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`;

/** By kind, for one and for more of them. */
const KINDS: Readonly<Record<ObservationKind, readonly [string, string]>> = {
  donker: ['keer geen licht', 'keer geen licht'],
  ladder: ['ladder', 'ladders'],
  container: ['container om op te klimmen', 'containers om op te klimmen'],
  open: ['raam of deur open', 'ramen of deuren open'],
  sleutel: ['sleutel in het slot', 'sleutels in het slot'],
  lantaarn: ['kapotte lantaarn', 'kapotte lantaarns'],
  afval: ['volle container', 'volle containers'],
  anders: ['keer iets anders', 'keer iets anders'],
};

/** Three lines after each round in the room `surveillance`: no address, no name. */
export const ROUND_REPORT_NL = {
  walked: (number: number, day: string, from: string, until: string, walkers: number): string =>
    `Ronde ${number} is gelopen: ${day}, van ${from} tot ${until}, met ${count(walkers, 'loper', 'lopers')}.`,
  goesOn: (number: number): string => `Ronde ${number} is toch nog bezig.`,
  /** `late`: how many of them, or of what is in order now, came when the round was over. */
  seen: (counts: readonly (readonly [ObservationKind, number])[], late: number): string =>
    counts.length === 0
      ? 'Er was niets te zien dat inbraak makkelijk maakt.'
      : `Gezien: ${counts.map(([kind, many]) => count(many, ...KINDS[kind])).join(', ')}${late === 0 ? '' : ` (${late} later ontvangen)`}.`,
  mended: (many: number): string =>
    many === 0
      ? 'Dank jullie wel voor het lopen.'
      : `${count(many, 'ding', 'dingen')} van een eerdere ronde ${many === 1 ? 'is' : 'zijn'} nu in orde. Dank jullie wel voor het lopen.`,
} as const;

/** The caption of a photo from a round, as the coordinators and then the room read it: no address, and no name. */
export const ROUND_PHOTO_NL = (number: number, kind: ObservationKind): string =>
  `Foto van ronde ${number}: ${KINDS[kind][0].replace('keer ', '')}.`;

/** In `coordinatie`: a round's time came, and nobody began it. */
export const UNBEGUN_NL = {
  tell: (number: number, time: string): string =>
    `🚶 Ronde ${number} zou om ${time} beginnen, en nog niemand tikte op start. Misschien is het vergeten. Ik heb het de lopers gevraagd; je hoeft niets te doen.`,
  begun: (number: number, time: string): string => `🚶 Ronde ${number} is begonnen om ${time}.`,
  notWalked: (number: number): string => `🚶 Ronde ${number} is niet gelopen.`,
} as const;

/** In `coordinatie`: nobody ended a round. */
export const UNENDED_NL = {
  close: '🏁 klaar',
  ask: (number: number, time: string, names: readonly string[]): string =>
    `Ronde ${number} zou om ${time} klaar zijn, en de lopers (${names.join(', ')}) antwoorden niet. Wil je ze bellen? Is er misschien gevaar? Bel 112. Is het goed? Tik op 🏁.`,
  closed: (number: number): string => `Ronde ${number} is klaar.`,
  goesOn: (number: number): string => `Ronde ${number}: de lopers antwoordden, ze lopen nog.`,
} as const;
