/** What coordinators and the gemeente read of tips, appeals and the ladder. Dutch, B1: short, kind, never blaming. */

const times = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const perRule = (rules: readonly { readonly rule: number; readonly count: number }[]): string =>
  rules
    .map(({ rule, count }) => (count === 1 ? `spelregel ${rule}` : `${count}× spelregel ${rule}`))
    .join(', ');

export type HistoryFigures = {
  readonly days: number;
  readonly tips: readonly { readonly rule: number; readonly count: number }[];
  readonly warnings: readonly { readonly rule: number; readonly count: number }[];
  readonly readOnly: number;
  readonly granted: number;
};

/** Somebody's history in this gebied, in one line. */
export function historyLine(name: string, it: HistoryFigures): string {
  const sum = (rows: HistoryFigures['tips']): number => rows.reduce((total, row) => total + row.count, 0);
  const parts = [
    ...(it.tips.length > 0 ? [`${times(sum(it.tips), 'tip', 'tips')} (${perRule(it.tips)})`] : []),
    ...(it.warnings.length > 0
      ? [`${times(sum(it.warnings), 'waarschuwing', 'waarschuwingen')} (${perRule(it.warnings)})`]
      : []),
    ...(it.readOnly > 0 ? [`${it.readOnly} keer alleen lezen`] : []),
    ...(it.granted > 0 ? [`${times(it.granted, 'keer', 'keer')} gelijk gekregen`] : []),
  ];
  return parts.length === 0
    ? `${name} in de laatste ${it.days} dagen: niets bijzonders.`
    : `${name} in de laatste ${it.days} dagen: ${parts.join(', ')}.`;
}

/** What the machine saw in a message, on every card. */
export const SAW_NL = {
  saw: (rule: number, sentence: string): string => `De computer zag spelregel ${rule}: “${sentence}”`,
  fragment: (fragment: string): string => `Het gaat om: “${fragment}”`,
} as const;

/** An appeal in `coordinatie`, or without any text in `overleg`. */
export const APPEAL_CARD_NL = {
  tip: (name: string): string => `${name} vindt dat een tip niet klopt. Wil je ernaar kijken?`,
  warning: (name: string): string => `${name} vindt dat een waarschuwing niet klopt. Wil je ernaar kijken?`,
  readOnly: (name: string, until: string): string =>
    `${name} kan tot ${until} alleen lezen en vindt dat niet terecht. Wil je ernaar kijken?`,
  removal: (name: string): string =>
    `${name} is uit de groep gehaald en is het er niet mee eens. De gemeente beslist.`,
  noCoordinator: (name: string): string =>
    `${name} vindt dat een tip niet klopt. In deze wijk is geen andere coördinator die dat kan bekijken. Daarom vragen we de gemeente.`,
  noCoordinatorStep: (name: string): string =>
    `${name} vindt een waarschuwing of alleen lezen niet terecht. In deze wijk is geen andere coördinator die dat kan bekijken. Daarom vragen we de gemeente.`,
  noText:
    'De tekst laten we hier niet zien. Wil je meer weten? Vraag het aan wie het schreef, bijvoorbeeld in een gesprek.',
  /** Of a step that a coordinator took by hand: there is no text. */
  noMessages:
    'Er horen geen berichten bij. Wil je meer weten? Vraag het aan deze persoon of aan een coördinator.',
  noTextRemoval:
    'De berichten laten we hier niet zien. Wil je meer weten? Vraag het aan deze persoon of aan een coördinator.',
  typed: 'Zo is het getypt:',
  gone: 'De tekst is er niet meer.',
  /** Of a step: the rule, and what it was reckoned from. `tips` is 0 where a coordinator took it by hand. */
  about: (rule: string, tips: number): string =>
    tips === 0
      ? `Een coördinator besloot dit zelf. Het gaat om ${rule}.`
      : `Het gaat om ${rule}, na ${times(tips, 'tip', 'tips')}.`,
  /** Of a removal: what was decided about a tip under it since. */
  grantedSince: (tips: number): string =>
    `Let op: na het besluit kreeg deze persoon gelijk over ${times(tips, 'tip', 'tips')} waar dit op rust. Die ${tips === 1 ? 'telt' : 'tellen'} niet meer mee.`,
  chooseTip: (days: number): string =>
    `Tik op ✅ als het zo mag: dan wordt het geplaatst. Tik op ❌ als de tip terecht was. Kiest niemand, dan vervalt de vraag na ${days} dagen.`,
  chooseNudge: (days: number): string =>
    `Tik op ✅ als de tip niet klopte. Tik op ❌ als de tip terecht was. Kiest niemand, dan vervalt de vraag na ${days} dagen.`,
  chooseStep: (days: number): string =>
    `Tik op ✅ als het niet terecht was: dan telt het niet meer. Tik op ❌ als het terecht was. Kiest niemand, dan vervalt de vraag na ${days} dagen.`,
  chooseRemoval: (days: number): string =>
    `Tik op ✅ om het terug te draaien: dan doet deze persoon weer mee. Tik op ❌ als het zo blijft. Kiest niemand, dan vervalt de vraag na ${days} dagen.`,
  yesTip: '✅ plaatsen',
  noTip: '❌ terecht',
  yesNudge: '✅ onterecht',
  yesStep: '✅ onterecht',
  noStep: '❌ terecht',
  yesRemoval: '✅ draai terug',
  noRemoval: '❌ blijft',
} as const;

const AGAINST = {
  tip: 'een tip',
  waarschuwing: 'een waarschuwing',
  'alleen-lezen': 'alleen lezen',
  verwijdering: 'een verwijdering',
} as const;

/** The line that stays once an appeal is decided. */
export const APPEAL_OUTCOME_NL = {
  what: (name: string, against: keyof typeof AGAINST): string =>
    `Bezwaar van ${name} tegen ${AGAINST[against]}`,
  granted: (what: string, by: string, when: string): string =>
    `✅ ${what}: gelijk gekregen van ${by} (${when}).`,
  rejected: (what: string, by: string, when: string): string =>
    `❌ ${what}: niet gelijk gekregen, besloten door ${by} (${when}).`,
  expired: (what: string, days: number, when: string): string =>
    `⏳ ${what}: vervallen, want na ${days} dagen had niemand gekozen (${when}).`,
  withdrawn: (what: string, when: string): string => `↩️ ${what}: teruggenomen (${when}).`,
  /** In `coordinatie`, where who could decide is no coordinator any more. */
  passed: (what: string, when: string): string =>
    `↪️ ${what}: er is nu geen coördinator die hierover kan kiezen. Nu kiest de gemeente, in Overleg (${when}).`,
  /** What it was about is gone, or was decided otherwise: nobody took it back. */
  lapsed: (what: string, when: string): string => `↩️ ${what}: vervallen (${when}).`,
  /** Of reading only that ended before anybody decided. */
  over: (what: string, when: string): string => `↩️ ${what}: vervallen, want het is voorbij (${when}).`,
  gemaakt: 'Deze woorden mogen in deze wijk voortaan gewoon.',
  'kan-niet':
    'De regel zelf verandert niet. We maken nooit een uitzondering voor dreigementen, gegevens van mensen en foto’s (spelregel 9 en 10), en ook niet voor woorden over een groep mensen: iedereen wordt gelijk behandeld.',
  onmogelijk: 'De regel zelf verandert niet. Van dit bericht kunnen we geen uitzondering maken.',
  'niet-veilig':
    'De regel zelf verandert niet, want met deze woorden erbij zouden ook scheldwoorden of dreigementen blijven staan.',
  'niet-gezien': 'Er is niets geplaatst, want de gemeente ziet de tekst niet.',
} as const;

/** The question about a removal, in `coordinatie`. */
export const REMOVAL_NL = {
  ask: (name: string, rule: string): string =>
    `Bij ${name} gaat het steeds om hetzelfde: ${rule}. Kan ${name} in de groep blijven? Dat besluiten jullie; vanzelf gebeurt er niets.`,
  askByHand: (name: string, rule: string): string =>
    `Een van jullie vraagt of ${name} in de groep kan blijven. Het gaat om ${rule}. Dat besluiten jullie; vanzelf gebeurt er niets.`,
  steps: 'Dit ging eraan vooraf:',
  step: (when: string, what: string, rule: number): string => `${when}: ${what} (spelregel ${rule})`,
  kinds: {
    waarschuwing: 'waarschuwing',
    'alleen-lezen': 'een tijd alleen lezen',
    verwijdering: 'vraag over verwijderen',
  },
  texts: 'De laatste berichten waar het om ging:',
  noTexts: 'De berichten zelf zijn er niet meer.',
  chooseOne: (days: number): string =>
    `Tik op ✅ om te verwijderen of op ❌ als deze persoon blijft. Kiest niemand, dan blijft het zo na ${days} dagen.`,
  chooseTwo: (days: number): string =>
    `Verwijderen kan alleen als twee coördinatoren op ✅ tikken. Eén ❌ en deze persoon blijft. Kiest niemand, dan blijft het zo na ${days} dagen.`,
  /** The other was put out by who is left. */
  chooseTwoOfOne: (days: number): string =>
    `Verwijderen kan alleen als twee coördinatoren op ✅ tikken. Er is er nu maar één. Komt er een bij, dan kan die ook tikken. Eén ❌ en deze persoon blijft. Kiest niemand, dan blijft het zo na ${days} dagen.`,
  /** Said when two were needed; now one is. */
  voteAgain: (names: readonly string[]): string =>
    `✅ van ${names.join(' en ')}. Er is nu één coördinator, dus één ✅ is genoeg. Wil je dat nog steeds? Haal je ✅ dan weg, en tik er opnieuw op.`,
  /** The same, of a yes on the page alone. */
  voteInRoom: (names: readonly string[]): string =>
    `✅ van ${names.join(' en ')}, op de site. Er is nu één coördinator, dus één ✅ is genoeg. Wil je dat nog steeds? Tik dan op ✅.`,
  votes: (names: readonly string[]): string =>
    `✅ van ${names.join(' en ')}. Er is nog één coördinator nodig.`,
  yes: '✅ verwijder',
  no: '❌ blijft',
  decided: (name: string, by: readonly string[], when: string): string =>
    `✅ ${name} is uit de groep, besloten door ${by.join(' en ')} (${when}). ${name} kan bezwaar maken bij de gemeente.`,
  stays: (name: string, by: string, when: string): string =>
    `❌ ${name} blijft in de groep, besloten door ${by} (${when}).`,
  expired: (name: string, days: number, when: string): string =>
    `⏳ ${name} blijft in de groep, want na ${days} dagen had niemand besloten (${when}).`,
  lapsed: (name: string, when: string): string =>
    `↩️ ${name} blijft in de groep: een tip waar het om ging telt niet meer mee (${when}).`,
  noResident: (name: string, when: string): string =>
    `↩️ De vraag over ${name} is vervallen: ${name} doet niet meer mee als bewoner (${when}).`,
  restored: (name: string, when: string): string =>
    `↩️ ${name} doet weer mee: de gemeente heeft het teruggedraaid (${when}).`,
} as const;

/** To somebody in `coordinatie` or `overleg` whose tap can't count. */
export const TAP_REFUSED_NL = {
  eigen: (name: string): string => `${name}, dit gaat over jezelf. Iemand anders kiest.`,
  besloten: (name: string): string => `${name}, bedankt. Hierover was al besloten, er verandert niets meer.`,
  gemeente: (name: string): string => `${name}, bedankt. Hierover kiest iemand van de gemeente.`,
  onplaatsbaar: (name: string): string =>
    `${name}, dit kan niet geplaatst worden. Tik op ❌, dan hoort de afzender het.`,
} as const;

/** What the bot places in `melding` for somebody who only reads and reports an emergency. */
export const EMERGENCY_NL = {
  reports: (name: string, text: string): string => `${name} meldt via Buurtbaken: ${text}`,
  corrects: (name: string, text: string): string => `${name} verbetert via Buurtbaken: ${text}`,
} as const;
