import type { Translated } from '../../language.ts';

type Texts = {
  /** To the one who reported. */
  readonly thanks: string;
  readonly thanksPerson: string;
  readonly waiting: string;
  readonly kept: string;
  readonly removed: string;
  readonly gone: string;
  readonly takenUp: string;
  /** To a coordinator who reported it and would choose. Not said in `coordinatie`: that would tell who reported. */
  readonly ownReport: string;
  /** To the one whose message was taken away. `when`: "3 maart, 14:05". */
  readonly author: (when: string) => string;
};

/** What somebody hears who reported something, or whose message was taken away because of it. It never says who reported. */
export const REPORTS: Translated<Texts> = {
  nl: {
    thanks:
      'Bedankt dat je dit bericht meldt. De coördinator kijkt ernaar en ziet niet dat jij het was. Je hoort hier wat ermee gebeurt. Is er nu gevaar? Bel 112.',
    thanksPerson:
      'Bedankt dat je dit meldt. De coördinator kijkt ernaar en ziet niet dat jij het was. Je hoort het hier als iemand het oppakt. Is er nu gevaar? Bel 112.',
    waiting:
      'Bedankt voor je melding. De coördinator kijkt al naar dit bericht; tot die tijd kan niemand het lezen.',
    kept: 'De coördinator heeft naar het bericht gekeken dat je meldde. Het blijft staan. Zit het je nog dwars? Praat er gerust over met je coördinator.',
    removed:
      'De coördinator heeft naar het bericht gekeken dat je meldde, en het weggehaald. Bedankt voor je hulp.',
    gone: 'Het bericht dat je meldde, is er al niet meer. Bedankt voor je hulp.',
    takenUp: 'De coördinator heeft je melding gezien en pakt het op. Bedankt voor je hulp.',
    ownReport: 'Dit bericht heb je zelf gemeld. Daarom kiest een andere coördinator wat ermee gebeurt.',
    author: (when) =>
      `De coördinator heeft je bericht van ${when} uit de groep gehaald, omdat iemand er moeite mee had. Dat kan gebeuren. Ben je het er niet mee eens, of wil je weten waarom? Vertel het aan je coördinator, dan kijken jullie er samen naar.`,
  },
  fy: {
    thanks:
      'Tige tank datst dit berjocht meldst. De koördinator sjocht dernei en sjocht net datst it do wiest. Do hearst hjir wat dermei bart. Is der no gefaar? Belje 112.',
    thanksPerson:
      'Tige tank datst dit meldst. De koördinator sjocht dernei en sjocht net datst it do wiest. Do hearst it hjir as immen it oppakt. Is der no gefaar? Belje 112.',
    waiting:
      'Tige tank foar dyn melding. De koördinator sjocht al nei dit berjocht; oant dan kin nimmen it lêze.',
    kept: 'De koördinator hat nei it berjocht sjoen datst meldst hast. It bliuwt stean. Sit it dy noch dwers? Praat der mei dyn koördinator oer.',
    removed:
      'De koördinator hat nei it berjocht sjoen datst meldst hast, en it fuorthelle. Tige tank foar dyn help.',
    gone: 'It berjocht datst meldst hast, is der al net mear. Tige tank foar dyn help.',
    takenUp: 'De koördinator hat dyn melding sjoen en pakt it op. Tige tank foar dyn help.',
    ownReport: 'Dit berjocht hast sels meld. Dêrom kiest in oare koördinator wat dermei bart.',
    author: (when) =>
      `De koördinator hat dyn berjocht fan ${when} út de groep helle, omdat immen der muoite mei hie. Dat kin barre. Bisto it der net mei iens, of wolst witte wêrom? Fertel it oan dyn koördinator, dan sjogge jim der tegearre nei.`,
  },
  en: {
    thanks:
      'Thank you for reporting this message. The coordinator will look at it and does not see that it was you. You will hear here what happens. Danger right now? Call 112.',
    thanksPerson:
      'Thank you for reporting this. The coordinator will look at it and does not see that it was you. You will hear here when somebody takes it up. Danger right now? Call 112.',
    waiting:
      'Thank you for your report. The coordinator is already looking at this message; until then nobody can read it.',
    kept: 'The coordinator looked at the message that you reported. It stays. Does it still trouble you? Do talk about it with your coordinator.',
    removed:
      'The coordinator looked at the message that you reported, and took it away. Thank you for your help.',
    gone: 'The message that you reported is no longer there. Thank you for your help.',
    takenUp: 'The coordinator has seen your report and takes it up. Thank you for your help.',
    ownReport: 'You reported this message yourself. That is why another coordinator chooses what happens.',
    author: (when) =>
      `The coordinator took your message of ${when} out of the group, because somebody was troubled by it. That can happen. Do you disagree, or want to know why? Tell your coordinator, and you will look at it together.`,
  },
};
