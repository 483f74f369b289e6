import type { Translated } from '../../language.ts';
import { amount } from '../amount.ts';
import { inRoom, yours } from './things.ts';

const NL = {
  geplaatst: (kind: string, soort: string): string =>
    `Goed nieuws: ${yours('nl', kind)} staat nu ${inRoom('nl', soort)}. De coördinator heeft ernaar gekeken.`,
  weg: (kind: string, soort: string): string =>
    `De coördinator wilde ${yours('nl', kind)} ${inRoom('nl', soort)} plaatsen, maar dit is er niet meer. Stuur het gerust nog een keer.`,
  vervallen: (kind: string, soort: string): string =>
    `De coördinator heeft naar ${yours('nl', kind)} gekeken en plaatst dit niet ${inRoom('nl', soort)}. Wil je weten waarom? Vraag het gerust aan je coördinator. Heb je haast of is er gevaar, bel dan 112.`,
  verlopen: (kind: string, soort: string, hours: number): string =>
    `Niemand kon binnen ${amount('nl', hours, 'hours')} naar ${yours('nl', kind)} kijken. Daarom komt dit niet ${inRoom('nl', soort)}. Is het nog belangrijk? Stuur het dan gerust nog een keer.`,
  /** After one of these, of an upload that is not placed. */
  wordsStay: 'Wat je erbij schreef, blijft staan.',
  verwijderd: (kind: string): string =>
    `Je hebt ${yours('nl', kind)} weggehaald. De coördinator ziet dit niet meer.`,
  gewijzigd: (soort: string): string =>
    `Je hebt je bericht veranderd. Het staat nu ${inRoom('nl', soort)}; de coördinator hoeft er niet meer naar te kijken.`,
};

/** To the sender of what waited, in their own room with the bot. */
export const SENDER: Translated<typeof NL> = {
  nl: NL,
  fy: {
    geplaatst: (kind, soort) =>
      `Goed nijs: ${yours('fy', kind)} stiet no ${inRoom('fy', soort)}. De koördinator hat dernei sjoen.`,
    weg: (kind, soort) =>
      `De koördinator woe ${yours('fy', kind)} ${inRoom('fy', soort)} pleatse, mar dit is der net mear. Stjoer it gerêst noch in kear.`,
    vervallen: (kind, soort) =>
      `De koördinator hat nei ${yours('fy', kind)} sjoen en pleatst dit net ${inRoom('fy', soort)}. Wolst witte wêrom? Freegje it gerêst oan dyn koördinator. Hast hastich of is der gefaar, belje dan 112.`,
    verlopen: (kind, soort, hours) =>
      `Nimmen koe binnen ${amount('fy', hours, 'hours')} nei ${yours('fy', kind)} sjen. Dêrom komt dit net ${inRoom('fy', soort)}. Is it noch wichtich? Stjoer it dan gerêst noch in kear.`,
    wordsStay: 'Watst derby skreaun hast, bliuwt stean.',
    verwijderd: (kind) => `Do hast ${yours('fy', kind)} weihelle. De koördinator sjocht dit net mear.`,
    gewijzigd: (soort) =>
      `Do hast dyn berjocht feroare. It stiet no ${inRoom('fy', soort)}; de koördinator hoecht der net mear nei te sjen.`,
  },
  en: {
    geplaatst: (kind, soort) =>
      `Good news: ${yours('en', kind)} is now ${inRoom('en', soort)}. The coordinator has looked at it.`,
    weg: (kind, soort) =>
      `The coordinator wanted to place ${yours('en', kind)} ${inRoom('en', soort)}, but it is no longer there. Feel free to send it again.`,
    vervallen: (kind, soort) =>
      `The coordinator has looked at ${yours('en', kind)} and does not place it ${inRoom('en', soort)}. Would you like to know why? Feel free to ask your coordinator. If you are in a hurry or there is danger, call 112.`,
    verlopen: (kind, soort, hours) =>
      `Nobody could look at ${yours('en', kind)} within ${amount('en', hours, 'hours')}. So it does not come ${inRoom('en', soort)}. Does it still matter? Then feel free to send it again.`,
    wordsStay: 'What you wrote with it stays.',
    verwijderd: (kind) => `You removed ${yours('en', kind)}. The coordinator no longer sees it.`,
    gewijzigd: (soort) =>
      `You changed your message. It is now ${inRoom('en', soort)}; the coordinator need not look at it any more.`,
  },
};
