/** What stands in the group in the place of a message that is not shown as typed. It names no rule and no reason. */
export const PLACEHOLDERS_NL = {
  text: 'Dit bericht wacht op de coördinator.',
  image: 'Foto wacht op de coördinator.',
  video: 'Video wacht op de coördinator.',
  file: 'Bestand wacht op de coördinator.',
  audio: 'Geluid wacht op de coördinator. Nood? Bel 112.',
  voice: 'Spraakbericht wacht op de coördinator. Nood? Bel 112.',
  sticker: 'Sticker wacht op de coördinator.',
  location: 'Een locatie wacht op de coördinator.',
  poll: 'Deze peiling wacht op de coördinator.',
  pollAnswer: 'Nog even geduld',
} as const;

/** In the place of a reaction whose words are not fit for the group. */
export const NEUTRAL_REACTION = '▫️';

/** What the bot says itself in the group when a message passed while the gate was open and had to be changed afterwards. */
export const ARRIVAL_NL = {
  /** Before the words of somebody whose message the bot posts again. */
  said: (name: string, text: string): string => `${name}: ${text}`,
  changed: (name: string, text: string): string => `${name} (gewijzigd): ${text}`,
} as const;

/** What coordinators hear of times in which messages passed without being looked at. */
export const GATE_PERIOD_NL = {
  title: 'De poort stond open',
  line: (period: { from: string; to: string; seen: number; changed: number }): string =>
    `De poort stond open van ${period.from} tot ${period.to}. ${
      period.seen === 1 ? 'Eén bericht kwam' : `${period.seen} berichten kwamen`
    } in de groep zonder dat er eerst naar gekeken was. Dat is nu alsnog gedaan; ${
      period.changed === 0
        ? 'er hoefde niets te veranderen.'
        : `${period.changed === 1 ? 'één is' : `${period.changed} zijn`} aangepast.`
    }`,
} as const;
