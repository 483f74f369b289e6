import type { Translated } from '../../language.ts';

type Texts = {
  /** What one taps under the question whether a message is a report; the sign says which. */
  readonly yes: string;
  readonly no: string;
  readonly askReport: (words: string) => string;
  readonly isReport: string;
  readonly noReport: string;
  readonly lapsed: string;
  /** `what`: the report's own words in short; null if they are gone. */
  readonly askOutcome: (number: number, what: string | null) => string;
  readonly askOutcomeOther: (number: number, what: string | null, name: string) => string;
  readonly closed: (number: number) => string;
  readonly otherClosed: (number: number) => string;
  readonly stillOpen: (number: number) => string;
  readonly wordsUnfit: string;
  /** To what is typed after the last question was answered, while another melding is open. */
  readonly whichOutcome: (number: number) => string;
  /** To what is typed while they are asked about several, each with its words in short. */
  readonly whichOfOutcomes: (
    all: readonly { readonly number: number; readonly what: string | null }[],
  ) => string;
  /** To an edit of their words, after the hour in which it counts. */
  readonly outcomeStays: (number: number) => string;
  /** What one taps to say how it ended, in this order: false alarm, police, solved, unknown, still going on. */
  readonly outcomes: readonly [string, string, string, string, string];
  /** A tap on a card that is done. */
  readonly alreadyOver: (number: number) => string;
  /** The same, where its report was deleted. */
  readonly withdrawn: (number: number) => string;
  /** Their report was joined to one that had ended. */
  readonly joinedOver: (number: number, outcome: string) => string;
  /** How one ended, by its code; `anders`: in words that are gone. */
  readonly outcomeOf: Readonly<Record<'vals-alarm' | 'politie' | 'opgelost' | 'onbekend' | 'anders', string>>;
  readonly alreadyCalled: (number: number, name: string, time: string) => string;
  /** The same, where it is not said who called. */
  readonly helpComes: (number: number, time: string) => string;
};

const quoted = (what: string | null): string => (what === null ? '' : ` “${what}”`);
const each = (
  all: readonly { readonly number: number; readonly what: string | null }[],
  or: string,
): string => all.map(({ number, what }) => `${number}${quoted(what)}`).join(`, ${or} `);

/** What the bot says and asks about a melding in somebody's own room. */
export const MELDING_PERSON: Translated<Texts> = {
  nl: {
    yes: '✅ ja',
    no: '❌ nee',
    askReport: (words) =>
      `Is dit een melding? “${words}” Tik op ja: dan komt er een kaart bij in de groep. Is er nu gevaar? Bel 112.`,
    isReport: 'Dank je. In de groep staat nu een kaart bij je melding.',
    noReport: 'Goed, ik doe niets.',
    lapsed: 'Deze vraag is niet meer nodig.',
    askOutcome: (number, what) =>
      `Is melding ${number} afgelopen?${quoted(what)} Hoe liep het af? Tik op een uitkomst. Of typ het in één zin (dat kan een half uur). De groep leest het ook.`,
    askOutcomeOther: (number, what, name) =>
      `${name} zegt dat melding ${number} afgelopen is.${quoted(what)} Klopt dat? Tik op een uitkomst. Of typ het in één zin (dat kan een half uur). De groep leest het ook.`,
    closed: (number) =>
      `Dank je. De groep leest hoe melding ${number} afliep. Vergissing? Haal je tik of je bericht binnen een uur weg.`,
    otherClosed: (number) => `Melding ${number} is afgesloten. De groep leest hoe het afliep.`,
    stillOpen: (number) => `Goed. Melding ${number} blijft open.`,
    wordsUnfit: 'Dat kan zo niet in de groep. Wil je het anders schrijven? Of tik op een uitkomst.',
    whichOutcome: (number) =>
      `Gaat dit over melding ${number}? Tik dan onder de vraag over die melding hoe het afliep, of antwoord op die vraag. Nu doe ik er niets mee.`,
    whichOfOutcomes: (all) =>
      `Over welke melding gaat dit? ${each(all, 'of')}? Typ het nog een keer, met het nummer ervoor: “${all[0]?.number ?? ''}: …”. Nu doe ik er niets mee.`,
    outcomeStays: (number) =>
      `Melding ${number} is al meer dan een uur afgesloten. Wat de groep las, blijft zo staan.`,
    outcomes: ['🔔 vals alarm', '👮 politie', '👍 opgelost', '❓ onbekend', '⏳ nog bezig'],
    alreadyOver: (number) =>
      `Melding ${number} is al afgelopen. Zie je iets nieuws? Stuur dan een nieuwe melding. Gevaar? Bel 112.`,
    withdrawn: (number) =>
      `Melding ${number} is ingetrokken: het bericht is weggehaald. Zie je het ook? Stuur dan een nieuwe melding. Gevaar? Bel 112.`,
    joinedOver: (number, outcome) =>
      `Je bericht hoort nu bij melding ${number}. Die is al afgelopen: ${outcome}. Zie je iets nieuws? Stuur dan een nieuwe melding. Gevaar? Bel 112.`,
    outcomeOf: {
      'vals-alarm': 'het was vals alarm',
      politie: 'de politie is geweest',
      opgelost: 'het is opgelost',
      onbekend: 'we weten niet hoe',
      anders: 'dat staat in de groep',
    },
    alreadyCalled: (number, name, time) =>
      `112 is al gebeld voor melding ${number}: door ${name} om ${time}. Bellen hoeft niet nog een keer. Nieuw gevaar? Bel dan wel 112.`,
    helpComes: (number, time) =>
      `112 is al gebeld voor melding ${number}: om ${time} was hulp onderweg. Bellen hoeft niet nog een keer. Nieuw gevaar? Bel dan wel 112.`,
  },
  fy: {
    yes: '✅ ja',
    no: '❌ nee',
    askReport: (words) =>
      `Is dit in melding? “${words}” Tik op ja: dan komt der in kaart by yn de groep. Is der no gefaar? Belje 112.`,
    isReport: 'Tankewol. Yn de groep stiet no in kaart by dyn melding.',
    noReport: 'Goed, ik doch neat.',
    lapsed: 'Dizze fraach is net mear nedich.',
    askOutcome: (number, what) =>
      `Is melding ${number} foarby?${quoted(what)} Hoe is it ôfrûn? Tik op in útkomst. Of typ it yn ien sin (dat kin in healoere). De groep lêst it ek.`,
    askOutcomeOther: (number, what, name) =>
      `${name} seit dat melding ${number} foarby is.${quoted(what)} Kloppet dat? Tik op in útkomst. Of typ it yn ien sin (dat kin in healoere). De groep lêst it ek.`,
    closed: (number) =>
      `Tankewol. De groep lêst hoe’t melding ${number} ôfrûn is. Fersin? Helje dyn tik of dyn berjocht binnen in oere wei.`,
    otherClosed: (number) => `Melding ${number} is ôfsletten. De groep lêst hoe’t it ôfrûn is.`,
    stillOpen: (number) => `Goed. Melding ${number} bliuwt iepen.`,
    wordsUnfit: 'Dat kin sa net yn de groep. Wolst it oars skriuwe? Of tik op in útkomst.',
    whichOutcome: (number) =>
      `Giet dit oer melding ${number}? Tik dan ûnder de fraach oer dy melding hoe’t it ôfrûn is, of antwurdzje op dy fraach. No doch ik der neat mei.`,
    whichOfOutcomes: (all) =>
      `Oer hokker melding giet dit? ${each(all, 'of')}? Typ it noch in kear, mei it nûmer derfoar: “${all[0]?.number ?? ''}: …”. No doch ik der neat mei.`,
    outcomeStays: (number) =>
      `Melding ${number} is al mear as in oere ôfsletten. Wat de groep lêzen hat, bliuwt sa stean.`,
    outcomes: ['🔔 falsk alarm', '👮 plysje', '👍 oplost', '❓ ûnbekend', '⏳ noch net'],
    alreadyOver: (number) =>
      `Melding ${number} is al foarby. Sjochst wat nijs? Stjoer dan in nije melding. Gefaar? Belje 112.`,
    withdrawn: (number) =>
      `Melding ${number} is ynlutsen: it berjocht is weihelle. Sjochst it ek? Stjoer dan in nije melding. Gefaar? Belje 112.`,
    joinedOver: (number, outcome) =>
      `Dyn berjocht heart no by melding ${number}. Dy is al foarby: ${outcome}. Sjochst wat nijs? Stjoer dan in nije melding. Gefaar? Belje 112.`,
    outcomeOf: {
      'vals-alarm': 'it wie falsk alarm',
      politie: 'de plysje hat west',
      opgelost: 'it is oplost',
      onbekend: 'wy witte net hoe',
      anders: 'dat stiet yn de groep',
    },
    alreadyCalled: (number, name, time) =>
      `112 is al belle foar melding ${number}: troch ${name} om ${time}. Noch in kear belje hoecht net. Nij gefaar? Belje dan wol 112.`,
    helpComes: (number, time) =>
      `112 is al belle foar melding ${number}: om ${time} wie help ûnderweis. Noch in kear belje hoecht net. Nij gefaar? Belje dan wol 112.`,
  },
  en: {
    yes: '✅ yes',
    no: '❌ no',
    askReport: (words) =>
      `Is this a report? “${words}” Tap yes and it gets a card in the group. Danger right now? Call 112.`,
    isReport: 'Thank you. Your report has a card in the group now.',
    noReport: 'Fine, I do nothing.',
    lapsed: 'This question is no longer needed.',
    askOutcome: (number, what) =>
      `Is report ${number} over?${quoted(what)} How did it end? Tap an outcome. Or type it in one sentence (within half an hour). The group reads it too.`,
    askOutcomeOther: (number, what, name) =>
      `${name} says that report ${number} is over.${quoted(what)} Is that so? Tap an outcome. Or type it in one sentence (within half an hour). The group reads it too.`,
    closed: (number) =>
      `Thank you. The group reads how report ${number} ended. A mistake? Take your tap or your message away within an hour.`,
    otherClosed: (number) => `Report ${number} is closed. The group reads how it ended.`,
    stillOpen: (number) => `Fine. Report ${number} stays open.`,
    wordsUnfit: 'That can not go to the group like this. Will you write it differently? Or tap an outcome.',
    whichOutcome: (number) =>
      `Is this about report ${number}? Then tap how it ended under the question about it, or reply to that question. For now I do nothing with it.`,
    whichOfOutcomes: (all) =>
      `Which report is this about? ${each(all, 'or')}? Type it once more, with the number before it: “${all[0]?.number ?? ''}: …”. For now I do nothing with it.`,
    outcomeStays: (number) =>
      `Report ${number} was closed more than an hour ago. What the group read stays as it is.`,
    outcomes: ['🔔 false alarm', '👮 police', '👍 solved', '❓ unknown', '⏳ not over'],
    alreadyOver: (number) =>
      `Report ${number} is over already. Do you see something new? Send a new report. Danger? Call 112.`,
    withdrawn: (number) =>
      `Report ${number} was withdrawn: its message is gone. Do you see it too? Send a new report. Danger? Call 112.`,
    joinedOver: (number, outcome) =>
      `Your message belongs to report ${number} now. That one is over: ${outcome}. Do you see something new? Send a new report. Danger? Call 112.`,
    outcomeOf: {
      'vals-alarm': 'it was a false alarm',
      politie: 'the police have been',
      opgelost: 'it is solved',
      onbekend: 'nobody knows how',
      anders: 'the group reads how',
    },
    alreadyCalled: (number, name, time) =>
      `112 was called already for report ${number}: by ${name} at ${time}. No need to call again. New danger? Then do call 112.`,
    helpComes: (number, time) =>
      `112 was called already for report ${number}: at ${time} help was on its way. No need to call again. New danger? Then do call 112.`,
  },
};
