/** What the coordinators read of messages and people that somebody reported by Element's "Report content", and of rules on trial. Dutch, B1. */

const reporters = (count: number): string => (count === 1 ? 'Een buurtgenoot' : `${count} buurtgenoten`);

/** The buttons on the card; their keys are what Element shows. */
export const REPORT_KEYS_NL = {
  keep: '✅ laten staan',
  remove: '❌ weghalen',
  seen: '✅ opgepakt',
} as const;

/** The card. It does not say who reported: reporting must be safe. */
export const REPORT_CARD_NL = {
  ask: (names: readonly string[]): string =>
    names.length > 0
      ? `${names.join(', ')}: wil je hiernaar kijken?`
      : 'Wil een coördinator hiernaar kijken?',
  /** To the gemeente, in `overleg`, where the only coordinator wrote it. */
  office: 'Het gaat over de coördinator zelf. Daarom kiest iemand van de gemeente.',
  /** To the gemeente, in `overleg`, where there is no coordinator. */
  none: 'Deze groep heeft nu geen coördinator. Daarom kiest iemand van de gemeente.',
  /** To the gemeente, in `overleg`, where no coordinator chose in time. */
  late: (days: number): string =>
    `De coördinatoren kozen in ${days} dagen niet. Daarom kiest iemand van de gemeente.`,
  message: (count: number, name: string): string =>
    `${reporters(count)} ${count === 1 ? 'meldt' : 'melden'} een bericht van ${name}.`,
  own: (count: number): string =>
    `${reporters(count)} ${count === 1 ? 'meldt' : 'melden'} een bericht van Buurtbaken.`,
  person: (count: number, name: string): string =>
    `${reporters(count)} ${count === 1 ? 'maakt zich' : 'maken zich'} zorgen over ${name}.`,
  text: 'Dit staat in de groep:',
  typed: 'Zo is het getypt; de groep ziet dit niet:',
  media: 'Er staat een foto, bestand of iets anders zonder woorden. Bekijk het in de groep.',
  link: 'Bekijk het in de groep',
  reasons: (count: number): string => (count === 1 ? 'De melder schrijft:' : 'De melders schrijven:'),
  /** Where the one it is about reads along. */
  hidden: (office: 'coordinator' | 'gemeente'): string =>
    `Er is iets bij geschreven. Dat staat hier niet, want wie het aangaat leest hier mee. ${office === 'gemeente' ? 'Wie bij de gemeente kiest' : 'Een andere coördinator'} leest het op de site.`,
  noReason: 'De melder schreef er niets bij.',
  choose:
    'Tik op “✅ laten staan” of op “❌ weghalen”. De melder hoort wat je kiest, de schrijver hoort het alleen als het weggaat.',
  /** Once, a day after the card, as an answer to it. */
  remind: (names: readonly string[]): string =>
    `${names.length > 0 ? `${names.join(', ')}: deze` : 'Deze'} melding wacht nog. Wil je kiezen? De melder wacht op antwoord.`,
  choosePerson: 'Tik op “✅ opgepakt” als jij ernaar kijkt. De melder hoort dat het gezien is.',
} as const;

type Outcome = { readonly what: string; readonly by: string; readonly when: string };
type Late = Omit<Outcome, 'by'> & { readonly days: number };

/** The line that stays when it is known what becomes of it. `when`: "3 maart, 14:05". */
export const REPORT_OUTCOME_NL = {
  message: (name: string, count: number): string => `Gemeld bericht van ${name} (${count}×)`,
  own: (count: number): string => `Gemeld bericht van Buurtbaken (${count}×)`,
  person: (name: string, count: number): string => `Melding over ${name} (${count}×)`,
  /** Where the one it is about reads along by now. */
  unnamed: (count: number): string => `Iets wat gemeld was (${count}×)`,
  blijft: (it: Outcome): string => `✅ ${it.what}: blijft staan, besloten door ${it.by} (${it.when}).`,
  weg: (it: Outcome): string =>
    `❌ ${it.what}: weggehaald door ${it.by} (${it.when}). De schrijver hoort het.`,
  opgepakt: (it: Outcome): string => `✅ ${it.what}: ${it.by} pakt het op (${it.when}).`,
  verlopen: (it: Late): string =>
    `⏳ ${it.what}: niemand koos binnen ${it.days} dagen, de vraag is gesloten (${it.when}). De melder hoort het.`,
  /** In `coordinatie`; the gemeente has the card from now on. */
  naarGemeente: (it: Late): string =>
    `⏳ ${it.what}: niemand koos binnen ${it.days} dagen. Nu kiest de gemeente, in Overleg (${it.when}).`,
  /** The same, where those who could choose are no coordinator any more. */
  geenCoordinator: (it: Omit<Outcome, 'by'>): string =>
    `↪️ ${it.what}: er is nu geen coördinator die hierover kan kiezen. Nu kiest de gemeente, in Overleg (${it.when}).`,
  verdwenen: (it: Omit<Outcome, 'by'>): string =>
    `↩️ ${it.what}: het bericht is er al niet meer (${it.when}).`,
} as const;

/** To a coordinator whose tap could not count. */
export const REPORT_TAP_NL = {
  besloten: (name: string): string => `${name}, bedankt. Hierover was al besloten, er verandert niets meer.`,
  eigen: (name: string): string => `${name}, dit gaat over jezelf. Daarom kiest iemand anders.`,
  gemeente: (name: string): string => `${name}, bedankt. Hierover kiest iemand van de gemeente.`,
} as const;

type TrialLine = {
  readonly rule: number;
  readonly onTrial: boolean;
  readonly messages: number;
  readonly soften: number;
  readonly hold: number;
  readonly nudge: number;
};

/** `./buurtbaken proef`. */
export const TRIAL_NL = {
  gebied: (code: string, naam: string) => `${code} ${naam}`,
  line: (it: TrialLine) =>
    `  spelregel ${it.rule}${it.onTrial ? '' : ' (niet meer op proef)'}: van ${it.messages} berichten ${it.hold} vastgehouden, ${it.soften} gemaskeerd, ${it.nudge} een tip`,
  none: 'Geen enkele wijk heeft nu of de laatste 30 dagen een spelregel op proef.',
  badWijk: (text: string) => `geen CBS-code van een wijk of buurt: ${text} (een voorbeeld is WK007200)`,
  noSuchWijk: (code: string) =>
    `${code} is hier niet bekend: lees eerst de gebieden in met ./buurtbaken wijken import`,
} as const;
