import type { Translated } from '../../language.ts';
import { inRoom } from './things.ts';

/** Who can be talked with; `phone`: of the gemeente, to who has no coordinator; else null. */
type Phone = string | null;
const talkNl = (phone: Phone): string =>
  `Wil je erover praten? ${phone === null ? 'Dat mag altijd, met je coördinator.' : `Bel de gemeente: ${phone}.`}`;
const talkFy = (phone: Phone): string =>
  `Wolst deroer prate? ${phone === null ? 'Dat mei altyd, mei dyn koördinator.' : `Belje de gemeente: ${phone}.`}`;
const talkEn = (phone: Phone): string =>
  `Would you like to talk about it? ${phone === null ? 'You always can, with your coordinator.' : `Call the municipality: ${phone}.`}`;

/** Who looked at an appeal. */
export type AppealChooser = 'coordinator' | 'gemeente';
const WHO_NL = { coordinator: 'De coördinator', gemeente: 'De gemeente' } as const;
const WHO_FY = { coordinator: 'De koördinator', gemeente: 'De gemeente' } as const;
const WHO_EN = { coordinator: 'The coordinator', gemeente: 'The municipality' } as const;

const NL = {
  filed: (days: number): string =>
    `Dank je. De coördinatoren kijken er nog eens naar. Je hoort het hier, binnen ${days} dagen.`,
  /** Nobody but the gemeente can decide, and it does not see residents' messages. */
  filedOverleg: (days: number): string =>
    `Dank je. De gemeente kijkt ernaar. Wat je schreef, krijgt de gemeente niet te zien. Je hoort het hier, binnen ${days} dagen.`,
  /** After the former of the two: who could decide is no coordinator any more. */
  passed: (days: number): string =>
    `Er is nu geen coördinator die naar je vraag kan kijken. Daarom kijkt de gemeente ernaar. Wat je schreef, krijgt de gemeente niet te zien. Je hoort het hier, binnen ${days} dagen.`,
  takenBack: 'Goed. Je hebt het teruggenomen, dus niemand hoeft er nog naar te kijken.',
  /** It ended, or they take part no longer, before anybody decided. */
  readOnlyOver:
    'Je vroeg of “alleen lezen” klopte. Dat is intussen voorbij, dus niemand hoeft er meer naar te kijken.',
  settled: 'Hier hoeft niemand meer over te kiezen: dit is intussen geplaatst, veranderd of weggehaald.',
  /** ✋ once more. */
  decided: (phone: Phone): string =>
    `Hier is al over gekozen. Het antwoord staat hierboven. ${talkNl(phone)}`,
  tooLate: (days: number, phone: Phone): string =>
    `Deze tip is meer dan ${days} dagen oud. Wat je schreef, bewaren we maar kort. ${talkNl(phone)}`,
  tipGranted: 'Goed nieuws: je krijgt gelijk. Deze tip telt niet mee.',
  placed: (soort: string): string => `Je bericht staat nu ${inRoom('nl', soort)}, zoals je het typte.`,
  exception: 'Deze woorden mogen in jouw wijk voortaan gewoon.',
  tipRejected: (by: AppealChooser, phone: Phone): string =>
    `${WHO_NL[by]} heeft er nog eens naar gekeken en vindt dat de tip klopt. ${talkNl(phone)}`,
  tipExpired: (days: number): string =>
    `Niemand kon er binnen ${days} dagen naar kijken. Het blijft zoals het is, maar deze tip telt niet mee.`,
  warningGranted: 'Goed nieuws: je krijgt gelijk. De waarschuwing is weg en telt niet mee.',
  readOnlyGranted: 'Goed nieuws: je krijgt gelijk. Je kunt weer schrijven, en dit telt niet mee.',
  stepRejected: (phone: Phone): string =>
    `Er is nog eens naar gekeken. Het blijft zoals het is. Het gaat vanzelf voorbij. ${talkNl(phone)}`,
  stepExpired: (days: number): string =>
    `Niemand kon er binnen ${days} dagen naar kijken. Het blijft zoals het is, en het gaat vanzelf voorbij.`,
  removalGranted: 'Goed nieuws: de gemeente geeft je gelijk. Je doet weer mee in de groep.',
  /** After the former, where they only read when they were removed. */
  stillReads: (until: string): string => `Tot ${until} kun je nog alleen lezen.`,
  removalRejected: (phone: string): string =>
    `De gemeente heeft ernaar gekeken. Je blijft uit de groep. ${talkNl(phone)}`,
  removalExpired: (days: number, phone: string): string =>
    `De gemeente kon er niet binnen ${days} dagen naar kijken. Bel de gemeente gerust: ${phone}.`,
} as const;
type Texts = {
  readonly [key in keyof typeof NL]: (typeof NL)[key] extends string ? string : (typeof NL)[key];
};

/** What somebody hears who tapped "klopt niet", in their own room with the bot. */
export const APPEAL: Translated<Texts> = {
  nl: NL,
  fy: {
    filed: (days) =>
      `Tankewol. De koördinatoaren sjogge der noch ris nei. Do hearst it hjir, binnen ${days} dagen.`,
    filedOverleg: (days) =>
      `Tankewol. De gemeente sjocht dernei. Watst skreaust, krijt de gemeente net te sjen. Do hearst it hjir, binnen ${days} dagen.`,
    passed: (days) =>
      `Der is no gjin koördinator dy’t nei dyn fraach sjen kin. Dêrom sjocht de gemeente dernei. Watst skreaust, krijt de gemeente net te sjen. Do hearst it hjir, binnen ${days} dagen.`,
    takenBack: 'Goed. Do hast it weromnommen, dus nimmen hoecht der noch nei te sjen.',
    readOnlyOver:
      'Do fregest oft “allinnich lêze” kloppe. Dat is ûnderwilens foarby, dus nimmen hoecht der mear nei te sjen.',
    settled: 'Hjir hoecht nimmen mear oer te kiezen: dit is ûnderwilens pleatst, feroare of weihelle.',
    decided: (phone) => `Hjir is al oer keazen. It antwurd stiet hjirboppe. ${talkFy(phone)}`,
    tooLate: (days, phone) =>
      `Dizze tip is mear as ${days} dagen âld. Watst skreaust, bewarje wy mar koart. ${talkFy(phone)}`,
    tipGranted: 'Goed nijs: do krijst gelyk. Dizze tip telt net mei.',
    placed: (soort) => `Dyn berjocht stiet no ${inRoom('fy', soort)}, lykas ast it typtest.`,
    exception: 'Dizze wurden meie yn dyn wyk foartaan gewoan.',
    tipRejected: (by, phone) =>
      `${WHO_FY[by]} hat der noch ris nei sjoen en fynt dat de tip kloppet. ${talkFy(phone)}`,
    tipExpired: (days) =>
      `Nimmen koe der binnen ${days} dagen nei sjen. It bliuwt sa’t it is, mar dizze tip telt net mei.`,
    warningGranted: 'Goed nijs: do krijst gelyk. De warskôging is fuort en telt net mei.',
    readOnlyGranted: 'Goed nijs: do krijst gelyk. Do kinst wer skriuwe, en dit telt net mei.',
    stepRejected: (phone) =>
      `Der is noch ris nei sjoen. It bliuwt sa’t it is. It giet fansels foarby. ${talkFy(phone)}`,
    stepExpired: (days) =>
      `Nimmen koe der binnen ${days} dagen nei sjen. It bliuwt sa’t it is, en it giet fansels foarby.`,
    removalGranted: 'Goed nijs: de gemeente jout dy gelyk. Do dochst wer mei yn de groep.',
    stillReads: (until) => `Oant ${until} kinst noch allinnich lêze.`,
    removalRejected: (phone) => `De gemeente hat dernei sjoen. Do bliuwst út de groep. ${talkFy(phone)}`,
    removalExpired: (days, phone) =>
      `De gemeente koe der net binnen ${days} dagen nei sjen. Belje de gemeente gerêst: ${phone}.`,
  },
  en: {
    filed: (days) =>
      `Thank you. The coordinators will look at it again. You will hear it here, within ${days} days.`,
    filedOverleg: (days) =>
      `Thank you. The municipality will look at it. It does not get to see what you wrote. You will hear it here, within ${days} days.`,
    passed: (days) =>
      `There is no coordinator now who can look at your question. So the municipality will look at it. It does not get to see what you wrote. You will hear it here, within ${days} days.`,
    takenBack: 'Fine. You took it back, so nobody needs to look at it any more.',
    readOnlyOver:
      'You asked whether “reading only” was right. It is over by now, so nobody needs to look at it any more.',
    settled: 'Nobody needs to decide about this any more: it has been placed, changed or removed since.',
    decided: (phone) => `This has been decided already. The answer is above. ${talkEn(phone)}`,
    tooLate: (days, phone) =>
      `This tip is more than ${days} days old. We keep what you wrote only for a short time. ${talkEn(phone)}`,
    tipGranted: 'Good news: you were right. This tip does not count.',
    placed: (soort) => `Your message is now ${inRoom('en', soort)}, as you typed it.`,
    exception: 'From now on these words are fine in your neighbourhood.',
    tipRejected: (by, phone) =>
      `${WHO_EN[by]} looked at it again and thinks the tip is right. ${talkEn(phone)}`,
    tipExpired: (days) =>
      `Nobody could look at it within ${days} days. It stays as it is, but this tip does not count.`,
    warningGranted: 'Good news: you were right. The warning is gone and does not count.',
    readOnlyGranted: 'Good news: you were right. You can write again, and this does not count.',
    stepRejected: (phone) =>
      `Somebody looked at it again. It stays as it is. It ends by itself. ${talkEn(phone)}`,
    stepExpired: (days) =>
      `Nobody could look at it within ${days} days. It stays as it is, and it ends by itself.`,
    removalGranted: 'Good news: the municipality agrees with you. You take part in the group again.',
    stillReads: (until) => `Until ${until} you can still only read.`,
    removalRejected: (phone) =>
      `The municipality has looked at it. You stay out of the group. ${talkEn(phone)}`,
    removalExpired: (days, phone) =>
      `The municipality could not look at it within ${days} days. Feel free to call the municipality: ${phone}.`,
  },
};
