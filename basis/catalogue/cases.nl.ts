/**
 * What the bot says in `coordinatie` and in the group about messages that wait for the coordinators. Dutch, B1: short, kind, never
 * blaming. The group itself reads no rule and no reason; those are for the coordinators and for the sender (./person).
 */
import { RULE_TITLES } from './person/spelregels.ts';

/** What waits, with its article: "een foto". */
const THINGS: Readonly<Record<string, readonly [a: string, the: string]>> = {
  image: ['een foto', 'De foto'],
  video: ['een video', 'De video'],
  file: ['een bestand', 'Het bestand'],
  audio: ['een geluidsbestand', 'Het geluidsbestand'],
  voice: ['een spraakbericht', 'Het spraakbericht'],
  sticker: ['een sticker', 'De sticker'],
  location: ['een locatie', 'De locatie'],
  poll: ['een peiling', 'De peiling'],
};
const titles: Readonly<Record<number, string>> = RULE_TITLES.nl;
const thing = (kind: string): string => THINGS[kind]?.[0] ?? 'een bericht';
const theThing = (kind: string): string => THINGS[kind]?.[1] ?? 'Het bericht';
const inRoom = (soort: string): string =>
  soort === 'buurtpraat' ? 'in buurtpraat' : soort === 'surveillance' ? 'in surveillance' : 'in de groep';
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Somebody whose name is not known any more. */
export const SOMEBODY_NL = 'Een buurtgenoot';

/** The card in `coordinatie`. */
export const CARD_NL = {
  emergency: 'Let op: dit kan een noodgeval zijn.',
  ask: (names: readonly string[]): string =>
    names.length > 0
      ? `${names.join(', ')}: wil je hiernaar kijken?`
      : 'Wil een coördinator hiernaar kijken?',
  what: (name: string, kind: string, soort: string): string =>
    `${name} stuurde ${thing(kind)} ${inRoom(soort)}.`,
  whatEdited: (name: string, soort: string): string => `${name} wil een bericht ${inRoom(soort)} veranderen.`,
  wasSeen: (soort: string): string => `Het stond al even ${inRoom(soort)}. We hebben het teruggehaald.`,
  changeWasSeen: (soort: string): string =>
    `Wat er veranderd is, stond al even ${inRoom(soort)}. We hebben het teruggehaald.`,
  changed: (name: string): string => `${name} heeft het bericht intussen veranderd. Dit is het nieuwe.`,
  rule: (rule: number): string => `Spelregel ${rule}: ${titles[rule] ?? ''}.`,
  senderReads: (name: string, sentence: string): string => `${name} leest hierover: “${sentence}”`,
  fragment: (fragment: string): string => `Het gaat om: “${fragment}”`,
  outOfGroup: (name: string): string => `${name} doet niet meer mee in de groep. Plaatsen kan daarom niet.`,
  text: 'Het bericht:',
  caption: 'Dit komt erbij te staan:',
  captionShown: 'Deze woorden staan al in de groep. Ze blijven staan, wat je ook kiest:',
  cleaned: 'De foto staat hierboven. De plaats en het toestel zijn eruit gehaald.',
  sticker: 'De sticker staat hierboven.',
  uncleaned: (kind: string): string =>
    `${theThing(kind)} staat hierboven, zoals het gestuurd is. Er kan in staan waar en met welk toestel het gemaakt is; dat kunnen we er niet uit halen.`,
  unreadable: 'Deze foto kunnen we niet openen. Plaatsen kan daarom niet.',
  tooLarge: (kind: string, megabytes: number): string =>
    `${theThing(kind)} is te groot (meer dan ${megabytes} MB). Plaatsen kan daarom niet.`,
  gone: (kind: string): string => `${theThing(kind)} is er niet meer. Plaatsen kan daarom niet.`,
  choose: (hours: number): string =>
    `Tik op ✅ om het te plaatsen, of op ❌ om het niet te plaatsen. Kiest niemand, dan vervalt het na ${hours} uur.`,
  chooseNo: (hours: number): string =>
    `Tik op ❌ als je het gezien hebt. Doet niemand iets, dan vervalt het na ${hours} uur.`,
} as const;

/** Names of the files that the bot uploads, without what a phone called them. */
export const FILE_NAMES_NL: Readonly<Record<string, string>> = {
  image: 'foto',
  sticker: 'sticker',
  video: 'video',
  audio: 'geluid',
  voice: 'spraakbericht',
  file: 'bestand',
};

/** The line that stays in `coordinatie` once it is known what becomes of a message. `when`: "3 maart, 14:05". */
export const OUTCOME_NL = {
  geplaatst: (it: { what: string; by: string; when: string }): string =>
    `✅ ${it.what}: geplaatst door ${it.by} (${it.when}).`,
  weg: (it: { what: string; when: string }): string =>
    `❌ ${it.what}: niet geplaatst, want dit is er niet meer (${it.when}). De afzender hoort het.`,
  vervallen: (it: { what: string; by: string; when: string }): string =>
    `❌ ${it.what}: niet geplaatst, besloten door ${it.by} (${it.when}).`,
  verlopen: (it: { what: string; hours: number; when: string }): string =>
    `⏳ ${it.what}: vervallen, want na ${it.hours} uur had niemand gekozen (${it.when}).`,
  verwijderd: (it: { what: string; when: string }): string =>
    `↩️ ${it.what}: de afzender heeft het weggehaald (${it.when}).`,
  gewijzigd: (it: { what: string; when: string }): string =>
    `↩️ ${it.what}: de afzender heeft het veranderd. Het staat nu in de groep (${it.when}).`,
  /** After the line of an upload that was not placed. */
  wordsStay: ' De woorden erbij blijven staan.',
  what: (name: string, kind: string): string => `${upper(thing(kind))} van ${name}`,
} as const;

/** To a coordinator whose tap could not count. */
export const TAP_NL = {
  besloten: (name: string): string => `${name}, bedankt. Hierover was al besloten, er verandert niets meer.`,
  veranderd: (name: string): string =>
    `${name}, bedankt. Dit bericht is intussen veranderd. Wil je naar de nieuwste versie kijken?`,
  eigen: (name: string): string =>
    `${name}, dit bericht is van jezelf. Een andere coördinator kiest of het geplaatst wordt.`,
  onplaatsbaar: (name: string): string =>
    `${name}, dit kan niet geplaatst worden. Tik op ❌, dan hoort de afzender het.`,
  'uit-de-groep': (name: string, sender: string): string =>
    `${name}, ${sender} doet niet meer mee in de groep. Daarom plaatsen we dit niet. Tik op ❌, dan is het klaar.`,
} as const;

/** What stands in the group once it is placed, or is not. */
export const PLACED_NL = {
  text: (name: string, text: string): string => `${name}: ${text}`,
  changed: (name: string, text: string): string => `${name} (gewijzigd): ${text}`,
  media: (name: string, kind: string): string => `${name} stuurt ${thing(kind)}.`,
  /** Under the words of an upload that does not come, and that still say that it waits. */
  without: (kind: string): string => `${theThing(kind)} komt er niet bij.`,
} as const;
