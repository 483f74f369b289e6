import type { Language, Translated } from '../../language.ts';
import { RULE_TITLES } from './spelregels.ts';
import { inRoom, upper, yours } from './things.ts';

/** A rule with its title, for a person: "Spelregel 8 (let op je woorden)". */
const title = (language: Language, rule: number): string => {
  const titles: Readonly<Record<number, string>> = RULE_TITLES[language];
  return titles[rule] === undefined ? '' : ` (${titles[rule]})`;
};

const NL = {
  nudge: (soort: string): string => `Een tip bij je bericht. Het staat gewoon ${inRoom('nl', soort)}.`,
  soften: 'Een tip bij je bericht.',
  hold: (kind: string): string => `${upper(yours('nl', kind))} wacht even op de coördinator.`,
  rule: (rule: number): string => `Spelregel ${rule}${title('nl', rule)}`,
  fragment: (fragment: string): string => `Het gaat om: “${fragment}”`,
  /** Of chatter and adverts, in a wijk that has the room. */
  inBuurtpraat: 'In buurtpraat is zo’n bericht welkom.',
  shown: (text: string): string => `De anderen zien nu: “${text}”`,
  ownWindow: 'Op je eigen scherm kan je eigen tekst nog staan, tot je de groep opnieuw opent.',
  wait: 'Je hoort het hier als de coördinator heeft gekozen. Je kunt je bericht ook veranderen of weghalen.',
  /** Of what stood in the group and was taken back: there is nothing of theirs to change or remove any more. */
  waitTakenBack:
    'Je hoort het hier als de coördinator heeft gekozen. Wil je het liever anders zeggen? Stuur dan een nieuw bericht.',
  /** Of a signalement that was made in their own room: it is taken back there. */
  waitSignalement:
    'Je hoort het hier als de coördinator heeft gekozen. Toch maar niet? Tik op ↩️ onder je signalement, dan haal ik het weg.',
  /** Of what never comes in a room other than the group before a coordinator looked. */
  placedLater: (kind: string, soort: string): string =>
    `${upper(yours('nl', kind))} komt pas ${inRoom('nl', soort)} als de coördinator ernaar heeft gekeken.`,
  /** Of a photo with what was seen on a round. */
  waitOnRound:
    'Je hoort het hier als de coördinator heeft gekozen. Hoort de foto er toch niet bij? Typ dan “weg”: dan haal ik hem weg, met wat je erbij vertelde.',
  urgent: 'Is er nu gevaar? Bel 112.',
  /** `by`: who decides, the gemeente where there is no coordinator but themselves. */
  appeal: (by: 'coordinator' | 'gemeente'): string =>
    `Klopt dit niet? Tik op ✋, dan kijkt ${by === 'gemeente' ? 'de gemeente' : 'de coördinator'} mee.`,
  /** The reaction under each tip. */
  appealKey: '✋ klopt niet',
  better: (text: string): string => `Zo kan het ook: “${text}”`,
  onePerson: 'Schrijf wat één persoon deed, bijvoorbeeld: “Een man nam een fiets mee bij het station.”',
  whatTheyDid: 'Schrijf wat die persoon deed, bijvoorbeeld: “Hij reed hard door rood.”',
  behaviour:
    'Schrijf wat iemand doet, en twee dingen die opvallen, bijvoorbeeld: “Een lange man in een rode jas voelt aan autodeuren.”',
} as const;
type Texts = {
  readonly [key in keyof typeof NL]: (typeof NL)[key] extends string ? string : (typeof NL)[key];
};

/** Tips: private, one for one message. */
export const TIPS: Translated<Texts> = {
  nl: NL,
  fy: {
    nudge: (soort) => `In tip by dyn berjocht. It stiet gewoan ${inRoom('fy', soort)}.`,
    soften: 'In tip by dyn berjocht.',
    hold: (kind) => `${upper(yours('fy', kind))} wachtet efkes op de koördinator.`,
    rule: (rule) => `Spulregel ${rule}${title('fy', rule)}`,
    fragment: (fragment) => `It giet om: “${fragment}”`,
    inBuurtpraat: 'Yn buurtpraat is sa’n berjocht wolkom.',
    shown: (text) => `De oaren sjogge no: “${text}”`,
    ownWindow: 'Op dyn eigen skerm kin dyn eigen tekst noch stean, oantst de groep op ’e nij iepenest.',
    wait: 'Do hearst it hjir as de koördinator keazen hat. Do kinst dyn berjocht ek feroarje of weihelje.',
    waitTakenBack:
      'Do hearst it hjir as de koördinator keazen hat. Wolst it leaver oars sizze? Stjoer dan in nij berjocht.',
    waitSignalement:
      'Do hearst it hjir as de koördinator keazen hat. Dochs mar net? Tik op ↩️ ûnder dyn sinjalemint, dan helje ik it wei.',
    placedLater: (kind, soort) =>
      `${upper(yours('fy', kind))} komt pas ${inRoom('fy', soort)} as de koördinator dernei sjoen hat.`,
    waitOnRound:
      'Do hearst it hjir as de koördinator keazen hat. Heart de foto der dochs net by? Typ dan “fuort”: dan helje ik him wei, mei watsto derby fertelst.',
    urgent: 'Is der no gefaar? Belje 112.',
    appeal: (by) =>
      `Kloppet dit net? Tik op ✋, dan sjocht ${by === 'gemeente' ? 'de gemeente' : 'de koördinator'} mei.`,
    appealKey: '✋ kloppet net',
    better: (text) => `Sa kin it ek: “${text}”`,
    onePerson: 'Skriuw wat ien persoan die, bygelyks: “In man naam in fyts mei by it stasjon.”',
    whatTheyDid: 'Skriuw wat dy persoan die, bygelyks: “Hy ried hurd troch read.”',
    behaviour:
      'Skriuw wat immen docht, en twa dingen dy’t opfalle, bygelyks: “In lange man yn in reade jas fielt oan autodoarren.”',
  },
  en: {
    nudge: (soort) => `A tip about your message. It simply stands ${inRoom('en', soort)}.`,
    soften: 'A tip about your message.',
    hold: (kind) => `${upper(yours('en', kind))} waits for the coordinator for a moment.`,
    rule: (rule) => `Rule ${rule}${title('en', rule)}`,
    fragment: (fragment) => `It is about: “${fragment}”`,
    inBuurtpraat: 'In buurtpraat such a message is welcome.',
    shown: (text) => `The others now see: “${text}”`,
    ownWindow: 'On your own screen your own text may still stand, until you open the group again.',
    wait: 'You will hear here what the coordinator chose. You can also change or remove your message.',
    waitTakenBack:
      'You will hear here what the coordinator chose. Would you rather say it in another way? Then send a new message.',
    waitSignalement:
      'You will hear here what the coordinator chose. Rather not after all? Tap ↩️ under your description, and I remove it.',
    placedLater: (kind, soort) =>
      `${upper(yours('en', kind))} comes ${inRoom('en', soort)} once the coordinator has looked at it.`,
    waitOnRound:
      'You will hear here what the coordinator chose. Does the photo not belong there after all? Type “remove”: then I remove it, with what you told about it.',
    urgent: 'Danger right now? Call 112.',
    appeal: (by) =>
      `Is this not right? Tap ✋, and the ${by === 'gemeente' ? 'municipality' : 'coordinator'} will have a look.`,
    appealKey: '✋ not right',
    better: (text) => `You could also write: “${text}”`,
    onePerson: 'Write what one person did, for instance: “A man took a bike at the station.”',
    whatTheyDid: 'Write what that person did, for instance: “He drove fast through a red light.”',
    behaviour:
      'Write what somebody does, and two things that stand out, for instance: “A tall man in a red coat tries car doors.”',
  },
};
