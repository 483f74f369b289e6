import type { Translated } from '../../language.ts';

/** Who chose. */
export type ReportChooser = 'coordinator' | 'gemeente';

type Texts = {
  /** To the one who reported. */
  readonly thanks: (by: ReportChooser) => string;
  readonly thanksPerson: (by: ReportChooser) => string;
  readonly waiting: string;
  /** No coordinator chose in time: the gemeente was asked. */
  readonly passed: string;
  readonly kept: (by: ReportChooser, phone: string) => string;
  readonly removed: (by: ReportChooser) => string;
  readonly gone: string;
  readonly takenUp: (by: ReportChooser) => string;
  /** Nobody chose in time. */
  readonly lapsed: string;
  /** To a coordinator who reported it and would choose. Not said in `coordinatie`: that would tell who reported. */
  readonly ownReport: string;
  /** To the one whose message was taken away. `when`: "3 maart, 14:05". `phone`: of the gemeente, to who is coordinator themself; else null. */
  readonly author: (by: ReportChooser, when: string, phone: string | null) => string;
};

const NL = { coordinator: 'De coördinator', gemeente: 'De gemeente' } as const;
const FY = { coordinator: 'De koördinator', gemeente: 'De gemeente' } as const;
const EN = { coordinator: 'The coordinator', gemeente: 'The gemeente' } as const;

/** What somebody hears who reported something, or whose message was taken away because of it. It never says who reported. */
export const REPORTS: Translated<Texts> = {
  nl: {
    thanks: (by) =>
      `Bedankt dat je dit bericht meldt. ${NL[by]} kijkt ernaar en ziet niet dat jij het was. Je hoort hier wat ermee gebeurt. Is er nu gevaar? Bel 112.`,
    thanksPerson: (by) =>
      `Bedankt dat je dit meldt. ${NL[by]} kijkt ernaar en ziet niet dat jij het was. Je hoort het hier als iemand het oppakt. Is er nu gevaar? Bel 112.`,
    waiting:
      'Bedankt voor je melding. De coördinator kijkt al naar dit bericht; tot die tijd kan niemand het lezen.',
    passed:
      'De coördinatoren hebben nog niet gekozen wat er gebeurt met wat je meldde. Daarom kijkt de gemeente er nu naar. Ook zij ziet niet dat jij het was. Je hoort hier wat ermee gebeurt.',
    kept: (by, phone) =>
      `${NL[by]} heeft naar het bericht gekeken dat je meldde. Het blijft staan. Zit het je nog dwars? ${by === 'gemeente' ? `Bel gerust de gemeente: ${phone}` : 'Praat er gerust over met je coördinator'}.`,
    removed: (by) =>
      `${NL[by]} heeft naar het bericht gekeken dat je meldde, en het weggehaald. Bedankt voor je hulp.`,
    gone: 'Het bericht dat je meldde, is er al niet meer. Bedankt voor je hulp.',
    takenUp: (by) => `${NL[by]} heeft je melding gezien en pakt het op. Bedankt voor je hulp.`,
    lapsed:
      'Niemand heeft op tijd bekeken wat je meldde. Dat had niet zo mogen gaan, sorry. Zit het je nog dwars? Meld het dan opnieuw, of praat erover met je coördinator of de gemeente.',
    ownReport: 'Dit bericht heb je zelf gemeld. Daarom kiest een andere coördinator wat ermee gebeurt.',
    author: (by, when, phone) =>
      `${NL[by]} heeft je bericht van ${when} uit de groep gehaald, omdat iemand er moeite mee had. Dat kan gebeuren. Ben je het er niet mee eens, of wil je weten waarom? ${phone === null ? 'Vertel het aan je coördinator, dan kijken jullie er samen naar' : `Bel de gemeente: ${phone}`}.`,
  },
  fy: {
    thanks: (by) =>
      `Tige tank datst dit berjocht meldst. ${FY[by]} sjocht dernei en sjocht net datst it do wiest. Do hearst hjir wat dermei bart. Is der no gefaar? Belje 112.`,
    thanksPerson: (by) =>
      `Tige tank datst dit meldst. ${FY[by]} sjocht dernei en sjocht net datst it do wiest. Do hearst it hjir as immen it oppakt. Is der no gefaar? Belje 112.`,
    waiting:
      'Tige tank foar dyn melding. De koördinator sjocht al nei dit berjocht; oant dan kin nimmen it lêze.',
    passed:
      'De koördinatoaren hawwe noch net keazen wat bart mei watst meldst hast. Dêrom sjocht de gemeente der no nei. Ek dy sjocht net datst it do wiest. Do hearst hjir wat dermei bart.',
    kept: (by, phone) =>
      `${FY[by]} hat nei it berjocht sjoen datst meldst hast. It bliuwt stean. Sit it dy noch dwers? ${by === 'gemeente' ? `Belje gerêst de gemeente: ${phone}` : 'Praat der mei dyn koördinator oer'}.`,
    removed: (by) =>
      `${FY[by]} hat nei it berjocht sjoen datst meldst hast, en it fuorthelle. Tige tank foar dyn help.`,
    gone: 'It berjocht datst meldst hast, is der al net mear. Tige tank foar dyn help.',
    takenUp: (by) => `${FY[by]} hat dyn melding sjoen en pakt it op. Tige tank foar dyn help.`,
    lapsed:
      'Nimmen hat op tiid besjoen watst meldst hast. Dat hie net sa gean moatten, sorry. Sit it dy noch dwers? Meld it dan op ’e nij, of praat der mei dyn koördinator of de gemeente oer.',
    ownReport: 'Dit berjocht hast sels meld. Dêrom kiest in oare koördinator wat dermei bart.',
    author: (by, when, phone) =>
      `${FY[by]} hat dyn berjocht fan ${when} út de groep helle, omdat immen der muoite mei hie. Dat kin barre. Bisto it der net mei iens, of wolst witte wêrom? ${phone === null ? 'Fertel it oan dyn koördinator, dan sjogge jim der tegearre nei' : `Belje de gemeente: ${phone}`}.`,
  },
  en: {
    thanks: (by) =>
      `Thank you for reporting this message. ${EN[by]} will look at it and does not see that it was you. You will hear here what happens. Danger right now? Call 112.`,
    thanksPerson: (by) =>
      `Thank you for reporting this. ${EN[by]} will look at it and does not see that it was you. You will hear here when somebody takes it up. Danger right now? Call 112.`,
    waiting:
      'Thank you for your report. The coordinator is already looking at this message; until then nobody can read it.',
    passed:
      'The coordinators have not yet chosen what becomes of what you reported. So the gemeente is looking at it now. It does not see that it was you either. You will hear here what happens.',
    kept: (by, phone) =>
      `${EN[by]} looked at the message that you reported. It stays. Does it still trouble you? ${by === 'gemeente' ? `Do call the gemeente: ${phone}` : 'Do talk about it with your coordinator'}.`,
    removed: (by) =>
      `${EN[by]} looked at the message that you reported, and took it away. Thank you for your help.`,
    gone: 'The message that you reported is no longer there. Thank you for your help.',
    takenUp: (by) => `${EN[by]} has seen your report and takes it up. Thank you for your help.`,
    lapsed:
      'Nobody looked in time at what you reported. That should not have happened, sorry. Does it still trouble you? Then report it again, or talk about it with your coordinator or the gemeente.',
    ownReport: 'You reported this message yourself. That is why another coordinator chooses what happens.',
    author: (by, when, phone) =>
      `${EN[by]} took your message of ${when} out of the group, because somebody was troubled by it. That can happen. Do you disagree, or want to know why? ${phone === null ? 'Tell your coordinator, and you will look at it together' : `Call the gemeente: ${phone}`}.`,
  },
};
